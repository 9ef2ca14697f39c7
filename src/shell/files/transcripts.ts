import type {Transcript} from '../../transcript/model.ts';
import {codeOf, untilEnded} from '../errors.ts';
import {fileError, LARGEST, type Growing, type Opened, type Opening} from './opening.ts';

/** The transcript that is played when none is named. */
export const BUNDLED = 'taian-2023-12-13';

/** Opens a transcript and reads all of it: the bundled one, a file, or `-` for standard input. Throws `UserError` with exit code 3. */
export async function openTranscript(path: string | undefined, run: Opening): Promise<Opened> {
  const {name, transcript, more, excerpts, encoding} = await openGrowing(path, run);
  while (!(await more()).isWhole);
  return {name, transcript: transcript(), excerpts, encoding: encoding?.()};
}

/**
 * Opens a transcript and reads enough of it to begin to play: of the bundled one everything. Throws as `openTranscript`
 * does.
 */
export async function openGrowing(path: string | undefined, run: Opening): Promise<Growing> {
  const {io, messages} = run;
  if (path === undefined) return openBundled(run);
  try {
    return await (await import('./grow.ts')).grow(path, path === '-' ? io.files.standardInput() : await Promise.race([io.files.stream(path, LARGEST), untilEnded(run.ended)]), run);
  } catch (error) {
    if (path === BUNDLED && codeOf(error) === 'ENOENT') return openBundled(run);
    throw fileError(error, path, messages);
  }
}

/** Opens the bundled transcript as the build has parsed it, or from its text when that is missing. */
async function openBundled(run: Opening): Promise<Growing> {
  const {io} = run;
  const name = `${BUNDLED}.txt`;
  // With other options it is read anew.
  if ((run.options?.from ?? run.options?.encoding ?? run.options?.clock) !== undefined || typeof run.options?.questions === 'string') return await (await import('./grow.ts')).grow(name, await io.files.stream(io.packageFile(`transcripts/${name}`), LARGEST), run);
  try {
    const parsed = await io.files.read(io.packageFile(`dist/transcripts/${BUNDLED}.json`), LARGEST);
    const transcript = JSON.parse(new TextDecoder().decode(parsed)) as Transcript;
    return {name, transcript: () => transcript, turns: transcript.turns, more: async () => ({part: 1, isWhole: true}), isPaused: () => false, excerpts: () => []};
  } catch {
    return await (await import('./grow.ts')).grow(name, await io.files.stream(io.packageFile(`transcripts/${name}`), LARGEST), run);
  }
}
