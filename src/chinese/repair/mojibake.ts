/**
 * Repairs text that was read in the wrong encoding. A run is encoded again and decoded in the other encoding. Valid
 * Chinese text cannot result by chance.
 */
import {openGbk, type Gbk} from './gbk.ts';

/** The characters of bytes 80 to 9F in windows-1252 (Encoding standard). Bytes that it does not define stay controls. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ';
const SINGLE = `\\u0080-\\u00FF${WINDOWS.replaceAll(/[\u0081\u008D\u008F\u0090\u009Dÿ]/g, '')}`;
const SINGLES = new RegExp(`[${SINGLE}]{2,}`, 'g');
/** The same runs with second bytes in ASCII, which GBK allows. */
const SINGLES_WITH_ASCII = new RegExp(`[${SINGLE}]{2}(?:[${SINGLE}][${SINGLE}@-~]|[${SINGLE}])*`, 'g');
/** The first characters of UTF-8 read as GBK. They are rare otherwise. */
const BEGINS_UTF8 = /[锛銆鐨鈥鍦鏄鍥涔鏂杩绗]/;
const WIDE = /[^\u0000-\u007F]{2,}/g;

let gbk: Gbk | undefined;
const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
const lenient = new TextDecoder('utf-8', {ignoreBOM: true});

/** Returns the text with all such runs repaired. A character with a lost byte stays U+FFFD. */
export function undoMojibake(text: string): string {
  if (BEGINS_UTF8.test(text)) return text.replace(WIDE, (run, offset: number) => fromUtf8AsGbk(run, /^\s|^$/.test(text.slice(offset + run.length, offset + run.length + 1))));
  if (!/[\u0080-\u00FF]/.test(text)) return text;
  for (const [runs, undo] of [[SINGLES, fromUtf8AsLatin], [SINGLES_WITH_ASCII, fromGbkAsLatin]] as const) {
    // A single character may be chance: `café»…` has the bytes of one. A run of several is not.
    if (text.replace(runs, run => undo(run, 2)) !== text) return text.replace(runs, run => undo(run, 1));
  }
  return text;
}

/** Returns the byte of a character of Latin-1 or windows-1252. */
function byteOf(character: string): number {
  const index = WINDOWS.indexOf(character);
  return index >= 0 && character !== 'ÿ' ? 0x80 + index : character.charCodeAt(0);
}

function fromUtf8AsLatin(run: string, atLeast: number): string {
  const read = decoded(utf8, Uint8Array.from(run, byteOf));
  return read !== undefined && wideIn(read) >= atLeast ? read : run;
}

function fromGbkAsLatin(run: string, atLeast: number): string {
  gbk ??= openGbk();
  let read = '';
  let common = 0;
  let offset = 0;
  for (; offset + 1 < run.length; offset += 2) {
    const [lead, trail] = [byteOf(run[offset]!), byteOf(run[offset + 1]!)];
    const character = lead < 0x80 ? undefined : gbk.decode(lead, trail);
    if (character === undefined) break;
    if (isCommon(lead, trail)) common += 1;
    read += character;
  }
  return common >= atLeast && (atLeast === 1 || common * 2 > read.length) ? read + run.slice(offset) : run;
}

/** Tells whether two bytes are one of the commonest 3,755 characters or a punctuation mark (GB 2312, level 1). */
const isCommon = (lead: number, trail: number): boolean => trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3);

function fromUtf8AsGbk(run: string, isLast: boolean): string {
  gbk ??= openGbk();
  // U+FFFD stands for a byte that began no pair. Everything before it can be decoded.
  const parts = run.split(/(?<=\uFFFD)/);
  return parts.map((part, index) => readFromGbk(part, isLast && index === parts.length - 1)).join('');
}

/** The bytes of a full stop in UTF-8. If a line ends in the first two, the third has been lost. */
const [STOP_FIRST, STOP_SECOND, STOP_THIRD] = [0xe3, 0x80, 0x82];

function readFromGbk(part: string, endsLine: boolean): string {
  const isCut = part.endsWith('\uFFFD');
  const bytes: number[] = [];
  for (const character of isCut ? part.slice(0, -1) : part) {
    const pair = gbk!.encode(character);
    if (!pair) return part;
    bytes.push(...pair);
  }
  if (isCut && endsLine && bytes.at(-2) === STOP_FIRST && bytes.at(-1) === STOP_SECOND) bytes.push(STOP_THIRD);
  const whole = decoded(utf8, Uint8Array.from(bytes));
  // The last byte of a character may have been decoded together with a letter: 孉 for the end of 和 and `A`.
  if (whole !== undefined) return isAllWide(whole.replace(/[@-~]$/, '')) ? whole : part;
  if (!isCut) return part;
  const read = lenient.decode(Uint8Array.from(bytes));
  return /^[^\uFFFD]+\uFFFD$/.test(read) && isAllWide(read.slice(0, -1)) ? read : part;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Tells whether a character has three bytes in UTF-8. `联通` in GBK is valid UTF-8 too, of two bytes each. */
const isWide = (character: string): boolean => character >= '\u2000' && character <= '\uFFEF';
const isAllWide = (text: string): boolean => text !== '' && Array.from(text).every(isWide);
const wideIn = (text: string): number => Array.from(text).filter(isWide).length;
