import {parseTimeExpression, type ExpressionResult} from '../timeline/time-expression.ts';
import {questionAt, turnAt, turnEnd, type Timeline} from '../timeline/timeline.ts';
import {withoutEnd} from '../transcript/ends.ts';
import type {Milliseconds} from '../transcript/model.ts';

/** A note of the trainer. `place` is the beginning of its heading, such as `Q2`; `line` counts from 1. */
export type TrainerNote = {readonly place: string; readonly heading: string; readonly text: string; readonly line: number};

/** A note, with its stretch of the broadcast. */
export type PlacedNote = TrainerNote & {readonly start: Milliseconds; readonly end: Milliseconds};

/** A note whose place does not exist, and the reason. */
export type LostNote = TrainerNote & {readonly result: Exclude<ExpressionResult, {readonly kind: 'time'}>};

/**
 * Reads notes from Markdown. Each begins with a heading of the second level. Text before the first heading belongs to no
 * note.
 */
export function parseNotes(markdown: string): readonly TrainerNote[] {
  const notes: {place: string; heading: string; lines: string[]; line: number}[] = [];
  let isCode = false;
  markdown.split(/\r\n|[\n\r]/).forEach((line, index) => {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) isCode = !isCode;
    const heading = isCode ? undefined : headingIn(line);
    if (heading !== undefined) notes.push({place: placeIn(heading), heading, lines: [], line: index + 1});
    else notes.at(-1)?.lines.push(line);
  });
  return notes.map(({lines, ...note}) => ({...note, text: lines.join('\n').replace(/^(?:[ \t]*\n)+/, '').trimEnd()}));
}

/** Returns the words of a heading of the second level, without the number signs that may close it (CommonMark). */
function headingIn(line: string): string | undefined {
  const words = /^ {0,3}##(?![^ \t])(.*)$/.exec(line)?.[1]!.trim();
  if (words === undefined) return undefined;
  const open = withoutEnd(words, '#');
  return open === '' || /\s$/.test(open) ? open.trimEnd() : words;
}

/** Returns the first word of a heading, without the mark behind it: `Q2` of `Q2: the hard one`. */
const placeIn = (heading: string): string => withoutEnd(heading.trim().split(/[\s　]/u)[0]!, ':：,，、.。—–-');

/** Finds the stretch of each note: the question or turn that it names, or the stretch from its time to the next note. */
export function placeNotes(notes: readonly TrainerNote[], timeline: Timeline): {readonly placed: readonly PlacedNote[]; readonly lost: readonly LostNote[]} {
  const placed: PlacedNote[] = [];
  const lost: LostNote[] = [];
  for (const note of notes) {
    const result = parseTimeExpression(note.place, timeline, {plusFrom: 0, minusFrom: timeline.duration, clamp: false});
    if (result.kind === 'time') placed.push({...note, start: result.time, end: endOf(note.place, result.time, timeline)});
    else lost.push({...note, result});
  }
  // If notes begin at the same time, the one with the shorter stretch comes last.
  placed.sort((one, other) => one.start - other.start || other.end - one.end);
  return {placed: placed.map((note, index) => (note.end < Infinity ? note : {...note, end: placed.slice(index + 1).find(({start}) => start > note.start)?.start ?? Infinity})), lost};
}

/** Returns the end of the question or turn that a note names; undefined for a note at a time. */
function endOf(place: string, start: Milliseconds, timeline: Timeline): Milliseconds {
  if (/^[#＃]/u.test(place)) return turnEnd(timeline, turnAt(timeline, start));
  const question = /^[qQｑＱ]/u.test(place) ? questionAt(timeline, start) : -1;
  return question < 0 ? Infinity : timeline.questions[question]!.end ?? Infinity;
}

const cache = new WeakMap<readonly TrainerNote[], {readonly timeline: Timeline; readonly placed: readonly PlacedNote[]}>();

/** Returns the notes that have a place, in order. They are computed once for each timeline. */
export function placedNotes(notes: readonly TrainerNote[], timeline: Timeline): readonly PlacedNote[] {
  const cached = cache.get(notes);
  if (cached?.timeline === timeline) return cached.placed;
  const {placed} = placeNotes(notes, timeline);
  cache.set(notes, {timeline, placed});
  return placed;
}

/** Returns the note at a time. If several stretches contain the time, it is the note that begins last. */
export const noteAt = (notes: readonly TrainerNote[], timeline: Timeline, position: Milliseconds): PlacedNote | undefined =>
  placedNotes(notes, timeline).findLast(({start, end}) => start <= position && position < end);
