/**
 * Characters that a terminal would obey, or that show other text than there is, become visible marks: a transcript is a
 * stranger's text. The rule for all text on its way to a screen.
 */

/** All that a terminal would obey, hide or draw elsewhere: controls, formats, fillers, selectors, tags, non-characters. */
const ALWAYS = '\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F'
  + '\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\u{E0000}-\\u{E0FFF}\\p{Cs}\\p{Noncharacter_Code_Point}';
/** Cheap first look: nearly every text has none of these. Linear: one class, no repetition. */
const SUSPECT = new RegExp(`[${ALWAYS}\\p{M}]`, 'u');
const UNSAFE = new RegExp(`[${ALWAYS}]|\\p{M}{9,}`, 'gu');

/** Names of the characters that people know by name (Unicode, abbreviations in NameAliases.txt). */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0xad, 'SHY'], [0x34f, 'CGJ'], [0x61c, 'ALM'], [0x200b, 'ZWSP'], [0x200c, 'ZWNJ'], [0x200d, 'ZWJ'], [0x200e, 'LRM'], [0x200f, 'RLM'], [0x2028, 'LS'], [0x2029, 'PS'],
  [0x202a, 'LRE'], [0x202b, 'RLE'], [0x202c, 'PDF'], [0x202d, 'LRO'], [0x202e, 'RLO'], [0x2060, 'WJ'], [0x2066, 'LRI'], [0x2067, 'RLI'], [0x2068, 'FSI'], [0x2069, 'PDI'],
  [0xfeff, 'BOM'],
]);

const markOf = (code: number): string => `⟪${NAMES.get(code) ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`}⟫`;

/** More marks than these on one letter are an attack on the rows above and below. */
const MARKS_AT_MOST = 8;

const PICTOGRAPH = /\p{Extended_Pictographic}/u;

/** The text with every unsafe character made visible; the same string when there is none. Line feeds stay, a tab is a blank. */
export function visible(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(UNSAFE, (found, at: number) => {
    const code = found.codePointAt(0)!;
    if (code === 0x09) return ' ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '␡';
    if (code === 0xfe0f || code === 0x200d) return joinsPictographs(text, at, code) ? found : markOf(code);
    const count = characterCount(found);
    return count > 1 ? `${Array.from(found.slice(0, 2 * MARKS_AT_MOST)).slice(0, MARKS_AT_MOST).join('')}⟪+${count - MARKS_AT_MOST}⟫` : markOf(code);
  });
}

function characterCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) count += 1;
  return count;
}

/** A joiner or a pictograph selector where it belongs: behind a pictograph, and a joiner also before one (UTS #51). */
function joinsPictographs(text: string, at: number, code: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at).replace(/\uFE0F$/, '');
  const behind = PICTOGRAPH.test(before) || /[\u{1F3FB}-\u{1F3FF}]$/u.test(before) || (code === 0x200d && text[at - 1] === '\uFE0F');
  return behind && (code !== 0x200d || PICTOGRAPH.test(text.slice(at + 1, at + 3)));
}

/** As `visible`, for what must stay in one line: labels, file names, messages. */
export const visibleLine = (text: string): string => visible(text).replaceAll('\n', '␊');
