import {sentencesOf} from '../../timeline/sentences.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {layoutLines} from '../../typesetting/lines.ts';
import {GOOD, NOWHERE, type Sheet} from './sheet.ts';

export const SHORTEST: Milliseconds = 1000;
export const LONGEST: Milliseconds = 7000;
/** The narrowest piece of slow talk, in cells. Slow talk is cut to keep cues short. */
const NARROWEST = 24;
const LINES_AT_MOST = 2;

/** The cost of a cue, and the extra costs of a cue that is too short in time, or has hardly any words. */
const EACH = 6;
const TOO_SHORT = 12;
const FEW_WORDS = 6;
const FEW = 6;
/** The limit of characters of a cue. */
const TOO_LONG = 100;

/** Returns the time at which the words at an offset are said. */
export type TimeAt = (place: number) => Milliseconds;

/**
 * Cuts a stretch of a text into cues, and calls `emit` with the bounds of each, in order. A cue ends with a sentence if
 * possible, otherwise with a clause, otherwise between two words. With `isTimed` no cue exceeds the longest duration.
 */
export function cutIntoCues(text: string, from: number, to: number, sheet: Sheet, timeAt: TimeAt, isTimed: boolean, emit: (from: number, to: number) => void): void {
  const startOf = (offset: number, end: number): number => {
    let start = offset;
    while (start < end && isBlank(text.charCodeAt(start))) start += 1;
    return start;
  };
  const endOf = (offset: number, start: number): number => {
    let end = offset;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
    return end;
  };
  /** Tells whether words fit into two lines: 1 for yes, 0 for no, and -1 if more words do not fit either. */
  const fits = (begin: number, end: number, limit: number): number => {
    const [first, last] = [startOf(begin, end), endOf(end, begin)];
    if (last <= first) return 1;
    const [width, most] = [sheet.width(first, last), sheet.most()];
    if (width > LINES_AT_MOST * most + 1 || end - begin > TOO_LONG) return -1;
    if (isTimed && width > NARROWEST && timeAt(end) - timeAt(begin) > LONGEST) return -1;
    return width <= most || sheet.lineEnd(first, last, limit) >= 0 ? 1 : 0;
  };
  const isShort = (begin: number, end: number): boolean => timeAt(end) - timeAt(begin) < SHORTEST;
  if (startOf(from, to) === to) return;
  if (!isTimed && fits(from, to, NOWHERE - 1) === 1) {
    emit(from, to);
    return;
  }
  // The previous cue, which a short sentence may still join.
  let [begin, end] = [-1, -1];
  for (const sentence of sentencesOf(from === 0 && to === text.length ? text : text.slice(from, to))) {
    const [start, stop] = [from + sentence.from, from + sentence.to];
    if (startOf(start, stop) === stop) continue;
    if (begin >= 0 && (isShort(start, stop) || isShort(begin, end)) && text.charCodeAt(start - 1) !== LINE_FEED && fits(begin, stop, GOOD) === 1) {
      end = stop;
      continue;
    }
    if (begin >= 0) emit(begin, end);
    if (fits(start, stop, GOOD) === 1) [begin, end] = [start, stop];
    else {
      const cuts = cutSentence(start, stop, sheet, fits, isShort) ?? forcedCuts(text, start, stop, sheet.most());
      let last = start;
      for (let index = 0; index < cuts.length - 1; last = cuts[index]!, index += 1) emit(last, cuts[index]!);
      [begin, end] = [last, stop];
    }
  }
  if (begin >= 0) emit(begin, end);
}

const LINE_FEED = 0x0a;
const isBlank = (code: number): boolean => code === 0x20 || code === LINE_FEED || code === 0x3000 || code === 0xa0;

type Fits = (begin: number, end: number, limit: number) => number;

/**
 * Cuts a sentence behind its clauses, and returns the ends. A clause that is too long is cut between words, or anywhere
 * if it has none.
 */
function cutSentence(from: number, to: number, sheet: Sheet, fits: Fits, isShort: (begin: number, end: number) => boolean): readonly number[] | undefined {
  const placesOf = (limit: number): readonly number[] => {
    const places: number[] = [];
    let last = from;
    const inside = (end: number) => {
      if (fits(last, end, limit) === 1) return;
      for (let offset = last + 1; offset < end; offset += 1) if (sheet.costAt(offset) <= limit) places.push(offset);
    };
    for (let offset = from + 1; offset < to; offset += 1) {
      if (!sheet.isClause(offset)) continue;
      inside(offset);
      places.push(offset);
      last = offset;
    }
    inside(to);
    places.push(to);
    return places;
  };
  for (const limit of [GOOD, NOWHERE - 1]) {
    const cuts = bestCuts(from, placesOf(limit), sheet, (begin, end) => fits(begin, end, limit), isShort);
    if (cuts) return cuts;
  }
  return undefined;
}

/**
 * Reused buffers of the dynamic programme: the least cost of the cuts up to each place, and the beginning of their last
 * piece.
 */
let [least, origin] = [new Float64Array(0), new Int32Array(0)];

/** Returns the cheapest cuts at some of the places: few cues, none of them short, with ends at breaks of the sense. */
function bestCuts(from: number, places: readonly number[], sheet: Sheet, fits: (begin: number, end: number) => number, isShort: (begin: number, end: number) => boolean): readonly number[] | undefined {
  const {length} = places;
  if (least.length <= length) [least, origin] = [new Float64Array(2 * length + 64), new Int32Array(2 * length + 64)];
  least.fill(Infinity, 1, length + 1);
  least[0] = 0;
  for (let end = 1; end <= length; end += 1) {
    const place = places[end - 1]!;
    const own = EACH + (end === length ? 0 : sheet.costAt(place));
    for (let begin = end - 1; begin >= 0; begin -= 1) {
      const before = begin === 0 ? from : places[begin - 1]!;
      if (least[begin]! + own >= least[end]!) {
        if (place - before > TOO_LONG) break;
        continue;
      }
      const fit = fits(before, place);
      if (fit < 0) break;
      if (fit === 0) continue;
      const cost = least[begin]! + own + (isShort(before, place) ? TOO_SHORT : 0) + (place - before < FEW ? FEW_WORDS : 0);
      if (cost < least[end]!) [least[end], origin[end]] = [cost, begin];
    }
  }
  if (least[length] === Infinity) return undefined;
  const cuts: number[] = [];
  for (let end = length; end > 0; end = origin[end]!) cuts.push(places[end - 1]!);
  return cuts.toReversed();
}

/** Returns the ends of cues of a text without places to cut, such as a long address. */
function forcedCuts(text: string, from: number, to: number, most: number): readonly number[] {
  const lines = layoutLines(text.slice(from, to), most);
  const cuts: number[] = [];
  for (let line = LINES_AT_MOST; line < lines.length; line += LINES_AT_MOST) cuts.push(from + lines[line]!.from);
  return [...cuts, to];
}

/** Returns a cue's words in one or two lines of similar length, broken at a break of the sense. */
export function cueLines(text: string, from: number, to: number, sheet: Sheet): readonly string[] {
  let [first, last] = [from, to];
  while (first < last && isBlank(text.charCodeAt(first))) first += 1;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last -= 1;
  if (sheet.width(first, last) <= sheet.most()) return [text.slice(first, last)];
  const end = sheet.lineEnd(first, last, NOWHERE - 1);
  if (end >= 0) return [text.slice(first, end).trimEnd(), text.slice(end, last).trimStart()];
  const words = text.slice(first, last);
  return layoutLines(words, sheet.most()).slice(0, LINES_AT_MOST).map(line => words.slice(line.from, line.to));
}
