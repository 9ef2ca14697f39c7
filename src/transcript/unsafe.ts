/**
 * Turns characters that a terminal would obey, or that hide other text, into visible marks. A transcript is a
 * stranger's text. This rule applies to all text on its way to a screen.
 */

/**
 * All characters that a terminal would obey, hide or draw elsewhere: controls, formats, fillers, selectors, tags,
 * non-characters.
 */
const ALWAYS = '\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F'
  + '\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\u{13430}-\\u{1343F}\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}'
  + '\\u{E0000}-\\u{E0FFF}\\p{Cs}\\p{Noncharacter_Code_Point}';
/** One unsafe character, for formats that can escape any character. */
export const UNSAFE_CHARACTER = new RegExp(`[${ALWAYS}]`, 'gu');
const SUSPECT = new RegExp(`[${ALWAYS}\\p{M}]`, 'u');
const UNSAFE = new RegExp(`[${ALWAYS}]|\\p{M}{9,}`, 'gu');

/** Names of the characters that people know by name (Unicode, abbreviations in NameAliases.txt). */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0xad, 'SHY'], [0x34f, 'CGJ'], [0x61c, 'ALM'], [0x200b, 'ZWSP'], [0x200c, 'ZWNJ'], [0x200d, 'ZWJ'], [0x200e, 'LRM'], [0x200f, 'RLM'], [0x2028, 'LS'], [0x2029, 'PS'],
  [0x202a, 'LRE'], [0x202b, 'RLE'], [0x202c, 'PDF'], [0x202d, 'LRO'], [0x202e, 'RLO'], [0x2060, 'WJ'], [0x2066, 'LRI'], [0x2067, 'RLI'], [0x2068, 'FSI'], [0x2069, 'PDI'],
  [0xfeff, 'BOM'],
]);

const markOf = (code: number): string => `⟪${NAMES.get(code) ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`}⟫`;

/** The limit of combining marks on one letter. More of them cover the rows above and below. */
const MARKS_AT_MOST = 8;

/** A cache by code unit: 1 if it is suspect, 2 if it is ordinary, 0 if it has not been classified yet. */
const looked = new Uint8Array(0x10000).fill(2, 0x20, 0x7f).fill(2, 0x3041, 0x3097).fill(2, 0x4e00, 0xa000).fill(2, 0xff01, 0xff5f);

/** Tells whether a text may hold unsafe characters, or too many marks. Fast, because nearly every text has neither. */
export function isSuspect(text: string): boolean {
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    let verdict = looked[code]!;
    if (verdict === 2) continue;
    if (code >= 0xd800 && code <= 0xdfff) return SUSPECT.test(text);
    if (verdict === 0) looked[code] = verdict = SUSPECT.test(text[offset]!) ? 1 : 2;
    if (verdict === 1) return true;
  }
  return false;
}

/**
 * Returns the text with every unsafe character made visible, or the same string. Line feeds stay; a tab becomes a blank.
 */
export function visible(text: string): string {
  if (!isSuspect(text)) return text;
  const mayJoin = joinersOf(text);
  return text.replace(UNSAFE, (character, offset: number) => {
    const code = character.codePointAt(0)!;
    if (code === 0x09) return ' ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '␡';
    if (code === 0xfe0f || code === 0x200d) return mayJoin(offset, code) ? character : markOf(code);
    const count = characterCount(character);
    return count > 1 ? `${Array.from(character.slice(0, 2 * MARKS_AT_MOST)).slice(0, MARKS_AT_MOST).join('')}⟪+${count - MARKS_AT_MOST}⟫` : markOf(code);
  });
}

function characterCount(text: string): number {
  let count = 0;
  for (let offset = 0; offset < text.length; offset += 1) if ((text.charCodeAt(offset) & 0xfc00) !== 0xdc00) count += 1;
  return count;
}

const PICTOGRAPH = /^\p{Extended_Pictographic}/u;
/** Characters that a joiner may follow, or a variation selector for emoji style (UTS #51, ED-15a and ED-16). */
const JOINABLE = /\p{Extended_Pictographic}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}])?$/u;
const SELECTABLE = /\p{Extended_Pictographic}$/u;
/** The combining keycap (UTS #51, ED-14c). */
const KEYCAP = '\u20E3';
/** The limit of joiners in a cluster. A family has four people. Longer chains would hide text. */
const JOINERS_AT_MOST = 3;
/** The characters between two joiners of one cluster. */
const JOINED = /^\p{Extended_Pictographic}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}])?$/u;

/** Makes a test whether a joiner or a selector is valid at its place. Call it for each of them in order. */
function joinersOf(text: string): (offset: number, code: number) => boolean {
  let last = -1;
  let joined = 0;
  return (offset, code) => {
    const before = text.slice(Math.max(0, offset - 4), offset);
    if (code === 0xfe0f) return SELECTABLE.test(before) || (text[offset + 1] === KEYCAP && /[\d#*]$/.test(before));
    joined = last >= 0 && offset - last <= 6 && JOINED.test(text.slice(last + 1, offset)) ? joined + 1 : 1;
    last = offset;
    return joined <= JOINERS_AT_MOST && JOINABLE.test(before) && PICTOGRAPH.test(text.slice(offset + 1, offset + 3));
  };
}

/** Does the same as `visible` for text that must stay in one line: labels, file names, messages. */
export const visibleLine = (text: string): string => visible(text).replaceAll('\n', '␊');

/** The number of characters of a name or a value that a message quotes. */
const QUOTED_AT_MOST = 200;

/** Does the same as `visibleLine` for quotes in messages. A longer text is shortened in the middle. */
export function briefLine(text: string, most = QUOTED_AT_MOST): string {
  // Looks only at the ends of a very long text.
  const ends = text.length > 8 * most ? `${text.slice(0, 4 * most)}${text.slice(-4 * most)}` : text;
  const shown = visibleLine(ends);
  if (shown.length <= most) return shown;
  const characters = Array.from(shown);
  return characters.length <= most ? shown : [...characters.slice(0, most >> 1), '…', ...characters.slice(characters.length + 1 - (most >> 1))].join('');
}
