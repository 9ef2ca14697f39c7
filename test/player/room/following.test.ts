import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {begunFollowing} from '../../../src/player/room/following.ts';
import {leadOf} from '../../../src/player/room/leading.ts';
import type {FollowedRoom, Lead} from '../../../src/player/room/room.ts';
import type {PlayerState} from '../../../src/player/state.ts';
import {announce} from '../../../src/ui/announcer/announce.ts';
import {KEYMAP} from '../../../src/ui/input/keymap.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {drive, type Driven} from '../../drive.ts';
import {short} from '../../samples.ts';
import {started} from '../press.ts';

const timeline = short();
const ROOM: FollowedRoom & {code: string; link: {kind: 'on'}} = {role: 'follow', code: 'host/7', link: {kind: 'on'}, leader: '王', lead: undefined, isFollowing: true, hasHand: false};
const joined = (changed: Partial<FollowedRoom> = {}): PlayerState => begunFollowing(started(timeline), {...ROOM, ...changed}, 0);
const lead = (changed: Partial<Lead> = {}): Lead => ({position: 60_000, at: 0, rate: 1, playing: true, stop: Infinity, hides: undefined, ...changed});
const told = (driven: Driven, changed: Partial<Lead> = {}) => driven.dispatch({type: 'room', change: {kind: 'lead', leader: '王', lead: lead({at: driven.now(), ...changed})}});
const roomOf = (driven: Driven) => driven.state().room as FollowedRoom;

describe('who follows', () => {
  test('is where the leader is, as time goes on', () => {
    const driven = told(drive(joined()), {rate: 10});
    driven.advance(3000);
    expect(driven.position()).toBe(90_000);
    expect(driven.state().rate).toBe(10);
    told(driven, {playing: false, position: 95_000});
    driven.advance(3000);
    expect(driven.position()).toBe(95_000);
  });

  test('stops where the leader will stop, before that is heard', () => {
    const driven = told(drive(joined()), {stop: 61_000});
    driven.advance(9000);
    expect(driven.position()).toBe(61_000);
    expect(driven.state().notice).toBeUndefined();
  });

  test('keeps the same state when a heartbeat says what is known, and so draws nothing', () => {
    const driven = told(drive(joined()));
    driven.advance(2000);
    const before = driven.state();
    told(driven, {position: 62_010});
    expect(driven.state()).toBe(before);
    told(driven, {position: 62_100});
    expect(driven.position()).toBe(62_100);
  });

  test('leaves the leader with a key that moves the playhead, hears where the leader is, and comes back', () => {
    const driven = told(drive(joined())).press('left');
    expect([driven.position(), roomOf(driven).isFollowing]).toEqual([50_000, false]);
    told(driven, {position: 200_000, playing: false});
    expect(driven.position()).toBe(50_000);
    expect(driven.screen()).toContain('with 王 2:30 behind');
    expect(driven.press('f').position()).toBe(200_000);
    expect(roomOf(driven).isFollowing).toBe(true);
  });

  test('changes script, reveal and size, scrolls and searches, and follows on', () => {
    const driven = told(drive(joined())).press('z v s w k / 答 escape');
    expect(roomOf(driven).isFollowing).toBe(true);
    driven.advance(1000);
    expect(driven.position()).toBe(61_000);
    expect(driven.press('f').state().viewport.mode).toBe('follow');
  });

  test('takes up a transcript that grows without leaving the leader', () => {
    const driven = told(drive(joined()), {position: 60_000});
    driven.advance(500);
    driven.dispatch({type: 'grown', timeline, reading: {part: undefined, left: undefined, live: {}}});
    expect(driven.position()).toBe(60_500);
  });

  test('waits where a leader was who has gone', () => {
    const driven = told(drive(joined()));
    driven.advance(1000);
    driven.dispatch({type: 'room', change: {kind: 'halted'}});
    driven.advance(1000);
    expect([driven.position(), driven.state().playhead.playing]).toEqual([61_000, false]);
  });

  test('has no drill, loop, division or voice of one’s own', () => {
    const driven = told(drive(joined()));
    for (const key of ['x', 'L', 'm', 'V', 'W']) {
      driven.press(key);
      expect(driven.subject()).toEqual({kind: 'room', said: {kind: 'leaders'}});
    }
    driven.advance(1000);
    expect(driven.position()).toBe(61_000);
  });

  test('raises a hand and takes it down; the leader is told', () => {
    const driven = told(drive(joined())).press('H H');
    expect(driven.effects).toEqual([{type: 'tell-hand', isUp: true}, {type: 'tell-hand', isUp: false}]);
  });

  test('writes an answer to the question in hand, with the time that it took', () => {
    const driven = told(drive(joined()), {position: timeline.questions[1]!.start + 10, playing: false}).press('A').type('很短').press('+2500 enter');
    expect(driven.effects).toEqual([{type: 'tell-answer', question: 2, text: '很短', took: 2500}]);
    expect(driven.press('A enter').effects).toHaveLength(1);
  });
});

test('the keys of a room do nothing elsewhere', () => {
  const driven = drive(started(timeline)).press('H A');
  expect([driven.overlay(), driven.effects]).toEqual([undefined, []]);
});

test('the audience has no keys but quit and size', () => {
  const driven = told(drive(joined({role: 'audience'})));
  const before = driven.state();
  for (const key of new Set(KEYMAP.flatMap(({keys}) => keys))) if (!['w', 'q', 'ctrl+c'].includes(key)) driven.press(key);
  expect(driven.state()).toBe(before);
  expect([driven.press('w').state().big, driven.press('q').effects]).toEqual([true, [{type: 'quit'}]]);
});

describe('what the leader hides', () => {
  const SECRET = '答案很短';
  const question = timeline.questions[1]!;

  test.each(['ahead', question.start - 1] as const)('(%s) nobody sees, whatever keys are pressed', hides => {
    const keys = [...new Set(KEYMAP.flatMap(binding => binding.keys))].filter(key => !['q', 'Q', 'ctrl+c', 'ctrl+z'].includes(key));
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...keys, '答'), fc.constant('+9000')), {maxLength: 25}), pressed => {
      const driven = told(drive(joined()), {position: question.start + 20, stop: question.start + 100, hides});
      for (const key of pressed) {
        driven.press(key);
        expect(driven.screen()).not.toContain(SECRET);
        expect(driven.position()).toBeLessThanOrEqual(question.start + 100);
      }
    }), {numRuns: 60});
  });

  test('is hidden also from who reads elsewhere when it begins', () => {
    const driven = told(drive(joined())).press('G');
    expect(driven.position()).toBe(timeline.duration);
    told(driven, {position: question.start, playing: false, hides: 'ahead'});
    expect(driven.position()).toBe(question.start);
    expect(driven.press('G').subject()).toEqual({kind: 'room', said: {kind: 'hidden'}});
  });
});

describe('who leads', () => {
  const led = (): PlayerState => ({...started(timeline), room: {role: 'lead', code: 'host/7', link: {kind: 'on'}, followers: 2, hands: [], answers: []}});

  test('tells the room what a drill hides, and sees it: the official’s answer, before anybody else does', () => {
    const driven = drive(led()).press('x enter');
    expect(leadOf(driven.state(), driven.now())).toMatchObject({playing: false, hides: 'ahead'});
    expect(driven.screen()).toContain('答案是這樣');
    expect(driven.screen()).toContain('hidden from the room');
    driven.press('enter enter');
    expect(leadOf(driven.state(), driven.now())).toMatchObject({playing: true, hides: 'ahead'});
    expect(leadOf(driven.press('escape').state(), driven.now()).hides).toBeUndefined();
  });

  test('sees his notes in a drill', () => {
    const notes = [{place: 'Q1', heading: 'Q1 difficult', text: 'speak slowly', line: 1}];
    expect(drive({...led(), notes}).press('x enter').screen()).toContain('speak slowly');
    expect(drive({...started(timeline), notes}).press('x enter').screen()).not.toContain('speak slowly');
  });

  test('counts hands and answers in the status line, and reads them with their times', () => {
    const driven = drive(led());
    driven.dispatch({type: 'room', change: {kind: 'heard', hands: [{id: 'a', name: '李', since: 0}], answers: [{id: 'a', name: '李', question: 2, text: '我的答案', took: 65_000, position: question(2)}]}});
    expect(driven.rows().at(-1)).toContain('room host/7 · 2 here · 1 hand · 1 answer');
    driven.press('+5000 H');
    expect(driven.screen()).toMatch(/hand {2}李 {2}for 0:05/);
    expect(driven.screen()).toMatch(/Q2 {2}李 {2}10:08:00 {2}in 1:05\n *我的答案/);
  });
  const question = (number: number) => timeline.questions[number - 1]!.start;
});

test('a screen reader is told once what is wrong with a room', () => {
  const driven = told(drive(joined()));
  const messages = messagesFor('en');
  const before = driven.replay.snapshot();
  driven.dispatch({type: 'room', change: {kind: 'link', link: {kind: 'fault', text: 'cannot reach mqtt://host'}}});
  const after = driven.replay.snapshot();
  expect(announce(before, after, undefined, messages, {}).lines).toContain('cannot reach mqtt://host');
  expect(announce(after, driven.replay.snapshot(), undefined, messages, {}).lines).not.toContain('cannot reach mqtt://host');
  expect(driven.screen()).toContain('cannot reach mqtt://host');
});
