import type {Milliseconds, Transcript, Turn} from '../transcript/model.ts';
import {AS_CLEANED, type Reader, type TextForm} from '../transcript/wording.ts';
import {shownText, type ShownText} from '../typesetting/shown-text.ts';
import {cuesOf, partOf, type Cue, type Part, type Timeline} from '../timeline/timeline.ts';

/** The part of a broadcast to write, and the form of its words. */
export type Excerpt = {
  /** The whole broadcast, in the requested script. */
  readonly timeline: Timeline;
  /** The turns to write, in order. */
  readonly turns: Iterable<number>;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly form: TextForm;
  /** The reader of every character, if all readings are requested. */
  readonly reader?: Reader | undefined;
};

/** The words of a turn with their readings, without a layout. */
export type ShownWords = Omit<ShownText, 'spacing'>;

/** A row of a table is a turn or a sentence. */
export type RowUnit = 'turn' | 'cue';

/** Returns an excerpt of the whole broadcast as clean text. */
export const wholeExcerpt = (timeline: Timeline): Excerpt =>
  ({timeline, turns: [...timeline.transcript.turns.keys()], start: 0, end: timeline.duration, form: AS_CLEANED});

/** Returns the words of a turn in the requested form. */
export const wordsOf = ({timeline, form, reader}: Excerpt, turn: number): ShownWords => {
  const {transcript: {turns}} = timeline;
  return form.text === 'clean' && form.readings === 'none' ? {text: turns[turn]!.text, readings: NONE, toShown: identity, toPlace: identity} : shownText(turns[turn]!, form, reader);
};

const NONE: ReadonlyMap<number, string> = new Map();
const identity = (place: number): number => place;

/** Returns a stretch of the words with each reading in parentheses behind its character: `發(fā)布`. */
export function withReadings({text, readings}: Pick<ShownWords, 'text' | 'readings'>, from = 0, to = text.length): string {
  if (readings.size === 0) return text.slice(from, to);
  let written = '';
  let last = from;
  for (const [offset, reading] of [...readings].toSorted(([one], [other]) => one - other)) {
    if (offset < last || offset >= to) continue;
    const next = offset + String.fromCodePoint(text.codePointAt(offset)!).length;
    written += `${text.slice(last, next)}(${reading})`;
    last = next;
  }
  return written + text.slice(last, to);
}

/** Yields the sentences of a turn that are in the excerpt, with their words. */
export function* sentencesIn(excerpt: Excerpt, turn: number): Generator<Cue & {readonly words: string}> {
  const shown = wordsOf(excerpt, turn);
  for (const cue of cuesOf(excerpt.timeline, turn)) {
    if (cue.end <= excerpt.start && cue.end > cue.start) continue;
    if (cue.start >= excerpt.end && cue.start > excerpt.start) return;
    const words = withReadings(shown, shown.toShown(cue.from), shown.toShown(cue.to)).trim();
    if (words !== '') yield {...cue, words};
  }
}

/** Returns `Q2` or `A2` for a turn of a question, otherwise undefined. */
export function partLabel(timeline: Timeline, turn: number): string | undefined {
  const part: Part | undefined = partOf(timeline, turn);
  return part && `${part.asks ? 'Q' : 'A'}${part.question + 1}`;
}

/**
 * Returns a transcript of some turns, with their speakers, questions and events. Times count from the first of these
 * turns.
 */
export function selectedTimeline(timeline: Timeline, turns: readonly number[]): Timeline {
  const {transcript} = timeline;
  if (turns.length === transcript.turns.length) return timeline;
  const origin = timeline.starts[turns[0]!]!;
  const places = new Map(turns.map((turn, index) => [turn, index]));
  const speakers = [...new Set(turns.map(turn => transcript.turns[turn]!.speaker))];
  const placesOf = (list: readonly number[]) => list.flatMap(turn => places.get(turn) ?? []);
  const questions = transcript.questions.flatMap((question, index) => {
    const asked = places.get(question.asked);
    if (asked === undefined) return [];
    const answers = placesOf(question.answers);
    const {start, end} = timeline.questions[index]!;
    return [{question: {...question, asked, answers}, start: start - origin, end: end === undefined ? undefined : end - origin}];
  });
  const moved = (turn: Turn): Turn => {
    const {speaker, stamp, times, text, source, wordsAt, line, column} = turn;
    return {
      speaker: speakers.indexOf(speaker), ...(stamp && {stamp: {...stamp, time: stamp.time - origin}}),
      ...(times && {times: times.map(({offset, start, end}) => ({offset, ...(start !== undefined && {start: start - origin}), ...(end !== undefined && {end: end - origin})}))}),
      text, source, wordsAt, line, column,
      get readings() {
        return turn.readings;
      },
    };
  };
  const selected: Transcript = {
    ...transcript,
    ...(transcript.firstClock !== undefined && {firstClock: (transcript.firstClock + origin) % DAY}),
    ...(transcript.firstElapsed !== undefined && {firstElapsed: transcript.firstElapsed + origin}),
    ...(transcript.date !== undefined && {date: dayAfter(transcript.date, Math.floor(((transcript.firstClock ?? 0) + origin) / DAY))}),
    speakers: speakers.map(speaker => transcript.speakers[speaker]!),
    turns: turns.map(turn => moved(transcript.turns[turn]!)),
    questions: questions.map(({question}) => question),
    events: transcript.events.flatMap(event => (places.has(event.turn) ? [{...event, turn: places.get(event.turn)!}] : [])),
    asides: [], problems: [],
  };
  const ends = Float64Array.from(turns, turn => timeline.ends[turn]! - origin);
  const duration = ends.reduce((one, other) => Math.max(one, other), 0);
  return {
    transcript: selected, duration, ends,
    starts: Float64Array.from([...turns.map(turn => timeline.starts[turn]! - origin), duration]),
    estimates: Uint8Array.from(turns, turn => timeline.estimates[turn]!),
    characters: Uint32Array.from(turns, turn => timeline.characters[turn]!),
    questions: questions.map(({question: {asked, answers}, start, end}, index) => ({number: index + 1, asked, answers, start, end})),
  };
}

const DAY = 24 * 60 * 60 * 1000;
const dayAfter = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
