import {describe, expect, test} from 'vitest';
import type {ScreenEffect} from '../../src/ui/controller/controller.ts';
import {cuesOf} from '../../src/timeline/timeline.ts';
import {drive} from '../drive.ts';
import {short} from '../samples.ts';
import {started} from './press.ts';

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
