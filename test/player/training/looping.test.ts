import {describe, expect, test} from 'vitest';
import type {PlayerState} from '../../../src/player/state.ts';
import {nextPass} from '../../../src/player/training/looping.ts';
import {turnStart} from '../../../src/timeline/timeline.ts';
import {after, drive} from '../../drive.ts';
import {short} from '../../samples.ts';
import {started} from '../press.ts';

const timeline = short();
const [first] = timeline.questions as [(typeof timeline.questions)[number]];

describe('a loop', () => {
  test('has its start set, then its end, then is taken away; the timeline and a counter show it', () => {
    const driven = drive(started(timeline, {start: 10_000})).press('L l L');
    expect(driven.state().loop).toEqual({start: 10_000, end: 20_000, passes: 1});
    expect(driven.rows().at(-2)).toContain('(');
    expect(driven.press('g l space +10000').state()).toMatchObject({loop: {passes: 2}, playhead: {playing: true}});
    expect(driven.position()).toBe(10_000);
    expect(driven.press('+25000').state().loop).toMatchObject({passes: 4});
    expect([driven.position(), driven.screen().includes('↻ 4')]).toEqual([15_000, true]);
    expect(driven.press('L +60000').state().loop).toBeUndefined();
  });

  test('of a question is set by pressing L twice on it, and ends before the turn that follows', () => {
    const driven = drive(started(timeline)).press('1 L L');
    expect(driven.state().loop).toEqual({start: first.start, end: first.end, passes: 1});
    driven.press('space');
    driven.advance(first.end! - first.start - 1);
    expect(driven.position()).toBe(first.start);
    expect(driven.state().loop).toMatchObject({passes: 2});
    expect(driven.screen()).not.toContain('下一位');
  });

  test('takes the next rate for each pass and keeps the last', () => {
    const driven = drive(started(timeline, {loops: true, loopRates: [0.5, 1, 2], rate: 0.5, start: turnStart(timeline, 1), end: turnStart(timeline, 1) + 1000, paused: false}));
    const rateAfter = (time: number) => { driven.advance(time); return driven.state().rate; };
    expect([driven.state().rate, rateAfter(2000), rateAfter(1000), rateAfter(500), rateAfter(500)]).toEqual([0.5, 1, 2, 2, 2]);
  });

  test('whose ends are one place outside of any length is none', () => {
    expect(drive(started({...timeline, questions: []}, {start: 10_000})).press('L L').state().loop).toMatchObject({start: 0});
  });
});

describe('the key of a loop', () => {
  const at = (position: number, more: Partial<PlayerState> = {}): PlayerState => ({...started(timeline), playhead: {playing: false, position}, ...more});
  const press = (state: PlayerState, now = 0) => {
    const next = after(state, {type: 'next-loop'}, now);
    return [next.loop, next.notice?.subject];
  };

  test('says what it has set', () => {
    expect(press(at(5000))).toEqual([{start: 5000}, {kind: 'loop-start', time: 5000}]);
    expect(press(at(5000, {loop: {start: 9000}}))).toEqual([{start: 5000, end: 9000, passes: 1}, {kind: 'loop', start: 5000, end: 9000}]);
    expect(press(at(9000, {loop: {start: 5000}}))).toEqual([{start: 5000, end: 9000, passes: 1}, {kind: 'loop', start: 5000, end: 9000}]);
    expect(press(at(9000, {loop: {start: 5000, end: 9000, passes: 3}}))).toEqual([undefined, {kind: 'loop-off'}]);
  });

  test('makes none that could not be heard', () => {
    expect(press(at(5199, {loop: {start: 5000}}))).toEqual([undefined, {kind: 'loop-off'}]);
    expect(press(at(5200, {loop: {start: 5000}}))[0]).toMatchObject({start: 5000, end: 5200});
  });

  test('pressed twice at one place loops the question or the turn there, within a second of the viewer’s own time', () => {
    const around = {start: 120_000, end: timeline.ends[1]!, passes: 1};
    expect(press(at(130_000, {loop: {start: 130_000}}))[0]).toEqual(around);
    expect(press(at(first.start + 5, {loop: {start: first.start + 5}}))[0]).toEqual({start: first.start, end: first.end, passes: 1});
    const playing = (rate: number) => at(0, {rate, loop: {start: 130_000}, playhead: {playing: true, from: 130_000, since: 0, stop: Infinity}});
    expect([press(playing(1), 1000)[0], press(playing(4), 1000)[0]]).toEqual([around, around]);
    expect([press(playing(1), 1001)[0], press(playing(4), 1001)[0]]).toEqual([{start: 130_000, end: 131_001, passes: 1}, {start: 130_000, end: 134_004, passes: 1}]);
  });

  test('and a pass that is over is followed by the next', () => {
    const looped = at(9000, {loop: {start: 5000, end: 9000, passes: 1}, loopRates: [1, 2]});
    expect(nextPass(looped, 7)).toMatchObject({rate: 2, loop: {start: 5000, end: 9000, passes: 2}, playhead: {playing: true, from: 5000, since: 7}});
    expect([nextPass({...looped, loop: {start: 1}}, 7).playhead, nextPass({...looped, loop: undefined}, 7).playhead]).toEqual([looped.playhead, looped.playhead]);
    expect(nextPass({...looped, loopRates: []}, 7).rate).toBe(1);
  });
});
