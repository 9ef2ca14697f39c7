import {bondsIn} from '../../typesetting/bonds.ts';
import {lineBreaks} from '../../typesetting/line-breaks.ts';
import {layoutLines} from '../../typesetting/lines.ts';
import {displayWidth} from '../../typesetting/width.ts';

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

/** Sets a text into one line or two, broken where the sense has a break and the lines are about as long; undefined when it does not fit. */
export function cueLines(text: string): readonly string[] | undefined {
  const cells = cellsOf(text);
  const width = displayWidth(text);
  if (width <= cells) return [text];
  if (width > LINES_AT_MOST * cells + 1) return undefined;
  const bonds = bondsIn(text);
  let best: readonly string[] | undefined;
  let least = Infinity;
  for (const at of lineBreaks(text)) {
    if (at >= text.length) continue;
    const [first, second] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
    const one = displayWidth(first);
    if (one > cells) break;
    const other = displayWidth(second);
    if (other > cells || first === '' || second === '') continue;
    const cost = breakCost(text, at) + (bonds ? 20 * bonds[at]! : 0) + (12 * Math.abs(one - other)) / cells;
    if (cost < least) [least, best] = [cost, [first, second]];
  }
  return best;
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
