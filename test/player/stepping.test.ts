import {describe, expect, test} from 'vitest';
import type {Action} from '../../src/player/actions.ts';
import {positionAt} from '../../src/player/playback.ts';
import type {PlayerState} from '../../src/player/state.ts';
import {readGoTo} from '../../src/player/stepping.ts';
import {cuesOf, turnStart} from '../../src/timeline/timeline.ts';
import {after} from '../drive.ts';
import {short} from '../samples.ts';
import {started} from './press.ts';

const timeline = short();
const [first, second] = timeline.questions as [(typeof timeline.questions)[number], (typeof timeline.questions)[number]];
const at = (position: number, changed: Partial<PlayerState> = {}): PlayerState => ({...started(timeline), playhead: {playing: false, position}, ...changed});
const playingAt = (position: number, rate = 1): PlayerState => ({...started(timeline), rate, playhead: {playing: true, from: position, since: 0, stop: Infinity}});
const told = (state: PlayerState, action: Action, now = 0) => {
  const next = after(state, action, now);
  return [positionAt(next, now), next.notice?.subject];
};

describe('a step by sentences', () => {
  const step = (position: number, by: 1 | -1) => told(at(position), {type: 'step-cue', direction: by});
  const cues = cuesOf(timeline, 1);

  test('goes to the next, to the start of this one, or to the one before, and says the time', () => {
    const to = (time: number) => [time, {kind: 'time', time}];
    expect(step(cues[0]!.start, 1)).toEqual(to(cues[1]!.start));
    expect(step(cues[1]!.start + 1, -1)).toEqual(to(cues[1]!.start));
    expect(step(cues[1]!.start, -1)).toEqual(to(cues[0]!.start));
    expect(step(cues.at(-1)!.start, 1)).toEqual(to(turnStart(timeline, 2)));
    expect(step(turnStart(timeline, 2), -1)).toEqual(to(cues.at(-1)!.start));
    expect(step(0, -1)).toEqual(to(0));
    expect(step(timeline.duration, 1)).toEqual(to(timeline.duration));
  });
});

describe('a step by turns', () => {
  const step = (state: PlayerState, by: 1 | -1, now = 0) => told(state, {type: 'step-turn', direction: by}, now);
  const to = (turn: number) => [turnStart(timeline, turn), {kind: 'turn', turn, time: turnStart(timeline, turn)}];

  test('goes to the next or to the start of this one, and over the edges to start and end', () => {
    expect(step(at(0), 1)).toEqual(to(1));
    expect(step(at(turnStart(timeline, 1) + 1), -1)).toEqual(to(1));
    expect(step(at(turnStart(timeline, 1)), -1)).toEqual(to(0));
    expect(step(at(0), -1)).toEqual([0, {kind: 'start'}]);
    expect(step(at(turnStart(timeline, 7)), 1)).toEqual([timeline.duration, {kind: 'end'}]);
    expect(step(at(turnStart(timeline, 6)), 1)).toEqual(to(7));
  });

  test('counts a second of the viewer’s own time as the start while it plays', () => {
    const start = turnStart(timeline, 3);
    expect(step(playingAt(start), -1, 1000)).toEqual(to(2));
    expect(step(playingAt(start), -1, 1001)).toEqual(to(3));
    expect(step(playingAt(start, 10), -1, 1000)).toEqual(to(2));
    expect(step(playingAt(start, 10), -1, 1001)).toEqual(to(3));
  });
});

describe('a step by questions', () => {
  const step = (state: PlayerState, by: 1 | -1) => told(state, {type: 'step-question', direction: by});
  const to = (number: number) => [timeline.questions[number - 1]!.start, {kind: 'question', question: number, time: timeline.questions[number - 1]!.start}];

  test.each([
    [0, 1, to(1)], [first.start, 1, to(2)], [first.start - 1, 1, to(1)], [first.start, -1, [0, {kind: 'start'}]], [first.start + 1, -1, to(1)], [second.start, -1, to(1)],
    // Behind an answer, back leads to the question, also from the moment at which it is over.
    [first.end!, -1, to(1)], [second.start - 1, -1, to(1)], [0, -1, [0, {kind: 'start'}]], [second.end!, -1, to(2)],
  ] as const)('from %d by %d leads to %j', (position, by, expected) => {
    expect(step(at(position), by)).toEqual(expected);
  });

  test('at the last says that there is none, and the second press goes to the end', () => {
    const once = after(at(second.start), {type: 'step-question', direction: 1});
    expect(once.notice?.subject).toEqual({kind: 'no-next-question', canEnd: true});
    expect(told(once, {type: 'step-question', direction: 1})).toEqual([timeline.duration, {kind: 'end'}]);
    for (const more of [{reading: {part: 0.5, left: 1}}, {timeline: {...timeline, questions: []}}]) {
      const next = after(at(second.start, more), {type: 'step-question', direction: 1});
      expect(next.notice?.subject).toEqual({kind: 'no-next-question', canEnd: false});
      expect(after(next, {type: 'step-question', direction: 1}).playhead).toEqual(next.playhead);
    }
  });
});

test('going on plays the answer where the replay rests before it, and elsewhere goes to the next question', () => {
  const before = turnStart(timeline, 3) - 1;
  expect(after(at(before), {type: 'advance'})).toMatchObject({playhead: {playing: true, from: before}, notice: {subject: {kind: 'playing'}}});
  expect(told(at(before - 1), {type: 'advance'})[0]).toBe(second.start);
  expect(told(playingAt(before), {type: 'advance'})[0]).toBe(second.start);
  const ranged = at(second.start - 1, {range: {start: 0, end: second.start}});
  expect(after(ranged, {type: 'advance'}).notice?.subject).toEqual({kind: 'past-range'});
  expect(told(after(ranged, {type: 'advance'}), {type: 'advance'})[0]).toBe(second.start);
});

describe('a time expression', () => {
  const to = (time: number) => ({kind: 'time', time});

  test.each([
    ['+1m', to(90_000)], ['-10s', to(20_000)], ['-99h', to(0)], ['+99h', to(timeline.duration)], ['10:04', to(360_000)], ['Q2', to(second.start)], ['上午10點4分', to(360_000)], ['end', to(timeline.duration)],
    [' Q9 ', {kind: 'no-question', text: 'Q9', count: 2}], [' #99', {kind: 'no-turn', text: '#99', count: 8}], ['soon ', {kind: 'unreadable', text: 'soon'}],
  ])('%j counts from the playhead and within the broadcast: %j', (text, expected) => {
    expect(readGoTo(at(30_000), text, 0)).toEqual(expected);
    const [position, subject] = told(at(30_000), {type: 'go-to', text});
    expect([position, subject]).toEqual('time' in expected ? [expected.time, expected] : [30_000, {kind: 'refused', result: expected}]);
  });

  test('that leads to hidden words is not told beforehand', () => {
    const hidden = at(30_000, {hidesAhead: true});
    expect(['+0s', '+1s', '-1s', 'x'].map(text => readGoTo(hidden, text, 0).kind)).toEqual(['time', 'ahead', 'time', 'unreadable']);
    expect(readGoTo(at(30_000), '+1s', 0).kind).toBe('time');
  });
});

test('the edges are start and end, and a live replay is caught up with', () => {
  expect(told(at(5), {type: 'seek-to', edge: 'start'})).toEqual([0, {kind: 'start'}]);
  expect(told(at(5), {type: 'seek-to', edge: 'end'})).toEqual([timeline.duration, {kind: 'end'}]);
  const live = at(5, {reading: {part: undefined, left: undefined, live: {}}, leftLive: true});
  expect(after(live, {type: 'seek-to', edge: 'end'})).toMatchObject({playhead: {playing: true, from: timeline.duration}, leftLive: false, notice: {subject: {kind: 'end'}}});
  expect(after(live, {type: 'seek-to', edge: 'start'}).playhead).toEqual({playing: false, position: 0});
});
