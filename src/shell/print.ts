import type {Outgoing} from '../transcript/outgoing.ts';
import {Ended} from './errors.ts';
import type {Output} from './system/io.ts';

/** Writes text and waits until the stream has taken it, so that a slow reader is never flooded. Rejects as the stream does. */
export const print = (output: Output, text: Outgoing): Promise<void> => new Promise((resolve, reject) => {
  output.write(text, error => (error ? reject(error) : resolve()));
});

/** So many characters leave at once. */
const PIECE = 1 << 16;

/**
 * Small pieces of text put together to ones worth writing, each through `gate`: of a long text there may be a million, and
 * more than fits into one string. A piece ends between lines. Throws `Ended` when the process is told to end.
 */
export function* joinedPieces(pieces: Iterable<string>, gate: (text: string) => Outgoing, ended: AbortSignal): Generator<Outgoing> {
  let joined = '';
  for (const piece of pieces) {
    joined += piece;
    if (joined.length < PIECE) continue;
    if (ended.aborted) throw new Ended();
    yield gate(joined);
    joined = '';
  }
  if (joined !== '') yield gate(joined);
}

/** Prints pieces one after the other, each when the stream has taken the one before. */
export async function printPieces(output: Output, pieces: Iterable<Outgoing>): Promise<void> {
  for (const piece of pieces) await print(output, piece);
}
