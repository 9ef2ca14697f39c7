import type {Milliseconds} from '../../src/transcript/model.ts';
import type {Timeline} from '../../src/timeline/timeline.ts';
import {timelineOf} from '../samples.ts';

type GivenTurn = {readonly speaker: string; readonly text: string; readonly at?: Milliseconds; readonly readings?: readonly {readonly at: number; readonly length: number; readonly text: string}[]};

/** Makes a broadcast that begins at 15:00. Turns with a time have a stamp. */
export const broadcastOf = (turns: readonly GivenTurn[], more: Readonly<Record<string, unknown>> = {}): Timeline => timelineOf(JSON.stringify({
  format: 'replay-presser', version: 2, timing: 'clock', first: '15:00', firstClock: 15 * 3_600_000,
  turns: turns.map(({at, ...turn}) => ({...turn, stamp: at === undefined ? null : `${15 + Math.floor(at / 3_600_000)}:${String(Math.floor(at / 60_000) % 60).padStart(2, '0')}`, stampTime: at ?? null, precision: 60_000})),
  ...more,
}));

/** A broadcast of four turns with a question, its answer without a stamp, a happening, and words that look like markup. */
export const answered = (more: Readonly<Record<string, unknown>> = {}): Timeline => broadcastOf([
  {speaker: 'Mei Tan', text: 'Good morning. We begin.', at: 0},
  {speaker: 'Ann <Lee>', text: 'Thank you. Is it "true"?\nAnd why?', at: 120_000},
  {speaker: 'Luis Ortega', text: 'Yes.\n\nIt is.'},
  {speaker: 'Mei Tan', text: 'The end.', at: 240_000},
], {
  date: '2026-05-04', title: 'A & B',
  speakers: [{name: 'Mei Tan', role: 'host'}, {name: 'Luis Ortega', role: 'official', post: 'Minister'}, {name: 'Ann <Lee>', role: 'reporter', post: 'Daily'}],
  questions: [{number: 1, asked: 2, answers: [3], start: 0, end: 1}],
  events: [{turn: 2, at: null, text: '(applause)', line: 1, column: 1}],
  ...more,
});
