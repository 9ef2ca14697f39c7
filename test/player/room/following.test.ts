import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {behindAt, startFollowing, seekToLeader, isFollower, leaderAt, type Following} from '../../../src/player/room/following.ts';
import {leadOf} from '../../../src/player/room/leading.ts';
import type {FollowedRoom, Lead} from '../../../src/player/room/room.ts';
import type {PlayerState} from '../../../src/player/state.ts';
import {UNDIVIDED} from '../../../src/player/training/segments.ts';
import {update} from '../../../src/player/update.ts';
import {announce} from '../../../src/ui/announcer/announce.ts';
import {KEYMAP} from '../../../src/ui/input/keymap.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {after, drive, type Driven} from '../../drive.ts';
import {short} from '../../samples.ts';
import {started} from '../press.ts';

const timeline = short();
const ROOM: FollowedRoom & {code: string; link: {kind: 'on'}} = {role: 'follow', code: 'host/7', link: {kind: 'on'}, leader: '王', lead: undefined, isFollowing: true, hasHand: false};
const joined = (changed: Partial<FollowedRoom> = {}): PlayerState => startFollowing(started(timeline), {...ROOM, ...changed}, 0);
const lead = (changed: Partial<Lead> = {}): Lead => ({position: 60_000, time: 0, rate: 1, playing: true, stop: Infinity, hides: undefined, ...changed});
const told = (driven: Driven, changed: Partial<Lead> = {}) => driven.dispatch({type: 'room', change: {kind: 'lead', leader: '王', lead: lead({time: driven.now(), ...changed})}});
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
  const then = driven.replay.snapshot();
  expect(announce(before, then, undefined, messages, {}).lines).toContain('cannot reach mqtt://host');
  expect(announce(then, driven.replay.snapshot(), undefined, messages, {}).lines).not.toContain('cannot reach mqtt://host');
  expect(driven.screen()).toContain('cannot reach mqtt://host');
});

describe('a follower, action by action', () => {
  const follower = (changed: Partial<FollowedRoom> = {}) => joined({lead: lead({playing: false, position: 60_000}), ...changed});
  const heard = (state: PlayerState, changed: Partial<Lead>, now = 0, leader = '王') => after(state, {type: 'room', change: {kind: 'lead', leader, lead: lead({time: now, ...changed})}}, now);
  const following = (state: PlayerState) => (state.room as FollowedRoom).isFollowing;

  test('begins at rest, undivided, over the whole broadcast, without a voice', () => {
    const before = {...started(timeline, {paused: false, start: 5, end: 500, loops: true, loopRates: [1], silence: 3, voice: 'all', segments: {pauseAt: ['turns'], gap: 1, repeat: 2, hide: true}})};
    expect(startFollowing(before, ROOM, 1000)).toMatchObject({
      room: ROOM, playhead: {playing: false}, range: {start: 0, end: timeline.duration}, segments: UNDIVIDED, loop: undefined, loopRates: [], silence: undefined, drill: undefined, voice: {mode: 'off'},
    });
  });

  test('a leader goes on from where he was, at his rate, up to where he stops', () => {
    const place = {position: 1000, time: 500, rate: 2, playing: true, stop: 2500, hides: undefined};
    expect([0, 500, 1000, 1250, 1300].map(now => leaderAt(place, now))).toEqual([1000, 1000, 2000, 2500, 2500]);
    expect(leaderAt({...place, playing: false}, 9000)).toBe(1000);
  });

  test('a message that changes nothing gives the same state, and every difference another', () => {
    const known = heard(joined(), {rate: 2, stop: 90_000, hides: 5});
    expect(heard(known, {rate: 2, stop: 90_000, hides: 5})).toBe(known);
    for (const other of [{rate: 3}, {playing: false}, {stop: 90_001}, {hides: 6}, {hides: undefined}, {position: 60_031}, {position: 59_969}]) expect(heard(known, {rate: 2, stop: 90_000, hides: 5, ...other})).not.toBe(known);
    expect(heard(known, {rate: 2, stop: 90_000, hides: 5, position: 60_030})).toBe(known);
    const resting = heard(joined(), {playing: false});
    expect([heard(resting, {playing: false}) === resting, heard(resting, {playing: false, position: 60_001}) === resting]).toEqual([true, false]);
    expect(heard(known, {rate: 2, stop: 90_000, hides: 5}, 0, '李').room).toMatchObject({leader: '李'});
  });

  test('stands where the leader is, and knows of a jump', () => {
    const shown = {...joined(), shownFrom: 70_000, landed: 5, gap: {since: 0, length: 1}, said: {start: 0, times: 1}};
    expect(heard(shown, {playing: false})).toMatchObject({playhead: {playing: false, position: 60_000}, landed: 60_000, shownFrom: 0, gap: undefined, said: undefined});
    expect(heard(shown, {playing: false, position: 70_000}).shownFrom).toBe(70_000);
    expect(heard(shown, {playing: false, position: 80_000}).shownFrom).toBe(70_000);
    expect(heard(shown, {})).toMatchObject({playhead: {playing: true, from: 60_000, since: 0}, landed: undefined, shownFrom: 0});
    // Within a second nothing is cut off or shown anew.
    const near: PlayerState = {...shown, playhead: {playing: false, position: 59_000}};
    expect(heard(near, {})).toMatchObject({shownFrom: 70_000, landed: undefined});
    expect(heard({...near, playhead: {playing: false, position: 58_999}}, {}).shownFrom).toBe(0);
    expect(heard({...near, playhead: {playing: false, position: 58_000}}, {rate: 2}).shownFrom).toBe(70_000);
    expect(heard({...near, playhead: {playing: false, position: 60_000}}, {playing: false})).toMatchObject({landed: 5, shownFrom: 70_000});
    expect(heard({...near, playhead: {playing: false, position: 60_001}}, {playing: false})).toMatchObject({landed: 60_000, shownFrom: 0});
  });

  test('waits at the end of what he has, unless more is coming', () => {
    const far = {position: timeline.duration + 5000};
    expect(heard(joined(), far).playhead).toEqual({playing: false, position: timeline.duration});
    expect(heard(joined(), {position: timeline.duration}).playhead.playing).toBe(false);
    expect(heard({...joined(), reading: {part: undefined, left: undefined}}, far).playhead).toMatchObject({playing: true, from: timeline.duration + 5000});
    expect(heard(joined(), {stop: 61_000}).playhead).toMatchObject({stop: 61_000});
  });

  test('hears of links, and not of what only leaders hear', () => {
    const state = follower();
    expect(after(state, {type: 'room', change: {kind: 'link', link: {kind: 'fault', text: 'x'}}}).room).toEqual({...state.room, link: {kind: 'fault', text: 'x'}});
    for (const change of [{kind: 'heard', hands: [], answers: []}, {kind: 'followers', count: 3}, {kind: 'halted'}] as const) expect(after(state, {type: 'room', change})).toBe(state);
    expect(after(joined(), {type: 'room', change: {kind: 'halted'}})).toEqual(joined());
  });

  test('halts with the leader, also elsewhere', () => {
    const elsewhere: PlayerState = {...joined({isFollowing: false, lead: lead()}), playhead: {playing: true, from: 5, since: 0, stop: Infinity}};
    const halted = after(elsewhere, {type: 'room', change: {kind: 'halted'}}, 1000);
    expect([halted.room, halted.playhead]).toMatchObject([{lead: {playing: false, position: 61_000, time: 1000}}, {playing: true, from: 5}]);
  });

  test('is taken back by words that are hidden, and only by these', () => {
    const elsewhere = joined({isFollowing: false, lead: lead({playing: false})});
    expect(following(heard(elsewhere, {playing: false, position: 5}))).toBe(false);
    expect(heard(elsewhere, {playing: false, position: 5}).playhead).toBe(elsewhere.playhead);
    expect(following(heard(elsewhere, {playing: false, hides: 'ahead'}))).toBe(true);
    expect(after(follower({lead: lead({hides: 5})}), {type: 'seek-by', offset: 5}, 7).notice).toEqual({subject: {kind: 'room', said: {kind: 'hidden'}}, since: 7});
  });

  test.each(['next-pause-at', 'next-loop', 'toggle-drill', 'next-voice', 'toggle-silence', 'drill-again', 'drill-answer', 'drill-skip', 'drill-back', 'drill-mark'] as const)('%s is for leaders', type => {
    expect(after(follower(), {type}, 7)).toEqual({...follower(), notice: {subject: {kind: 'room', said: {kind: 'leaders'}}, since: 7}});
  });

  test.each([{type: 'toggle-play'}, {type: 'play'}, {type: 'step-rate', direction: 1}, {type: 'seek-by', offset: 5000}, {type: 'seek-to', edge: 'end'}, {type: 'step-cue', direction: 1}, {type: 'step-turn', direction: 1}, {type: 'step-question', direction: 1}, {type: 'advance'}, {type: 'seek-question', number: 2}, {type: 'seek-turn', turn: 3}, {type: 'seek', time: 5}, {type: 'go-to', text: 'Q2'}, {type: 'play-from', place: {turn: 3, offset: 0}}, {type: 'again'}] as const)('%j leaves the leader', action => {
    expect(following(after(seekToLeader(follower() as Following, 0), action))).toBe(false);
  });

  test('a key that leads nowhere leaves nobody', () => {
    const state = seekToLeader(follower() as Following, 0);
    for (const action of [{type: 'seek-question', number: 9}, {type: 'go-to', text: 'x'}, {type: 'jump', direction: 1}] as const) expect(following(after(state, action))).toBe(true);
    expect(following(after(state, {type: 'step-rate', direction: 1}))).toBe(false);
    expect(after(state, {type: 'seek-question', number: 9}).notice?.subject.kind).toBe('no-question');
  });

  test('comes back by following, and otherwise only the view follows again', () => {
    const elsewhere: PlayerState = {...follower({isFollowing: false}), viewport: {mode: 'free', top: {turn: 1, offset: 0}}};
    for (const type of ['follow', 'clear'] as const) {
      expect(after(elsewhere, {type}, 7)).toMatchObject({viewport: {mode: 'follow'}, playhead: {position: 60_000}, room: {isFollowing: true}, notice: {subject: {kind: 'follow'}, since: 7}});
      const here: PlayerState = {...elsewhere, room: follower().room};
      expect(after(here, {type}, 7)).toMatchObject({viewport: {mode: 'follow'}, playhead: {position: 0}, notice: {subject: {kind: 'follow'}}});
    }
    const marked = after(elsewhere, {type: 'search', query: 'x'});
    expect(after(marked, {type: 'clear'})).toMatchObject({search: {isMarked: false}, viewport: {mode: 'free'}, room: {isFollowing: false}});
  });

  test('a blank screen stops nothing', () => {
    const playing = seekToLeader(joined({lead: lead()}) as Following, 0);
    expect(after(playing, {type: 'toggle-blank'}, 5)).toEqual({...playing, blank: true, notice: undefined});
  });

  test('takes a transcript that grows, with the leader or without', () => {
    const grown = {type: 'grown', timeline: {...timeline, duration: timeline.duration + 1000}, reading: undefined} as const;
    const whole = {start: 0, end: timeline.duration + 1000};
    expect(after(follower(), grown, 7)).toMatchObject({playhead: {position: 60_000}, range: whole});
    expect(after(follower({isFollowing: false}), grown, 7)).toMatchObject({playhead: {position: 0}, range: whole});
  });

  test('knows how far it is behind', () => {
    const state = {...follower(), playhead: {playing: false, position: 50_000}} as Following;
    expect([behindAt(state, 0), behindAt(state, 0, 70_000), behindAt({...state, room: ROOM} as Following, 0)]).toEqual([10_000, -10_000, 0]);
  });

  test('raises a hand and writes an answer, with a word about it; who leads does neither', () => {
    const up = update(follower(), {type: 'raise-hand'}, 7);
    expect(up).toMatchObject({state: {room: {hasHand: true}, notice: {subject: {kind: 'room', said: {kind: 'hand-up'}}, since: 7}}, effects: [{type: 'tell-hand', isUp: true}]});
    expect(update(up.state, {type: 'raise-hand'}, 8)).toMatchObject({state: {room: {hasHand: false}, notice: {subject: {said: {kind: 'hand-down'}}}}, effects: [{type: 'tell-hand', isUp: false}]});
    const written = update({...follower(), playhead: {playing: false, position: timeline.questions[1]!.start}}, {type: 'write-answer', text: ' yes ', took: 9}, 7);
    expect(written).toMatchObject({state: {notice: {subject: {kind: 'room', said: {kind: 'answered'}}}}, effects: [{type: 'tell-answer', question: 2, text: 'yes', took: 9}]});
    const leading: PlayerState = {...started(timeline), room: {role: 'lead', code: 'h/7', link: {kind: 'on'}, followers: 2, hands: [], answers: []}};
    for (const [state, action] of [[follower(), {type: 'write-answer', text: ' ', took: 9}], [leading, {type: 'raise-hand'}], [leading, {type: 'write-answer', text: 'x', took: 9}], [started(timeline), {type: 'raise-hand'}]] as const) {
      expect(update(state, action, 7)).toEqual({state, effects: []});
    }
  });
});

describe('a leader, change by change', () => {
  const leading: PlayerState = {...started(timeline), room: {role: 'lead', code: 'h/7', link: {kind: 'on'}, followers: 2, hands: [], answers: []}};

  test('hears of followers, hands and answers, and of no other leader', () => {
    const hands = [{id: 'a', name: '李', since: 0}];
    expect(after(leading, {type: 'room', change: {kind: 'followers', count: 3}}).room).toEqual({...leading.room, followers: 3});
    expect(after(leading, {type: 'room', change: {kind: 'heard', hands, answers: []}}).room).toEqual({...leading.room, hands});
    for (const change of [{kind: 'halted'}, {kind: 'lead', leader: 'x', lead: lead()}] as const) expect(after(leading, {type: 'room', change})).toBe(leading);
    expect(isFollower(leading)).toBe(false);
  });

  test('tells place, rate, stop and what is hidden', () => {
    expect(leadOf(leading, 7)).toEqual({position: 0, time: 7, rate: 1, playing: false, stop: Infinity, hides: undefined});
    const speaking: PlayerState = {...leading, rate: 2, playhead: {playing: true, from: 0, since: 0, stop: 9000, speech: {id: 1, until: 500, pace: 0.25}}};
    expect(leadOf(speaking, 400)).toEqual({position: 100, time: 400, rate: 0.25, playing: true, stop: 500, hides: undefined});
    expect(leadOf({...speaking, playhead: {playing: true, from: 0, since: 0, stop: 9000}}, 400)).toMatchObject({position: 800, rate: 2, stop: 9000});
    expect(leadOf({...leading, hidesAhead: true}, 0).hides).toBe('ahead');
    expect(leadOf({...leading, playhead: {playing: false, position: 130_000}, segments: {pauseAt: ['turns'], gap: 0, repeat: 1, hide: true}}, 0).hides).toBe(119_999);
  });
});
