import {errorLine, EXIT, UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import {filesIn} from './folder.ts';
import type {Opened} from './opening.ts';
import {openTranscript} from './transcripts.ts';

/** One of the transcripts that a command reads. */
export type OneOfSeveral = {readonly opened: Opened; readonly path: string | undefined; readonly isFirst: boolean; readonly isSeveral: boolean};

/**
 * Reads the transcripts that a command names, one after the other: files, those in folders, or the bundled one. Of several,
 * one that cannot be read is told, and the others are read; what else lies in a folder is passed over. Returns the exit code.
 */
export async function eachTranscript(run: Run, visit: (one: OneOfSeveral) => Promise<void>): Promise<number> {
  const {paths, hasFolder} = await filesIn(run.paths, run);
  const isSeveral = hasFolder || paths.length > 1;
  let code: number = EXIT.ok;
  let isFirst = true;
  for (const path of isSeveral ? paths : [paths[0]]) {
    let opened: Opened;
    try {
      opened = await openTranscript(path, run);
    } catch (error) {
      if (!isSeveral || !(error instanceof UserError)) throw error;
      if (hasFolder) continue;
      run.io.stderr.write(errorLine(error.message));
      code = EXIT.transcript;
      continue;
    }
    await visit({opened, path, isFirst, isSeveral});
    isFirst = false;
  }
  if (hasFolder && isFirst) throw new UserError(run.messages.errors.noTranscripts(run.paths.join(' ')), EXIT.transcript);
  return code;
}
