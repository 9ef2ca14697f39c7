import {expect, test} from 'vitest';
import {wholeExcerpt} from '../../src/writers/excerpt.ts';
import {jsonLines} from '../../src/writers/jsonl.ts';
import {csvLines} from '../../src/writers/csv.ts';
import {columnsOf, rowsOf} from '../../src/writers/rows.ts';
import {answered, broadcastOf} from './broadcast.ts';

test('a row of a turn has everything that is known of it', () => {
  const timeline = answered();
  const [first, asks, answers] = [...rowsOf(wholeExcerpt(timeline), 'turn')];
  expect(first).toEqual({
    turn: 1, date: '2026-05-04', clock: '15:00:00', start: 0, end: 120_000, estimated: false, stamp: '15:00', stampAt: 54_000_000, precision: 60_000, timing: 'clock',
    speaker: 'Mei Tan', role: 'host', post: null, outlet: null, question: null, part: null, text: 'Good morning. We begin.',
  });
  expect(asks).toMatchObject({turn: 2, stampAt: 54_120_000, role: 'reporter', post: 'Daily', question: 1, part: 'asks'});
  expect(answers).toMatchObject({turn: 3, clock: '15:03:15', start: timeline.starts[2], end: 240_000, estimated: true, stamp: null, stampAt: null, precision: null, question: 1, part: 'answers'});
});

test('of the sentences of a turn only the first has its stamp, and the others are estimated', () => {
  const rows = [...rowsOf(wholeExcerpt(answered()), 'cue')];
  expect(rows.map(({turn, cue, stamp, stampAt, precision, estimated, text}) => [turn, cue, stamp, stampAt, precision, estimated, text])).toEqual([
    [1, 1, '15:00', 54_000_000, 60_000, false, 'Good morning.'], [1, 2, null, null, null, true, 'We begin.'],
    [2, 1, '15:02', 54_120_000, 60_000, false, 'Thank you.'], [2, 2, null, null, null, true, 'Is it "true"?'], [2, 3, null, null, null, true, 'And why?'],
    [3, 1, null, null, null, true, 'Yes.'], [3, 2, null, null, null, true, 'It is.'], [4, 1, '15:04', 54_240_000, 60_000, false, 'The end.'],
  ]);
  expect(rows[0]!.end).toBe(rows[1]!.start);
});

test('a stamp behind midnight is a time of its day, and one of a recording goes on', () => {
  const late = [{speaker: 'A', text: 'One.', at: 0}, {speaker: 'B', text: 'Two.', at: 10 * 3_600_000}];
  expect([...rowsOf(wholeExcerpt(broadcastOf(late)), 'turn')][1]!.stampAt).toBe(3_600_000);
  const recording = broadcastOf(late.map(({at, ...turn}) => ({...turn, at: at * 3})), {timing: 'elapsed', firstClock: null, firstElapsed: 7000});
  expect([...rowsOf(wholeExcerpt(recording), 'turn')][1]).toMatchObject({stampAt: 30 * 3_600_000 + 7000, date: null, timing: 'elapsed', role: 'other'});
  const none = broadcastOf(late, {timing: 'none', firstClock: null});
  expect([...rowsOf(wholeExcerpt(none), 'turn')][0]!.timing).toBe('none');
});

test('tables and lines have the columns in order', () => {
  const columns = ['turn', 'date', 'clock', 'start', 'end', 'estimated', 'stamp', 'stampAt', 'precision', 'timing', 'speaker', 'role', 'post', 'outlet', 'question', 'part', 'text'];
  expect(columnsOf('turn')).toEqual(columns);
  expect(columnsOf('cue')).toEqual(['turn', 'cue', ...columns.slice(1)]);
  const excerpt = wholeExcerpt(answered());
  expect([...csvLines(excerpt, 'turn')].slice(0, 2)).toEqual([`${columns.join(',')}\n`, '1,2026-05-04,15:00:00,0,120000,false,15:00,54000000,60000,clock,Mei Tan,host,,,,,Good morning. We begin.\n']);
  const [line] = [...jsonLines(excerpt, 'cue')] as [string];
  expect(Object.keys(JSON.parse(line) as object)).toEqual(columnsOf('cue'));
  expect(line.endsWith('}\n')).toBe(true);
});
