import {CHINESE_UNIT, CURRENCIES, MONTHS, SPACED_UNIT} from './units.ts';

/**
 * Bonds: places where a line should not end although UAX #14 allows it. They lie inside a number, between a number and
 * its unit, inside a date or a range, and before a mark that joins two words. A bond only forbids a break; it never
 * allows one. docs/typesetting.md has the rules.
 */

/**
 * The strength of a bond between two characters, the weakest first. A line that is wide enough is never broken at a bond.
 */
export const RANGE = 1;
export const DATE = 2;
export const UNIT = 3;

/** For each offset of a text, the strength of the bond between the characters around it, or 0. */
export type Bonds = Uint8Array;

const MAY_HAVE_BONDS = /[0-9\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A—～·－／]/;

const DIGIT = '[0-9０-９]';
/** A number with its decimals, thousands, times and ratios; `12 000` is one too, but `2022 202` is two. */
const NUMBER = `(?:[0-9]{1,3}(?:[ \\u2009][0-9]{3})+(?![0-9])|${DIGIT}+(?:(?:[.．:：]|，(?=[０-９]{3}(?![０-９])))${DIGIT}+|,[0-9]{3}(?![0-9]))*)`;
const BLANK = '[ \\u00A0\\u2009\\u202F\\u3000]';
/** A sign before an amount or a number: `US$ 5`, `№ 5`, `No. 5`, `≈ 5`, `第 3`, `December 13`. */
const SIGN_BEFORE = new RegExp(`(?:第|[$¥￥€£₩№§#＃≈±≤≥<>−+]|(?<![A-Za-z])(?:${CURRENCIES}|N[or]s?\\.|no\\.|pp?\\.|[Vv]ol\\.|[Aa]rt\\.|[Ff]ig\\.|[Cc]h\\.|(?:${MONTHS})(?=${BLANK})))${BLANK}?$`, 'u');
const LONGEST_SIGN = 12;
/** A number and its unit. */
const AMOUNT = new RegExp(`${NUMBER}(?:${BLANK}?(${CHINESE_UNIT})|${BLANK}(${SPACED_UNIT}))?`, 'uy');
const JOINS_RANGE = new RegExp(`${BLANK}?(?:—{1,2}|[–―─~～〜－-])${BLANK}?(?=第?${DIGIT})`, 'uy');
/** The separator of two numbers of which only the second has a unit: `3至5年`. */
const JOINS_NUMBERS = new RegExp(`${BLANK}?[至到]${BLANK}?(?=${DIGIT})`, 'uy');
/** The unit of the next part of a date, a time of day or a large number: a month follows `年`, and thousands follow `萬`. */
const NEXT_IN_DATE: readonly (readonly [RegExp, RegExp])[] = [
  [/年$/, /^月/], [/月$/, /^[日号號]/], [/[时時点點]$/, /^分/], [/分$/, /^秒/], [/년$/, /^월/], [/월$/, /^일/], [/시$/, /^분/], [/[万萬亿億]$/, /^./],
];
const FULL_WIDTH_WORD = /[Ａ-Ｚａ-ｚ０-９](?:[－．]?[Ａ-Ｚａ-ｚ０-９])+/g;
/**
 * A mark that joins two words and does not begin a line (GB/T 15834-2011, 5.1.6, 5.1.7 and 5.1.9): `北京—上海`, `約翰·史密斯`. A
 * dash of two may begin one.
 */
const JOINING_MARK = /(?<![\s—])[—～·－／](?!—)/g;

/** Returns the bonds of a text, or undefined if it can have none. */
export function bondsIn(text: string): Bonds | undefined {
  if (!MAY_HAVE_BONDS.test(text)) return undefined;
  const bonds = new Uint8Array(text.length + 1);
  let before: Amount | undefined;
  for (let offset = nextDigit(text, 0); offset < text.length; offset = nextDigit(text, offset)) {
    const amount = amountAt(text, offset);
    bonds.fill(UNIT, amount.from + 1, amount.end);
    if (before) bindTo(text, before, amount, bonds);
    before = amount;
    offset = amount.end;
  }
  for (const {index, 0: {length}} of text.matchAll(FULL_WIDTH_WORD)) bonds.fill(UNIT, index + 1, index + length);
  for (const {index} of text.matchAll(JOINING_MARK)) bonds[index] = Math.max(bonds[index]!, RANGE);
  for (let offset = text.indexOf('／'); offset >= 0; offset = text.indexOf('／', offset + 1)) bonds[offset + 1] = Math.max(bonds[offset + 1]!, RANGE);
  return bonds;
}

type Amount = {readonly from: number; readonly end: number; readonly unit: string};

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** Returns the offset of the first digit from an offset on, or the length of the text. */
function nextDigit(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && !isDigit(text.charCodeAt(offset))) offset += 1;
  return offset;
}

/**
 * Returns the number that begins at a digit, with the sign before it and its unit. The digits of `PM2.5` and `G20` are
 * no numbers.
 */
function amountAt(text: string, offset: number): Amount {
  const [sign = ''] = SIGN_BEFORE.exec(text.slice(Math.max(0, offset - LONGEST_SIGN), offset)) ?? [];
  AMOUNT.lastIndex = offset;
  const [amount, chinese = '', spaced = ''] = AMOUNT.exec(text)!;
  const end = offset + amount.length;
  const unit = chinese || spaced;
  if (sign !== '' || !/[A-Za-z]/.test(text[offset - 1] ?? '')) return {from: offset - sign.length, end, unit};
  return {from: offset, end: end - unit.length, unit: ''};
}

/** Binds an amount to the one before it, when both are parts of one date or the ends of a range. */
function bindTo(text: string, before: Amount, next: Amount, bonds: Bonds): void {
  const {end} = before;
  const {from} = next;
  if (from - end > 4) return;
  if (from - end <= 1 && NEXT_IN_DATE.some(([unit, follows]) => unit.test(before.unit) && follows.test(next.unit)) && text.slice(end, from).trim() === '') {
    bonds[from] = bonds[end] = DATE;
    return;
  }
  for (const joins of before.unit === '' ? [JOINS_RANGE, JOINS_NUMBERS] : [JOINS_RANGE]) {
    joins.lastIndex = end;
    if (joins.exec(text)?.[0].length === from - end) bonds.fill(RANGE, end, from + 1);
  }
}
