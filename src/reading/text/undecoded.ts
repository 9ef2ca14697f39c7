import {GAP} from '../../chinese/annotations.ts';
import type {Problem} from '../../transcript/model.ts';
import type {Blocks} from './blocks.ts';
import {createPlaces} from './places.ts';

/** The character that a decoder leaves for bytes that are no character. */
const LEFT = '\uFFFD';
/** The most places. A file with more of them is in another encoding, and a list does not help. */
const AT_MOST = 10_000;
/** The number of characters on either side that are shown with it. */
const BESIDE = 8;

/** The places of bytes that could not be decoded. */
export type Undecoded = {
  readonly look: (text: string, base: number) => void;
  readonly problems: () => readonly Problem[];
};

/** Notes where bytes could not be decoded. Those that cut an annotation are left to the repair of broken characters. */
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
