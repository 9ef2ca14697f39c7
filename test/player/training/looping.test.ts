import {describe, expect, test} from 'vitest';
import {turnStart} from '../../../src/timeline/timeline.ts';
import {drive} from '../../drive.ts';
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
