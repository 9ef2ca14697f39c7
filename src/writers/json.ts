import {formatClock} from '../timeline/clock.ts';
import {isEstimated, turnEnd, turnStart, type Timeline} from '../timeline/timeline.ts';
import {statisticsOf} from '../timeline/statistics.ts';
import {turnsOf} from '../timeline/speaking.ts';
import type {Aside, KnownTime, Milliseconds, Problem, Reading, Role, Timing, Turn} from '../transcript/model.ts';
import {UNSAFE_CHARACTER} from '../transcript/unsafe.ts';

/**
 * A broadcast as other programs read it. Times are milliseconds from the first stamp, numbers count from 1. The lists
 * are lazy, because a whole long one would take many times the memory of the file.
 */
export type ExportedBroadcast = {
  readonly format: 'replay-presser';
  /** Grows by one with each change that a reading program must know of. */
  readonly version: 2;
  readonly heading: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly duration: number;
  readonly timing: Timing;
  /** The first stamp in milliseconds, from midnight or from the start of the recording. */
  readonly firstClock: number | null;
  readonly firstElapsed: number | null;
  readonly speakers: Iterable<ExportedSpeaker>;
  readonly turns: Iterable<ExportedTurn>;
  readonly questions: Iterable<ExportedQuestion>;
  readonly events: Iterable<ExportedEvent>;
  readonly asides: Iterable<Aside>;
  readonly problems: Iterable<Problem & {readonly message: string}>;
};

/** A happening before turn `turn`, or inside it when `at` is not null. Behind the last turn the number is one higher. */
export type ExportedEvent = {readonly turn: number; readonly at: number | null; readonly text: string; readonly line: number; readonly column: number};

/** A reading and a known time of the model. The format calls an offset `at`. */
type ExportedReading = {readonly at: number; readonly text: string};
type ExportedTime = {readonly at: number; readonly start?: Milliseconds; readonly end?: Milliseconds};

/** `characters` counts everything but blanks, as a Chinese editor counts. */
export type ExportedSpeaker = {
  readonly name: string;
  readonly role: Role;
  readonly post: string | null;
  readonly outlet: string | null;
  readonly turns: readonly number[];
  readonly characters: number;
  readonly readings: readonly ExportedReading[];
  /** Other labels of the same person. */
  readonly alsoCalled: readonly string[];
};

/**
 * A turn. `estimated` is true when `start` is not printed in the file; `at` counts UTF-16 code units of `text`; `times`
 * are the known times inside.
 */
export type ExportedTurn = {
  readonly number: number;
  readonly speaker: string;
  readonly stamp: string | null;
  readonly stampTime: number | null;
  readonly precision: number | null;
  readonly start: number;
  readonly end: number;
  readonly estimated: boolean;
  readonly text: string;
  readonly times: readonly ExportedTime[];
  readonly source: string;
  readonly wordsAt: number;
  readonly line: number;
  readonly column: number;
  readonly readings: readonly ExportedReading[];
};

export type ExportedQuestion = {
  readonly number: number;
  readonly asked: number;
  readonly answers: readonly number[];
  readonly start: number;
  /** Null while the question is open, because more of the transcript is to come. */
  readonly end: number | null;
  /** True if no label marks it as a question, and only its words do. */
  readonly guessed: boolean;
};

/**
 * Makes the broadcast as plain data. `describe` puts a problem into words. `every` returns all readings of a turn, in
 * place of those of the source.
 */
export function exportedBroadcast(timeline: Timeline, describe: (problem: Problem) => string, every?: (turn: Turn) => readonly Reading[]): ExportedBroadcast {
  const {transcript, questions, duration} = timeline;
  const {heading = null, title = null, date = null, timing, firstClock = null, firstElapsed = null, speakers, turns, events, asides, problems} = transcript;
  const stamped = timing !== 'none';
  return {
    format: 'replay-presser', version: 2, heading, title, date,
    first: stamped ? formatClock(timeline, 0, 'minute') : null,
    last: stamped ? turns.findLast(({stamp}) => stamp)?.stamp?.text ?? null : null,
    duration, timing, firstClock, firstElapsed,
    speakers: each(speakers, ({name, role, post = null, outlet = null, readings, alsoCalled = []}, speaker) => ({
      name, role, post, outlet,
      turns: turnsOf(timeline, speaker).map(turn => turn + 1),
      characters: statisticsOf(timeline).speakers[speaker]!.characters, readings: readings.map(exportedReading), alsoCalled,
    })),
    turns: each(turns, ({speaker, stamp, times = [], text, source, wordsAt, line, column, readings}, turn) => ({
      number: turn + 1, speaker: speakers[speaker]!.name, stamp: stamp?.text ?? null, stampTime: stamp?.time ?? null, precision: stamp?.precision ?? null,
      start: turnStart(timeline, turn), end: turnEnd(timeline, turn),
      estimated: isEstimated(timeline, turn), text, times: times.map(exportedTime), source, wordsAt, line, column,
      readings: (every?.(turns[turn]!) ?? readings).map(exportedReading),
    })),
    questions: each(questions, ({number, asked, answers, start, end = null}) => ({number, asked: asked + 1, answers: answers.map(turn => turn + 1), start, end, guessed: transcript.questions[number - 1]!.guessed ?? false})),
    events: each(events, ({turn, offset = null, text, line, column}) => ({turn: turn + 1, at: offset, text, line, column})),
    asides,
    problems: each(problems, ({line, column, kind, found}) => ({line, column, kind, found, message: describe({line, column, kind, found})})),
  };
}

const exportedReading = ({offset, text}: Reading): ExportedReading => ({at: offset, text});
const exportedTime = ({offset, ...bounds}: KnownTime): ExportedTime => ({at: offset, ...bounds});

const each = <Value, Made>(values: readonly Value[], make: (value: Value, index: number) => Made): Iterable<Made> => ({
  *[Symbol.iterator]() {
    for (const [index, value] of values.entries()) yield make(value, index);
  },
});

/**
 * Escapes characters in JSON that a terminal would obey or hide. So the value is exact, and safe to print. JSON itself
 * escapes C0 and lone surrogates.
 */
export const escaped = (json: string): string => json.replace(UNSAFE_CHARACTER, character =>
  Array.from({length: character.length}, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''));

/** Returns a value as JSON text that is safe to print, with a line break at its end. */
export const safeJson = (value: unknown): string => `${escaped(JSON.stringify(value, undefined, 2))}\n`;

/** Yields the same text in pieces, for an object that contains lists. A line feed occurs only between values. */
export function* safeJsonPieces(object: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{\n';
  for (const [name, value] of Object.entries(object)) {
    yield `${before}  ${escaped(JSON.stringify(name))}: `;
    before = ',\n';
    if (isList(value)) yield* listPieces(value);
    else yield escaped(indented(JSON.stringify(value, undefined, 2), '  '));
  }
  yield '\n}\n';
}

function* listPieces(values: Iterable<unknown>): Generator<string> {
  let before = '[\n';
  for (const value of values) {
    yield `${before}    ${escaped(indented(JSON.stringify(value, undefined, 2), '    '))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n  ]';
}

const isList = (value: unknown): value is Iterable<unknown> => typeof value === 'object' && value !== null && Symbol.iterator in value;

/** Indents a JSON text. Line feeds occur only between values, because within a string they are escaped (RFC 8259, 7). */
const indented = (json: string, indent: string): string => json.replaceAll('\n', `\n${indent}`);
