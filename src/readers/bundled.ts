/**
 * The layout of the bundled transcript: `2023-12-13 15:10 公維剛 words …`. A turn begins with a stamp at the start of a
 * line or behind a blank, so that several may stand on one line; the label is the next word; the rest is what is said.
 */
import type {Milliseconds} from '../transcript/model.ts';

/** A stamp as it stands there. `at` is milliseconds since 1970 by its own clock; undefined when it is no time of day. */
export type PrintedStamp = {readonly text: string; readonly date: string; readonly clock: string; readonly at: Milliseconds | undefined; readonly precision: Milliseconds};

/** Where a turn begins, as offsets in the text: its stamp, its label, and its words. */
export type Beginning = {readonly start: number; readonly printed: PrintedStamp; readonly label: {readonly at: number; readonly length: number}};

const STAMP = /(?<!\S)(\d{4})-(\d{1,2})-(\d{1,2})[ \t\u3000]{1,8}(\d{1,2}):(\d{2})(?::(\d{2}))?[ \t\u3000]{1,8}(\S{1,200})/g;
/** No stamp with its label is longer: what stands farther from the end of a text than this can be told from what is there. */
export const LONGEST_BEGINNING = 256;
/** A word that is as long as this, or that ends a sentence, is no label: the stamp belongs to what is said. */
const LABEL_AT_MOST = 40;
const SAID = /[。！？，；!,;]/;

/** All beginnings of turns from an offset on, in order. */
export function* findBeginnings(text: string, from: number): Generator<Beginning> {
  const stamp = new RegExp(STAMP);
  stamp.lastIndex = from;
  for (let match = stamp.exec(text); match; match = stamp.exec(text)) {
    const {length} = match[7]!;
    if (isLabel(match[7]!)) yield {start: match.index, printed: readStamp(match), label: {at: match.index + match[0].length - length, length}};
  }
}

const isLabel = (word: string): boolean => (word.length <= LABEL_AT_MOST || word.replaceAll(/\([^()]{1,8}\)/g, '').length <= LABEL_AT_MOST) && !SAID.test(word);

function readStamp([, year, month, day, hour, minute, second = '']: RegExpExecArray): PrintedStamp {
  const [years, months, days, hours, minutes, seconds] = [year, month, day, hour, minute, second || 0].map(Number) as [number, number, number, number, number, number];
  const at = Date.UTC(years, months - 1, days, hours, minutes, seconds);
  const isTime = months >= 1 && months <= 12 && days >= 1 && days <= daysIn(years, months) && hours < 24 && minutes < 60 && seconds < 60 && years >= 100;
  return {
    text: `${year}-${month}-${day} ${hour}:${minute}${second && `:${second}`}`,
    date: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
    clock: `${hour!.padStart(2, '0')}:${minute}${second && `:${second}`}`,
    at: isTime ? at : undefined,
    precision: second ? 1000 : 60_000,
  };
}

const daysIn = (year: number, month: number): number => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
