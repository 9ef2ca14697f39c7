import {headScanner, nameIn, type LineKind} from './parts/heads.ts';
import type {Layout, Mark, PrintedStamp, Scanner} from './layout.ts';
import {likenessOf, NONE} from './parts/likeness.ts';
import {plainStamp} from './parts/stamps.ts';

/** `0:0:5.100 --> 0:0:8.250`, with the name on the next line. */
const RANGE = /^\s*(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))? --> (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?\s*$/;
/** `Mei Tan   0:03`, three blanks or a tab between. */
const NAMED = /^(\S.{0,79}?)(?:[ \u00A0]{3,}|\v|\t)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/;
const NOTICE = /^.{0,80}(?:started|stopped) transcription\s*$/;

/** The text of a transcript document of Microsoft Teams, in both formats. */
export const teams: Layout = {
  id: 'teams',
  name: {'en': 'Microsoft Teams, transcript as text', 'zh-Hans': 'Microsoft Teams 转录文本', 'zh-Hant': 'Microsoft Teams 逐字稿文字'},
  example: 'Mei Tan   0:03\nGood morning. The reading room is open.\n\nLuis Ortega   1:02:09\nThank you.',
  likeness: ({lines}) => (/vtt/i.test(lines.find(line => line.trim() !== '') ?? '') ? NONE : likenessOf(lines, line => NAMED.test(line) || RANGE.test(line), lines.some(line => /^(?:WEBVTT|\d+)\s*$/.test(line)) ? 0.3 : 0.93)),
  scanner,
  neighbours: 'breaths',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  /** The times of a range whose name has not been read yet. */
  let range: {readonly stamp: PrintedStamp; readonly end: PrintedStamp; readonly offset: number; readonly to: number} | undefined;
  return headScanner(emit, (line, offset): LineKind => {
    const times = RANGE.exec(line);
    if (times) {
      range = {stamp: plainStamp(times[1]!, times[2]!, times[3], times[4], 'elapsed'), end: plainStamp(times[5]!, times[6]!, times[7], times[8], 'elapsed'), offset, to: offset + line.length};
      return undefined;
    }
    if (range) {
      const {stamp, end, offset: begins, to} = range;
      range = undefined;
      // Between them is a line end of one or two characters.
      return {label: nameIn(line, line.trim()), stamp, end, ...(offset - to <= 2 && {offset: begins})};
    }
    const match = line.length < 120 ? NAMED.exec(line) : null;
    if (match) return {label: nameIn(line, match[1]!), stamp: plainStamp(match[2]!, match[3]!, match[4], undefined, 'elapsed')};
    return NOTICE.test(line) ? 'aside' : undefined;
  });
}
