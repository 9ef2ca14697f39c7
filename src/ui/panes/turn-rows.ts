import type {Place} from '../../player/state.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {lastAtMost} from '../../timeline/search.ts';
import {layoutLines} from '../../typesetting/lines.ts';
import type {Reader, TextForm} from '../../transcript/wording.ts';
import {shownText, type ShownText} from '../../typesetting/shown-text.ts';
import {OVERHANG, spaced, widenedBy} from '../../typesetting/spacing.ts';
import {displayWidth, graphemes, widthVersion} from '../../typesetting/width.ts';

/**
 * The settings of text layout: the width of the column in cells, and the form of the words. The reader of every character
 * may still be loading.
 */
export type Setting = {readonly columns: number; readonly form: TextForm; readonly reader?: Reader | undefined};

/**
 * A row of a laid-out turn: its heading, a line of words, the readings above it, or the gap behind a paragraph. `from`
 * and `to` are offsets in the shown text. `offset` is the place that the row stands for, in the clean text. It is -1 for the
 * heading, otherwise the place of the first character, and half of one less for readings. A gap has the place of the line
 * break that it shows; the gap behind the turn has the length of the text.
 */
export type TurnRow = {
  readonly kind: 'heading' | 'readings' | 'words' | 'gap';
  readonly turn: number;
  readonly offset: number;
  readonly from: number;
  readonly to: number;
  readonly width: number;
};

/** A turn in rows, with the words in them. */
export type SetTurn = {readonly rows: readonly TurnRow[]; readonly shown: ShownText};

/** The number of turns whose rows are cached for one setting. No screen shows so many. */
const KEPT_TURNS = 256;
type Cache = {setting: Setting; version: number; readonly turns: Map<number, SetTurn>};
const caches = new WeakMap<Timeline, Cache>();

const isSame = (one: Setting, other: Setting) =>
  one.columns === other.columns && one.form.text === other.form.text && one.form.readings === other.form.readings && one.form.sandhi === other.form.sandhi && one.reader === other.reader;

/** Lays a turn out in rows, once for each turn and setting. A line does not change while it is revealed. */
export function setTurn(timeline: Timeline, turn: number, setting: Setting): SetTurn {
  let cache = caches.get(timeline);
  if (!cache) caches.set(timeline, cache = {setting, version: widthVersion(), turns: new Map()});
  if (!isSame(cache.setting, setting) || cache.version !== widthVersion() || cache.turns.size >= KEPT_TURNS) {
    cache.setting = setting;
    cache.version = widthVersion();
    cache.turns.clear();
  }
  let set = cache.turns.get(turn);
  if (!set) cache.turns.set(turn, set = rowsOf(timeline, turn, setting));
  return set;
}

function rowsOf({transcript: {turns}}: Timeline, turn: number, {columns, form, reader}: Setting): SetTurn {
  const shown = shownText(turns[turn]!, form, reader);
  const {text, readings, spacing, toPlace} = shown;
  const rows: TurnRow[] = [{kind: 'heading', turn, offset: -1, from: 0, to: 0, width: columns}];
  // The last reading of a line may overhang its end.
  const lines = layoutLines(text, readings.size === 0 ? columns : Math.max(2, columns - OVERHANG), spacing?.widen);
  for (const {from, to, width, endsParagraph} of lines) {
    const offset = toPlace(from);
    // A line without readings also has a row for them.
    if (readings.size > 0) rows.push({kind: 'readings', turn, offset: offset - 0.5, from, to, width});
    rows.push({kind: 'words', turn, offset, from, to, width});
    if (endsParagraph && text[to] !== undefined) {
      const end = Math.max(to, text.indexOf('\n', to));
      rows.push({kind: 'gap', turn, offset: toPlace(end), from: end, to, width: 0});
    }
  }
  if (turn < turns.length - 1) rows.push({kind: 'gap', turn, offset: turns[turn]!.text.length, from: text.length, to: text.length, width: 0});
  return {rows, shown};
}

/** Returns the words between two offsets, with each character padded by its spacing. */
export const wordsBetween = ({text, spacing}: ShownText, from: number, to: number): string => spaced(text, from, to, spacing);

/** A reading in its row: its character's offset, and its first cell. */
export type PlacedReading = {readonly offset: number; readonly column: number; readonly text: string};

/** Returns the readings above the words between two offsets, each centred above its character. */
export function readingsBetween({text, readings, spacing}: ShownText, from: number, to: number): readonly PlacedReading[] {
  const placed: PlacedReading[] = [];
  let offset = from;
  let column = 0;
  for (const grapheme of graphemes(text.slice(from, to))) {
    const reading = readings.get(offset);
    if (reading !== undefined) {
      const left = Math.max(0, displayWidth(reading) - grapheme.width) >> 1;
      placed.push({offset, column: Math.max(0, column + displayWidth(spacing?.before(offset) ?? '') - left), text: reading});
    }
    column += grapheme.width + (spacing ? widenedBy(spacing, offset, grapheme.text) : 0);
    offset += grapheme.text.length;
  }
  return placed;
}

/** Returns the index of the row of a turn that shows `place`. */
export const rowAt = (rows: readonly TurnRow[], {offset}: Place): number =>
  Math.max(0, lastAtMost(rows.length, index => rows[index]!.offset, offset));

/** Tells whether a row and the one behind it belong together: readings and their words. */
const isAbove = (row: TurnRow | undefined, next: TurnRow | undefined): boolean => row?.kind === 'readings' && next?.kind === 'words' && row.turn === next.turn && row.from === next.from;

/** Tells whether a row is behind everything that may be shown. The heading of a turn that has begun may be shown. */
const isBehind = ({turn, offset}: TurnRow, until: Place): boolean => turn > until.turn || (turn === until.turn && offset >= 0 && offset >= until.offset);

/**
 * A cursor over the rows of the transcript. It moves one row in either direction, and lays out turns lazily. With
 * `until`, the rows end before that place.
 */
export function rowWalker(timeline: Timeline, setting: Setting, start: Place, until?: Place) {
  const last = Math.min(timeline.transcript.turns.length - 1, until?.turn ?? Infinity);
  let turn = Math.min(Math.max(start.turn, 0), last);
  let {rows} = setTurn(timeline, turn, setting);
  let index = start.turn > turn ? rows.length - 1 : rowAt(rows, start);
  if (until) while (index > 0 && isBehind(rows[index]!, until)) index -= 1;
  return {
    row: (): TurnRow => rows[index]!,
    /** Tells whether the row above has the readings of this row. */
    isBelowReadings: (): boolean => isAbove(rows[index - 1], rows[index]),
    /** Moves one row. At either end it returns false and does not move. */
    step(direction: 1 | -1): boolean {
      const next = rows[index + direction];
      if (next) {
        if (until && direction > 0 && isBehind(next, until)) return false;
        index += direction;
        return true;
      }
      if (turn + direction < 0 || turn + direction > last) return false;
      turn += direction;
      ({rows} = setTurn(timeline, turn, setting));
      index = direction > 0 ? 0 : rows.length - 1;
      return true;
    },
  };
}
