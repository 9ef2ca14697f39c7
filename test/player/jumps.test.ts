import {describe, expect, test} from 'vitest';
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
    expect([back.position(), back.subject()]).toEqual([from, {kind: 'jumped', time: from, by: -1}]);
    expect(back.rows().at(-1)).toContain('back to ≈09:58:20');
    const forth = driven(`${keys} ctrl+o tab`);
    expect([forth.position(), forth.subject()]).toEqual([there, {kind: 'jumped', time: there, by: 1}]);
  });

  test('goes through all places, and forth again; a new jump begins anew', () => {
    expect(driven('1 2 ` `').position()).toBe(from);
    expect(driven('1 2 ` ` tab').position()).toBe(q1);
    expect(driven('1 2 ` ` tab tab').position()).toBe(q2);
    expect(driven('1 2 ` ` G tab').subject()).toEqual({kind: 'no-jump', by: 1});
    expect(driven('1 2 ` ` G `').position()).toBe(from);
  });

  test('is said where there is none, and steps leave no place', () => {
    expect(driven('right . ctrl+right `').subject()).toEqual({kind: 'no-jump', by: -1});
    expect(driven('` tab').subject()).toEqual({kind: 'no-jump', by: 1});
    // Neither does a jump to where one is.
    expect(driven('1 1 1 `').position()).toBe(from);
    expect(driven('1 1 1 ` `').subject()).toEqual({kind: 'no-jump', by: -1});
  });
});
