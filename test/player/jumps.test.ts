import {describe, expect, test} from 'vitest';
import {jump, recordJump} from '../../src/player/jumps.ts';
import type {Jumps, PlayerState} from '../../src/player/state.ts';
import {drive} from '../drive.ts';
import {short} from '../samples.ts';
import {started} from './press.ts';

const timeline = short();
const [q1, q2] = timeline.questions.map(({start}) => start) as [number, number];
const from = 20_000;
const driven = (keys: string) => drive(started(timeline, {start: from})).press(keys);

describe('a jump back', () => {
  test.each([
    ['a question', '2'], ['the next question', ']'], ['a time', 't 1 0 : 0 4 enter'], ['a turn of the outline', 'o end enter'],
    ['a match', '/ 第 二 enter'], ['the end', 'G'],
  ])('is to where one was before going to %s, and says where that is', (_, keys) => {
    const there = driven(keys).position();
    expect(there).not.toBe(from);
    const back = driven(`${keys} ctrl+o`);
    expect([back.position(), back.subject()]).toEqual([from, {kind: 'jumped', time: from, direction: -1}]);
    expect(back.rows().at(-1)).toContain('back to ≈09:58:20');
    const forth = driven(`${keys} ctrl+o tab`);
    expect([forth.position(), forth.subject()]).toEqual([there, {kind: 'jumped', time: there, direction: 1}]);
  });

  test('goes through all places, and forth again; a new jump begins anew', () => {
    expect(driven('1 2 ` `').position()).toBe(from);
    expect(driven('1 2 ` ` tab').position()).toBe(q1);
    expect(driven('1 2 ` ` tab tab').position()).toBe(q2);
    expect(driven('1 2 ` ` G tab').subject()).toEqual({kind: 'no-jump', direction: 1});
    expect(driven('1 2 ` ` G `').position()).toBe(from);
  });

  test('is said where there is none, and steps leave no place', () => {
    expect(driven('right . ctrl+right `').subject()).toEqual({kind: 'no-jump', direction: -1});
    expect(driven('` tab').subject()).toEqual({kind: 'no-jump', direction: 1});
    // Neither does a jump to where one is.
    expect(driven('1 1 1 `').position()).toBe(from);
    expect(driven('1 1 1 ` `').subject()).toEqual({kind: 'no-jump', direction: -1});
  });
});

describe('a place', () => {
  const state = started(short());
  const at = (position: number, jumps: Jumps = {behind: [], ahead: []}): PlayerState => ({...state, jumps, playhead: {playing: false, position}});
  const kept = (before: PlayerState, time: number) => recordJump(before, {...before, playhead: {playing: false, position: time}}, {type: 'go-to', text: ''}, 0).jumps;

  test('is kept when one has gone a second away or more, once, and then nothing is ahead', () => {
    expect(kept(at(5000), 5999)).toEqual({behind: [], ahead: []});
    expect(kept(at(5000, {behind: [1], ahead: [9]}), 6000)).toEqual({behind: [1, 5000], ahead: []});
    expect(kept(at(5000, {behind: [4001], ahead: []}), 9000)).toEqual({behind: [4001], ahead: []});
    expect(kept(at(5000, {behind: [4000], ahead: []}), 9000)).toEqual({behind: [4000, 5000], ahead: []});
    expect(kept(at(5000, {behind: [4500, 1], ahead: []}), 9000)).toEqual({behind: [4500, 1, 5000], ahead: []});
    const {jumps: _, ...without} = at(5000);
    expect(kept(without, 9000)).toEqual({behind: [5000], ahead: []});
  });

  test('is one of the last hundred', () => {
    const behind = Array.from({length: 100}, (_, index) => index * 2000);
    expect(kept(at(500_000, {behind, ahead: []}), 9000)!.behind).toEqual([...behind.slice(1), 500_000]);
  });

  test('is gone back to and forth again, in order', () => {
    const back = jump(at(9000, {behind: [1000, 5000], ahead: [20_000]}), -1, 7);
    expect(back).toMatchObject({playhead: {position: 5000}, jumps: {behind: [1000], ahead: [9000, 20_000]}, notice: {subject: {kind: 'jumped', time: 5000, direction: -1}, since: 7}});
    expect(jump(back, 1, 7)).toMatchObject({playhead: {position: 9000}, jumps: {behind: [1000, 5000], ahead: [20_000]}});
    expect(jump(at(0, {behind: [99_999_999], ahead: []}), -1, 0).playhead).toMatchObject({position: state.timeline.duration});
  });
});
