import type {Milliseconds} from '../transcript/model.ts';
import {DAY, HOUR, MINUTE, SECOND} from './clock.ts';
import {lastAtMost} from './search.ts';
import type {Timeline} from './timeline.ts';

/** The possible times of a time of day or a date, the likeliest first. */
export type ClockExpression = {readonly times: readonly Milliseconds[]; readonly toSecond: boolean};

/** `2023-12-13`, `2023/12/13`, `2023年12月13日`, `民國112年12月13日`, `12-13`, `12月13日`, and perhaps the day of the week. */
const DATE = /^(?:(?:(?:中[華华])?(民[國国]))?\s*(\d{2,4})\s*([-/.年])\s*)?(\d{1,2})\s*([-/.月])\s*(\d{1,2})\s*日?(?:\s*\(?(?:星期|週|周|禮拜|礼拜)[一二三四五六日天]\)?)?(?:$|[\st,]\s*|(?<=[日)])\s*)/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** `dec 13`, `december 13th, 2023`, `13 dec 2023`, `wed, dec 13`, and perhaps `at` before a time. */
const ENGLISH_DATE = new RegExp(`^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?(?:${MONTH}\\s*(\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?${MONTH})(?:st|nd|rd|th)?(?:,?\\s+((?:19|20)\\d\\d)(?![\\d:]))?(?=$|[\\s,])(?:\\s*,)?(?:\\s+at\\b)?\\s*`);
/** Translates an English date into numbers and Chinese, which is read below. */
const inNumbers = (text: string): string => text.replace(ENGLISH_DATE, (_, month: string | undefined, day: string | undefined, dayBefore: string | undefined, monthBehind: string | undefined, year: string | undefined) =>
  `${year === undefined ? '' : `${year}年`}${MONTHS.indexOf((month ?? monthBehind)!.slice(0, 3)) + 1}月${day ?? dayBefore}日`);
/** `15:13`, `15:13:30`, `15:13:30.5`, `75:03`. */
const COLONS = /^(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?(?:[.,](\d{1,3}))?$/;
/** `15點07分`, `15时7分30秒`, `15點半`. */
const HAN = /^(\d{1,2})\s*[時时點点鐘钟]\s*(?:(\d{1,2})\s*分?\s*(?:(\d{1,2})\s*秒?)?|(半)|整)?$/;
/** `1513`, `151330`, `915`. */
const DIGITS = /^(\d{1,2})(\d\d)(\d\d)?$/;
const HALF = /^(上午|早上|清晨|凌晨|中午|下午|傍晚|晚上)\s*/;
/** `3:05 p.m. est`, `3 pm`. */
const MERIDIEM = /\s*([ap])\.?\s?m\.?$/;
const ZONE = /\s+\(?(?:[a-z]{1,4}t|utc|gmt)(?:[+-]\d{1,2})?\)?$/;

/**
 * Reads a time of day with or without a date, or a date, in any notation that transcripts print, with or without
 * brackets. Returns undefined for other text, and no `times` when this broadcast cannot have that time. `near` is the
 * time from which the likeliest of several days is chosen. The text is in lower case and half width.
 */
export function readClock(text: string, timeline: Timeline, near: Milliseconds): ClockExpression | undefined {
  const expression = inNumbers(text.replace(/^[\\[(【≈~*\s]+/, '').replace(/[\\\])】:*\s]+$/, ''));
  const date = DATE.exec(expression);
  if (date) {
    const rest = expression.slice(date[0].length);
    const day = dayOf(date, timeline.transcript.date);
    if (rest === '' && (date[2] !== undefined || date[5] === '月' || timeline.transcript.date !== undefined)) return {times: day === undefined ? [] : beginningOf(day, timeline), toSecond: false};
    const time = timeIn(rest);
    if (time) return {times: day === undefined || time.value === undefined ? [] : clockTimes(time, timeline, near, day), toSecond: time.toSecond};
  }
  const time = timeIn(expression);
  if (!time) return undefined;
  if (timeline.transcript.firstClock === undefined) return {times: time.elapsed === undefined ? [] : [time.elapsed - (timeline.transcript.firstElapsed ?? 0)], toSecond: true};
  return {times: time.value === undefined ? [] : clockTimes(time, timeline, near, undefined), toSecond: time.toSecond};
}

/** A time of day, and the elapsed time that the same digits can mean; undefined if they can mean none. */
type Time = {readonly value: Milliseconds | undefined; readonly elapsed: Milliseconds | undefined; readonly toSecond: boolean};

function timeIn(text: string): Time | undefined {
  const bare = text.replace(ZONE, '');
  const half = HALF.exec(bare)?.[1];
  const meridiem = MERIDIEM.exec(bare)?.[1];
  const plain = bare.replace(HALF, '').replace(MERIDIEM, '');
  const digits = DIGITS.exec(plain);
  const colons = COLONS.exec(plain);
  const han = HAN.exec(plain);
  const hourAlone = meridiem !== undefined || half !== undefined ? /^\d{1,2}$/.exec(plain) : null;
  const match = colons ?? digits ?? han ?? hourAlone;
  if (!match) return undefined;
  const [first, second, third] = [Number(hourAlone === match ? plain : match[1]), Number(match[2] ?? (han?.[4] ? 30 : 0)), match[3] === undefined ? undefined : Number(match[3])];
  const fraction = colons?.[4] === undefined ? 0 : Number(`0.${colons[4]}`) * SECOND;
  const isTime = second < 60 && (third ?? 0) < 60;
  const hours = hoursOf(first, half, meridiem);
  return {
    value: isTime && hours < 24 ? hours * HOUR + second * MINUTE + (third ?? 0) * SECOND + fraction : undefined,
    elapsed: isTime ? (third === undefined && !han ? first * MINUTE + second * SECOND : first * HOUR + second * MINUTE + (third ?? 0) * SECOND) + fraction : undefined,
    toSecond: third !== undefined,
  };
}

function hoursOf(hours: number, half: string | undefined, meridiem: string | undefined): number {
  if (meridiem === 'p' || half === '下午' || half === '傍晚' || half === '晚上') return hours < 12 ? hours + 12 : hours;
  if (half === '中午') return hours < 6 ? hours + 12 : hours;
  return hours === 12 && (meridiem === 'a' || half === '凌晨') ? 0 : hours;
}

/**
 * Returns days since 1970-01-01; undefined when there is no such day. A date without a year is of the broadcast's year or
 * of the next.
 */
function dayOf([, era, year, , month, , date]: RegExpExecArray, first: string | undefined): number | undefined {
  const begins = first === undefined ? undefined : Date.parse(first) / DAY;
  const given = year === undefined ? undefined : Number(year) + (era !== undefined || year.length < 4 ? 1911 : 0);
  const years = given === undefined ? begins === undefined ? [] : [new Date(begins * DAY).getUTCFullYear(), new Date(begins * DAY).getUTCFullYear() + 1] : [given];
  for (const one of years) {
    const time = new Date(Date.UTC(one, Number(month) - 1, Number(date)));
    // `Date` counts a 30 February as a day of March.
    if (time.getUTCMonth() === Number(month) - 1 && (given !== undefined || time.getTime() / DAY >= begins!)) return time.getTime() / DAY;
  }
  return undefined;
}

/** Returns the start of the first turn of a day. A day without turns gives the beginning of the day. */
function beginningOf(day: number, {transcript: {date, firstClock}, starts, duration}: Timeline): readonly Milliseconds[] {
  if (date === undefined || firstClock === undefined) return [];
  const midnight = (day - Date.parse(date) / DAY) * DAY - firstClock;
  if (midnight + DAY <= 0) return [];
  if (midnight <= 0) return [0];
  const before = lastAtMost(starts.length, index => starts[index]!, midnight - 1);
  const first = starts[before + 1];
  return [first !== undefined && first < Math.min(midnight + DAY, duration) ? first : midnight];
}

/** Returns the places of a time of day: on its own day if it names one, otherwise on the day of `near` or another. */
function clockTimes({value, toSecond}: Time, {transcript: {date, firstClock}, duration}: Timeline, near: Milliseconds, day: number | undefined): readonly Milliseconds[] {
  if (firstClock === undefined || (day !== undefined && date === undefined)) return [];
  const sinceFirst = value! - firstClock;
  // A first stamp to the second, 15:00:20, must still be reached by 15:00.
  const settled = (time: Milliseconds) => (!toSecond && time < 0 && time > -MINUTE ? 0 : time);
  if (day !== undefined) return [settled(sinceFirst + (day - Date.parse(date!) / DAY) * DAY)];
  const own = Math.floor((near + firstClock) / DAY);
  const days = [own, own + 1, own - 1, ...Array.from({length: Math.ceil((duration + firstClock) / DAY) + 1}, (_, index) => index)];
  return [...new Set(days.map(index => settled(sinceFirst + index * DAY)))];
}
