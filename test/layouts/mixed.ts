import {seeded} from '../samples.ts';

/** Returns so many lists of pieces in any order, the same at every run. */
export function mixed<Piece>(pieces: readonly Piece[], count: number, length: number, seed: number): readonly (readonly Piece[])[] {
  const random = seeded(seed);
  return Array.from({length: count}, () => Array.from({length: 1 + Math.floor(random() * length)}, () => pieces[Math.floor(random() * pieces.length)]!));
}
