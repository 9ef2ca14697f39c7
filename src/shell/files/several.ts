import {errorLine, EXIT, UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import {filesIn} from './folder.ts';
import type {Opened} from './opening.ts';
import {openTranscript} from './transcripts.ts';

/**
 * Handles several files, one after the other. A file that cannot be read is reported, and the others are read. Other
 * things in a folder are skipped. Returns the exit code.
 */
export async function eachPath(run: Run, paths: readonly string[], hasFolder: boolean, visit: (path: string) => Promise<void>): Promise<number> {
  let code: number = EXIT.ok;
  let hasAny = false;
  for (const path of paths) {
    try {
      await visit(path);
      hasAny = true;
    } catch (error) {
      if (!(error instanceof UserError) || error.exitCode !== EXIT.transcript) throw error;
      if (hasFolder) continue;
      run.io.stderr.write(errorLine(error.message));
      code = EXIT.transcript;
    }
  }
  if (hasFolder && !hasAny) throw new UserError(run.messages.errors.noTranscripts(run.paths.join(' ')), EXIT.transcript);
  return code;
}

/** One of the transcripts that a command reads. */
export type OneOfSeveral = {readonly opened: Opened; readonly isFirst: boolean; readonly isSeveral: boolean};

/** Reads the transcripts that a command names: files, those in folders, or the bundled one. Returns the exit code. */
export async function eachTranscript(run: Run, visit: (one: OneOfSeveral) => Promise<void>): Promise<number> {
  const {paths, hasFolder} = await filesIn(run.paths, run);
  if (!hasFolder && paths.length <= 1) {
    await visit({opened: await openTranscript(paths[0], run), isFirst: true, isSeveral: false});
    return EXIT.ok;
  }
  let isFirst = true;
  return await eachPath(run, paths, hasFolder, async path => {
    await visit({opened: await openTranscript(path, run), isFirst, isSeveral: true});
    isFirst = false;
  });
}
