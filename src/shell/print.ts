import type {Outgoing} from '../transcript/outgoing.ts';
import {Ended} from './errors.ts';
import type {Output} from './system/io.ts';

/** Writes text, and resolves when the stream has accepted it (back-pressure). Rejects as the stream does. */
export const print = (output: Output, text: Outgoing): Promise<void> => new Promise((resolve, reject) => {
  output.write(text, error => (error ? reject(error) : resolve()));
});

/** The size of a piece that is written at once, in characters. */
const PIECE = 1 << 16;

/**
 * Joins small pieces of text to larger ones, each through `gate`. A long text may have a million pieces, and may be
 * longer than the longest string. A piece ends between lines. Throws `Ended` when the process is told to end.
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

/** Prints pieces one after the other, each when the stream has accepted the one before. */
export async function printPieces(output: Output, pieces: Iterable<Outgoing>): Promise<void> {
  for (const piece of pieces) await print(output, piece);
}
