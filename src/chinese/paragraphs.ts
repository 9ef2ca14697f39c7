import {applyEdits, type Edit} from './edits.ts';
import type {AnnotatedText} from '../transcript/model.ts';

const BLANKS = /[ \t\u00A0\u3000]*\n\s*|[ \t\u00A0\u3000]+/g;
/** The end of a sentence or a colon, with closing marks behind it. An ellipsis is Chinese behind Han or Chinese marks. */
const ENDS_PARAGRAPH = /(?:[。！？：]|[\p{Script=Han}，、。！？”」』）》]…{1,2})[”’」』）》】〕]{0,3}$/u;
/** `一、`, `（一）`, `1、`: the heading of a numbered part. */
const ENUMERATOR = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}、)/;
const HAN = /\p{Script=Han}/u;

/**
 * Puts every paragraph on a line of its own. Copying had joined paragraphs by a blank. So a blank behind the end of a
 * sentence, a colon or a numbered heading ends a paragraph. So does a blank between two long stretches of Han, because
 * Chinese has no blanks between words. Names in a list are short.
 */
export function restoreParagraphs(annotated: AnnotatedText): AnnotatedText {
  const {text} = annotated;
  const edits: Edit[] = [];
  let start = 0;
  for (const {index: from, 0: blanks} of text.matchAll(BLANKS)) {
    const to = from + blanks.length;
    if (from === start || to === text.length) edits.push({from, to, text: ''});
    else if (blanks.includes('\n') || ENDS_PARAGRAPH.test(text.slice(Math.max(start, from - 6), from)) || endsHeading(text, start, from, to) || partsClauses(text, start, from, to)) edits.push({from, to, text: '\n'});
    else continue;
    start = to;
  }
  return applyEdits(annotated, edits);
}

/** The longest heading. Without a limit, searching for one in hostile text would be expensive. */
const HEADING_AT_MOST = 60;

function endsHeading(text: string, start: number, from: number, to: number): boolean {
  if (from - start > HEADING_AT_MOST || !HAN.test(text[from - 1]!) || !/[\p{Script=Han}“《「（]/u.test(text[to]!)) return false;
  const heading = text.slice(start, from);
  return ENUMERATOR.test(heading) && !/[。！？]/.test(heading);
}

/** The number of characters beside a blank from which they are more than a name. Names of persons have up to four. */
const LONG = 5;
const STRETCH_BEFORE = new RegExp(`(?:[\\p{Script=Han}\\p{N}，、；：。！？“”‘’「」『』（）《》]){${LONG},}$`, 'u');
const STRETCH_BEHIND = new RegExp(`^[“‘「『《]?\\p{Script=Han}{${LONG},}`, 'u');

/** Tells whether a blank between Han characters separates two clauses, and not two names or the parts of a quoted slogan. */
function partsClauses(text: string, start: number, from: number, to: number): boolean {
  if (!HAN.test(text[from - 1]!) || !/[\p{Script=Han}“‘「『《]/u.test(text[to]!)) return false;
  if (HONOURED.test(text.slice(to, to + 2)) || isTitle(text, start, from, to)) return false;
  return STRETCH_BEFORE.test(text.slice(Math.max(0, from - 2 * LONG), from)) && STRETCH_BEHIND.test(text.slice(to, to + 2 * LONG)) && !isInBrackets(text, from);
}

/** People before whom official letters of Taiwan put a blank in their honour (挪抬). */
const HONOURED = /^(?:貴|鈞|大院|大部|總統|國父|主席)/;

/** Tells whether a blank separates the halves of a title, neither with an end mark: `北方多地雨雪持續 東北局地大到暴雪`. */
function isTitle(text: string, start: number, from: number, to: number): boolean {
  if (from - start > TITLE_AT_MOST || /[\s。！？；]/.test(text.slice(start, from))) return false;
  const behind = text.slice(to, to + TITLE_AT_MOST).search(/[\s。！？；]/);
  return behind >= 0 ? /\s/.test(text[to + behind]!) : text.length - to < TITLE_AT_MOST;
}
const TITLE_AT_MOST = 30;

/** Tells whether a bracket or a quotation mark is open at an offset. It looks back a limited distance. */
function isInBrackets(text: string, offset: number): boolean {
  let open = 0;
  for (const character of text.slice(Math.max(0, offset - HEADING_AT_MOST), offset)) {
    if (/[“「『《（〈【]/.test(character)) open += 1;
    else if (/[”」』》）〉】\n]/.test(character)) open = Math.max(0, open - 1);
  }
  return open > 0;
}
