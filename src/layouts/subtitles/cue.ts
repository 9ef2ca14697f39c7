import type {PrintedStamp, WordTime} from '../layout.ts';
import {jointOf} from '../parts/joints.ts';

/** A part of a cue's line by one voice. */
export type Line = {
  /** The beginning of the line in the file. */
  readonly offset: number;
  /** The text as it is read: without tags, entities decoded. */
  readonly text: string;
  /** The speaker from the format itself; undefined if there is none. */
  readonly voice?: string;
  /** The colour of the whole line, if it has one. */
  readonly colour?: string;
  /** The times of words in it, by the offset in `text`. */
  readonly times?: readonly WordTime[];
  /** The underlined current words, in files with a cue for each word. */
  readonly marked?: {readonly from: number; readonly to: number};
  /** True if it continues the line before, because the voice changes in mid-line. */
  readonly goesOn?: true;
};

/** A cue of any format: speaker, words, start and end. */
export type Cue = {
  /** The beginning of the cue in the file, and the offset behind it. */
  readonly offset: number;
  readonly to: number;
  readonly start: PrintedStamp | undefined;
  readonly end: PrintedStamp | undefined;
  readonly lines: readonly Line[];
  /** True if the text of the file up to the next cue is exactly the words. */
  readonly isPlain: boolean;
};

/** Joins lines, with the times of words at their new offsets. */
export function joinLines(lines: readonly Line[]): {readonly text: string; readonly times: readonly WordTime[]} {
  if (lines.length === 1 && !lines[0]!.times) return {text: collapsedBlanks(lines[0]!.text.trim()), times: NO_TIMES};
  let text = '';
  const times: WordTime[] = [];
  for (const line of lines) {
    const from = line.text.length - line.text.trimStart().length;
    const said = collapsedBlanks(line.text.trim());
    const joint = line.goesOn ? (/^\s/.test(line.text) && text !== '' ? ' ' : '') : jointOf(text, said);
    const base = text.length + joint.length;
    for (const {offset, start} of line.times ?? []) times.push({offset: base + Math.min(said.length, collapsed(line.text, from, offset)), start});
    if (said !== '') text += joint + said;
  }
  return {text, times};
}

const NO_TIMES: readonly WordTime[] = [];
const MANY_BLANKS = /[\t\u00A0]| {2}/;
/** Collapses runs of blanks. Most texts have none. */
const collapsedBlanks = (text: string): string => (MANY_BLANKS.test(text) ? text.replaceAll(/[ \t\u00A0]+/g, ' ') : text);

/** Translates an offset in a line into the offset after collapsing runs of blanks. */
function collapsed(text: string, from: number, offset: number): number {
  const before = text.slice(from, Math.max(from, offset));
  return before.includes('  ') ? before.replaceAll(/[ \t\u00A0]+/g, ' ').length : before.length;
}

/** Returns a line without the text before an offset. */
export const cutLine = (line: Line, from: number): Line => (from === 0 ? line : {...line, offset: line.offset + from, text: line.text.slice(from), ...(line.times && {times: line.times.map(time => ({...time, offset: Math.max(0, time.offset - from)}))})});
