/**
 * The layout of the bundled transcript: `2023-12-13 15:10 公維剛 words …`. A turn begins with a stamp at the start of a
 * line or behind a blank, so that several may stand on one line; the label is the next word; the rest is what is said.
 */
import type {Milliseconds, ProblemKind} from '../transcript/model.ts';

/** A stamp as it stands there. `at` is milliseconds since 1970 by its own clock; undefined when it is no time of day. */
export type PrintedStamp = {readonly text: string; readonly date: string; readonly clock: string; readonly at: Milliseconds | undefined; readonly precision: Milliseconds};

/** Where a turn stands, as offsets in the text. */
export type Found = {
  readonly start: number;
  readonly printed: PrintedStamp;
  readonly label: {readonly at: number; readonly length: number};
  readonly wordsAt: number;
  readonly end: number;
};

export type Misfit = {readonly at: number; readonly kind: ProblemKind; readonly found: string};

const STAMP = /(?<!\S)(\d{4})-(\d{1,2})-(\d{1,2})[ \t\u3000]{1,8}(\d{1,2}):(\d{2})(?::(\d{2}))?[ \t\u3000]{1,8}(\S{1,200})/g;
/** A word that is as long as this, or that ends a sentence, is no label: the stamp belongs to what is said. */
const LABEL_AT_MOST = 40;
const SAID = /[。！？，；!,;]/;

/** Finds the turns, and what stands before the first. */
export function findTurns(text: string): {readonly heading?: string; readonly found: readonly Found[]; readonly misfits: readonly Misfit[]} {
  const starts = [...text.matchAll(STAMP)].filter(([, , , , , , , label]) => isLabel(label!));
  const found = starts.map((match, index): Found => {
    const start = match.index;
    const length = match[7]!.length;
    const labelAt = start + match[0].length - length;
    const end = endOfWords(text, labelAt + length, starts[index + 1]?.index ?? text.length);
    return {start, printed: readStamp(match), label: {at: labelAt, length}, wordsAt: Math.min(end, startOfWords(text, labelAt + length)), end};
  });
  return {...(found.length > 0 ? readHeading(text.slice(0, found[0]!.start)) : {misfits: []}), found};
}

const isLabel = (word: string): boolean => word.replaceAll(/\([^()]{1,8}\)/g, '').length <= LABEL_AT_MOST && !SAID.test(word);

function readStamp([, year, month, day, hour, minute, second = '']: RegExpExecArray | RegExpMatchArray): PrintedStamp {
  const [years, months, days, hours, minutes, seconds] = [year, month, day, hour, minute, second || 0].map(Number) as [number, number, number, number, number, number];
  const at = Date.UTC(years, months - 1, days, hours, minutes, seconds);
  const asWritten = new Date(at);
  const isTime = hours < 24 && minutes < 60 && seconds < 60 && asWritten.getUTCMonth() === months - 1 && asWritten.getUTCDate() === days && asWritten.getUTCFullYear() === years;
  const clock = `${hour!.padStart(2, '0')}:${minute}${second && `:${second}`}`;
  return {
    text: `${year}-${month}-${day} ${hour}:${minute}${second && `:${second}`}`,
    date: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
    clock,
    at: isTime ? at : undefined,
    precision: second ? 1000 : 60_000,
  };
}

/** One line above the first turn is the heading; more is text that belongs to no turn. */
function readHeading(before: string): {readonly heading?: string; readonly misfits: readonly Misfit[]} {
  const lines = [...before.matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim() !== '');
  const [first, ...rest] = lines;
  if (!first) return {misfits: []};
  return {heading: first[0].trim(), misfits: rest.map(({index, 0: line}) => ({at: index + line.length - line.trimStart().length, kind: 'text-before-first-turn', found: line.trim()}))};
}

function startOfWords(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

function endOfWords(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && /\s/.test(text[at - 1]!)) at--;
  return at;
}
