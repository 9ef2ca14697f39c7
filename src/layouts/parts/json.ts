/** Reads JSON of other programs: its values, and the offsets of its texts in the file. */
import type {Mark, WordTime} from '../layout.ts';
import {wordJointOf} from './joints.ts';
import {elapsedStamp} from './stamps.ts';

export type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the objects of an array; none of any other value. */
export const objectsIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
export const objectIn = (value: unknown): Json => (isObject(value) ? value : {});
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Returns a number, also one that is written as a text: `4.87`, `"4.87"`, `"4.870s"`. */
export function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+(?:\.\d+)?s?$/.test(value.trim()) ? Number.parseFloat(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Returns seconds that are written as a number, or as `00:00:04.870` or `00:04,870`. */
export function clockIn(value: unknown): number | undefined {
  const match = typeof value === 'string' ? /^(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)$/.exec(value.trim()) : null;
  return match ? (Number(match[1] ?? 0) * 60 + Number(match[2])) * 60 + Number(match[3]!.replace(',', '.')) : numberIn(value);
}

/** Follows keys into an object. */
export function within(value: unknown, ...keys: readonly string[]): unknown {
  let inner = value;
  for (const key of keys) inner = objectIn(inner)[key];
  return inner;
}

/** Parses the JSON of a file. If it is invalid, emits a problem and returns undefined. */
export function parseJson(text: string, emit: (mark: Mark) => void): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const offset = Math.min(Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? text.length), text.length);
    emit({kind: 'unread', offset, to: offset, problem: 'broken-json'});
    return undefined;
  }
}

/** The number of characters of a text that are searched for. */
const LOOKED_FOR = 40;

/** The distance within which the next text is usually found, in characters. */
const NEAR = 1 << 16;

/** Returns a function that finds the offset of a text in the file. Call it with texts in the order of the file. */
export function createFinder(file: string): (text: string) => number {
  let last = 0;
  let [missed, patience] = [0, 1];
  const look = (rest: string, beginning: string): number => {
    const offset = rest.indexOf(beginning);
    return offset < 0 && NOT_ASCII.test(beginning) ? rest.indexOf(escaped(beginning)) : offset;
  };
  return text => {
    const beginning = JSON.stringify(text.slice(0, LOOKED_FOR)).slice(1, -1);
    let offset = look(file.slice(last, last + NEAR), beginning);
    if (offset < 0) {
      // A text that was joined from words is not in the file. After each failed search of the whole rest, twice as many
      // texts are not searched for (back-off).
      missed += 1;
      if (missed >= patience) {
        offset = look(file.slice(last), beginning);
        [missed, patience] = [0, offset < 0 ? 2 * patience : 1];
      }
    }
    if (offset >= 0) last += offset + 1;
    return Math.max(last - 1, 0);
  };
}

const NOT_ASCII = /[\u0080-\uFFFF]/;

/** Escapes a text as in ASCII-only JSON. */
const escaped = (text: string): string => text.replaceAll(/[\u0080-\uFFFF]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A word with its times in milliseconds. */
export type TimedWord = {readonly text: string; readonly start: number | undefined; readonly end?: number | undefined; readonly isMark?: boolean};

/** Joins words to a text with blanks between them. There are none before marks, and none in languages without spaces. */
export function joinWords(words: readonly TimedWord[]): {readonly text: string; readonly times: readonly WordTime[]} {
  let text = '';
  const times: WordTime[] = [];
  for (const word of words) {
    const said = word.text.trim();
    if (said === '') continue;
    const isMark = word.isMark ?? /^[,.!?;:%，。！？；：、…]+$/.test(said);
    const joint = isMark ? '' : wordJointOf(text, said);
    if (word.start !== undefined && text !== '' && !isMark) times.push({offset: text.length + joint.length, start: elapsedStamp(word.start)});
    text += joint + said;
  }
  return {text, times};
}

/** Finds words in a text that contains them in order, and returns their times by offset. */
export function placeWords(text: string, words: readonly TimedWord[]): readonly WordTime[] {
  const times: WordTime[] = [];
  let offset = 0;
  for (const {text: word, start} of words) {
    const said = word.trim();
    const place = said === '' ? -1 : text.indexOf(said, offset);
    if (place < 0) continue;
    offset = place + said.length;
    if (start !== undefined && place > 0) times.push({offset: place, start: elapsedStamp(start)});
  }
  return times;
}
