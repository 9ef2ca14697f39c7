/**
 * Undoes text that was read in the wrong encoding. A run is taken back to its bytes and read as what it was: where that
 * gives valid Chinese text, it cannot be chance.
 */
import {openGbk, type Gbk} from './gbk.ts';

/** What Windows reads bytes 80 to 9F as (Encoding standard, windows-1252). What it does not define stays a control. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ';
const SINGLE = `\\u0080-\\u00FF${WINDOWS.replaceAll(/[\u0081\u008D\u008F\u0090\u009Dÿ]/g, '')}`;
const SINGLES = new RegExp(`[${SINGLE}]{2,}`, 'g');
/** The same with second bytes of ASCII, which GBK has. */
const SINGLES_WITH_ASCII = new RegExp(`[${SINGLE}]{2}(?:[${SINGLE}][${SINGLE}@-~]|[${SINGLE}])*`, 'g');
/** Characters that UTF-8 read as GBK begins with; elsewhere they are rare. */
const BEGINS_UTF8 = /[锛銆鐨鈥鍦鏄鍥涔鏂杩绗]/;
const WIDE = /[^\u0000-\u007F]{2,}/g;

let gbk: Gbk | undefined;
const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
const lenient = new TextDecoder('utf-8', {ignoreBOM: true});

/** The text with all such runs undone. Where the wrong reading has lost a byte, its character stays U+FFFD. */
export function undoMojibake(text: string): string {
  if (BEGINS_UTF8.test(text)) return text.replace(WIDE, (run, at: number) => fromUtf8AsGbk(run, /^\s|^$/.test(text.slice(at + run.length, at + run.length + 1))));
  if (!/[\u0080-\u00FF]/.test(text)) return text;
  for (const [runs, undo] of [[SINGLES, fromUtf8AsLatin], [SINGLES_WITH_ASCII, fromGbkAsLatin]] as const) {
    // One character may be chance: `café»…` has the bytes of one. Where there is a run of several, it is none.
    if (text.replace(runs, run => undo(run, 2)) !== text) return text.replace(runs, run => undo(run, 1));
  }
  return text;
}

/** The byte of a character that Latin-1 or Windows has. */
function byteOf(character: string): number {
  const at = WINDOWS.indexOf(character);
  return at >= 0 && character !== 'ÿ' ? 0x80 + at : character.charCodeAt(0);
}

function fromUtf8AsLatin(run: string, atLeast: number): string {
  const read = decoded(utf8, Uint8Array.from(run, byteOf));
  return read !== undefined && wideIn(read) >= atLeast ? read : run;
}

function fromGbkAsLatin(run: string, atLeast: number): string {
  gbk ??= openGbk();
  let read = '';
  let common = 0;
  let at = 0;
  for (; at + 1 < run.length; at += 2) {
    const [lead, trail] = [byteOf(run[at]!), byteOf(run[at + 1]!)];
    const character = lead < 0x80 ? undefined : gbk.decode(lead, trail);
    if (character === undefined) break;
    if (isCommon(lead, trail)) common += 1;
    read += character;
  }
  return common >= atLeast && (atLeast === 1 || common * 2 > read.length) ? read + run.slice(at) : run;
}

/** The commonest 3,755 characters (GB 2312, level 1) and its punctuation. */
const isCommon = (lead: number, trail: number): boolean => trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3);

function fromUtf8AsGbk(run: string, isLast: boolean): string {
  gbk ??= openGbk();
  // U+FFFD stands for a byte that was the first of no pair: all before it can be read.
  const parts = run.split(/(?<=\uFFFD)/);
  return parts.map((part, index) => readFromGbk(part, isLast && index === parts.length - 1)).join('');
}

/** A full stop in UTF-8 but for its last byte: what else begins so ends no line. */
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
  // The last byte of a character may have taken a letter for its second: 孉 for the end of 和 and `A`.
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

/** Characters of three bytes. `联通` in GBK are valid bytes of UTF-8 too, of two each. */
const isWide = (character: string): boolean => character >= '\u2000' && character <= '\uFFEF';
const isAllWide = (text: string): boolean => text !== '' && Array.from(text).every(isWide);
const wideIn = (text: string): number => Array.from(text).filter(isWide).length;
