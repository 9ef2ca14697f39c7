import type {Claim, Mark, PrintedStamp, Standing} from '../layout.ts';
import {isShortName, nameLikeness} from '../../transcript/names.ts';
import {plainStamp, stampAt} from './stamps.ts';

/** Marks before a label: a bullet, a quotation mark of Markdown, a number in a list. */
const BEFORE = '[ \\t\\u3000\\u00A0]*(?:[*•·●■◆▪>-][ \\t\\u3000\\u00A0]+)?(?:(?:\\d{1,3}[.、．]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\\d]{1,3}[)）])[ \\t\\u3000\\u00A0]*)?';
const EMPHASIS = '(?:\\*\\*\\*|\\*\\*|__|\\*|_|\\*\\*_)';
const NAME = '[^\\s:：。！？!?；;“”"「」『』<>|()（）\\[\\]【】*#][^:：。！？!?；;“”"「」『』<>|()（）\\[\\]【】*\\n]{0,79}?';
/** `网友“小明”`: names of netizens, the only ones with quotation marks. */
const NETIZEN = '(?:[网網]友|[观觀][众眾]|[听聽][众眾]|[读讀]者|市民)[ \\u3000]?[“「『"‘【][^“”「」『』"‘’【】。！？!?\\n]{1,24}[”」』"’】]';
/** A time without brackets between a name and the colon. */
const BARE_TIME = '(?:[ \\t\\u3000\\u00A0]{1,4}(\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)(?=[ \\t*_]{0,4}[:：](?!\\d)))?';
const IN_BRACKETS = '[(（]([^()（）\\n]{1,60})[)）]';
const BLANKS = '[ \\t\\u3000\\u00A0]{0,8}';

/** `Name:`, `**Name:**`, `姓名（單位）：`, `Name (00:24):`, perhaps with a stamp in brackets behind the colon. */
const LABELLED = new RegExp(`${BEFORE}(${EMPHASIS})?${BLANKS}(${NETIZEN}|${NAME})${BLANKS}(?:${IN_BRACKETS})?${BLANKS}(?:${IN_BRACKETS})?${BARE_TIME}${BLANKS}(${EMPHASIS})?[:：](?!//)${BLANKS}(${EMPHASIS})?${BLANKS}(?:\\\\?[(（[]([^()（）\\[\\]\\\\\\n]{3,20})\\\\?[)）\\]])?`, 'y');
/** `[Name]:`, `【Name】`. */
const BRACKETED = new RegExp(`${BEFORE}(?:\\[([^\\[\\]\\n]{1,60})\\]|【([^【】\\n]{1,60})】)${BLANKS}([:：])?`, 'y');
/** Notes in brackets that do not belong to a name: the language, or that it is a translation. */
const NOTE = /^(?:譯文|译文|翻譯|翻译|[in ]*(?:Cantonese|Mandarin|Putonghua|English|Malay|Tamil)|通過翻譯.*|via (?:translator|interpreter|video.*)|through (?:an )?interpreter|off[- ]?mic|續|续|continued|cont[’']?d\.?)\s*$/i;
const STAMP = /^\s*(?:(?:上午|下午|中午|凌晨|早上|晚上)\s?\d|[\d０-９]{1,3}[:：][\d０-９]{2}|[\d０-９]{1,2}[時时點点]|\d{4}[-/.年]\d{1,2}[-/.月]\d)/;

/** A label at the beginning of a line, as offsets in the line. */
export type Labelled = {
  /** The beginning of the line behind its blanks. */
  readonly offset: number;
  readonly from: number;
  readonly to: number;
  readonly words: number;
  readonly stamp: PrintedStamp | undefined;
  /** True for a label in brackets without a colon behind it. */
  readonly isBare: boolean;
  readonly isBold: boolean;
  /** True for a label in brackets. If most labels are in brackets, others do not count. */
  readonly isBracketed: boolean;
  /** True for a possible name in brackets before a colon. Only labels have this form. */
  readonly isCertain: boolean;
};

/** Reads the label at the beginning of a line; undefined when there is none. */
export function labelOf(line: string, kind: PrintedStamp['kind'], from = 0): Labelled | undefined {
  LABELLED.lastIndex = from;
  const match = LABELLED.exec(line);
  if (match) return labelIn(line, match, kind);
  const first = /\S/.exec(line)?.[0];
  return first === '[' || first === '【' || first === '*' ? bracketed(line, from) : undefined;
}

function labelIn(line: string, match: RegExpExecArray, kind: PrintedStamp['kind']): Labelled | undefined {
  const [whole, open, name, first, second, bare, , , behind] = match as unknown as (string | undefined)[];
  const from = match.index + whole!.indexOf(name!, open ? whole!.indexOf(open) + open.length : 0);
  const trimmed = name!.trimEnd();
  let to = from + trimmed.length;
  let stamp: PrintedStamp | undefined;
  for (const inside of [first, second]) {
    if (inside === undefined) continue;
    const printed = stampIn(inside, kind);
    if (printed) stamp ??= printed;
    // An outlet or a post in brackets is part of the label.
    else if (!NOTE.test(inside)) to = line.indexOf(inside, to) + inside.length + 1;
  }
  if (bare !== undefined) stamp ??= stampIn(bare, kind);
  let words = match.index + whole!.length;
  if (behind !== undefined) {
    const printed = stampIn(behind, kind);
    if (printed) stamp ??= printed;
    else words -= behind.length + whole!.slice(whole!.lastIndexOf(behind) + behind.length).length;
    if (!printed) while (words > to && /[(（[\\]/.test(line[words - 1]!)) words -= 1;
  }
  return {offset: startOf(line, match.index), from, to, words, stamp, isBare: false, isBold: open !== undefined, isBracketed: false, isCertain: false};
}

function bracketed(line: string, from: number): Labelled | undefined {
  BRACKETED.lastIndex = from;
  const match = BRACKETED.exec(line);
  if (!match) return undefined;
  const name = (match[1] ?? match[2])!;
  if (STAMP.test(name)) return undefined;
  const offset = match.index + match[0].indexOf(name);
  return {offset: startOf(line, match.index), from: offset, to: offset + name.trimEnd().length, words: match.index + match[0].length, stamp: undefined, isBare: match[3] === undefined, isBold: false, isBracketed: true, isCertain: match[3] === undefined ? nameLikeness(name) === 'name' || isShortName(name) : nameLikeness(name) !== 'none'};
}

/** Returns the stamp in brackets, if they contain nothing else. */
export function stampIn(inside: string, kind: PrintedStamp['kind']): PrintedStamp | undefined {
  if (!STAMP.test(inside)) return undefined;
  const text = inside.trim();
  const plain = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3}))?$/.exec(text);
  if (plain) return plainStamp(plain[1]!, plain[2]!, plain[3], plain[4], kind);
  const stamp = stampAt(text, 0, kind);
  return stamp && stamp.to === text.length ? stamp.stamp : undefined;
}

/** Makes the mark of a turn that begins with a label. */
export const turnOf = ({offset: begins, from, to, words, stamp, isCertain}: Labelled, offset: number, stands: Standing, claim?: Claim, isBulleted = false): Mark & {readonly kind: 'turn'} =>
  ({kind: 'turn', offset: offset + begins, label: {from: offset + from, to: offset + to}, words: offset + words, stamp, claim: claim ?? (isCertain ? 'certain' : 'label'), stands, isBulleted});

const startOf = (line: string, from: number): number => {
  let offset = from;
  while (offset < line.length && /\s/.test(line[offset]!)) offset += 1;
  return offset;
};
