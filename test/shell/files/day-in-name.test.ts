import {expect, test} from 'vitest';
import {dayInName} from '../../../src/shell/files/day-in-name.ts';

const HOUR = 3_600_000;

test.each([
  ['GMT20260504-090030_Recording.transcript.vtt', 20_577, 9 * HOUR + 30_000],
  ['2026-05-04 09.00.30 Opening/meeting_saved_closed_caption.txt', 20_577, 9 * HOUR + 30_000],
  ['a/2026-05-04.srt', 20_577, undefined],
  ['20260504_1530 opening.srt', 20_577, 15.5 * HOUR],
  ['2026年5月4日.txt', 20_577, undefined],
  ['2026-05-04T25:00.srt', 20_577, undefined],
])('%s', (path, day, time) => {
  expect(dayInName(path)).toEqual({day, ...(time !== undefined && {time})});
});

test.each(['opening.srt', '20261304.srt', '2026-02-30.srt', '120260504.srt', '-', 'taian.txt'])('%s has no day', path => {
  expect(dayInName(path)).toBeUndefined();
});
