import type {Layout, Mark, Scanner} from './layout.ts';
import {dayIn} from './parts/about.ts';
import {isBlank, lineScanner} from './parts/lines.ts';
import {likenessOf} from './parts/likeness.ts';
import {plainStamp} from './parts/stamps.ts';

/** `<a id="t5"></a>**15:10** Q1 **齊魯晚報記者**`. An estimate is no stamp. */
const BEGINNING = /^<a id="t\d{1,9}"><\/a>\*\*(≈)?(\d{1,3}):(\d{2})(?::(\d{2}))?(?:\.(\d{1,3}))?\*\* (?:[QA]\d{1,6} )?\*\*(.+)\*\*$/;
/** The title of minutes of a broadcast without a title. */
const UNTITLED = /^(?:Broadcast|直播[實实][錄录])$/;
const EVENT = /^\*(?!\*)(.+)\*$/;

/** The program's own minutes, as `export -f md` writes them. */
export const ownMarkdown: Layout = {
  id: 'md',
  name: {'en': 'replay-presser, export -f md', 'zh-Hans': 'replay-presser 的 export -f md', 'zh-Hant': 'replay-presser 的 export -f md'},
  example: '<a id="t1"></a>**15:00** **主持人**\n\n大家好。\n\n<a id="t2"></a>**15:04** Q1 **城市晚報記者**\n\n電梯何時啟用？',
  likeness: ({lines}) => likenessOf(lines, line => BEGINNING.test(line), 0.99),
  scanner,
  neighbours: 'paragraphs',
  isClean: true,
  head: 'page',
};

type Waiting = {readonly head: Mark & {readonly kind: 'turn'}; readonly lines: string[]};

function scanner(emit: (mark: Mark) => void): Scanner {
  let waiting: Waiting | undefined;
  let hasTitle = false;
  const flush = () => {
    if (waiting) emit({...waiting.head, said: waiting.lines.join('\n')});
    waiting = undefined;
  };
  return lineScanner((line, offset) => {
    if (isBlank(line)) return;
    const to = offset + line.length;
    const match = BEGINNING.exec(line);
    if (match) {
      flush();
      const [, estimate, one, two, three, fraction, name] = match;
      waiting = {
        head: {kind: 'turn', offset, words: to, label: unescaped(name!), claim: 'certain', stands: 'paragraph', stamp: estimate === undefined ? plainStamp(one!, two!, three, fraction, 'unknown') : undefined},
        lines: [],
      };
      return;
    }
    const event = EVENT.exec(line);
    if (event) {
      flush();
      emit({kind: 'event', offset, to, text: unescaped(event[1]!)});
    } else if (waiting) waiting.lines.push(unescaped(line));
    else {
      const [title, day] = [/^# +(.+)$/.exec(line)?.[1], line.startsWith('- ') ? dayIn(line) : undefined];
      if (title !== undefined && !hasTitle && !UNTITLED.test(title)) emit({kind: 'about', offset, to, about: {title: unescaped(title)}});
      else emit(day === undefined ? {kind: 'aside', offset, to, isRead: true} : {kind: 'about', offset, to, about: {day}});
      hasTitle ||= title !== undefined;
    }
  }, flush);
}

/** A backslash before a mark of ASCII shows the mark (CommonMark 0.31, 2.4). */
const unescaped = (text: string): string => text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
