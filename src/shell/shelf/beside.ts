import {codeOf} from '../errors.ts';
import type {Files} from '../system/io.ts';

/** `talk.notes.md` beside `talk.txt`. What comes from a pipe, and a transcript of the package, has no file beside it. */
export const besides = (transcript: string | undefined): string | undefined =>
  (transcript === undefined || transcript === '-' ? undefined : `${transcript.replace(/\.[^./\\]+$/, '')}.notes.md`);

/** The codes of a file that is not there. */
export const ABSENT: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR']);

/** Tells whether there are notes beside a transcript, so that what reads them is loaded only then. */
export async function hasNotes({read}: Pick<Files, 'read'>, transcript: string | undefined): Promise<boolean> {
  const path = besides(transcript);
  return path !== undefined && read(path, 0).then(() => true, (error: unknown) => !ABSENT.has(codeOf(error)));
}
