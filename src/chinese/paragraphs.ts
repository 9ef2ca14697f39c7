import {applyEdits, type Edit} from './edits.ts';
import type {AnnotatedText} from '../transcript/model.ts';

const BLANKS = /[ \t\u00A0\u3000]*\n\s*|[ \t\u00A0\u3000]+/g;
/** The end of a sentence or a colon, with what may close behind it. */
const ENDS_PARAGRAPH = /[。！？…：][”’」』）》】〕]{0,3}$/;
/** `一、`, `（一）`, `1、`: the heading of a numbered part. */
const ENUMERATOR = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}、)/;
const HAN = /\p{Script=Han}/u;

/**
 * Puts every paragraph on a line of its own. Copying had joined paragraphs by a blank, so a blank behind the end of a
 * sentence or a colon was one; the first blank in a numbered heading, which has no end mark, was one too.
 */
export function restoreParagraphs(annotated: AnnotatedText): AnnotatedText {
  const {text} = annotated;
  const edits: Edit[] = [];
  let start = 0;
  for (const {index: from, 0: blanks} of text.matchAll(BLANKS)) {
    const to = from + blanks.length;
    if (from === start || to === text.length) edits.push({from, to, text: ''});
    else if (blanks.includes('\n') || ENDS_PARAGRAPH.test(text.slice(Math.max(start, from - 4), from)) || endsHeading(text, start, from, to)) edits.push({from, to, text: '\n'});
    else continue;
    start = to;
  }
  return applyEdits(annotated, edits);
}

/** A heading is short, so that a hostile text cannot make it expensive to look for one. */
const HEADING_AT_MOST = 60;

function endsHeading(text: string, start: number, from: number, to: number): boolean {
  if (from - start > HEADING_AT_MOST || !HAN.test(text[from - 1]!) || !/[\p{Script=Han}“《「（]/u.test(text[to]!)) return false;
  const heading = text.slice(start, from);
  return ENUMERATOR.test(heading) && !/[。！？]/.test(heading);
}
