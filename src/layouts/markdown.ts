import {labelOf} from './parts/labelled.ts';
import type {Layout, Mark, PrintedStamp, Scanner, Standing} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {pageScanner} from './parts/page.ts';
import {plainStamp} from './parts/stamps.ts';

const CLOCK = '(\\d{1,3}):(\\d{2})(?::(\\d{2}))?(?:\\.(\\d{1,3}))?';
/** `\[02:10\]`, `[02:10]`, `(0:15:39)`. */
const IN_BRACKETS = `\\\\?[[(]${CLOCK}\\\\?[\\])]`;
/** A time that begins a line, in brackets or not. */
const STAMP = new RegExp(`^[ \\t]*(?:${IN_BRACKETS}|${CLOCK}(?=[ \\t]))[ \\t]*`);
/** `**Mei Tan:**`, `**Mei Tan**:`, `**[00:05] Mei Tan:**`, `**Mei Tan** words`, `_Mei Tan_ (0:15:39):`. */
const NAMED = new RegExp(`^[ \\t]*(?:[*+-][ \\t]+)?(\\*\\*\\*|\\*\\*|__|_|\\*)(?=\\S)[ \\t]*(?:${IN_BRACKETS}[ \\t]*)?([^*\\n]{1,80}?)[ \\t]*(?:${IN_BRACKETS}[ \\t]*)?([:：]?)[ \\t]*\\1[ \\t]*(?:${IN_BRACKETS})?[ \\t]*([:：]?)[ \\t]*(?:${IN_BRACKETS}(?![.\\d]))?[ \\t]*`);
/** Words in bold that are not names in podcasts. */
const BREAKS = /^(?:break|jingle|sponsor|ad|advertisement|outro|intro|music|clip|song)s?$/i;

/** Markdown in which the names are bold or italic, as podcasts publish it. */
export const markdown: Layout = {
  id: 'markdown',
  name: {'en': 'Markdown with names in bold or italics', 'zh-Hans': 'Markdown，姓名为粗体或斜体', 'zh-Hant': 'Markdown，姓名為粗體或斜體'},
  example: '**Mei Tan:** \\[00:41\\] Good morning. The reading room is open.\n\n**Luis Ortega:** Thank you.',
  likeness: ({lines}) => likenessOf(lines, line => {
    const named = nameOf(line, STAMP.exec(line)?.[0].length ?? 0);
    return named !== undefined && named.isClosed;
  }, 0.93),
  scanner,
  neighbours: 'paragraphs',
  isMarkdown: true,
  head: 'page',
};

type Named = {readonly from: number; readonly to: number; readonly words: number; readonly stamp: PrintedStamp | undefined; readonly isClosed: boolean; readonly name: string};

function nameOf(line: string, from: number): Named | undefined {
  const match = NAMED.exec(line.slice(from));
  if (!match) return undefined;
  const [whole, open] = match as unknown as [string, string];
  const [name, inside, outside] = [match[6]!, match[11], match[16]];
  const isClosed = inside !== '' || outside !== '';
  // Words in italics alone are emphasis, and not names.
  if (!isClosed && (open === '_' || open === '*')) return undefined;
  const offset = from + whole.indexOf(name, open.length);
  return {from: offset, to: offset + name.trimEnd().length, words: from + whole.length, stamp: stampIn(match, [2, 7, 12, 17]), isClosed, name: name.trim()};
}

/** Returns the stamp of the first matched group. */
function stampIn(match: RegExpExecArray, groups: readonly number[]): PrintedStamp | undefined {
  const first = groups.find(group => match[group] !== undefined);
  return first === undefined ? undefined : plainStamp(match[first]!, match[first + 1]!, match[first + 2], match[first + 3], 'elapsed');
}

function scanner(emit: (mark: Mark) => void): Scanner {
  return pageScanner(emit, (line, offset, stands) => {
    const leading = STAMP.exec(line);
    const stamp = leading ? stampIn(leading, [1, 5]) : undefined;
    const from = leading && stamp ? leading[0].length : 0;
    const named = nameOf(line, from);
    if (named) {
      if (BREAKS.test(named.name)) {
        emit({kind: 'event', offset, to: offset + line.length, text: named.name});
        return 'aside';
      }
      emit(turn(named, offset, named.stamp ?? stamp, line, stands));
      return true;
    }
    if (stamp) {
      emit({kind: 'piece', offset: offset + line.length - line.trimStart().length, words: offset + from, stamp});
      return true;
    }
    const label = labelOf(line, 'elapsed');
    if (!label) return false;
    emit(turn(label, offset, label.stamp, line, stands));
    return true;
  });
}

function turn({from, to, words}: Pick<Named, 'from' | 'to' | 'words'>, offset: number, stamp: PrintedStamp | undefined, line: string, stands: Standing): Mark {
  return {kind: 'turn', offset: offset + line.length - line.trimStart().length, label: {from: offset + from, to: offset + to}, words: offset + words, stamp, claim: 'label', stands};
}
