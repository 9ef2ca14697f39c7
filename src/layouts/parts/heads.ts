import type {Claim, Mark, PrintedStamp, Scanner, Span} from '../layout.ts';
import {pageScanner} from './page.ts';

/** A line above what was said: a name and a time. Offsets are in the line. */
export type Head = {
  /** Undefined when the same speaker goes on. */
  readonly label: Span | undefined;
  readonly stamp?: PrintedStamp | undefined;
  readonly end?: PrintedStamp | undefined;
  /** Where words begin, when they stand on the same line. */
  readonly words?: number;
  readonly claim?: Claim;
  /** Where it begins in the file, when that is on the line above. */
  readonly at?: number;
};

/** What a line is: a head, something that is not speech, or words. */
export type LineKind = Head | 'aside' | 'event' | undefined;

/** A scanner for files in which a line with a name and a time stands above what was said. */
export const headScanner = (emit: (mark: Mark) => void, kindOf: (line: string, at: number) => LineKind): Scanner => pageScanner(emit, (line, at, stands) => {
  const kind = kindOf(line, at);
  if (kind === undefined) return false;
  if (typeof kind === 'string') {
    emit({kind, at, to: at + line.length});
    return 'aside';
  }
  const {label, stamp, end, words = line.length, claim = 'certain', at: begins = at + line.length - line.trimStart().length} = kind;
  const mark = {at: begins, words: at + words, stamp, ...(end && {end})};
  emit(label ? {kind: 'turn', ...mark, label: {from: at + label.from, to: at + label.to}, claim, stands} : {kind: 'piece', ...mark});
  return true;
});

/** The span of a name that a pattern has found first in a line. */
export function nameIn(line: string, name: string): Span {
  const from = line.indexOf(name);
  return {from, to: from + name.trimEnd().length};
}
