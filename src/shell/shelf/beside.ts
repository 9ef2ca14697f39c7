import {codeOf} from '../errors.ts';
import type {Files} from '../system/io.ts';

/** Returns `talk.notes.md` beside `talk.txt`. Returns undefined for standard input and for a transcript of the package. */
export const besides = (transcript: string | undefined): string | undefined =>
  (transcript === undefined || transcript === '-' ? undefined : `${transcript.replace(/\.[^./\\]+$/, '')}.notes.md`);

/** Error codes for a file that does not exist. */
export const ABSENT: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR']);

/** Tells whether there are notes beside a transcript. Their reader is loaded only then. */
export async function hasNotes({read}: Pick<Files, 'read'>, transcript: string | undefined): Promise<boolean> {
  const path = besides(transcript);
  return path !== undefined && read(path, 0).then(() => true, (error: unknown) => !ABSENT.has(codeOf(error)));
}
