import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {lineScanner} from './parts/lines.ts';
import {plainStamp} from './parts/stamps.ts';

/** `09:02:35 Mei Tan:<TAB>good morning`, `09:10:24 A. Ng  to  Host(Direct:<TAB>no sound here`. */
const MESSAGE = /^(\d{1,2}):(\d{2}):(\d{2})[ \t]+(?:From[ \t]+)?(\S[^\t]{0,119}?)(?:[ \t]+to[ \t]+[^\t]{1,120}?)?[ \t]*:[ \t]*\t[ \t]*/;
/** The older form has no tab: `09:02:35 From Mei Tan to Everyone : good morning`. */
const OLDER = /^(\d{1,2}):(\d{2}):(\d{2})[ \t]+From[ \t]+(\S.{0,119}?)(?:[ \t]+to[ \t]+.{1,60}?)?[ \t]*:[ \t]+/;

/** The chat saved in a Zoom meeting. Further lines of a message begin with a tab. */
export const zoomSavedChat: Layout = {
  id: 'zoom-saved-chat',
  name: {'en': 'Zoom, saved chat', 'zh-Hans': 'Zoom 保存的聊天', 'zh-Hant': 'Zoom 儲存的聊天'},
  example: '09:02:35 Mei Tan:\tgood morning\n09:08:56 Luis Ortega:\ttwo questions:\n\twhen do the lifts open?',
  likeness: ({lines}) => likenessOf(lines, line => MESSAGE.test(line) || OLDER.test(line), 0.97),
  scanner,
  neighbours: 'paragraphs',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return lineScanner((line, offset) => {
    const match = MESSAGE.exec(line) ?? OLDER.exec(line);
    if (!match) return;
    const [whole, hours, minutes, seconds, name] = match;
    const from = offset + whole.indexOf(name!, whole.indexOf(seconds!, 6) + 2);
    emit({kind: 'turn', offset, label: {from, to: from + name!.trimEnd().length}, words: offset + whole.length, stamp: plainStamp(hours!, minutes!, seconds, undefined, 'clock'), claim: 'certain'});
  });
}
