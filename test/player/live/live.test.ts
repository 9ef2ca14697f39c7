import {describe, expect, test} from 'vitest';
import {positionAt} from '../../../src/player/playback.ts';
import type {PlayerState, Reading} from '../../../src/player/state.ts';
import {update} from '../../../src/player/update.ts';
import type {Action} from '../../../src/player/actions.ts';
import {timelineOf} from '../../samples.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {rowText} from '../../../src/ui/rows/row.ts';
import {screenAt} from '../../../src/ui/screen/screen.ts';
import {started} from '../press.ts';

const LINES = ['2024-03-01 15:00 主持人 大家好。\n', '2024-03-01 15:01 王局長 各位好。\n', '2024-03-01 15:03 甲報記者 請問第一個問題？\n', '2024-03-01 15:04 王局長 答案。\n'];
const upTo = (count: number) => timelineOf(LINES.slice(0, count).join(''));
const live = (moment?: number): Reading => ({part: undefined, left: undefined, live: {moment}});
const MINUTE = 60_000;

/** Returns a live replay at the end of two turns. */
function atTheEnd(): PlayerState {
  const timeline = upTo(2);
  return run({...started(timeline, {paused: false}), reading: live()}, 0, {type: 'seek-to', edge: 'end'});
}
const run = (state: PlayerState, now: number, ...actions: readonly Action[]): PlayerState => actions.reduce((one, action) => update(one, action, now).state, state);
const grown = (count: number, moment?: number): Action => ({type: 'grown', timeline: upTo(count), reading: live(moment)});

describe('at the end of what there is', () => {
  test('the replay waits, and what comes is shown at once, however long ago its stamp is', () => {
    const state = run(atTheEnd(), 500_000, {type: 'tick'});
    expect(state.playhead.playing).toBe(true);
    const next = run(state, 500_000, grown(3));
    expect(positionAt(next, 500_000)).toBe(3 * MINUTE);
    expect(next.playhead.playing).toBe(true);
  });

  test('a turn that arrives late on today’s clock is not played late again', () => {
    const next = run(atTheEnd(), 500_000, grown(3, 3 * MINUTE + 1500));
    expect(positionAt(next, 500_000)).toBe(3 * MINUTE + 1500);
  });

  test('a clock in the room that is ahead of all there is shows all there is', () => {
    const next = run(atTheEnd(), 500_000, grown(3, 60 * MINUTE));
    expect(positionAt(next, 500_000)).toBe(upTo(3).duration);
  });

  test('pausing leaves it, and Space catches up', () => {
    const paused = run(atTheEnd(), 1000, {type: 'toggle-play'}, grown(3), grown(4));
    expect(paused.playhead.playing).toBe(false);
    const next = run(paused, 2000, {type: 'toggle-play'});
    expect([next.playhead.playing, positionAt(next, 2000)]).toEqual([true, upTo(4).duration]);
  });
});

describe('behind', () => {
  const behind = () => ({...started(upTo(2), {paused: false}), reading: live()});

  test('what comes does not move the playhead, and Space goes on where it was', () => {
    const state = run(behind(), 10_000, grown(4), {type: 'toggle-play'}, {type: 'toggle-play'});
    expect([state.playhead.playing, positionAt(state, 10_000)]).toEqual([true, 10_000]);
  });

  test('G catches up and plays', () => {
    const state = run(behind(), 10_000, grown(4), {type: 'toggle-play'}, {type: 'seek-to', edge: 'end'});
    expect([state.playhead.playing, positionAt(state, 10_000)]).toEqual([true, upTo(4).duration]);
  });
});

test('a file that has become shorter does not leave the playhead behind its end', () => {
  const state = run(atTheEnd(), 1000, grown(1));
  expect(positionAt(state, 1000)).toBeLessThanOrEqual(upTo(1).duration);
});

test('the status line says LIVE, and how far behind one is', () => {
  const status = (state: PlayerState, now: number) => rowText(screenAt({state, now}, {columns: 100, rows: 24}, messagesFor('en')).rows.at(-1)!);
  const state = run(atTheEnd(), 5000, {type: 'tick'});
  expect(status(state, 5000)).toMatch(/ LIVE  /);
  expect(status(run(run(state, 5000, {type: 'seek-to', edge: 'start'}), 8000, {type: 'tick'}), 8000)).toMatch(/ LIVE -1:57 /);
});

describe('what comes', () => {
  const [two, three] = [upTo(2), upTo(3)];
  const at = (position: number, more: Partial<PlayerState> = {}): PlayerState => ({...started(two), reading: live(), playhead: {playing: true, from: position, since: 0, stop: Infinity}, ...more});
  const place = (state: PlayerState, timeline = three, moment?: number) => positionAt(update(state, {type: 'grown', timeline, reading: live(moment)}, 0).state, 0);

  test('moves a replay that plays in the last turn, live, and no other', () => {
    expect([place(at(MINUTE)), place(at(MINUTE + 5))]).toEqual([2 * MINUTE + MINUTE, 3 * MINUTE]);
    expect(place(at(MINUTE - 1))).toBe(MINUTE - 1);
    expect(place(at(MINUTE, {reading: {part: 0.5, left: 1}}))).toBe(MINUTE);
    expect(place(at(MINUTE, {reading: undefined}))).toBe(MINUTE);
    expect(place(at(0, {playhead: {playing: false, position: MINUTE}}))).toBe(MINUTE);
    expect(place(at(MINUTE + 5), two, 9 * MINUTE)).toBe(MINUTE + 5);
  });

  test('lengthens a range that went up to the end, and no other', () => {
    const range = (end: number) => update(at(0, {range: {start: 5, end}}), {type: 'grown', timeline: three, reading: undefined}, 0).state.range;
    expect([range(two.duration), range(two.duration - 1)]).toEqual([{start: 5, end: three.duration}, {start: 5, end: two.duration - 1}]);
  });
});
