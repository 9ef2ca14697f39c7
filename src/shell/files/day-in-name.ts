import type {ReadOptions} from '../../reading/read.ts';

const DAY = 24 * 60 * 60 * 1000;
/** `GMT20260504-090000_Recording`, `2026-05-04 09.00.30 Opening`, `20260504`, `2026年5月4日`. */
const NAMED = /(?<!\d)((?:19|20)\d{2})(?:([-_.]?)(\d{2})\2(\d{2})|年(\d{1,2})月(\d{1,2})日)(?!\d)(?:[-_ T]{1,2}(?:at )?(\d{2})([-_.:：]?)(\d{2})(?:\8(\d{2}))?(?!\d))?/;

/** Returns the day, and perhaps the time of day, in the name of a file or of its folder. */
export function dayInName(path: string): ReadOptions['named'] {
  const [name = '', folder = ''] = path.split(/[\\/]/).toReversed();
  return dayIn(name) ?? dayIn(folder);
}

function dayIn(name: string): ReadOptions['named'] {
  const match = NAMED.exec(name);
  if (!match) return undefined;
  const [, year, , month, date, hanMonth, hanDate, hours, , minutes, seconds] = match;
  const day = dayOf(Number(year), Number(month ?? hanMonth), Number(date ?? hanDate));
  if (day === undefined) return undefined;
  const isTime = hours !== undefined && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds ?? 0) < 60;
  return {day, ...(isTime && {time: ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000})};
}

/** Returns days since 1970-01-01; undefined where there is no such day. */
function dayOf(year: number, month: number, date: number): number | undefined {
  const time = Date.UTC(year, month - 1, date);
  return new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === date ? time / DAY : undefined;
}
