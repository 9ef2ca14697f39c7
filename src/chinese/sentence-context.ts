/** The kind of text around a place: a URL, or a sentence that is Chinese as a whole. */

import {withoutEnd} from '../transcript/ends.ts';

/** A stretch of text by its UTF-16 offsets. */
export type Span = {readonly from: number; readonly to: number};

const URL = /(?:https?:\/\/|ftp:\/\/|www\.)[\x21-\x7E]+/gi;
/** Marks that end a sentence or a part of it. */
const MARKS = ',.;:!?\'"';
const NONE: readonly Span[] = [];

/**
 * Finds the URLs in a text, in order. A mark at the end of a URL belongs to the sentence, and so does a bracket that
 * the URL does not open.
 */
export function urlsIn(text: string): readonly Span[] {
  if (!/:\/\/|www\./i.test(text)) return NONE;
  return Array.from(text.matchAll(URL), ({index: from, 0: match}) => {
    let url = withoutEnd(match, MARKS);
    for (let unopened = count(url, ')') - count(url, '('); unopened > 0 && url.endsWith(')'); unopened -= 1) url = withoutEnd(url.slice(0, -1), MARKS);
    return {from, to: from + url.length};
  });
}

const count = (text: string, character: string): number => text.split(character).length - 1;

/** Tells whether an offset lies in one of the spans. */
export const isInUrl = (urls: readonly Span[], offset: number): boolean => urls.some(({from, to}) => offset >= from && offset < to);

/** The end of a sentence in any language. A full stop may be a decimal point. */
const SENTENCE_END = /[。！？\n]|[.!?](?=\s|$)/;
/** The limit of characters of a sentence that are examined on either side. */
const REACH = 120;

/** Tells whether the sentence around an offset has more Han characters than Latin words. */
export function isInChineseSentence(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - REACH), offset).split(SENTENCE_END).at(-1)!;
  const after = text.slice(offset + 1, offset + 1 + REACH).split(SENTENCE_END, 1)[0]!;
  const sentence = before + after;
  return (sentence.match(/\p{Script=Han}/gu)?.length ?? 0) > (sentence.match(/[a-z]+/gi)?.length ?? 0);
}
