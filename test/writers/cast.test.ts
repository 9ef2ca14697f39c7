import {expect, test} from 'vitest';
import {castLines, type CastEvent} from '../../src/writers/cast.ts';

const EVENTS: readonly CastEvent[] = [
  {time: 0.4, kind: 'output', text: 'a\u001B[0m"'}, {time: 1000.6, kind: 'marker', text: 'Q1'}, {time: 1001.4, kind: 'output', text: 'b'}, {time: 900, kind: 'output', text: 'late'}, {time: 3001.4, kind: 'output', text: 'c'},
];
const of = (version: 2 | 3) => [...castLines({columns: 80, rows: 24, title: 'A "talk"', version}, EVENTS)].join('');

test('version 2 has the size in its header, and times from the beginning, which never go back', () => {
  expect(of(2)).toBe(String.raw`{"version":2,"width":80,"height":24,"title":"A \"talk\"","env":{"TERM":"xterm-256color"}}
[0.000, "o", "a\u001b[0m\""]
[1.001, "m", "Q1"]
[1.001, "o", "b"]
[1.001, "o", "late"]
[3.001, "o", "c"]
`);
});

test('version 3 has times from the event before, which add up to the millisecond, and an end', () => {
  expect(of(3)).toBe(String.raw`{"version":3,"term":{"cols":80,"rows":24,"type":"xterm-256color"},"title":"A \"talk\""}
[0.000, "o", "a\u001b[0m\""]
[1.001, "m", "Q1"]
[0.000, "o", "b"]
[0.000, "o", "late"]
[2.000, "o", "c"]
[0.000, "x", "0"]
`);
});
