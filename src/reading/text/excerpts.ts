import type {Blocks} from './blocks.ts';
import type {Place} from './places.ts';

/** The part of a line around a column, for a message. `column` counts characters in `text`, from 1. */
export type Excerpt = {readonly line: number; readonly text: string; readonly column: number};

/** The number of characters before and behind the place. */
const BEFORE = 30;
const BEHIND = 40;

/**
 * Yields the lines of places in one pass. The places are in order of the file. A place behind the end of the file has
 * no line.
 */
export function* excerptsOf(blocks: Blocks, places: Iterable<Place>): Generator<Excerpt | undefined> {
  const lines = linesOf(blocks);
  let current = lines.next();
  let number = 1;
  for (const {line, column} of places) {
    while (number < line && !current.done) {
      current = lines.next();
      number += 1;
    }
    yield current.done ? undefined : excerptOf(current.value, line, column);
  }
}

function excerptOf(whole: string, line: number, column: number): Excerpt {
  // Columns count characters. Far into a line, only those around the place are split.
  const from = Math.max(0, column - 1 - BEFORE);
  const characters = Array.from(whole.slice(0, 2 * (column + BEHIND)));
  const text = characters.slice(from, column - 1 + BEHIND).join('');
  return {line, text: `${from > 0 ? '…' : ''}${text}${characters.length > column - 1 + BEHIND || whole.length > 2 * (column + BEHIND) ? '…' : ''}`, column: column - from + (from > 0 ? 1 : 0)};
}

/** Yields the lines of a text, without their ends. A line of many blocks is joined once. */
function* linesOf(blocks: Blocks): Generator<string> {
  let open: string[] = [];
  const texts: string[] = [];
  blocks.each(text => { texts.push(text); });
  for (const text of texts) {
    // A line end may span two blocks.
    const parts = `${open.at(-1)?.endsWith('\r') ? open.pop()! : ''}${text}`.split(/\r\n|\r(?!$)|\n/);
    for (const part of parts.slice(0, -1)) {
      yield open.length === 0 ? part : [...open, part].join('');
      open = [];
    }
    open.push(parts.at(-1)!);
  }
  yield* open.join('').split('\r');
}
