import {weightsBefore} from '../../timeline/weights.ts';
import {timeOfPlace, turnEnd, turnStart, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {wordsOf, type Excerpt} from '../excerpt.ts';
import {cueLines, cutIntoCues, LONGEST, SHORTEST, type TimeAt} from './cuts.ts';
import {createSheet, type Sheet, type WordEnds} from './sheet.ts';

/** A cue of subtitles. `from` and `to` are offsets in the shown words of the turn. */
export type SubtitleCue = {
  readonly turn: number;
  readonly from: number;
  readonly to: number;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly lines: readonly string[];
  /** True for the first cue of its turn, which may begin with a name. */
  readonly isFirst: boolean;
};

/** The reading speeds of each kind of character, in characters per second. */
const HAN_A_SECOND = 9;
const LATIN_A_SECOND = 17;

/** A stretch of a turn between known times. Exact times must not be moved. */
type Stretch = {readonly from: number; readonly to: number; readonly start: Milliseconds; readonly end: Milliseconds; readonly isStartExact: boolean; readonly isEndExact: boolean};

type Timed = {-readonly [Name in keyof SubtitleCue]: SubtitleCue[Name]} & {isStartExact: boolean; isEndExact: boolean};

/** Returns the text before the words of a turn, such as a name. */
export type Lead = (turn: number) => string;

/** Yields the cues of an excerpt, in order and never overlapping. */
export function* subtitleCues(excerpt: Excerpt, lead?: Lead, wordEnds?: WordEnds): Generator<SubtitleCue> {
  for (const cues of cuesByTurn(excerpt, lead, wordEnds)) yield* cues;
}

/**
 * Yields the same cues in lists of about one turn, because a list of all could have millions. A cue has at most two
 * lines and ends with a sentence or a clause if possible. It lasts from one to seven seconds. Times that the file has
 * to the second do not change. Only estimates are moved.
 */
export function* cuesByTurn(excerpt: Excerpt, lead: Lead = () => '', wordEnds?: WordEnds): Generator<readonly SubtitleCue[]> {
  const sheet = createSheet(wordEnds);
  const {start, end, timeline: {duration}} = excerpt;
  let waiting: Timed | undefined;
  for (const turn of excerpt.turns) {
    const done: SubtitleCue[] = [];
    for (const cue of cuesOfTurn(excerpt, turn, lead(turn), sheet)) {
      if (cue.end <= start && start > 0) continue;
      if (cue.start >= end && end < duration) break;
      if (waiting) done.push(settled(waiting, cue));
      waiting = cue;
    }
    yield done;
  }
  if (waiting) yield [settled(waiting, undefined)];
}

/**
 * Extends a cue to its reading time, as far as the next one allows. The next cue is moved if its start is an estimate.
 */
function settled(cue: Timed, next: Timed | undefined): SubtitleCue {
  const {start} = cue;
  let {end} = cue;
  if (!cue.isEndExact) {
    const free = Math.max(end, next?.start ?? Infinity);
    end = Math.min(end, start + LONGEST);
    if (end < start + SHORTEST || end < free) end = Math.min(Math.max(end, start + readingTime(cue.lines)), free, start + LONGEST);
    if (end < start + SHORTEST) {
      // The next cue starts later if its start is an estimate.
      end = next?.isStartExact ? Math.min(start + SHORTEST, next.start) : start + SHORTEST;
    }
  }
  end = Math.max(Math.round(end), start + 1);
  if (next && next.start < end) {
    if (next.isStartExact && !cue.isEndExact) end = Math.max(start + 1, next.start);
    else if (next.isStartExact) end = Math.max(start + 1, Math.min(end, next.start));
    if (next.start < end) {
      next.start = end;
      next.end = Math.max(next.end, end + 1);
    }
  }
  cue.end = end;
  return cue;
}

function readingTime(lines: readonly string[]): Milliseconds {
  let [han, latin] = [0, 0];
  for (const line of lines) {
    for (let offset = 0; offset < line.length; offset += 1) {
      if (line.charCodeAt(offset) >= 0x2e80) han += 1;
      else latin += 1;
    }
  }
  return Math.max(SHORTEST, (han / HAN_A_SECOND + latin / LATIN_A_SECOND) * 1000);
}

/** A reused buffer: the weight of the words before each offset of a turn. */
let weights = new Float64Array(0);

function cuesOfTurn(excerpt: Excerpt, turn: number, lead: string, sheet: Sheet): readonly Timed[] {
  const {timeline} = excerpt;
  const shown = wordsOf(excerpt, turn);
  const {text: clean, times} = timeline.transcript.turns[turn]!;
  const words = MANY_BLANKS.test(shown.text) ? shown.text.replaceAll(BLANKS, blanks => (blanks.includes('\n') ? '\n' : ' ').padEnd(blanks.length)) : shown.text;
  const text = lead === '' ? words : lead + words;
  sheet.lay(text);
  const isPlain = times === undefined && shown.text === clean;
  let whole = 0;
  if (isPlain) {
    if (weights.length <= clean.length) weights = new Float64Array(2 * clean.length + 64);
    whole = weightsBefore(clean, weights);
  }
  const cues: Timed[] = [];
  const before = lead.length;
  for (const stretch of stretchesOf(timeline, turn)) {
    const from = stretch.from === 0 ? 0 : before + shown.toShown(stretch.from);
    const to = stretch.to >= clean.length ? text.length : before + shown.toShown(stretch.to);
    const {start, end} = stretch;
    const timeAt: TimeAt = isPlain
      ? place => (place <= before ? start : place >= to ? end : whole === 0 ? start : Math.round(start + (weights[place - before]! / whole) * (end - start)))
      : place => (place <= from || place <= before ? start : place >= to ? end : Math.min(end, Math.max(start, Math.round(timeOfPlace(timeline, turn, shown.toPlace(place - before))))));
    const firstOfStretch = cues.length;
    cutIntoCues(text, from, to, sheet, timeAt, !(stretch.isStartExact && stretch.isEndExact), (begin, stop) => {
      const lines = cueLines(text, begin, stop, sheet);
      cues.push({turn, from: Math.max(0, begin - before), to: stop - before, start: timeAt(begin), end: timeAt(stop), lines: words === shown.text ? lines : lines.map(line => line.replaceAll(BLANKS, ' ')), isFirst: cues.length === 0, isStartExact: cues.length === firstOfStretch && stretch.isStartExact, isEndExact: false});
    });
    if (cues.length > firstOfStretch) cues.at(-1)!.isEndExact = stretch.isEndExact;
  }
  return cues;
}

/** Blanks. Each becomes a plain one, so that offsets do not change. In a line of a cue, several become one. */
const BLANKS = /\s+/g;
const MANY_BLANKS = /[^\S\n ]|\s[^\S\n]/;

/** The precision from which a stamp is the exact time of the words. */
const FINE: Milliseconds = 1000;

function stretchesOf(timeline: Timeline, turn: number): readonly Stretch[] {
  const {stamp, times = [], text} = timeline.transcript.turns[turn]!;
  const [start, end] = [turnStart(timeline, turn), turnEnd(timeline, turn)];
  const stretches: {-readonly [Name in keyof Stretch]: Stretch[Name]}[] = [
    {from: 0, to: text.length, start, end, isStartExact: stamp !== undefined && stamp.precision <= FINE && stamp.time === start && timeline.estimates[turn] === 0, isEndExact: false},
  ];
  let before = -Infinity;
  for (const {offset, start: begun, end: ended} of times) {
    let last = stretches.at(-1)!;
    // Skip some known times, because times of words are closer together than cues.
    const isOfCue = ended !== undefined || last.isEndExact || (begun ?? 0) - Math.max(before, last.start) >= SHORTEST;
    before = begun ?? before;
    if (begun !== undefined && isOfCue && offset > last.from && offset < text.length && begun >= last.start) {
      last.to = offset;
      if (!last.isEndExact) last.end = begun;
      stretches.push(last = {from: offset, to: text.length, start: begun, end, isStartExact: true, isEndExact: false});
    }
    if (ended !== undefined && ended >= last.start) [last.end, last.isEndExact] = [ended, true];
  }
  return stretches;
}
