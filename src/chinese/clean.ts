import {liftAnnotations} from './annotations.ts';
import {repairBroken, type IsUsed, type Unrestored} from './repair/broken-characters.ts';
import {applyEdits} from './edits.ts';
import {isDamaged, lostIn, mend, type Lost} from './repair/mend.ts';
import type {Lexicon} from '../transcript/lexicon.ts';
import type {AnnotatedText} from '../transcript/model.ts';
import {restoreParagraphs} from './paragraphs.ts';
import {widenPunctuation} from './punctuation.ts';
import {isSuspect, visible, visibleLine} from '../transcript/unsafe.ts';

/** The dictionaries for cleaning. `lexicon` may be absent if nothing looks like an annotation. */
export type Knowledge = {readonly lexicon?: Lexicon | undefined; readonly isUsed: IsUsed};

/** Clean text, and the places that could not be restored, by their offsets in the source. */
export type Cleaned = AnnotatedText & {readonly unrestored: readonly (Unrestored | Lost)[]};

/** Characters that a step below may change. Most clean text has none of them. */
const UNCLEAN = /[\s,:;!?()|]/;
/** The first code unit from which only the repair changes characters. */
const LEAST_PLAIN = 0x3001;
const BYTE_ORDER_MARK = 0xfeff;

/** Tells whether a text has a character that a step below may change. */
function isUnclean(text: string): boolean {
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code >= LEAST_PLAIN && code !== BYTE_ORDER_MARK) continue;
    if (code <= 0x20 || code >= 0x7f ? UNCLEAN.test(text[offset]!) : ASCII_UNCLEAN.includes(text[offset]!)) return true;
  }
  return false;
}

const ASCII_UNCLEAN = ',:;!?()|';
const NO_READINGS: AnnotatedText['readings'] = [];

/**
 * Cleans the words of a turn: restores characters, makes unsafe ones visible, lifts out readings, and restores
 * full-width marks and paragraphs.
 */
export function cleanWords(source: string, knowledge: Knowledge): Cleaned {
  return cleaned(source, knowledge, annotated => annotated);
}

/**
 * Does the same as `cleanWords` without the readings, which cost more than everything else if there are many.
 * `hasReadings` is true if there are any.
 */
export function cleanWordsAlone(source: string, knowledge: Knowledge): Omit<Cleaned, 'readings'> & {readonly hasReadings: boolean} {
  let hasReadings = false;
  const {text, unrestored} = cleaned(source, knowledge, lifted => {
    hasReadings = lifted.readings.length > 0;
    return {text: lifted.text, readings: NO_READINGS};
  });
  return {text, unrestored, hasReadings};
}

function cleaned(source: string, knowledge: Knowledge, carried: (lifted: AnnotatedText) => AnnotatedText): Cleaned {
  if (!isUnclean(source) && !isSuspect(source) && !isDamaged(source)) return {text: source, readings: NO_READINGS, unrestored: NOTHING};
  const {text, unrestored} = repaired(source, knowledge);
  const safe = visible(text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text);
  return {...restoreParagraphs(widenPunctuation(withoutTableMark(carried(lift(safe, knowledge))))), unrestored};
}

/** Cleans a speaker's label. A colon that closes it is no part of the name. */
export function cleanLabel(source: string, knowledge: Knowledge): Cleaned {
  const {text, unrestored} = repaired(source, knowledge);
  const lifted = lift(visibleLine(text), knowledge);
  return {...applyEdits(lifted, endOf(lifted.text, /[:：]+$/)), unrestored};
}

const NOTHING: Cleaned['unrestored'] = [];

/** Returns the text with restored characters, and the places that cannot be restored. */
function repaired(source: string, {lexicon, isUsed}: Knowledge): Pick<Cleaned, 'text' | 'unrestored'> {
  const {text, unrestored} = lexicon ? repairBroken(source, lexicon, isUsed) : {text: source, unrestored: NOTHING};
  if (!isDamaged(text)) return {text, unrestored};
  const lost = lostIn(text, source);
  return {text: mend(text), unrestored: lost.length === 0 ? unrestored : [...unrestored, ...lost].toSorted((one, other) => one.offset - other.offset)};
}

const lift = (text: string, {lexicon}: Knowledge): AnnotatedText => (lexicon && text.includes('(') ? liftAnnotations(text, lexicon) : {text, readings: NO_READINGS});

/** Drops the bar that copying a table leaves behind its last cell. */
const withoutTableMark = (annotated: AnnotatedText): AnnotatedText => applyEdits(annotated, endOf(annotated.text.trimEnd(), /(?:^|\s)\|$/));

function endOf(text: string, pattern: RegExp) {
  const match = pattern.exec(text.slice(-8));
  return match ? [{from: text.length - match[0].length, to: text.length, text: ''}] : [];
}
