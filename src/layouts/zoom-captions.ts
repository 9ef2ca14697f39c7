import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {lineScanner} from './parts/lines.ts';
import {plainStamp} from './parts/stamps.ts';

/** `[Mei Tan] 10:02:03`, alone on its line. A name may contain brackets. */
const BEGINNING = /^\[(.{1,120})\] (\d{1,2}):(\d{2}):(\d{2})\s*$/;

/** Captions saved in a Zoom meeting: a name and a time of day, and the words below. */
export const zoomCaptions: Layout = {
  id: 'zoom-captions',
  name: {'en': 'Zoom, saved captions', 'zh-Hans': 'Zoom 保存的字幕', 'zh-Hant': 'Zoom 儲存的字幕'},
  example: '[Mei Tan] 10:02:03\nGood morning. The reading room is open.',
  likeness: ({lines}) => likenessOf(lines, line => BEGINNING.test(line), 0.98),
  scanner,
  neighbours: 'breaths',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return lineScanner((line, offset) => {
    const match = line.startsWith('[') ? BEGINNING.exec(line) : null;
    if (!match) return;
    const [, name, hours, minutes, seconds] = match;
    emit({kind: 'turn', offset, label: {from: offset + 1, to: offset + 1 + name!.length}, words: offset + line.length, stamp: plainStamp(hours!, minutes!, seconds, undefined, 'clock'), claim: 'certain'});
  });
}
