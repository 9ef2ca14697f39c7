import {PIECES_AT_MOST, TEXT_AT_MOST} from './limits.ts';
import {unpacked} from './pieces.ts';
import type {HeadMessage} from './wire.ts';

/** Collects the pieces of a transcript as they arrive from a room. */
export type PieceCollector = {
  readonly head: (head: HeadMessage) => void;
  /** Tells whether a piece is still missing. */
  readonly needs: (number: number) => boolean;
  /** Returns the first numbers that are missing, at most `most`, when no piece has come since the last call. */
  readonly missing: (most: number) => readonly number[];
  readonly piece: (number: number, bytes: Uint8Array) => void;
  /**
   * Yields the bytes in order, with an empty chunk when no more have arrived yet. Ends when the transcript is whole or
   * `end` was called.
   */
  readonly chunks: () => AsyncIterable<Uint8Array>;
  readonly end: () => void;
};

/** Starts to collect one transcript. Ignores surplus pieces, and pieces that do not match the head. */
export function collectPieces(): PieceCollector {
  const pieces = new Map<number, Uint8Array>();
  let given: HeadMessage | undefined;
  let bytes = 0;
  let isOver = false;
  let looked = -1;
  let wake = () => {};
  const changed = () => wake();
  const needs = (number: number) => number < Math.min(PIECES_AT_MOST, given?.pieces ?? 0) && !pieces.has(number);
  return {
    head(head) {
      given = head;
      changed();
    },
    needs,
    missing(most) {
      const isStill = looked === pieces.size;
      looked = pieces.size;
      const missing: number[] = [];
      if (!isStill) return missing;
      for (let number = 0; number < (given?.pieces ?? 0) && missing.length < most; number += 1) if (needs(number)) missing.push(number);
      return missing;
    },
    piece(number, packedBytes) {
      if (number >= PIECES_AT_MOST || pieces.has(number)) return;
      const piece = unpacked(packedBytes);
      if (!piece || bytes + piece.length > TEXT_AT_MOST) return;
      bytes += piece.length;
      pieces.set(number, piece);
      changed();
    },
    async* chunks() {
      let number = 0;
      for (;;) {
        const piece = pieces.get(number);
        if (isOver) return;
        if (piece) {
          yield piece;
          // Keep its number, so that it is not taken twice.
          pieces.set(number, EMPTY);
          number += 1;
        } else if (given?.isWhole && number >= given.pieces) {
          return;
        } else {
          const more = new Promise<void>(resolve => { wake = resolve; });
          if (number > 0 && !given?.isWhole) yield EMPTY;
          if (!isOver && !pieces.has(number) && !(given?.isWhole && number >= given.pieces)) await more;
        }
      }
    },
    end() {
      isOver = true;
      changed();
    },
  };
}

const EMPTY = new Uint8Array(0);
