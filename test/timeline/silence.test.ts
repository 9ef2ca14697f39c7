import {expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {nextSilence, silenceAt, silentBetween} from '../../src/timeline/silence.ts';
import {spokenBy} from '../../src/timeline/speaking.ts';
import {statisticsOf} from '../../src/timeline/statistics.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';

const cue = (from: number, to: number, text: string) => `00:${String(from).padStart(2, '0')}.000 --> 00:${String(to).padStart(2, '0')}.000\n${text}\n\n`;
/** Speech from 0 to 2, 10 to 12 and 14 to 20, with another voice over it from 15 to 16, and from 30 to 31. */
const timeline = buildTimeline(readTranscript(`WEBVTT\n\n${cue(0, 2, '<v A>a')}${cue(10, 12, '<v A>b')}${cue(14, 20, '<v B>c')}${cue(15, 16, '<v A>d')}${cue(30, 31, '<v B>e')}`));

test.each([[0, undefined], [1999, undefined], [2000, [2000, 10_000]], [9999, [2000, 10_000]], [10_000, undefined], [13_000, [12_000, 14_000]], [17_000, undefined], [20_000, [20_000, 30_000]], [40_000, undefined]])('at %i', (time, silence) => {
  const found = silenceAt(timeline, time);
  expect(found && [found.start, found.end]).toEqual(silence);
});

test('the next one that is long enough, also the one that lasts', () => {
  expect(nextSilence(timeline, 0, 3000)).toEqual({start: 2000, end: 10_000});
  expect(nextSilence(timeline, 5000, 3000)).toEqual({start: 2000, end: 10_000});
  expect(nextSilence(timeline, 10_000, 3000)).toEqual({start: 20_000, end: 30_000});
  expect(nextSilence(timeline, 10_000, 1000)).toEqual({start: 12_000, end: 14_000});
  expect(nextSilence(timeline, 30_000, 1000)).toBeUndefined();
});

test('time spoken is without silences', () => {
  expect(silentBetween(timeline, 1000, 13_000)).toBe(9000);
  expect(spokenBy(timeline, 0, 9000)).toBe(2000);
  expect(spokenBy(timeline, 0, 11_000)).toBe(3000);
  expect(statisticsOf(timeline).speakers.map(({time}) => time)).toEqual([5000, 7000]);
});

test('without ends nobody knows of silence', () => {
  const stamped = buildTimeline(readTranscript('[00:00:05] A: One.\n[00:10:00] B: Two.\n'));
  expect(silenceAt(stamped, 60_000)).toBeUndefined();
});
