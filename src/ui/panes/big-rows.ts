import {revealedUpTo} from '../../player/horizon.ts';
import type {Place, Reveal} from '../../player/state.ts';
import {cueAt, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {layoutLines, type TextLine} from '../../typesetting/lines.ts';
import {blanks, covered, enlarged, fitRow, quote, rowWidth, span, type Row} from '../rows/row.ts';

export type BigProps = {
  readonly timeline: Timeline;
  readonly position: Milliseconds;
  readonly reveal: Reveal;
  /** The place behind the last word that may be shown; undefined if nothing is hidden. */
  readonly until: Place | undefined;
  /** `≈15:11:02` */
  readonly clock: string;
  /** `Q 1/4`, or nothing. */
  readonly question: string;
  /** The last change by a key. It replaces the clock. */
  readonly notice: string | undefined;
  /** True when the terminal can draw larger characters. */
  readonly canSize?: boolean;
  readonly columns: number;
  readonly rows: number;
};

/** The longest line, in full-width characters. A room cannot read longer lines. */
const LONGEST = 20;
/** Rows below the words: a blank one and the one with the clock. */
const FOOT = 2;
/** The possible distances between lines in rows, the largest first. */
const SPACINGS = [3, 2, 1];

/**
 * Returns the large mode: the current sentence and the clock, for people who sit far away. The sentence is centred from
 * its first word on, and its words light up as they are said. A sentence that is too long for the screen is shown in
 * pages.
 */
export function bigRows(props: BigProps): readonly Row[] {
  const {columns, rows} = props;
  const room = Math.max(1, rows - FOOT);
  const scale = props.canSize ? scaleFor(columns, room) : 1;
  // The unit of all counts is a row of large characters, which takes `scale` rows of the screen.
  const tall = Math.floor(room / scale);
  const {lines, said, shown, text} = page(props, tall, scale);
  const spacing = SPACINGS.find(one => heightOf(lines.length, one) <= tall - (one > 2 ? tall >> 1 : 0)) ?? 1;
  const top = Math.max(0, (room - heightOf(lines.length, spacing) * scale) >> 1);
  const screen: Row[] = Array.from({length: rows}, () => []);
  lines.forEach((line, index) => {
    const row = words(text, line, said, shown).map(part => enlarged(part, scale));
    const first = top + index * spacing * scale;
    screen[first] = centred(row, columns);
    for (let below = 1; below < scale; below += 1) screen[first + below] = centred([covered(rowWidth(row))], columns);
  });
  screen[rows - 1] = centred(foot(props), columns);
  return screen;
}

/**
 * Returns the largest scale at which fourteen characters fit on a line, and five lines on the screen. Kitty has seven
 * sizes.
 */
const scaleFor = (columns: number, room: number): number => Math.max(1, Math.min(7, Math.floor((columns - 2) / 28), Math.floor(room / 5)));

const heightOf = (lines: number, spacing: number): number => (lines - 1) * spacing + 1;

/** Returns the visible lines of the current sentence, and the offset up to which its turn has been said. */
function page({timeline, position, reveal, until, columns}: BigProps, room: number, scale: number): {readonly text: string; readonly lines: readonly TextLine[]; readonly said: number; readonly shown: number} {
  const {turn, from, to} = cueAt(timeline, position);
  const text = timeline.transcript.turns[turn]!.text.slice(from, to).trimEnd();
  const said = revealedUpTo({timeline, reveal}, position) - from;
  const all = layoutLines(text.replaceAll('\n', ' '), Math.max(2, Math.min(LONGEST * 2, Math.floor((columns - 2) / scale))));
  // Lines with space between them are easier to read, so prefer pages to dense lines.
  const apart = room >= 5 ? (room + 1) >> 1 : room;
  const atOnce = Math.min(all.length, apart);
  const current = Math.max(0, all.findLastIndex(line => line.from < Math.max(1, said)));
  const first = current - (current % atOnce);
  const shown = until === undefined || until.turn > turn ? to : until.turn === turn ? until.offset - from : 0;
  return {text, lines: all.slice(first, first + atOnce), said, shown};
}

/** Makes a line: words that have been said are bright, words behind them are faint, and hidden words are blanks. */
function words(text: string, {from, to, width}: TextLine, said: number, shown: number): Row {
  const end = Math.min(Math.max(shown, from), to);
  const middle = Math.min(Math.max(said, from), end);
  const row = [quote(text.slice(from, middle), 'strong'), quote(text.slice(middle, end), 'faint')].filter(part => part.text !== '');
  return end < to ? [...row, blanks(width - rowWidth(row))] : row;
}

function foot({clock, question, notice}: BigProps): Row {
  if (notice !== undefined) return [span(notice, 'now-strong')];
  return [...(question === '' ? [] : [span(question, 'question-strong'), blanks(3)]), span(clock.trim(), 'dim')];
}

function centred(row: Row, columns: number): Row {
  const width = rowWidth(row);
  return width >= columns ? fitRow(row, columns) : [blanks((columns - width) >> 1), ...row];
}
