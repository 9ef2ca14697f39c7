import {describe, expect, test} from 'vitest';
import type {Effect} from '../../src/player/effects.ts';
import {positionAt, startPlayer} from '../../src/player/playback.ts';
import type {PlayerState} from '../../src/player/state.ts';
import {update} from '../../src/player/update.ts';
import {nextVoice} from '../../src/player/voice/voice.ts';
import type {ScreenEffect} from '../../src/ui/controller/controller.ts';
import {cuesOf} from '../../src/timeline/timeline.ts';
import {drive} from '../drive.ts';
import {short, timelineOf} from '../samples.ts';
import {settings, started} from './press.ts';

const timeline = short();
const [q1] = timeline.questions.map(({start}) => start) as [number];

/** Opens a replay with a voice. `say` lets the voice finish its last sentence. */
function open(mode: 'all' | 'questions' | 'off', changed: Parameters<typeof started>[1] = {}) {
  const driven = drive(started(timeline, {voice: mode, paused: false, ...changed}));
  driven.dispatch({type: 'tick'});
  const voiceEffects = () => driven.effects.filter((effect: ScreenEffect) => effect.type === 'speak' || effect.type === 'silence').map(effect => (effect.type === 'speak' ? effect.utterance.text : '-'));
  const last = () => driven.effects.flatMap(effect => (effect.type === 'speak' ? [effect.utterance] : [])).at(-1)!;
  const pass = (time: number) => {
    for (let at = 0; at < time; at += 100) {
      driven.advance(100);
      driven.dispatch({type: 'tick'});
    }
    return driven;
  };
  return {driven, voiceEffects, last, pass, say: () => driven.dispatch({type: 'spoken', id: last().id})};
}

test('sentence by sentence, and the words appear at the pace of the voice, which the replay waits for', () => {
  const {driven, voiceEffects, last, pass, say} = open('all');
  const [first, second] = cuesOf(timeline, 0) as unknown as readonly [{end: number}, {end: number}];
  expect(voiceEffects()).toEqual(['大家好。']);
  pass(500);
  expect(driven.position()).toBeGreaterThan(first.end / 4);
  pass(20_000);
  expect(driven.position()).toBe(first.end - 1);
  say();
  expect(driven.position()).toBe(first.end);
  expect(voiceEffects()).toEqual(['大家好。', '歡迎參加發布會。']);
  pass(1500);
  say();
  expect(driven.position()).toBe(second.end);
  expect(last()).toMatchObject({text: '各位好。', speaker: 1, rate: 1});
});

test('the pace of the voice is learnt', () => {
  const {driven, pass, say} = open('all');
  const slow = () => { pass(4000); say(); };
  const started500 = () => { const before = driven.position(); pass(500); return driven.position() - before; };
  const quick = started500();
  for (let count = 0; count < 3; count += 1) slow();
  const cue = cuesOf(timeline, 1)[1]!;
  expect(driven.position()).toBe(cue.start);
  expect(started500() / (cue.end - cue.start)).toBeLessThan(quick / cuesOf(timeline, 0)[0]!.end);
});

describe('it is silenced at once', () => {
  test.each([['space', '-'], ['.', '-'], ['B', '-'], ['V V', '-']])('by %s', (keys, said) => {
    const {driven, voiceEffects, pass} = open('all');
    pass(300);
    driven.press(keys);
    expect(voiceEffects().at(-1)).toBe(said);
  });

  test('by a seek, which speaks from there', () => {
    const {driven, voiceEffects, pass} = open('all');
    pass(300);
    driven.press('1');
    expect(voiceEffects()).toEqual(['大家好。', '請問第一個問題？']);
  });

  test('and a sentence that was left does not move the replay when it is over', () => {
    const {driven, last, pass} = open('all');
    pass(300);
    const {id} = last();
    driven.press('1');
    pass(300);
    const position = driven.position();
    driven.dispatch({type: 'spoken', id});
    expect(driven.position()).toBe(position);
  });
});

test('after a pause inside a sentence the rest of it is spoken', () => {
  const {driven, voiceEffects, pass} = open('all', {start: cuesOf(timeline, 0)[1]!.start});
  pass(800);
  driven.press('space +1000 space');
  const [whole, silence, rest] = voiceEffects();
  expect([whole, silence]).toEqual(['歡迎參加發布會。', '-']);
  expect(whole!.endsWith(rest!)).toBe(true);
  expect(rest!.length).toBeLessThan(whole!.length);
});

test('the questions alone, as a drill wants: the rest goes on as ever', () => {
  const {driven, voiceEffects, pass, say} = open('questions', {start: q1 - 1000});
  expect(voiceEffects()).toEqual([]);
  pass(1200);
  expect(voiceEffects()).toEqual(['請問第一個問題？']);
  pass(20_000);
  say();
  pass(3000);
  expect(voiceEffects()).toEqual(['請問第一個問題？']);
  expect(driven.position()).toBeGreaterThan(timeline.ends[2]!);
});

test('a pause after a question waits for the voice', () => {
  const {driven, pass, say} = open('questions', {start: q1, segments: {pauseAt: ['questions'], gap: 0, repeat: 1, hide: false}});
  pass(60_000);
  expect(driven.state().playhead.playing).toBe(true);
  say();
  pass(100);
  expect(driven.subject()).toEqual({kind: 'paused-at-question', question: 1});
});

test('what is spoken in no time does not hurry the replay', () => {
  const {driven, voiceEffects, pass, say} = open('all');
  for (let count = 0; count < 30; count += 1) {
    say();
    pass(100);
  }
  expect(driven.position()).toBeLessThan(4000);
  expect(voiceEffects()).toEqual(['大家好。']);
  pass(60_000);
  expect(voiceEffects().length).toBeGreaterThan(1);
});

test('more that is read while a sentence is spoken does not begin it again', () => {
  const {driven, voiceEffects, pass, say} = open('all');
  pass(300);
  driven.grow(short());
  pass(20_000);
  driven.grow(short());
  expect(voiceEffects()).toEqual(['大家好。']);
  say();
  expect(voiceEffects()).toEqual(['大家好。', '歡迎參加發布會。']);
});

test('without a voice it says so and plays on', () => {
  const {driven, pass} = open('all');
  driven.dispatch({type: 'voice-lost', text: 'no voice'});
  expect(driven.screen()).toContain('no voice');
  pass(30_000);
  expect(driven.position()).toBeGreaterThan(25_000);
});

describe('what is spoken, by numbers', () => {
  /** The first sentence of the broadcast: 大家好。 */
  const cue = cuesOf(short(), 0)[0]!;
  const begin = (changed: Parameters<typeof started>[1] = {}, from: Partial<PlayerState> = {}) => update({...started(short(), {voice: 'all', paused: false, ...changed}), ...from}, {type: 'tick'}, 0);
  const utteranceOf = (effects: readonly Effect[]) => effects.flatMap(effect => (effect.type === 'speak' ? [effect.utterance] : []))[0];
  const speechOf = ({playhead}: PlayerState) => (playhead.playing ? playhead.speech : undefined);

  test('a sentence has an id, its speaker, and a rate within what is understood, and the playhead its pace', () => {
    const {state, effects} = begin();
    const {weight} = state.voice.active!;
    expect(effects).toEqual([{type: 'speak', utterance: {id: 1, text: '大家好。', speaker: 0, rate: 1}}]);
    expect(state.voice).toMatchObject({begun: 1, unit: 250, active: {id: 1, turn: 0, from: 0, since: 0, rate: 1}});
    expect(speechOf(state)).toEqual({id: 1, until: cue.end - 1, pace: cue.end / (weight * 250)});
    expect([0.1, 0.5, 2, 3, 100].map(rate => utteranceOf(begin({rate}).effects)!.rate)).toEqual([0.5, 0.5, 2, 3, 3]);
    expect(speechOf(begin({rate: 2}).state)!.pace).toBeCloseTo((cue.end / (weight * 250)) * 2, 9);
  });

  test('nothing is spoken while paused, switched off, outside of questions, or where there are no words', () => {
    expect(begin({paused: true}).effects).toEqual([]);
    expect(begin({voice: 'off'}).effects).toEqual([]);
    expect(begin({voice: 'questions'}).effects).toEqual([]);
    expect(utteranceOf(begin({voice: 'questions', start: q1}).effects)!.text).toBe('請問第一個問題？');
    const saying = (text: string) => utteranceOf(update(startPlayer(timelineOf(`2024-03-01 10:00 甲 ${text}\n2024-03-01 10:05 乙 好。\n`), settings(timelineOf(`2024-03-01 10:00 甲 ${text}\n2024-03-01 10:05 乙 好。\n`), {voice: 'all', paused: false}), 0), {type: 'tick'}, 0).effects)?.text;
    expect([saying('……'), saying('69'), saying('好')]).toEqual([undefined, '69', '好']);
  });

  test('from the middle of a sentence its rest is spoken', () => {
    const {state, effects} = begin({start: cue.end / 4});
    expect('大家好。'.endsWith(utteranceOf(effects)!.text) && utteranceOf(effects)!.text.length < 4).toBe(true);
    expect(state.playhead).toMatchObject({from: cue.end / 4});
    // A playhead that has only just passed the start has reached it, and speaks it whole.
    const playing: PlayerState = {...started(short(), {voice: 'off', paused: false, start: cue.end - 100})};
    const next = update(playing, {type: 'next-voice'}, 300);
    expect([utteranceOf(next.effects)!.text, next.state.playhead]).toMatchObject(['歡迎參加發布會。', {from: cue.end}]);
  });

  /** Returns the state when the voice has spoken the third sentence, whose weight is above four, in so many milliseconds. */
  const spokenIn = (time: number, changed: Parameters<typeof started>[1] = {}) => {
    const {state} = begin({start: cuesOf(short(), 1)[1]!.start, ...changed});
    return {weight: state.voice.active!.weight, state: update(state, {type: 'spoken', id: 1}, time).state};
  };

  test('the pace of the voice is measured by two fifths of what is news, within bounds', () => {
    const {weight} = spokenIn(3000);
    expect(weight).toBeGreaterThan(4);
    const unit = (time: number, rate = 1) => spokenIn(time, {rate}).state.voice.unit;
    expect(unit(weight * 500)).toBeCloseTo(250 + 250 * 0.4, 6);
    expect(unit(weight * 100)).toBeCloseTo(250 - 150 * 0.4, 6);
    expect(unit(weight * 9000)).toBeCloseTo(250 + 1750 * 0.4, 6);
    expect(unit(weight * 250, 2)).toBeCloseTo(250 + 250 * 0.4, 6);
  });

  test('when it is over the replay goes on behind the sentence, and another voice’s word is none', () => {
    const third = cuesOf(short(), 1)[1]!;
    const {state} = begin({start: third.start});
    expect(update(state, {type: 'spoken', id: 7}, 2000).state.voice.active?.id).toBe(1);
    const {state: next, effects} = update(state, {type: 'spoken', id: 1}, 2000);
    expect(next.playhead).toMatchObject({playing: true, from: third.end, since: 2000, speech: {id: 2}});
    expect(utteranceOf(effects)).toMatchObject({id: 2, text: '第一點。'});
  });

  test('a sentence that took no time is still shown at the usual pace, and the pace of the voice stays', () => {
    const third = cuesOf(short(), 1)[1]!;
    const {weight} = spokenIn(3000);
    const hurried = spokenIn(weight * 59).state;
    expect(hurried.voice).toMatchObject({unit: 250, over: {turn: 1, from: third.from}});
    expect(positionAt(hurried, weight * 59)).toBeLessThan(third.end - 1);
    expect(spokenIn(weight * 61).state.voice.over).toBeUndefined();
  });

  test('a key silences it, and the rate begins the rest anew', () => {
    const {state} = begin();
    const {effects, state: paused} = update(state, {type: 'toggle-play'}, 100);
    expect([effects, paused.voice.active, paused.playhead.playing]).toEqual([[{type: 'silence'}], undefined, false]);
    expect(update(state, {type: 'step-rate', direction: 1}, 100).effects).toMatchObject([{type: 'speak', utterance: {id: 2, rate: 2}}]);
    const off = update(state, {type: 'next-voice'}, 100);
    expect(off.effects).toEqual([{type: 'silence'}]);
    expect(speechOf(off.state)).toBeUndefined();
    expect(positionAt(off.state, 100)).toBeCloseTo(100 * speechOf(state)!.pace, 6);
    // What does not move the playhead leaves the voice alone.
    for (const action of [{type: 'tick'}, {type: 'toggle-sidebar'}, {type: 'set-segments', segments: {pauseAt: ['turns'], gap: 0, repeat: 1, hide: false}}] as const) expect(update(state, action, 100).effects).toEqual([]);
    expect(speechOf(update(state, {type: 'set-segments', segments: {pauseAt: ['turns'], gap: 0, repeat: 1, hide: false}}, 100).state)).toEqual(speechOf(state));
  });
});

test('the key of the voice goes through its choices', () => {
  expect((['off', 'all', 'questions'] as const).map(nextVoice)).toEqual(['all', 'questions', 'off']);
});
