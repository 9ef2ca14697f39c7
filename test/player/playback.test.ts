import fc from 'fast-check';
import {expect, test} from 'vitest';
import {hasEnded, loopStop, nextStop, play, positionAt, restAt, rest, resume, seek, silenceStop, startPlayer} from '../../src/player/playback.ts';
import {momentOf, positionOf} from '../../src/player/playhead.ts';
import {waitsForMore} from '../../src/player/live/waiting.ts';
import type {PlayerState} from '../../src/player/state.ts';
import {short} from '../samples.ts';
import {settings, started} from './press.ts';

const timeline = short();
const {duration} = timeline;

test('a replay starts as it is told', () => {
  const paused = started(timeline, {start: 5000, end: 9000});
  expect(paused).toMatchObject({playhead: {playing: false, position: 5000}, landed: 5000, shownFrom: 5000, range: {start: 5000, end: 9000}, viewport: {mode: 'follow'}, sidebar: true, aside: true, big: false, blank: false, voice: {mode: 'off'}, bookmarks: {run: '', list: []}});
  for (const absent of ['silence', 'loop', 'reading']) expect(absent in paused).toBe(false);
  expect(started(timeline, {paused: false}, 70)).toMatchObject({playhead: {playing: true, from: 0, since: 70}, bookmarks: {run: ''}});
  expect('landed' in started(timeline, {paused: false})).toBe(false);
  expect(started(timeline, {silence: 0, loops: true, big: true, voice: 'all', run: 'r', start: 1, end: 9})).toMatchObject({silence: 0, loop: {start: 1, end: 9, passes: 1}, big: true, voice: {mode: 'all'}, bookmarks: {run: 'r'}});
  const reading = {part: 0.5, left: 7};
  expect(startPlayer(timeline, settings(timeline), 0, reading).reading).toBe(reading);
});

test('playing sets off from the playhead, not from the end unless more is coming', () => {
  const at = (position: number, more: Partial<PlayerState> = {}): PlayerState => ({...started(timeline), playhead: {playing: false, position}, ...more});
  expect(play(at(5, {gap: {since: 0, length: 9}}), 7)).toMatchObject({gap: undefined, playhead: {playing: true, from: 5, since: 7, stop: duration}});
  const ended = at(duration);
  expect([play(ended, 7) === ended, play(at(duration - 1), 7).playhead.playing, play(at(duration, {reading: {part: 0, left: 0}}), 7).playhead.playing]).toEqual([true, true, true]);
  expect([hasEnded(ended, 0), hasEnded(at(duration - 1), 0), hasEnded(at(duration, {reading: {part: 0, left: 0}}), 0)]).toEqual([true, false, false]);
  expect([resume(ended, 7) === ended, rest(ended, 7) === ended]).toEqual([true, true]);
  expect(rest(play(at(5), 0), 20).playhead).toEqual({playing: false, position: 25});
});

test('what has been read waits for more at its end', () => {
  const state = (reading: PlayerState['reading']) => ({...started(timeline), reading});
  expect([[undefined, duration], [{part: 0, left: 0}, duration], [{part: 0, left: 0}, duration - 1]].map(([reading, position]) => waitsForMore(state(reading as PlayerState['reading']), position as number))).toEqual([false, true, false]);
});

test('seeking follows again, forgets a gap, and shows what is before the start when one goes there', () => {
  const state: PlayerState = {...started(timeline, {start: 60_000}), gap: {since: 0, length: 9}, said: {start: 0, times: 1}, viewport: {mode: 'free', top: {turn: 0, offset: 0}}};
  expect(seek(state, 70_000, 7)).toMatchObject({gap: undefined, said: undefined, viewport: {mode: 'follow'}, landed: 70_000, shownFrom: 60_000, playhead: {playing: false, position: 70_000}});
  expect([seek(state, 60_000, 7).shownFrom, seek(state, 59_999, 7).shownFrom]).toEqual([60_000, 0]);
  expect(seek(play(state, 0), 70_000, 7)).toMatchObject({landed: undefined, playhead: {playing: true, from: 70_000, since: 7}});
});

test('the next stop is the nearest of pause, loop, range, silence and end', () => {
  const state: PlayerState = {...started(timeline), range: {start: 0, end: 50_000}, loop: {start: 0, end: 40_000, passes: 1}};
  expect([restAt(state, 0), restAt(state, 39_999), restAt(state, 40_000), restAt(state, 49_999), restAt(state, 50_000), restAt({...state, loop: undefined}, 0)]).toEqual([40_000, 40_000, 50_000, 50_000, duration, 50_000]);
  expect([loopStop(state, 0), loopStop(state, 39_999), loopStop(state, 40_000), loopStop({...state, loop: {start: 5}}, 0), loopStop({...state, loop: undefined}, 0)]).toEqual([40_000, 40_000, Infinity, Infinity, Infinity]);
  expect([silenceStop(state, 0), nextStop(state, 0)]).toEqual([Infinity, 40_000]);
  const drill = {isOn: true, stop: 300} as PlayerState['drill'];
  expect([nextStop({...state, drill}, 0), nextStop({...state, drill}, 500), nextStop({...state, drill: {...drill!, isOn: false}}, 0)]).toEqual([300, 500, 40_000]);
});

test('a playhead is where its rate has led it, up to its stop, and reaches each place when that says', () => {
  const nat = fc.integer({min: 0, max: 100_000});
  fc.assert(fc.property(nat, nat, nat, fc.constantFrom(0.25, 1, 10), nat, (from, since, length, rate, elapsed) => {
    const playhead = {playing: true, from, since, stop: from + length} as const;
    const position = positionOf(playhead, rate, since + elapsed);
    expect(position).toBeCloseTo(Math.min(from + elapsed * rate, from + length), 6);
    expect(momentOf(playhead, rate, position)).toBeLessThanOrEqual(since + elapsed + 1e-6);
    expect(positionOf(playhead, rate, momentOf(playhead, rate, position))).toBeCloseTo(position, 6);
    expect(positionOf(playhead, rate, since - 5)).toBe(from);
  }));
  const speaking = {playing: true, from: 10, since: 0, stop: 900, speech: {id: 1, until: 50, pace: 2}} as const;
  expect([positionOf(speaking, 1, 10), positionOf(speaking, 1, 90), momentOf(speaking, 1, 30)]).toEqual([30, 50, 10]);
  expect(positionAt({...started(timeline), playhead: {playing: false, position: 7}}, 99)).toBe(7);
});
