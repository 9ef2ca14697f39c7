import {NONE} from './parts/likeness.ts';
import type {Layout, Mark, PrintedStamp, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {lineScanner} from './parts/lines.ts';
import {plainStamp} from './parts/stamps.ts';

const ALONE = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/;
/** The same time for screen readers. Some browsers copy it, too. */
const SPOKEN = /^\s*(?:\d+ hours?(?:,? )?)?(?:\d+ minutes?(?:,? )?)?(?:\d+ seconds?)?\s*$/;
const OTHER = /^\s*>>+\s*/;

/** YouTube's transcript as it is copied from the page: a line with a time, and a line with the words. */
export const youtube: Layout = {
  id: 'youtube',
  name: {'en': 'YouTube, transcript as copied', 'zh-Hans': 'YouTube 复制的转写文稿', 'zh-Hant': 'YouTube 複製的轉錄稿'},
  example: '0:04\ngood morning everyone\n0:07\nthe reading room is open',
  likeness(sample) {
    const likeness = likenessOf(sample.lines, line => ALONE.test(line), 0.95);
    const spoken = sample.lines.filter(line => line.trim() !== '').length;
    return likeness.beginnings * 4 < spoken ? NONE : likeness;
  },
  scanner,
  neighbours: 'breaths',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  let hasBegun = false;
  /** A time whose words have not been read yet, with the offset behind its text so far. */
  let waiting: {readonly offset: number; words: number; readonly stamp: PrintedStamp} | undefined;
  /** The number of lines since the last time. */
  let lines = 0;
  const give = (from = waiting?.words ?? 0, isOther = false) => {
    if (waiting) emit(hasBegun && !isOther ? {kind: 'piece', ...waiting, words: from} : {kind: 'turn', ...waiting, words: from, claim: 'certain'});
    hasBegun ||= waiting !== undefined;
    waiting = undefined;
  };
  return lineScanner((line, offset) => {
    const to = offset + line.length;
    if (line.trim() === '') return;
    const match = line.length < 16 ? ALONE.exec(line) : null;
    if (match) {
      give();
      waiting = {offset, words: to, stamp: plainStamp(match[1]!, match[2]!, match[3], undefined, 'elapsed')};
      lines = 0;
      return;
    }
    if (lines === 0 && waiting && line.length < 60 && SPOKEN.test(line)) {
      waiting.words = to;
      return;
    }
    if (!waiting && !hasBegun) return;
    lines += 1;
    if (lines === 1) {
      const other = OTHER.exec(line);
      give(other ? offset + other[0].length : undefined, other !== null);
    }
    // The words are one line. A second line is the title of the next chapter.
    else if (lines === 2 && line.length < 100) emit({kind: 'event', offset, to});
  }, () => { give(); });
}
