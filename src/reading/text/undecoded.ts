import {GAP} from '../../chinese/annotations.ts';
import type {Problem} from '../../transcript/model.ts';
import type {Blocks} from './blocks.ts';
import {createPlaces} from './places.ts';

/** The replacement character of a decoder. */
const LEFT = '\uFFFD';
/** The limit of places. A file with more of them is in another encoding, and a list does not help. */
const AT_MOST = 10_000;
/** The number of shown characters on either side. */
const BESIDE = 8;

/** A collector of the places of bytes that could not be decoded. */
export type Undecoded = {
  readonly look: (text: string, base: number) => void;
  readonly problems: () => readonly Problem[];
};

/**
 * Makes a collector of undecodable bytes. It ignores those that cut an annotation, which the repair of broken
 * characters handles.
 */
export function createUndecoded(blocks: Blocks): Undecoded {
  const offsets: number[] = [];
  const problems: Problem[] = [];
  const placeOf = createPlaces(blocks);
  return {
    look(text, base) {
      for (let offset = text.indexOf(LEFT); offset >= 0 && offsets.length < AT_MOST; offset = text.indexOf(LEFT, offset + 1)) {
        GAP.lastIndex = offset;
        if (!GAP.test(text) && text[offset - 1] !== LEFT) offsets.push(base + offset);
      }
    },
    problems() {
      for (const offset of offsets.slice(problems.length)) {
        const beside = blocks.slice(Math.max(0, offset - BESIDE), offset + BESIDE);
        problems.push({...placeOf(offset), kind: 'undecodable', found: beside.split(/[\r\n]/).find(line => line.includes(LEFT))!});
      }
      return problems;
    },
  };
}
