import type {Layout, Mark, PrintedStamp, Scanner} from './layout.ts';
import {likenessOf, NONE} from './parts/likeness.ts';
import {lineScanner} from './parts/lines.ts';
import {labelOf} from './parts/labelled.ts';

/** `[00:12.00]`, `[01:00:12.00]`: minutes, seconds and frames, anywhere in the text. */
const STAMP = /\[(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\.(\d{2})\]/g;
/** The default number of frames per second. */
const FRAMES_A_SECOND = 30;

/**
 * InqScribe's text: times with frames stand anywhere in the text. A time without words behind it is the end of the
 * words before.
 */
export const inqscribe: Layout = {
  id: 'inqscribe',
  name: {'en': 'InqScribe, text with [MM:SS.ff]', 'zh-Hans': 'InqScribe 文本，带 [MM:SS.ff]', 'zh-Hant': 'InqScribe 文字，帶 [MM:SS.ff]'},
  example: '[00:00.00] Good morning. [00:12.00]\n[00:15.00] The reading room is open. [00:55.00]',
  likeness({lines}) {
    const likeness = likenessOf(lines, line => line.search(STAMP) >= 0, 0.96);
    // Only InqScribe has two of them on one line.
    return lines.some(line => (line.match(STAMP)?.length ?? 0) > 1 || (line.trimEnd().length > 16 && /\[\d+:\d\d\.\d\d\]\s*$/.test(line.slice(-24)))) ? likeness : likeness.beginnings > 0 ? {...likeness, sure: likeness.sure * 0.7} : NONE;
  },
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  let hasBegun = false;
  return lineScanner((line, offset) => {
    const stamps = [...line.matchAll(STAMP)];
    if (stamps.length === 0) {
      readLabel(line, offset, 0, offset, undefined);
      return;
    }
    for (const [index, match] of stamps.entries()) {
      const from = match.index + match[0].length;
      const to = stamps[index + 1]?.index ?? line.length;
      const stamp = stampOf(match);
      const hasWords = line.slice(from, to).trim() !== '';
      if (!hasWords && hasBegun && (index > 0 || stamps.length === 1)) emit({kind: 'end', offset: offset + match.index, to: offset + from, stamp});
      else if (!readLabel(line, offset, from, offset + match.index, stamp)) {
        emit(hasBegun ? {kind: 'piece', offset: offset + match.index, words: offset + from, stamp} : {kind: 'turn', offset: offset + match.index, words: offset + from, stamp, claim: 'certain'});
        hasBegun = true;
      }
    }
  });

  /** Reads a name and a colon at the beginning of some words. */
  function readLabel(line: string, offset: number, from: number, begins: number, stamp: PrintedStamp | undefined): boolean {
    const label = labelOf(line, 'elapsed', from);
    if (!label) return false;
    emit({kind: 'turn', offset: begins, label: {from: offset + label.from, to: offset + label.to}, words: offset + label.words, stamp, claim: 'label', stands: from === 0 ? 'line' : 'paragraph'});
    hasBegun = true;
    return true;
  }
}

function stampOf([, hours, minutes, seconds, frames]: RegExpExecArray): PrintedStamp {
  const time = ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return {text: `${hours === undefined ? '' : `${hours}:`}${minutes}:${seconds}`, kind: 'elapsed', time: Number(seconds) < 60 ? time + Math.round((Number(frames) * 1000) / FRAMES_A_SECOND) : undefined, precision: 1000 / FRAMES_A_SECOND};
}
