import {bondsIn} from '../../typesetting/bonds.ts';
import {lineBreaks} from '../../typesetting/line-breaks.ts';
import {layoutLines} from '../../typesetting/lines.ts';

/** A line has at most so many cells: 20 full-width characters, or 42 half-width ones where there are no others. */
const WIDE_CELLS = 40;
const NARROW_CELLS = 42;
export const LINES_AT_MOST = 2;

const WIDE = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How many cells a line of a text may have. */
export const cellsOf = (text: string): number => (WIDE.test(text) ? WIDE_CELLS : NARROW_CELLS);

/** How much a break behind these words hurts the sense: not at the end of a sentence, more within a clause. */
export function breakCost(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 3), at).trimEnd().replace(/[”’」』）)》〉】"']+$/, '');
  const last = before.at(-1) ?? '';
  if (/[。！？!?…]/.test(last) || /[.]$/.test(before)) return 0;
  if (/[；;：:—]/.test(last)) return 1;
  if (/[，,]/.test(last)) return 2;
  if (last === '、') return 4;
  // Before what begins a clause, and between words rather than in them.
  if (/^\s*(?:and|but|or|that|which|who|because|if|when|with|for|to|of|in|on)\b/.test(text.slice(at, at + 12))) return 5;
  return 8;
}

/**
 * For each offset of a text the cells before it. What is not surely narrow counts as wide, as subtitles in Chinese have
 * it, so that no line is too long. Measuring each line exactly would take ten times as long.
 */
export function cellsBefore(text: string): Uint32Array {
  const cells = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    cells[at + 1] = cells[at]! + ((code & 0xfc00) === 0xdc00 ? 0 : code < 0x1100 ? 1 : 2);
  }
  return cells;
}

/** Sets a text into one line or two, broken where the sense has a break and the lines are about as long; undefined when it does not fit. */
export function cueLines(text: string): readonly string[] | undefined {
  const most = cellsOf(text);
  const cells = cellsBefore(text);
  const width = cells[text.length]!;
  if (width <= most) return [text];
  if (width > LINES_AT_MOST * most + 1) return undefined;
  const bonds = bondsIn(text);
  let best = -1;
  let least = Infinity;
  for (const at of lineBreaks(text)) {
    if (at >= text.length) continue;
    // A blank at the break belongs to neither line.
    const one = cells[at]! - (text[at - 1] === ' ' ? 1 : 0);
    if (one > most) break;
    const other = width - cells[at]!;
    if (other > most || one === 0) continue;
    const cost = breakCost(text, at) + (bonds ? 20 * bonds[at]! : 0) + (12 * Math.abs(one - other)) / most;
    if (cost < least) [least, best] = [cost, at];
  }
  return best < 0 ? undefined : [text.slice(0, best).trimEnd(), text.slice(best).trimStart()];
}

/** The same for a text that can be broken nowhere, such as a long address: its lines, two by two. */
export function forcedSpans(text: string): readonly {readonly from: number; readonly to: number}[] {
  const lines = layoutLines(text, cellsOf(text));
  const spans = [];
  for (let line = 0; line < lines.length; line += LINES_AT_MOST) spans.push({from: lines[line]!.from, to: (lines[line + 1] ?? lines[line]!).to});
  return spans;
}

/** Lines of a text that does not break well. */
export const forcedLines = (text: string): readonly string[] => layoutLines(text, cellsOf(text)).slice(0, LINES_AT_MOST).map(({from, to}) => text.slice(from, to));
