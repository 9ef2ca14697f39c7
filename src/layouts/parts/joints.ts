/** Joints between lines, cues and words. Several scripts have no blanks between words. */

/** Chinese and Japanese, with halves of characters beyond the first plane. */
const HAN = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF';
const HAN_FIRST = new RegExp(`^[${HAN}\\uD840-\\uD88F]`);
const HAN_LAST = new RegExp(`[${HAN}]$|[\\uD840-\\uD88F][\\uDC00-\\uDFFF]$`);
/** Thai, Lao, Tibetan, Burmese, Khmer and their neighbours, which have no blanks between words (UAX #14, class SA). */
const UNSPACED = '\\u0E01-\\u0E3A\\u0E40-\\u0E7F\\u0E81-\\u0EFF\\u0F00-\\u0FFF\\u1000-\\u109F\\u1780-\\u17FF\\u1950-\\u19DF\\u1A20-\\u1AAF\\uA980-\\uA9FF\\uAA60-\\uAA7F';
const UNSPACED_FIRST = new RegExp(`^[${UNSPACED}]`);
/** Behind the marks that end their sentences stands a blank. */
const UNSPACED_LAST = new RegExp(`(?![\\u0F0D\\u0F0E\\u104A\\u104B\\u17D4\\u17D5])[${UNSPACED}]$`);
/** The first character of any of these scripts. */
const FIRST = 0xe01;

/** Tells whether two texts may be other than of scripts with blanks. */
const mayBeUnspaced = (before: string, after: string): boolean => before.charCodeAt(before.length - 1) >= FIRST || after.charCodeAt(0) >= FIRST;
const areUnspaced = (before: string, after: string): boolean => UNSPACED_LAST.test(before) && UNSPACED_FIRST.test(after);

/** Returns the joint of two lines or cues: a blank, but none beside Chinese and Japanese, and none within a script without blanks. */
export function jointOf(before: string, after: string): '' | ' ' {
  if (before === '' || after === '') return '';
  if (!mayBeUnspaced(before, after)) return ' ';
  const [end, start] = [before.slice(-2), after.slice(0, 1)];
  return HAN_LAST.test(end) || HAN_FIRST.test(start) || areUnspaced(end, start) ? '' : ' ';
}

/** Returns the joint of two words that a recogniser lists. Beside Chinese, words of other scripts have a blank. */
export function wordJointOf(before: string, after: string): '' | ' ' {
  if (before === '' || after === '') return '';
  if (!mayBeUnspaced(before, after)) return ' ';
  const [end, start] = [before.slice(-2), after.slice(0, 1)];
  return (HAN_LAST.test(end) && HAN_FIRST.test(start)) || areUnspaced(end, start) ? '' : ' ';
}
