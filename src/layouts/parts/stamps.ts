/** Parses printed times: dates, times of day and elapsed times in all usual notations. */
import type {PrintedStamp} from '../layout.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const D = '[\\d０-９]';
/** `2023-12-13`, `2023/12/13`, `2023.12.13`, `2023年12月13日`, `民國112年12月13日`, `112年12月13日`. */
const DATE = `(?:(${D}{4})([-/.－／])(${D}{1,2})\\2(${D}{1,2})|((?:中[華华])?民[國国])?\\s?(${D}{2,4})年\\s?(${D}{1,2})月\\s?(${D}{1,2})日)(?:\\s?[(（]?(?:星期|週|周)[一二三四五六日天][)）]?)?`;
const HALF = '(上午|下午|中午|凌晨|早上|晚上)';
/** `15:10`, `15：10：30`, `00:05.2`, `11時8分`, `15点`, `3:05 PM`. */
const TIME = `(?:${HALF}\\s?)?(?:(${D}{1,3})[:：](${D}{1,2})(?:[:：](${D}{1,2}))?(?:[.,](${D}{1,3}))?|(${D}{1,2})[時时點点](?:(${D}{1,2})分(?:(${D}{1,2})秒)?|(半)|整)?)(?![\\d０-９])(?:\\s?([AaPp])\\.?[Mm]\\b\\.?)?`;

const DATED = new RegExp(`${DATE}(?:[ \\t\\u3000\\u00A0]{0,8}|T)${TIME}`, 'y');
const UNDATED = new RegExp(TIME, 'y');
const DAY_ALONE = new RegExp(DATE, 'y');

/** A stamp and the offset behind it. */
export type FoundStamp = {readonly stamp: PrintedStamp; readonly to: number; readonly hasDate: boolean};

export type StampKind = PrintedStamp['kind'];

/** Reads the stamp that begins at an offset, with or without a date; undefined if there is none. */
export function stampAt(text: string, offset: number, kind: StampKind = 'clock'): FoundStamp | undefined {
  const first = text.charCodeAt(offset);
  // Most calls find no stamp.
  if (!(isDigit(first) || BEGINNINGS.has(first))) return undefined;
  if (isCommon(text, offset)) {
    const day = text.slice(offset, offset + 10);
    const clock = text.slice(offset + 11, offset + 16);
    if (last?.day !== day || last.stamp.text !== clock) last = {day, stamp: commonStamp(day, clock)};
    return {stamp: last.stamp, to: offset + 16, hasDate: true};
  }
  const whole = dated(text, offset);
  if (whole) return whole;
  UNDATED.lastIndex = offset;
  const undated = UNDATED.exec(text);
  return undated ? foundStamp(['', ...NO_DATE, ...undated.slice(1)] as unknown as RegExpExecArray, offset, kind, undated[0].length) : undefined;
}

function dated(text: string, offset: number): FoundStamp | undefined {
  DATED.lastIndex = offset;
  const match = DATED.exec(text);
  return match ? foundStamp(match, offset, 'clock') : undefined;
}

/** A cache of the last stamp of the common form, because adjacent stamps are often equal. */
let last: {readonly day: string; readonly stamp: PrintedStamp} | undefined;

/** Tells whether a stamp has the common form `2023-12-13 15:10`, and nothing more of a time follows. */
function isCommon(text: string, offset: number): boolean {
  for (let index = 0; index < COMMON.length; index += 1) {
    const code = text.charCodeAt(offset + index);
    if (COMMON[index] === '0' ? !(code >= 0x30 && code <= 0x39) : code !== COMMON.charCodeAt(index)) return false;
  }
  return !MORE.test(text.slice(offset + COMMON.length, offset + COMMON.length + 4));
}

const COMMON = '0000-00-00 00:00';
const MORE = /^(?:[\d:：.０-９]|\s?[AaPp]\.?[Mm])/;

function commonStamp(day: string, clock: string): PrintedStamp {
  const [hours, minutes] = [Number(clock.slice(0, 2)), Number(clock.slice(3))];
  const dayNumber = dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
  return {text: clock, kind: 'clock', time: dayNumber !== undefined && hours < 24 && minutes < 60 ? hours * HOUR + minutes * MINUTE : undefined, precision: MINUTE, ...(dayNumber !== undefined && {day: dayNumber})};
}

const NO_DATE: readonly undefined[] = Array.from({length: 8}, () => undefined);
const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
const BEGINNINGS: ReadonlySet<number> = new Set([...'上下中凌早晚民'].map(character => character.charCodeAt(0)));

/** Reads the elapsed time or time of day at an offset, if it consists of digits and colons, as in captions. */
export function plainStampAt(text: string, offset: number, kind: StampKind): FoundStamp | undefined {
  PLAIN.lastIndex = offset;
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  return {stamp: plainStamp(match[1]!, match[2]!, match[3], match[4], kind), to: offset + match[0].length, hasDate: false};
}

const PLAIN = /(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?(?:[.,](\d{1,3}))?(?![\d:])/y;

/** Makes a stamp of two or three numbers: `a:b`, `a:b:c`, with a fraction of a second. */
export function plainStamp(first: string, second: string, third: string | undefined, fraction: string | undefined, kind: StampKind): PrintedStamp {
  const [one, two, three] = [Number(first), Number(second), third === undefined ? 0 : Number(third)];
  const split = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0'));
  const text = `${first}:${second}${third === undefined ? '' : `:${third}`}${fraction === undefined ? '' : `.${fraction}`}`;
  const isShort = third === undefined && (kind === 'elapsed' || fraction !== undefined);
  const isTime = two < 60 && three < 60 && (kind === 'clock' ? one < 24 : isShort || one < 100);
  const time = (isShort ? one * MINUTE + two * SECOND : one * HOUR + two * MINUTE + three * SECOND) + split;
  const precision = fraction === undefined ? (isShort || third !== undefined ? SECOND : MINUTE) : 10 ** (3 - fraction.length);
  return {text, kind: isShort ? 'elapsed' : kind, time: isTime ? time : undefined, precision};
}

/**
 * Makes the stamp of a cue, counted from the start of the recording. Hours may be missing, and may have any number of
 * digits.
 */
export function cueStamp(text: string, hours: string | undefined, minutes: string, seconds: string, fraction: string | undefined): PrintedStamp {
  const time = Number(hours ?? 0) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND + (fraction === undefined ? 0 : Math.round(Number(`0.${fraction}`) * SECOND));
  return {text, kind: 'elapsed', time, precision: fraction === undefined ? SECOND : 10 ** Math.max(0, 3 - fraction.length)};
}

/** Returns start and end in the usual line of times, `00:00:03,450 --> 00:00:05,370`; undefined for any other line. */
export function cueTimes(line: string): readonly [PrintedStamp, PrintedStamp] | undefined {
  const arrow = line.indexOf(' --> ');
  if (arrow < CUE_TIME || arrow > CUE_TIME + 2) return undefined;
  const start = cueTimeIn(line, 0, arrow);
  const end = cueTimeIn(line, arrow + 5, line.length);
  if (start < 0 || end < 0) return undefined;
  return [new CueTime(start, line, arrow), new CueTime(end, line, 0)];
}

/** The usual stamp of a cue, which makes its text lazily from the line of times. */
class CueTime implements PrintedStamp {
  readonly time: number;
  readonly #line: string;
  readonly #to: number;

  constructor(time: number, line: string, to: number) {
    this.time = time;
    this.#line = line;
    this.#to = to;
  }

  get kind(): 'elapsed' {
    return 'elapsed';
  }

  get precision(): number {
    return 1;
  }

  get text(): string {
    return this.#line.slice(0, this.#to).replace(',', '.');
  }
}

/** Returns the milliseconds of a text `00:00:05.000`; -1 for any other. */
export const cueTimeOf = (text: string): number => cueTimeIn(text, 0, text.length);

/** Returns the milliseconds of `00:00:05,000` between two offsets; -1 for any other text. Hours may have more digits. */
function cueTimeIn(text: string, from: number, to: number): number {
  const rest = to - CUE_TIME;
  if (rest < from || rest > from + 2) return -1;
  let hours = 0;
  for (let offset = from; offset < rest + 2; offset += 1) {
    const digit = text.charCodeAt(offset) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    hours = hours * 10 + digit;
  }
  const mark = text.charCodeAt(rest + 8);
  if (text.charCodeAt(rest + 2) !== 0x3a || text.charCodeAt(rest + 5) !== 0x3a || (mark !== 0x2c && mark !== 0x2e)) return -1;
  const [minutes, seconds] = [twoDigits(text, rest + 3), twoDigits(text, rest + 6)];
  const [tens, ones] = [twoDigits(text, rest + 9), text.charCodeAt(rest + 11) - 0x30];
  return minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || tens < 0 || ones < 0 || ones > 9 ? -1 : ((hours * 60 + minutes) * 60 + seconds) * SECOND + tens * 10 + ones;
}
/** The length of such a time. */
const CUE_TIME = 12;

/** Returns the number of two digits; -1 if there are none. */
function twoDigits(text: string, offset: number): number {
  const [tens, ones] = [text.charCodeAt(offset) - 0x30, text.charCodeAt(offset + 1) - 0x30];
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

/** Makes the stamp of a time that a file gives as a number of milliseconds. */
export const elapsedStamp = (time: number): PrintedStamp => new Elapsed(Math.max(0, Math.round(time)));

/** A stamp that makes its text lazily. There may be one for each word of a file, and few are ever shown. */
class Elapsed implements PrintedStamp {
  readonly kind = 'elapsed';
  readonly precision = 1;
  readonly time: number;

  constructor(time: number) {
    this.time = time;
  }

  get text(): string {
    const [hours, minutes, seconds, rest] = [Math.floor(this.time / HOUR), Math.floor(this.time / MINUTE) % 60, Math.floor(this.time / SECOND) % 60, this.time % SECOND];
    return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds)}${rest > 0 ? `.${String(rest).padStart(3, '0')}` : ''}`;
  }
}

function foundStamp(match: RegExpExecArray, offset: number, kind: StampKind, length = match[0].length): FoundStamp {
  const [, year, , month, date, era, eraYear, eraMonth, eraDate, half, hour, minute, second, fraction, hanHour, hanMinute, hanSecond, isHalf, meridiem] = match.map(part => part && ascii(part)) as (string | undefined)[];
  const to = offset + length;
  const hasDate = (year ?? eraYear) !== undefined;
  const day = hasDate ? dayOf(year === undefined ? yearOf(era, eraYear!) : Number(year), Number(month ?? eraMonth), Number(date ?? eraDate)) : undefined;
  const isHan = hanHour !== undefined;
  const asked: StampKind = hasDate || half !== undefined || meridiem !== undefined || isHan ? 'clock' : kind;
  if (!isHan && asked !== 'clock') return {stamp: plainStamp(hour!, minute!, second, fraction, asked), to, hasDate};
  const hours = afternoon(Number(hanHour ?? hour), half, meridiem);
  const minutes = Number(hanMinute ?? minute ?? (isHalf ? 30 : 0));
  const seconds = Number(hanSecond ?? second ?? 0);
  const split = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0'));
  const isTime = hours < 24 && minutes < 60 && seconds < 60 && (!hasDate || day !== undefined);
  const hasSeconds = (hanSecond ?? second) !== undefined;
  const clock = `${two(hours)}:${two(minutes)}${hasSeconds ? `:${two(seconds)}` : ''}${fraction === undefined ? '' : `.${fraction}`}`;
  const stamp: PrintedStamp = {
    text: clock, kind: 'clock', time: isTime ? hours * HOUR + minutes * MINUTE + seconds * SECOND + split : undefined,
    precision: fraction === undefined ? (hasSeconds ? SECOND : MINUTE) : 10 ** (3 - fraction.length),
    ...(day !== undefined && {day}),
  };
  return {stamp, to, hasDate};
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Returns a text with its full-width digits as ASCII. */
export const ascii = (text: string): string => (WIDE_DIGIT.test(text) ? text.replaceAll(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)) : text);
const WIDE_DIGIT = /[０-９]/;

/** Returns a year. Years of three digits or fewer count from the founding of the Republic: 民國112年 is 2023. */
const yearOf = (era: string | undefined, year: string): number => Number(year) + (era !== undefined || year.length < 4 ? 1911 : 0);

function afternoon(hours: number, half: string | undefined, meridiem: string | undefined): number {
  const isAfternoon = half === '下午' || half === '晚上' || half === '中午' || meridiem?.toLowerCase() === 'p';
  if (isAfternoon) return hours < 12 && !(half === '中午' && hours > 6) ? hours + 12 : hours;
  return hours === 12 && (half === '凌晨' || meridiem !== undefined) ? 0 : hours;
}

/** Returns days since 1970-01-01; undefined if there is no such day. */
export function dayOf(year: number, month: number, date: number): number | undefined {
  const isDay = year >= 100 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
  return isDay ? Date.UTC(year, month - 1, date) / DAY : undefined;
}

const daysIn = (year: number, month: number): number => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** Returns the date that is printed at an offset, and the offset behind it. */
export function dayAt(text: string, offset: number): {readonly day: number | undefined; readonly to: number} | undefined {
  DAY_ALONE.lastIndex = offset;
  const match = DAY_ALONE.exec(text);
  if (!match) return undefined;
  const [, year, , month, date, era, eraYear, eraMonth, eraDate] = match.map(part => part && ascii(part)) as (string | undefined)[];
  return {day: dayOf(year === undefined ? yearOf(era, eraYear!) : Number(year), Number(month ?? eraMonth), Number(date ?? eraDate)), to: offset + match[0].length};
}
