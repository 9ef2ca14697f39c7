import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {formatDuration} from '../../src/timeline/clock.ts';
import {parseDuration} from '../../src/timeline/duration-expression.ts';

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];

test.each([
  ['5', 5 * SECOND], ['  90s ', 90 * SECOND], ['１：３０', 90 * SECOND], ['0:5', 5 * SECOND], ['1:05.25', 65_250], ['12:00:00', 12 * HOUR], ['1234:00:01', 1234 * HOUR + SECOND], ['12345:06', 12_345 * MINUTE + 6 * SECOND],
  ['12h', 12 * HOUR], ['1.25h', 75 * MINUTE], ['1 h', HOUR], ['12.25 m', 12.25 * MINUTE], ['10min', 10 * MINUTE], ['12.25s', 12_250], ['30 sec', 30 * SECOND], ['1H2M3S', HOUR + 2 * MINUTE + 3 * SECOND], ['1h 2m 3s', HOUR + 2 * MINUTE + 3 * SECOND],
  ['1小時2分鐘3秒', HOUR + 2 * MINUTE + 3 * SECOND], ['1小时 2分钟 3秒', HOUR + 2 * MINUTE + 3 * SECOND], ['2分', 2 * MINUTE], ['1h5', HOUR + 5 * SECOND], ['1h5s', HOUR + 5 * SECOND], ['2m5', 2 * MINUTE + 5 * SECOND],
])('%j is %d ms', (text, length) => expect(parseDuration(text)).toBe(length));

test.each(['', ' ', 'x1:30', '1:30x', '1:60', '1:99', '1:2:3:4', '12345:00:00', '123456:00', '1:', ':30', '1:30.', '1:05.x', '1.h', '1xh', '1.xm', '1-m', '1.xs', '2m1h', '3s2m', 's', 'h', '1d', '1..5s', '+5s', '5 s s', '1.5:00'])('%j is no length', text => {
  expect(parseDuration(text)).toBeUndefined();
});

test('a length as it is written is read again', () => {
  fc.assert(fc.property(fc.nat(9000 * 3600), seconds => {
    expect(parseDuration(formatDuration(seconds * SECOND))).toBe(seconds * SECOND);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    expect(parseDuration(`${hours}h${minutes}m${seconds % 60}s`)).toBe(seconds * SECOND);
    expect(parseDuration(String(seconds))).toBe(seconds * SECOND);
  }), {seed: 7, numRuns: 200});
});
