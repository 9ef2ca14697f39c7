import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {en} from '../../../src/shell/messages/en.ts';
import {parseCommandLine} from '../../../src/shell/settings/command-line.ts';
import {OPTION_NAMES} from '../../../src/shell/settings/options.ts';
import {resolveOptions} from '../../../src/shell/settings/resolve.ts';
import {READINGS} from '../../../src/transcript/wording.ts';
import {ALL_QUESTIONS} from '../../../src/player/training/drill-state.ts';
import {UNDIVIDED} from '../../../src/player/training/segments.ts';
import {rangeOf} from '../../../src/shell/settings/range.ts';
import {playSettings} from '../../../src/shell/settings/settings.ts';
import {en as screen} from '../../../src/ui/messages/en.ts';
import {short} from '../../samples.ts';

const timeline = short();
const settings = (line: string, env: readonly [] | readonly [string] = []) => {
  const {values} = parseCommandLine(line.split(' ').filter(Boolean), en);
  const layers = [{values, source: (name: string) => (env[0] && name === 'start' ? env[0] : `--${name}`)}];
  const asked = {...resolveOptions(layers, OPTION_NAMES, en), messages: en};
  return playSettings(asked, timeline, rangeOf(asked, timeline, screen));
};
const MINUTE = 60_000;

test('without options a replay is as in life', () => {
  expect(settings('')).toEqual({
    rate: 1, unhurried: true, start: 0, end: timeline.duration, reveal: 'typewriter', wording: {text: 'clean', script: 'source', readings: 'none'},
    paused: false, segments: UNDIVIDED, loops: false, loopRates: [], drill: ALL_QUESTIONS, startsDrill: false, hidesAhead: false, ambiguousWidth: 'auto', big: false, voice: undefined, motion: true, card: false,
  });
});

describe('the traditional script', () => {
  const traditional = (line: string, env: Readonly<Record<string, string>>) => playSettings({...resolveOptions([{values: parseCommandLine(line.split(' ').filter(Boolean), en).values, source: name => name}], OPTION_NAMES, en), messages: en}, timeline, {start: 0, end: timeline.duration}, env).wording.traditional;
  test.each([
    ['', {}, undefined], ['--script traditional-hk', {}, 'traditional-hk'], ['', {LANG: 'zh_HK.UTF-8'}, 'traditional-hk'], ['', {LC_ALL: 'zh_MO'}, 'traditional-hk'], ['--script simplified', {LANG: 'zh-Hant-HK'}, 'traditional-hk'],
    ['--script traditional', {LANG: 'zh_HK'}, undefined], ['', {LC_ALL: 'zh_TW', LANG: 'zh_HK'}, undefined], ['', {LANG: 'en_HK'}, undefined],
  ])('of %j in %j is %s', (line, env, expected) => expect(traditional(line, env)).toBe(expected));
});

describe('the rate', () => {
  test.each([['--speed 0.01', 0.01], ['--speed 1000', 1000], ['--speed 1/2', 0.5], ['-s 10x', 10]])('%s', (line, rate) => {
    expect(settings(line)).toMatchObject({rate, unhurried: true});
  });

  test('max is the fastest, and waits for nothing', () => {
    expect(settings('--speed max')).toMatchObject({rate: 1000, unhurried: false});
  });

  test('--fit fits what is played, from --start to --end, into a length', () => {
    expect(settings('--fit 2m').rate).toBe(timeline.duration / (2 * MINUTE));
    expect(settings('--fit 1m --start 10:00 --end 10:04').rate).toBe(4);
    expect(settings('--fit 1m --start 10:04').rate).toBeCloseTo((timeline.duration - 6 * MINUTE) / MINUTE);
    expect(settings('--fit 1m --end 10:00').rate).toBe(2);
  });

  test('what is played takes as long as --fit says, wherever it begins and ends', () => {
    fc.assert(fc.property(fc.nat(5), fc.integer({min: 6, max: 11}), fc.integer({min: 1, max: 600}), (from, to, seconds) => {
      const {start, end, rate} = settings(`--start +${from}m --end +${to}m --fit ${seconds}s`);
      expect((end - start) / rate).toBeCloseTo(seconds * 1000);
    }));
  });

  test('is never slower than the slowest, and is refused beyond the fastest', () => {
    expect(settings('--fit 100h').rate).toBe(0.01);
    expect(settings('--start end --fit 2m').rate).toBe(0.01);
    expect(() => settings('--fit 0.1s')).toThrow('--fit 0.1s: expected a length of time that needs no more than 1000× speed');
    expect(settings('--fit 1s --start 10:00 --end 10:04').rate).toBe(240);
  });
});

describe('where to begin and to stop', () => {
  test.each([
    ['--start 10:04', 6 * MINUTE, undefined], ['--start Q2', 10 * MINUTE, undefined], ['--end Q2', 0, 10 * MINUTE], ['--start +2m --end +3m', 2 * MINUTE, 3 * MINUTE],
    ['--start -1m', timeline.duration - MINUTE, undefined], ['--start=-60s', timeline.duration - MINUTE, undefined], ['--start 50%', timeline.duration / 2, undefined],
    ['--start end', timeline.duration, undefined], ['--start start', 0, undefined],
  ])('%s', (line, start, end) => {
    expect(settings(line)).toMatchObject({start, end: end ?? timeline.duration});
  });

  test.each([
    ['--start 10:04 --end 10:04', '--end 10:04 is not after --start 10:04'],
    ['--start 10:05 --end 10:04', '--end 10:04 is not after --start 10:05'],
    ['--start 11:00', '--start: 11:00 is not a time in 09:58–10:10'],
    ['--end 25:99', '--end: 25:99 is not a time in 09:58–10:10'],
    ['--start Q3', '--start: '],
    ['--start +13m', '--start: +13m is not a time in 09:58–10:10'],
    ['--end -1h', '--end: -1h is not a time in 09:58–10:10'],
    ['--start #99', '--start: '],
    ['--start soon', '--start: '],
    ['--end 0%', '--end 0% is not after --start'],
  ])('%s is refused', (line, message) => {
    expect(() => settings(line)).toThrow(message);
  });

  test('a refusal names the source, and repeats no more than a line can hold', () => {
    expect(() => settings('--start soon', ['REPLAY_PRESSER_START'])).toThrow('REPLAY_PRESSER_START: ');
    try {
      settings(`--start ${'x'.repeat(100_000)}`);
    } catch (error) {
      expect((error as Error).message.length).toBeLessThan(400);
    }
    expect.assertions(2);
  });
});

describe('motion', () => {
  test.each([
    ['--no-motion', {motion: false, reveal: 'sentence'}],
    ['--screen-reader', {motion: false, reveal: 'sentence'}],
    ['--no-motion --reveal typewriter', {motion: false, reveal: 'typewriter'}],
    ['--reveal turn', {motion: true, reveal: 'turn'}],
  ])('%s', (line, expected) => {
    expect(settings(line)).toMatchObject(expected);
  });
});

test.each([['--paused', true], ['--paused --start 10:00', false], ['--paused --screen-reader', false], ['', false], ['--paused --end 10:00', true]])('the title card with %j: %s', (line, card) => {
  expect(settings(line).card).toBe(card);
});

test('words are shown as asked', () => {
  expect(settings('--text source --script simplified --readings all -m --ambiguous-width 2')).toMatchObject({
    wording: {text: 'source', script: 'simplified', readings: 'all'}, segments: {...UNDIVIDED, pauseAt: ['questions']}, ambiguousWidth: '2',
  });
});

describe('an option becomes settings', () => {
  const DIVIDED = {pauseAt: ['sentences'], gap: 0, repeat: 1, hide: false};
  test.each([
    ['--skip-silence 5s', {silence: 5000}], ['--big --voice=questions --no-spoilers', {big: true, voice: 'questions', hidesAhead: true}],
    ['--loop', {loops: true, loopRates: []}], ['--loop-rate 0.5,2', {loops: true, loopRates: [0.5, 2], rate: 0.5}], ['', {loops: false}],
    ['--pause-at turns,questions', {segments: {...UNDIVIDED, pauseAt: ['questions', 'turns']}}], ['--pause-at turns -m', {segments: {...UNDIVIDED, pauseAt: ['questions', 'turns']}}], ['-m --gap 2', {segments: {pauseAt: ['questions'], gap: 2, repeat: 1, hide: false}}],
    ['--gap 2', {segments: {...DIVIDED, gap: 2}}], ['--repeat 2', {segments: {...DIVIDED, repeat: 2}}], ['--hide', {segments: {...DIVIDED, hide: true}}], ['--repeat 1 --gap 0', {segments: UNDIVIDED}],
    ['--drill', {startsDrill: true, drill: {questions: undefined, seed: undefined, prepare: 0, limit: undefined}}], ['--questions 2,1,2', {startsDrill: false, drill: {questions: [1, 0]}}], ['--questions labels', {drill: {questions: undefined}}],
    ['--seed 7', {drill: {seed: 7}}], ['--shuffle --seed 0', {drill: {seed: 0}}], ['--prepare 30s --answer-limit 2m', {drill: {prepare: 30_000, limit: 120_000}}],
  ])('%s', (line, expected) => {
    expect(settings(line)).toMatchObject(expected);
  });

  test('and what is not asked for is absent', () => {
    expect('silence' in settings('')).toBe(false);
    for (const absent of ['every', 'sandhi']) expect(absent in settings('').wording).toBe(false);
  });

  test.each(READINGS)('the key for readings goes through %s where these are readings of every character', readings => {
    const isEvery = !['none', 'ruby', 'all'].includes(readings);
    expect(settings(`--readings ${readings}`).wording).toMatchObject({readings, ...(isEvery && {every: readings})});
    expect('every' in settings(`--readings ${readings}`).wording).toBe(isEvery);
  });

  test('tones change as in speech where that is asked for', () => {
    expect(settings('--tone-sandhi').wording).toMatchObject({sandhi: true});
  });

  test('a seed of one’s own is a whole number below a thousand', () => {
    const {seed} = settings('--shuffle').drill;
    expect(Number.isInteger(seed) && seed! >= 0 && seed! < 1000).toBe(true);
  });

  test('questions that the broadcast does not have are refused', () => {
    expect(() => settings('--questions 2,3')).toThrow('--questions 3: expected');
    const none = {...timeline, questions: []};
    const asked = (line: string) => ({...resolveOptions([{values: parseCommandLine(line.split(' ').filter(Boolean), en).values, source: name => `--${name}`}], OPTION_NAMES, en), messages: en});
    expect(() => playSettings(asked('--drill'), none, {start: 0, end: none.duration})).toThrow('--drill');
    expect(playSettings(asked(''), none, {start: 0, end: none.duration}).startsDrill).toBe(false);
  });
});
