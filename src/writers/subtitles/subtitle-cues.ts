import {lastAtMost} from '../../timeline/search.ts';
import {sentencesOf, type Span} from '../../timeline/sentences.ts';
import {timeOfPlace, turnEnd, turnStart, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {bondsIn} from '../../typesetting/bonds.ts';
import {lineBreaks} from '../../typesetting/line-breaks.ts';
import {displayWidth} from '../../typesetting/width.ts';
import {wordsOf, type Excerpt} from '../excerpt.ts';
import {breakCost, cellsBefore, cellsOf, cueLines, forcedLines, forcedSpans, LINES_AT_MOST} from './cue-lines.ts';

/** A cue of subtitles: what one can read at once. `from` and `to` are offsets in the words of the turn as they are shown. */
export type SubtitleCue = {
  readonly turn: number;
  readonly from: number;
  readonly to: number;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly lines: readonly string[];
  /** The first cue of its turn, before which a name may stand. */
  readonly isFirst: boolean;
};

export const SHORTEST: Milliseconds = 1000;
export const LONGEST: Milliseconds = 7000;
/** So many characters a second can be read, of each kind. */
const HAN_A_SECOND = 9;
const LATIN_A_SECOND = 17;
/** Slow talk is not cut into pieces narrower than this, in cells, to keep cues short. */
const NARROWEST = 24;

/** A stretch of a turn between times that are known. What is exact must come out as it went in. */
type Stretch = {readonly from: number; readonly to: number; readonly start: Milliseconds; readonly end: Milliseconds; readonly isStartExact: boolean; readonly isEndExact: boolean};

type Timed = {-readonly [Name in keyof SubtitleCue]: SubtitleCue[Name]} & {isStartExact: boolean; isEndExact: boolean};

/**
 * Makes cues of an excerpt, in order and never overlapping. A cue has at most two lines and ends with a sentence or a
 * clause where it can; it lasts from one to seven seconds. Times that the file knows to the second stay as they are; only
 * estimates are moved. `lead` gives what stands before the words of a turn, such as a name.
 */
export function* subtitleCues(excerpt: Excerpt, lead: (turn: number) => string = () => ''): Generator<SubtitleCue> {
  let waiting: Timed | undefined;
  for (const turn of excerpt.turns) {
    for (const cue of cuesOfTurn(excerpt, turn, lead(turn))) {
      if (cue.end <= excerpt.start && excerpt.start > 0) continue;
      if (cue.start >= excerpt.end && excerpt.end < excerpt.timeline.duration) break;
      if (waiting) yield settled(waiting, cue);
      waiting = cue;
    }
  }
  if (waiting) yield settled(waiting, undefined);
}

/** Gives a cue the time that it takes to read, as far as the next one lets it; and moves the next one where that is an estimate. */
function settled(cue: Timed, next: Timed | undefined): SubtitleCue {
  const {start} = cue;
  let {end} = cue;
  if (!cue.isEndExact) {
    const free = Math.max(end, next?.start ?? Infinity);
    end = Math.min(end, start + LONGEST);
    end = Math.min(Math.max(end, start + readingTime(cue.lines)), free, start + LONGEST);
    if (end < start + SHORTEST) {
      // An estimate that follows waits.
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
  const {turn, from, to, lines, isFirst} = cue;
  return {turn, from, to, start, end, lines, isFirst};
}

function readingTime(lines: readonly string[]): Milliseconds {
  let [han, latin] = [0, 0];
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 1) {
      const code = line.charCodeAt(at);
      if (code >= 0x2e80) han += 1;
      else latin += 1;
    }
  }
  return Math.max(SHORTEST, (han / HAN_A_SECOND + latin / LATIN_A_SECOND) * 1000);
}

function* cuesOfTurn(excerpt: Excerpt, turn: number, lead: string): Generator<Timed> {
  const {timeline} = excerpt;
  const shown = wordsOf(excerpt, turn);
  const {text} = shown;
  let isFirst = true;
  for (const stretch of stretchesOf(timeline, turn)) {
    const [from, to] = [shown.toShown(stretch.from), stretch.to >= timeline.transcript.turns[turn]!.text.length ? text.length : shown.toShown(stretch.to)];
    const times = new Map<number, Milliseconds>();
    const timeOf = (at: number): Milliseconds => (at <= from ? stretch.start : at >= to ? stretch.end : Math.min(stretch.end, Math.max(stretch.start, Math.round(timeOfPlace(timeline, turn, shown.toPlace(at))))));
    // The same places are asked for again and again.
    const timeAt = (at: number): Milliseconds => {
      let time = times.get(at);
      if (time === undefined) times.set(at, time = timeOf(at));
      return time;
    };
    const before = isFirst ? lead : '';
    const wordsIn = (span: Span): string => (span.from <= from ? before : '') + said(text, span);
    const spans = spansOf(text, {from, to}, {timeAt, wordsIn, isTimed: !(stretch.isStartExact && stretch.isEndExact)});
    for (const [index, span] of spans.entries()) {
      const words = wordsIn(span);
      yield {
        turn, from: span.from, to: span.to, start: timeAt(span.from), end: timeAt(span.to), lines: cueLines(words) ?? forcedLines(words), isFirst,
        isStartExact: index === 0 && stretch.isStartExact, isEndExact: index === spans.length - 1 && stretch.isEndExact,
      };
      isFirst = false;
    }
  }
}

/** The words of a span in one line. */
const said = (text: string, {from, to}: Span): string => text.slice(from, to).replaceAll(/\s+/g, ' ').trim();

/** Stamps as fine as this are times of what is said, not of the minute that it is said in. */
const FINE: Milliseconds = 1000;

function stretchesOf(timeline: Timeline, turn: number): readonly Stretch[] {
  const {stamp, times = [], text} = timeline.transcript.turns[turn]!;
  const [start, end] = [turnStart(timeline, turn), turnEnd(timeline, turn)];
  const stretches: {-readonly [Name in keyof Stretch]: Stretch[Name]}[] = [
    {from: 0, to: text.length, start, end, isStartExact: stamp !== undefined && stamp.precision <= FINE && stamp.time === start && timeline.estimates[turn] === 0, isEndExact: false},
  ];
  let before = -Infinity;
  for (const {at, start: begun, end: ended} of times) {
    let last = stretches.at(-1)!;
    // Times of words are nearer to each other than those of cues.
    const isOfCue = ended !== undefined || last.isEndExact || (begun ?? 0) - Math.max(before, last.start) >= SHORTEST;
    before = begun ?? before;
    if (begun !== undefined && isOfCue && at > last.from && at < text.length && begun >= last.start) {
      last.to = at;
      if (!last.isEndExact) last.end = begun;
      stretches.push(last = {from: at, to: text.length, start: begun, end, isStartExact: true, isEndExact: false});
    }
    if (ended !== undefined && ended >= last.start) [last.end, last.isEndExact] = [ended, true];
  }
  return stretches;
}

type Setting = {readonly timeAt: (at: number) => Milliseconds; readonly wordsIn: (span: Span) => string; readonly isTimed: boolean};

/** Divides words into spans that can be read at once. */
function spansOf(text: string, {from, to}: Span, setting: Setting): readonly Span[] {
  const {timeAt, wordsIn, isTimed} = setting;
  const whole = {from, to};
  const fits = (span: Span): boolean => {
    const words = wordsIn(span);
    return cueLines(words) !== undefined && (!isTimed || timeAt(span.to) - timeAt(span.from) <= LONGEST || displayWidth(words) <= NARROWEST);
  };
  if (!isTimed && fits(whole)) return wordsIn(whole) === '' ? [] : [whole];
  const spans: Span[] = [];
  for (const sentence of sentencesOf(text.slice(from, to))) {
    const span = {from: from + sentence.from, to: from + sentence.to};
    if (said(text, span) === '') continue;
    const before = spans.at(-1);
    const joined = before && {from: before.from, to: span.to};
    const isShort = (one: Span) => timeAt(one.to) - timeAt(one.from) < SHORTEST;
    if (joined && (isShort(span) || isShort(before)) && !text.slice(before.from, span.from).includes('\n') && fits(joined)) spans[spans.length - 1] = joined;
    else if (fits(span)) spans.push(span);
    else spans.push(...divided(text, span, fits, setting));
  }
  return spans;
}

/** Divides a sentence at its clauses; a clause that is too long where a line may break. */
function divided(text: string, sentence: Span, exactly: (span: Span) => boolean, setting: Setting): readonly Span[] {
  const words = text.slice(sentence.from, sentence.to);
  const all = lineBreaks(words).filter(at => at > 0 && at < words.length);
  const [cells, most] = [cellsBefore(words), cellsOf(words)];
  /** Whether a span fits into two lines, by sums alone. */
  const fits = (span: Span): boolean => {
    const [from, to] = [span.from - sentence.from, span.to - sentence.from];
    const width = cells[to]! - cells[from]!;
    if (width > LINES_AT_MOST * most) return false;
    // Before the first words a name may stand.
    if (from === 0) return exactly(span);
    if (setting.isTimed && width > NARROWEST && setting.timeAt(span.to) - setting.timeAt(span.from) > LONGEST) return false;
    if (width <= most) return true;
    const last = lastAtMost(all.length, index => cells[all[index]!]! - cells[from]!, most);
    return last >= 0 && all[last]! > from && cells[to]! - cells[all[last]!]! <= most;
  };
  const bonds = bondsIn(words);
  const costs = all.map(at => breakCost(words, at) + (bonds ? 20 * bonds[at]! : 0));
  const clauses = all.filter((_, index) => costs[index]! <= 4);
  return bestOf(sentence, clauses.map(at => ({at: sentence.from + at, cost: breakCost(words, at)})), fits, setting)
    ?? bestOf(sentence, all.map((at, index) => ({at: sentence.from + at, cost: costs[index]!})), fits, setting)
    ?? forcedSpans(words).map(({from, to}) => ({from: sentence.from + from, to: sentence.from + to}));
}

type Place = {readonly at: number; readonly cost: number};

/** The division at some of the places that hurts least: few cues, ended where the sense has a break, none of them short. */
function bestOf({from, to}: Span, places: readonly Place[], fits: (span: Span) => boolean, {timeAt}: Setting): readonly Span[] | undefined {
  const ends = [...places, {at: to, cost: 0}];
  const least = new Float64Array(ends.length + 1).fill(Infinity);
  const origin = new Int32Array(ends.length + 1).fill(-1);
  least[0] = 0;
  for (let end = 1; end <= ends.length; end += 1) {
    for (let begin = end - 1; begin >= 0; begin -= 1) {
      const span = {from: begin === 0 ? from : ends[begin - 1]!.at, to: ends[end - 1]!.at};
      // What is longer does not fit either.
      if (!fits(span)) {
        if (span.to - span.from > TOO_LONG) break;
        continue;
      }
      if (least[begin] === Infinity) continue;
      const cost = least[begin]! + 6 + ends[end - 1]!.cost + (timeAt(span.to) - timeAt(span.from) < SHORTEST ? 12 : 0) + (span.to - span.from < 6 ? 6 : 0);
      if (cost < least[end]!) [least[end], origin[end]] = [cost, begin];
    }
  }
  if (least[ends.length] === Infinity) return undefined;
  const spans: Span[] = [];
  for (let end = ends.length; end > 0; end = origin[end]!) spans.unshift({from: origin[end] === 0 ? from : ends[origin[end]! - 1]!.at, to: ends[end - 1]!.at});
  return spans;
}

/** No cue has more characters. */
const TOO_LONG = 90;
