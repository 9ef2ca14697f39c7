import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {nextSilence, skippedLength, silenceAt, silentBetween, type Silence} from '../../src/timeline/silence.ts';
import {spokenBy} from '../../src/timeline/speaking.ts';
import {statisticsOf} from '../../src/timeline/statistics.ts';
import {asBeginningOf, buildTimeline, type Timeline} from '../../src/timeline/timeline.ts';

const cue = (from: number, to: number, text: string) => `00:${String(from).padStart(2, '0')}.000 --> 00:${String(to).padStart(2, '0')}.000\n${text}\n\n`;
/** Speech from 0 to 2, 10 to 12 and 14 to 20, with another voice over it from 15 to 16, and from 30 to 31. */
const made = () => buildTimeline(readTranscript(`WEBVTT\n\n${cue(0, 2, '<v A>a')}${cue(10, 12, '<v A>b')}${cue(14, 20, '<v B>c')}${cue(15, 16, '<v A>d')}${cue(30, 31, '<v B>e')}`));

test.each([[0, undefined], [1999, undefined], [2000, [2000, 10_000]], [9999, [2000, 10_000]], [10_000, undefined], [13_000, [12_000, 14_000]], [17_000, undefined], [20_000, [20_000, 30_000]], [40_000, undefined]])('at %i', (time, silence) => {
  const timeline = made();
  const found = silenceAt(timeline, time);
  expect(found && [found.start, found.end]).toEqual(silence);
});

test('the next one that is long enough, also the one that lasts', () => {
  const timeline = made();
  expect(nextSilence(timeline, 0, 3000)).toEqual({start: 2000, end: 10_000});
  expect(nextSilence(timeline, 5000, 3000)).toEqual({start: 2000, end: 10_000});
  expect(nextSilence(timeline, 10_000, 3000)).toEqual({start: 20_000, end: 30_000});
  expect(nextSilence(timeline, 10_000, 1000)).toEqual({start: 12_000, end: 14_000});
  expect(nextSilence(timeline, 30_000, 1000)).toBeUndefined();
});

test('time spoken is without silences', () => {
  const timeline = made();
  expect(silentBetween(timeline, 1000, 13_000)).toBe(9000);
  expect(spokenBy(timeline, 0, 9000)).toBe(2000);
  expect(spokenBy(timeline, 0, 11_000)).toBe(3000);
  expect(statisticsOf(timeline).speakers.map(({time}) => time)).toEqual([5000, 7000]);
});

test('without ends nobody knows of silence', () => {
  const stamped = buildTimeline(readTranscript('[00:00:05] A: One.\n[00:10:00] B: Two.\n'));
  expect(silenceAt(stamped, 60_000)).toBeUndefined();
});

/** Every silence, found by looking at each half second. */
function allOf(timeline: Timeline): readonly Silence[] {
  const found = new Map<number, Silence>();
  for (let time = 0; time <= timeline.duration; time += 250) {
    const silence = silenceAt(timeline, time);
    if (silence) found.set(silence.start, silence);
  }
  return [...found.values()];
}

/** Voices by half seconds: how long after the start of the one before, and how long it speaks. */
const voices = fc.array(fc.tuple(fc.nat(6), fc.integer({min: 1, max: 8})), {minLength: 1, maxLength: 8}).map(all => {
  let at = 0;
  return all.map(([gap, length]) => ({start: at += gap * 500, end: at + length * 500}));
});
const stamp = (time: number) => `00:00:${(time / 1000).toFixed(3).padStart(6, '0')}`;
const spoken = (all: readonly {start: number; end: number}[]) =>
  buildTimeline(readTranscript(`WEBVTT\n\n${all.map(({start, end}, index) => `${stamp(start)} --> ${stamp(end)}\n<v ${index % 2 === 0 ? 'A' : 'B'}>x${index}\n\n`).join('')}`));

test('the silences are what no voice covers, and every question about them agrees', () => {
  fc.assert(fc.property(voices, fc.nat(40), fc.nat(40), fc.nat(8), (all, from, to, limit) => {
    const timeline = spoken(all);
    const [first] = all;
    const speaks = (time: number) => all.some(({start, end}) => start - first!.start <= time && time < end - first!.start);
    const last = Math.max(...all.map(({start}) => start - first!.start));
    const silences = allOf(timeline);
    for (let time = 0; time < last; time += 500) expect(silenceAt(timeline, time) !== undefined).toBe(!speaks(time));
    const [early, late, most] = [Math.min(from, to) * 500, Math.max(from, to) * 500, limit * 500];
    expect(silentBetween(timeline, early, late)).toBe(silences.reduce((sum, {start, end}) => sum + Math.max(0, Math.min(end, late) - Math.max(start, early)), 0));
    expect(silentBetween(timeline, late, early)).toBe(0);
    expect(nextSilence(timeline, early, most)).toEqual(silences.find(({start, end}) => end - start > most && end > early));
    const passed = skippedLength(timeline, early, most);
    for (const time of [early, late, late + 5000]) {
      expect(passed(time)).toBe(silences.filter(({end}) => end > early && end <= time).reduce((sum, {start, end}) => sum + Math.max(0, end - Math.max(start + most, early)), 0));
    }
  }), {seed: 10, numRuns: 100});
});

test('half a second is a silence, less is a breath', () => {
  const pause = (length: number) => buildTimeline(readTranscript(`WEBVTT\n\n00:00.000 --> 00:02.000\n<v A>a\n\n00:0${2 + length / 1000} --> 00:05.000\n<v B>b\n\n`.replace(/00:02\.(\d+) -->/, (_, digits: string) => `00:02.${digits.padEnd(3, '0')} -->`)));
  expect(silenceAt(pause(500), 2000)).toEqual({start: 2000, end: 2500});
  expect(silenceAt(pause(499), 2000)).toBeUndefined();
});

test('the beginning of a broadcast has the silences of the whole', () => {
  const whole = made();
  const beginning = asBeginningOf(whole, buildTimeline({...whole.transcript, turns: whole.transcript.turns.slice(0, 1)}));
  expect(silenceAt(beginning, 5000)).toBe(silenceAt(whole, 5000));
});
