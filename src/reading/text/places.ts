import type {Blocks} from './blocks.ts';

/** A line and a column as an editor counts them: both from 1, columns in characters. */
export type Place = {readonly line: number; readonly column: number};

/**
 * Makes a function from an offset in a growing text to its line and column. Offsets are mostly ascending. An earlier
 * offset costs no more than its block.
 */
export function createPlaces(blocks: Blocks): (offset: number) => Place {
  /** The place of the beginning of each passed block, and whether it contains a carriage return. */
  const starts: (Place & {readonly base: number; readonly length: number; readonly hasReturns: boolean})[] = [];
  /** A cache of the last block's text. */
  let [looked, text] = [-1, ''];
  const textOf = (index: number): string => {
    if (looked !== index) [looked, text] = [index, blocks.slice(starts[index]!.base, starts[index]!.base + starts[index]!.length)];
    return text;
  };
  let block = 0;
  let current = 0;
  let place: Place = {line: 1, column: 1};
  return offset => {
    if (starts.length === 0 || offset >= starts.at(-1)!.base + starts.at(-1)!.length) {
      blocks.each((added, base) => {
        const last = starts.at(-1);
        starts.push({...(last ? walk(textOf(starts.length - 1), last.hasReturns, last, 0, last.length) : {line: 1, column: 1}), base, length: added.length, hasReturns: added.includes('\r')});
        [looked, text] = [starts.length - 1, added];
      }, starts.length);
    }
    if (starts.length === 0) return {line: 1, column: 1};
    if (offset < current) {
      while (block > 0 && offset < starts[block]!.base) block -= 1;
      [current, place] = [starts[block]!.base, starts[block]!];
    }
    while (block + 1 < starts.length && offset >= starts[block + 1]!.base) {
      block += 1;
      [current, place] = [starts[block]!.base, starts[block]!];
    }
    const {base} = starts[block]!;
    place = walk(textOf(block), starts[block]!.hasReturns, place, current - base, offset - base);
    current = offset;
    return {line: place.line, column: place.column};
  };
}

/** Counts lines and columns between two offsets of a block, from the place of the first offset. */
function walk(text: string, hasReturns: boolean, {line, column}: Place, from: number, to: number): Place {
  let lines = line;
  let start = from;
  const end = Math.min(to, text.length);
  const passed = end - from < text.length ? text.slice(from, end) : text;
  for (let feed = passed.indexOf('\n'); feed >= 0; feed = passed.indexOf('\n', feed + 1)) {
    lines += 1;
    start = from + feed + 1;
  }
  if (hasReturns) {
    // A carriage return alone ends a line too.
    for (let back = passed.indexOf('\r'); back >= 0; back = passed.indexOf('\r', back + 1)) {
      if (text.charCodeAt(from + back + 1) === 0x0a) continue;
      lines += 1;
      start = Math.max(start, from + back + 1);
    }
  }
  let columns = start === from ? column : 1;
  for (let offset = start; offset < to; offset += 1) if ((text.charCodeAt(offset) & 0xfc00) !== 0xdc00) columns += 1;
  return {line: lines, column: columns};
}
