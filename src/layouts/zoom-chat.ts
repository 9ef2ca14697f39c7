import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {lineScanner} from './parts/lines.ts';
import {plainStamp} from './parts/stamps.ts';

/** `00:13:46<TAB>Mei Tan:<TAB>good morning`. */
const MESSAGE = /^(\d{1,2}):(\d{2}):(\d{2})\t([^\t]{1,120}):\t/;
const REACTION = /^(?:Reacted to|Removed an? .{1,12} (?:reaction )?from) ["“]/;

/** The chat of a Zoom cloud recording. Every message is a turn, but reactions are not. */
export const zoomChat: Layout = {
  id: 'zoom-chat',
  name: {'en': 'Zoom, chat of a cloud recording', 'zh-Hans': 'Zoom 云录制的聊天', 'zh-Hant': 'Zoom 雲端錄製的聊天'},
  example: '00:13:46\tMei Tan:\tgood morning\n00:14:20\tLuis Ortega:\tThe lifts are on the left.',
  likeness: ({lines}) => likenessOf(lines, line => MESSAGE.test(line), 0.98),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return lineScanner((line, offset) => {
    const match = MESSAGE.exec(line);
    if (!match) return;
    const [whole, hours, minutes, seconds, name] = match;
    if (REACTION.test(line.slice(whole.length))) {
      emit({kind: 'event', offset, to: offset + line.length, text: `${name}: ${line.slice(whole.length)}`});
      return;
    }
    const from = offset + line.indexOf('\t') + 1;
    emit({kind: 'turn', offset, label: {from, to: from + name!.length}, words: offset + whole.length, stamp: plainStamp(hours!, minutes!, seconds, undefined, 'elapsed'), claim: 'certain'});
  });
}
