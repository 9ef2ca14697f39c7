import {liftAnnotations} from './annotations.ts';
import {repairBroken, type IsUsed, type Unrestored} from './broken-characters.ts';
import {applyEdits} from './edits.ts';
import type {Lexicon} from './lexicon.ts';
import type {AnnotatedText} from './model.ts';
import {restoreParagraphs} from './paragraphs.ts';
import {widenPunctuation} from './punctuation.ts';
import {visible, visibleLine} from './unsafe.ts';

/** What cleaning goes by: `lexicon` may be absent when nothing looks like an annotation. */
export type Knowledge = {readonly lexicon?: Lexicon | undefined; readonly isUsed: IsUsed};

/** Clean text, and what could not be restored by its offset in the source. */
export type Cleaned = AnnotatedText & {readonly unrestored: readonly Unrestored[]};

/** What some step below may change. Most of a well-kept text has none of it. */
const UNCLEAN = /[\s,:;!?()|\u0000-\u001F\u007F-\u00AD\u0300-\u036F\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uD800-\uDFFF\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFF]|[^\u0000-\uFFFF]|\p{M}/u;
const NO_READINGS: AnnotatedText['readings'] = [];

/** Cleans the words of a turn: whole characters, safe characters, readings apart, full-width marks, paragraphs. */
export function cleanWords(source: string, knowledge: Knowledge): Cleaned {
  if (!UNCLEAN.test(source)) return {text: source, readings: NO_READINGS, unrestored: NOTHING};
  const {text, unrestored} = repaired(source, knowledge);
  const safe = visible(text.replaceAll(/\r\n?/g, '\n'));
  const lifted = lift(safe, knowledge);
  return {...restoreParagraphs(widenPunctuation(withoutTableMark(lifted))), unrestored};
}

/** Cleans a speaker's label; a colon that closes it is not part of the name. */
export function cleanLabel(source: string, knowledge: Knowledge): Cleaned {
  const {text, unrestored} = repaired(source, knowledge);
  const lifted = lift(visibleLine(text), knowledge);
  return {...applyEdits(lifted, endOf(lifted.text, /[:：]+$/)), unrestored};
}

const NOTHING: readonly Unrestored[] = [];

const repaired = (source: string, {lexicon, isUsed}: Knowledge) => (lexicon ? repairBroken(source, lexicon, isUsed) : {text: source, unrestored: NOTHING});

const lift = (text: string, {lexicon}: Knowledge): AnnotatedText => (lexicon ? liftAnnotations(text, lexicon) : {text, readings: []});

/** Drops the bar that copying a table leaves behind its last cell. */
const withoutTableMark = (annotated: AnnotatedText): AnnotatedText => applyEdits(annotated, endOf(annotated.text.trimEnd(), /(?:^|\s)\|$/));

function endOf(text: string, pattern: RegExp) {
  const match = pattern.exec(text.slice(-8));
  return match ? [{from: text.length - match[0].length, to: text.length, text: ''}] : [];
}
