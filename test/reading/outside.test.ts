import {expect, test} from 'vitest';
import {clockOf, countedFrom} from '../../src/reading/outside.ts';

const [MINUTE, HOUR] = [60_000, 3_600_000];

test.each([
  ['elapsed', 5 * MINUTE, undefined, 23 * HOUR, {timing: 'clock', first: 23 * HOUR + 5 * MINUTE, day: undefined}, '23:05:00', '00:06:07'],
  ['elapsed', 5 * MINUTE, 100, 24 * HOUR - MINUTE, {timing: 'clock', first: 4 * MINUTE, day: 101}, '00:04:00', '01:05:07'],
  ['elapsed', undefined, 100, 9 * HOUR, {timing: 'clock', first: 9 * HOUR, day: 100}, '09:00:00', '10:01:07'],
] as const)('%s times from %s get a time of day from their beginning', (timing, first, day, origin, clock, shown, later) => {
  const {textAt, ...rest} = clockOf({timing, first, day}, origin);
  expect(rest).toEqual(clock);
  expect([textAt!(0), textAt!(999), textAt!(HOUR + MINUTE + 7000)]).toEqual([shown, shown, later]);
});

test('stamps are shown as printed where no beginning is known, or the file has times of day', () => {
  expect(clockOf({timing: 'elapsed', first: 5, day: 1}, undefined)).toEqual({timing: 'elapsed', first: 5, day: 1, textAt: undefined});
  expect(clockOf({timing: 'clock', first: 5, day: 1}, HOUR)).toEqual({timing: 'clock', first: 5, day: 1, textAt: undefined});
  expect(clockOf({timing: 'none', first: undefined, day: 1}, 25 * HOUR)).toEqual({timing: 'none', first: HOUR, day: 1, textAt: undefined});
});

test('a transcript tells from where its times count', () => {
  expect([{timing: 'elapsed', first: 5}, {timing: 'clock', first: 5}, {timing: 'none', first: 5}, {timing: 'none', first: undefined}].map(clock => countedFrom({...clock, day: undefined, textAt: undefined} as Parameters<typeof countedFrom>[0])))
    .toEqual([{firstElapsed: 5}, {firstClock: 5}, {firstClock: 5}, {}]);
});
