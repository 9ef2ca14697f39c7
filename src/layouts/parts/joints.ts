/** Joints between lines, cues and words. Several scripts have no blanks between words. */

/** Chinese and Japanese, with surrogates of characters beyond the first plane. */
const HAN = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF';
const HAN_FIRST = new RegExp(`^[${HAN}\\uD840-\\uD88F]`);
const HAN_LAST = new RegExp(`[${HAN}]$|[\\uD840-\\uD88F][\\uDC00-\\uDFFF]$`);
/** Thai, Lao, Tibetan, Burmese, Khmer and their neighbours, which have no blanks between words (UAX #14, class SA). */
const UNSPACED = '\\u0E01-\\u0E3A\\u0E40-\\u0E7F\\u0E81-\\u0EFF\\u0F00-\\u0FFF\\u1000-\\u109F\\u1780-\\u17FF\\u1950-\\u19DF\\u1A20-\\u1AAF\\uA980-\\uA9FF\\uAA60-\\uAA7F';
const UNSPACED_FIRST = new RegExp(`^[${UNSPACED}]`);
/** A blank follows the marks that end their sentences. */
const UNSPACED_LAST = new RegExp(`(?![\\u0F0D\\u0F0E\\u104A\\u104B\\u17D4\\u17D5])[${UNSPACED}]$`);
/** The first character of any of these scripts. */
const FIRST = 0xe01;

/**
 * Returns the joint of two texts: a blank, or nothing within a script without blanks, or within Chinese and Japanese.
 * With `isBeside` it is enough if one of the texts is Chinese or Japanese.
 */
function joint(before: string, after: string, isBeside: boolean): '' | ' ' {
  if (before === '' || after === '') return '';
  if (before.charCodeAt(before.length - 1) < FIRST && after.charCodeAt(0) < FIRST) return ' ';
  const [end, start] = [before.slice(-2), after.slice(0, 1)];
  const isLast = HAN_LAST.test(end);
  const isHan = isBeside ? isLast || HAN_FIRST.test(start) : isLast && HAN_FIRST.test(start);
  return isHan || (UNSPACED_LAST.test(end) && UNSPACED_FIRST.test(start)) ? '' : ' ';
}

/** Returns the joint of two lines or cues. Beside Chinese and Japanese there is none. */
export const jointOf = (before: string, after: string): '' | ' ' => joint(before, after, true);

/**
 * Returns the joint of two words from a recogniser's list. There is a blank between Chinese and a word of another
 * script.
 */
export const wordJointOf = (before: string, after: string): '' | ' ' => joint(before, after, false);
