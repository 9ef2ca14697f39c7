import {expect, test} from 'vitest';
import {formatMoment} from '../../src/timeline/clock.ts';
import {parseTimeExpression} from '../../src/timeline/time-expression.ts';
import {timelineOf} from '../samples.ts';

test('a moment has its date where there is more than one day, and can be gone to as it is written', () => {
  const timeline = timelineOf('2023-12-13 23:58 甲 一\n2023-12-15 14:30 甲 三\n');
  for (const [time, text] of [[0, '2023-12-13 23:58:00'], [120_000, '2023-12-14 00:00:00'], [timeline.starts[1]!, '2023-12-15 14:30:00']] as const) {
    expect(formatMoment(timeline, time)).toBe(text);
    expect(parseTimeExpression(text, timeline, {plusFrom: 0, minusFrom: 0, clamp: false})).toEqual({kind: 'time', time});
  }
  expect(formatMoment(timelineOf('2023-12-13 15:00 甲 一\n2023-12-13 15:02 甲 三\n'), 60_000, 'minute')).toBe('15:01');
});
