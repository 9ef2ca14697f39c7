import {dateAt, formatClock} from '../timeline/clock.ts';
import {isEstimated, partOf, turnEnd, turnStart} from '../timeline/timeline.ts';
import type {Milliseconds, Role} from '../transcript/model.ts';
import {sentencesIn, withReadings, wordsOf, type Excerpt, type RowUnit} from './excerpt.ts';

/**
 * A row of a table: a turn or a sentence of one. Times are milliseconds from the first stamp of the broadcast, turns and
 * questions count from 1. `stampAt` is the printed time in milliseconds from midnight or from the start of the recording.
 */
export type TableRow = {
  readonly turn: number;
  /** The number of the sentence in its turn; absent in a table of turns. */
  readonly cue?: number;
  readonly date: string | null;
  readonly clock: string;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly estimated: boolean;
  readonly stamp: string | null;
  readonly stampAt: Milliseconds | null;
  readonly precision: Milliseconds | null;
  readonly timing: 'clock' | 'elapsed' | 'none';
  readonly speaker: string;
  readonly role: Role;
  readonly post: string | null;
  readonly outlet: string | null;
  readonly question: number | null;
  readonly part: 'asks' | 'answers' | null;
  readonly text: string;
};

/** Returns the names of the columns, in order. */
export const columnsOf = (unit: RowUnit): readonly (keyof TableRow)[] => [
  'turn', ...(unit === 'cue' ? ['cue' as const] : []), 'date', 'clock', 'start', 'end', 'estimated', 'stamp', 'stampAt', 'precision', 'timing', 'speaker', 'role', 'post', 'outlet',
  'question', 'part', 'text',
];

/** Yields the rows of an excerpt. */
export function* rowsOf(excerpt: Excerpt, unit: RowUnit): Generator<TableRow> {
  const {timeline, turns} = excerpt;
  const {transcript} = timeline;
  const {timing} = transcript;
  const first = transcript.firstClock ?? transcript.firstElapsed ?? 0;
  for (const turn of turns) {
    const {speaker, stamp} = transcript.turns[turn]!;
    const {name, role, post = null, outlet = null} = transcript.speakers[speaker]!;
    const part = partOf(timeline, turn);
    const row = (start: Milliseconds, end: Milliseconds, estimated: boolean, cue: number | undefined, text: string): TableRow => {
      const isFirst = cue === undefined || cue === 1;
      const printed = stamp && isFirst ? first + stamp.time : null;
      return {
        turn: turn + 1, ...(cue !== undefined && {cue}), date: dateAt(timeline, start) ?? null, clock: formatClock(timeline, start), start, end, estimated,
        stamp: stamp && isFirst ? stamp.text : null, stampAt: printed !== null && timing === 'clock' ? printed % DAY : printed, precision: stamp && isFirst ? stamp.precision : null, timing,
        speaker: name, role, post, outlet, question: part ? part.question + 1 : null, part: part ? (part.asks ? 'asks' : 'answers') : null, text,
      };
    };
    if (unit === 'turn') {
      yield row(turnStart(timeline, turn), turnEnd(timeline, turn), isEstimated(timeline, turn), undefined, withReadings(wordsOf(excerpt, turn)));
      continue;
    }
    let cue = 0;
    for (const {start, end, words} of sentencesIn(excerpt, turn)) {
      cue += 1;
      yield row(start, end, start !== turnStart(timeline, turn) || isEstimated(timeline, turn), cue, words);
    }
  }
}

const DAY = 24 * 60 * 60 * 1000;
