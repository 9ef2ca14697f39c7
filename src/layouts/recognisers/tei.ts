import type {Layout, Mark, Scanner} from '../layout.ts';
import {NONE} from '../parts/likeness.ts';
import {dayAt} from '../parts/stamps.ts';
import {visitXml} from '../parts/xml.ts';
import {idsIn, isSpeaker, nameOf, namesIn} from './tei-people.ts';
import {UNNAMED} from './utterances.ts';

/** A beginning that only TEI has. A part of a debate has utterances with their speakers. */
const ROOT = /<(?:\w+:)?(?:TEI|teiCorpus|teiHeader)[\s>]|<(?:\w+:)?(?:u|sp)\s(?:[^<>]*\s)?who="/;
/** Elements of happenings that are not speech. */
const HAPPENING = /^(?:note|kinesic|vocal|incident|gap|head|stage)$/;
/** Elements of paragraphs of speech. */
const PARAGRAPH = /^(?:seg|p|ab|l|lg)$/;
const isUtterance = (name: string): boolean => name === 'u' || name === 'sp';

/** TEI of parliaments, such as ParlaMint: utterances of people whose names are in a list. */
export const tei: Layout = {
  id: 'tei',
  name: {'en': 'TEI, debates of parliaments (.xml)', 'zh-Hans': 'TEI 议会辩论（.xml）', 'zh-Hant': 'TEI 議會辯論（.xml）'},
  example: '<TEI><text><body><u who="#MeiTan" ana="#chair"><seg>Good morning.</seg></u></body></text></TEI>',
  likeness: ({text}) => (/^\s*</.test(text) && ROOT.test(text.slice(0, 8000)) ? {sure: 1, beginnings: Math.max(1, text.match(/<u[\s>]/g)?.length ?? 0), example: ROOT.exec(text)![0]} : NONE),
  scanner,
  neighbours: 'paragraphs',
  isWhole: true,
  head: 'page',
};

function scanner(emit: (mark: Mark) => void): Scanner {
  return {scan, end() {}};

  function scan(file: string): void {
    const names = namesIn(file);
    const open: string[] = [];
    let [title, day, isSettled]: [string, number | undefined, boolean] = ['', undefined, false];
    /** The speaker until the first paragraph has been emitted; then undefined. */
    let who: {readonly label: string; readonly offset: number; readonly isNamed: boolean} | undefined;
    let paragraph: {readonly offset: number; text: string} | undefined;
    let happening: {readonly name: string; readonly offset: number; text: string} | undefined;
    /** An element that names somebody, and the name for the next utterance. */
    let speaker: {readonly name: string; text: string} | undefined;
    let called = '';
    let isGlued = false;
    /** Happenings while somebody speaks. They are emitted behind the paragraph. */
    const happened: (Mark & {readonly kind: 'event'})[] = [];
    let place = 0;
    const tellHappened = () => {
      for (const mark of happened.splice(0)) emit({...mark, offset: place, to: place});
    };
    const say = () => {
      const said = paragraph?.text.replaceAll(/\s+/g, ' ').replaceAll(/ (?=[,.;:!?)\]])/g, '').trim() ?? '';
      if (paragraph && said !== '') {
        if (who) emit({kind: 'turn', offset: who.offset, words: paragraph.offset, label: who.label, claim: 'certain', said});
        else emit({kind: 'piece', offset: paragraph.offset, words: paragraph.offset, said});
        who = undefined;
      }
      paragraph = undefined;
      tellHappened();
    };
    const inside = (name: string) => open.includes(name);
    const isSpeaking = () => open.some(isUtterance);
    const isPart = !/<(?:\w+:)?(?:teiHeader|text)[\s>]/.test(file);
    const inBody = () => isPart || inside('text');
    const fault = visitXml(file, {
      open(name, attributes, offset, to) {
        open.push(name);
        if (name === 'text') {
          emit({kind: 'aside', offset: 0, to: offset, isRead: true});
          const about = {...(title.trim() !== '' && {title: title.replaceAll(/\s+/g, ' ').trim()}), ...(day !== undefined && {day})};
          emit({kind: 'about', offset, to: offset, about});
        } else if (name === 'date' && !inside('text')) {
          const own = dayAt(attributes['when'] ?? '', 0)?.day ?? (inside('setting') || day === undefined ? dayAt(attributes['ana'] ?? '', 0)?.day : undefined);
          if (!isSettled) day = own ?? day;
          isSettled ||= own !== undefined && inside('setting');
        } else if (isUtterance(name)) {
          say();
          const ids = idsIn(attributes['who']);
          who = {label: ids.length === 0 ? called || UNNAMED : ids.map(id => names.get(id) ?? (called || id)).join(' & '), offset, isNamed: ids.some(id => names.has(id))};
          called = '';
          paragraph = {offset: to, text: ''};
        } else if (isSpeaker(name, attributes) && inBody()) {
          if (!inside('seg')) say();
          speaker = {name, text: ''};
        } else if (HAPPENING.test(name) && inBody()) {
          if (happening) return;
          if (!inside('seg')) say();
          happening = {name, offset, text: ''};
        } else if (PARAGRAPH.test(name) && isSpeaking()) {
          say();
          paragraph = {offset: to, text: ''};
        }
        if (name === 'w' || name === 'pc') isGlued = attributes['join'] === 'right' || attributes['join'] === 'both';
      },
      close(name, _at, to) {
        open.pop();
        place = to;
        if (speaker?.name === name) {
          // It names the speaker of the utterance that contains it, or of the next one.
          called = nameOf(speaker.text);
          speaker = undefined;
          if (isSpeaking()) {
            if (who && !who.isNamed && called !== '') who = {...who, label: called};
            called = '';
            paragraph ??= {offset: to, text: ''};
          }
        } else if (happening?.name === name && !open.includes(name)) {
          const text = happening.text.replaceAll(/\s+/g, ' ').trim();
          if (text !== '') happened.push({kind: 'event', offset: happening.offset, to, text});
          if (!paragraph) tellHappened();
          happening = undefined;
          if (isSpeaking() && !paragraph) paragraph = {offset: to, text: ''};
        } else if (PARAGRAPH.test(name) || isUtterance(name)) say();
      },
      text(text) {
        if (speaker) speaker.text += text;
        else if (happening) happening.text += text;
        else if (paragraph) {
          if (!(isGlued && text.trim() === '')) paragraph.text += text;
          if (text.trim() === '') isGlued = false;
        } else if (inside('titleStmt') && open.at(-1) === 'title' && title.trim() === '') title += text;
      },
    });
    if (fault) emit({kind: 'unread', offset: fault.offset, to: fault.offset, problem: fault.problem});
  }
}
