import type {Layout, Mark, Scanner} from './layout.ts';
import {likenessOf} from './parts/likeness.ts';
import {lineScanner} from './parts/lines.ts';
import {dayAt, plainStamp} from './parts/stamps.ts';

const TITLE = /^(?:#+ )?(.{1,200}?)(?: - | \()(\d{4}[-/]\d{2}[-/]\d{2})(?: \d{1,2}:\d{2}(?: [A-Z]{2,5})?)?\)?(?: - Transcript)\s*$/;
const SECTION = /^(?:#+ )?\(?(\d{1,2}):(\d{2}):(\d{2})\)?\s*$/;
const ENDED = /^(?:#+ )?(?:Meeting|Transcription) ended after (\d{1,2}):(\d{2}):(\d{2})/;
const ATTENDEES = /^(?:#+ )?Attendees\s*$/;
const NOTICE = /^(?:_|\*)?This editable transcript was computer generated/;
/** `Mei Tan: words`, the name perhaps in bold. */
const LABELLED = /^(?:\*\*)?([^\s:*][^:*\n]{0,79}?)(?:\*\*)?:(?:\*\*)?\s+/;

/** Google Meet's transcript, saved from its document: paragraphs with names, and every few minutes the elapsed time. */
export const meet: Layout = {
  id: 'meet',
  name: {'en': 'Google Meet, transcript as text or Markdown', 'zh-Hans': 'Google Meet 转写，文本或 Markdown', 'zh-Hant': 'Google Meet 轉錄，文字或 Markdown'},
  example: 'Mei Tan: Good morning. The reading room is open.\n\n00:05:00\n\nMei Tan: The lifts follow next week.',
  likeness: ({lines}) => {
    const signs = [TITLE, SECTION, ENDED, ATTENDEES, NOTICE].filter(sign => lines.some(line => sign.test(line)));
    return likenessOf(lines, line => LABELLED.test(line), signs.length >= 2 ? 0.99 : 0);
  },
  scanner,
  neighbours: 'breaths',
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  let isAttendees = false;
  const elapsed = ([, hours, minutes, seconds]: RegExpExecArray) => plainStamp(hours!, minutes!, seconds, undefined, 'elapsed');
  return lineScanner((line, offset) => {
    const to = offset + line.length;
    if (line.trim() === '') return;
    if (isAttendees) {
      isAttendees = false;
      emit({kind: 'about', offset, to, about: {people: line.split(',').map(name => name.trim()).filter(name => name !== '')}});
      return;
    }
    const section = line.length < 40 ? SECTION.exec(line) : null;
    const ended = section ? null : ENDED.exec(line);
    const title = TITLE.exec(line);
    if (section) emit({kind: 'piece', offset, words: to, stamp: elapsed(section)});
    else if (ended) emit({kind: 'end', offset, to, stamp: elapsed(ended)});
    else if (title) {
      const day = dayAt(title[2]!, 0)?.day;
      emit({kind: 'about', offset, to, about: {title: title[1]!, ...(day !== undefined && {day})}});
    } else if (ATTENDEES.test(line)) {
      isAttendees = true;
      emit({kind: 'aside', offset, to});
    } else if (NOTICE.test(line)) emit({kind: 'aside', offset, to});
    else readLabel(line, offset);
  });

  function readLabel(line: string, offset: number): void {
    const match = LABELLED.exec(line);
    if (!match) return;
    const from = offset + line.indexOf(match[1]!);
    emit({kind: 'turn', offset, label: {from, to: from + match[1]!.length}, words: offset + match[0].length, claim: 'label'});
  }
}
