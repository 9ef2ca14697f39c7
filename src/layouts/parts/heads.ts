import type {Claim, Mark, PrintedStamp, Scanner, Span} from '../layout.ts';
import {pageScanner} from './page.ts';

/** A line above words: a name and a time. Offsets are in the line. */
export type Head = {
  /** Undefined if the same speaker goes on. */
  readonly label: Span | undefined;
  readonly stamp?: PrintedStamp | undefined;
  readonly end?: PrintedStamp | undefined;
  /** The beginning of the words, if they are on the same line. */
  readonly words?: number;
  readonly claim?: Claim;
  /** The beginning of the head in the file, if it is on the line above. */
  readonly offset?: number;
};

/** The kind of a line: a head, something that is not speech, or words. */
export type LineKind = Head | 'aside' | 'event' | undefined;

/** Makes a scanner for files with a line with a name and a time above the words. */
export const headScanner = (emit: (mark: Mark) => void, kindOf: (line: string, offset: number) => LineKind): Scanner => pageScanner(emit, (line, offset, stands) => {
  const kind = kindOf(line, offset);
  if (kind === undefined) return false;
  if (typeof kind === 'string') {
    emit({kind, offset, to: offset + line.length});
    return 'aside';
  }
  const {label, stamp, end, words = line.length, claim = 'certain', offset: begins = offset + line.length - line.trimStart().length} = kind;
  const mark = {offset: begins, words: offset + words, stamp, ...(end && {end})};
  emit(label ? {kind: 'turn', ...mark, label: {from: offset + label.from, to: offset + label.to}, claim, stands} : {kind: 'piece', ...mark});
  return true;
});

/** Returns the span of the first group of a match, a name. */
export function nameIn(line: string, name: string): Span {
  const from = line.indexOf(name);
  return {from, to: from + name.trimEnd().length};
}
