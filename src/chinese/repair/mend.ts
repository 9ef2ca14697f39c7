/**
 * Repairs damage other than annotations: entities, doubled commas, text read in the wrong encoding, radicals and
 * compatibility forms in place of common characters.
 */
import {undoMojibake} from './mojibake.ts';

/** A place that cannot be mended: `length` UTF-16 code units from `offset` on. */
export type Lost = {readonly kind: 'lost-characters'; readonly offset: number; readonly length: number};

/**
 * Signs of damage, by code unit: certain damage, an ampersand before a name, a doubled mark, and a byte of a character
 * that counts only beside another.
 */
const SIGN = 1, AMPERSAND = 2, MARK = 3, BYTE = 4;

let signs: Uint8Array | undefined;

function signTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(BYTE, 0x80, 0x100).fill(SIGN, 0x2e80, 0x2fd6).fill(SIGN, 0xe000, 0xfb00);
  for (const [sign, characters] of [[SIGN, '\uFFFD\uD87E锟锛銆鐨鈥鍦鏄鍥涔鏂杩绗'], [AMPERSAND, '&'], [MARK, ',，、；;']] as const) {
    for (let offset = 0; offset < characters.length; offset += 1) table[characters.charCodeAt(offset)] = sign;
  }
  return table;
}

/** Tells whether a text shows signs of damage. Undamaged text costs no more than this test. */
export function isDamaged(text: string): boolean {
  const signOf = (signs ??= signTable());
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    const sign = signOf[code]!;
    if (sign === 0) continue;
    const next = text.charCodeAt(offset + 1);
    if (sign === SIGN) return true;
    if (sign === MARK && next === code) return true;
    if (sign === AMPERSAND && ((next >= 0x61 && next <= 0x7a) || (next >= 0x41 && next <= 0x5a) || next === 0x23)) return true;
    if (sign === BYTE && ((next >= 0x80 && next <= 0xff) || (next >= 0x152 && next <= 0x2122))) return true;
  }
  return false;
}

/** Returns the repaired text, or the same string. */
export function mend(text: string): string {
  if (!isDamaged(text)) return text;
  return undoMojibake(text.replace(ENTITY, (entity, name: string) => characterOf(name) ?? entity))
    .replace(FORMS, form => RADICALS.get(form) ?? SYMBOLS[form] ?? form.normalize('NFKC'))
    .replace(DOUBLED, '$1');
}

/**
 * Finds the places of lost characters in a repaired text, by offsets in its source. They are U+FFFD; `锟斤拷`, which is
 * U+FFFD in UTF-8 read as GBK; and unknown private use characters.
 */
export function lostIn(text: string, source: string): readonly Lost[] {
  if (!GONE.test(text)) return [];
  let from = 0;
  return Array.from(text.matchAll(new RegExp(GONE, 'g')), ({index, 0: gap}): Lost => {
    const near = text.slice(Math.max(0, index - NEAR), index) + gap;
    const place = source.indexOf(near, Math.max(0, from - NEAR));
    const offset = place < 0 ? Math.max(from, source.indexOf(gap, from)) : place + near.length - gap.length;
    from = offset + gap.length;
    return {kind: 'lost-characters', offset, length: gap.length};
  });
}

/** The number of characters before a place by which it is found in the source. */
const NEAR = 3;
const GONE = /(?:锟斤拷)+(?:锟斤?|锟)?|\uFFFD+(?!\()|[\uE000-\uF06B\uF06D-\uF0A6\uF0A8-\uF0B6\uF0B8-\uF0D7\uF0D9-\uF0FB\uF0FD-\uF8FF]+/;

const ENTITY = /&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/g;

/** Named characters (HTML, named character references) that pages of text have. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ', ensp: ' ', emsp: '\u3000', thinsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»',
  hellip: '…', mdash: '—', ndash: '–', middot: '·', bull: '•', times: '×', divide: '÷', deg: '°', permil: '‰', yen: '¥', euro: '€', copy: '©', reg: '®', trade: '™', shy: '', zwnj: '', zwj: '',
};

/** Returns the character of an entity; undefined for an unknown name, or for a control character. */
function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code === 0xa0) return ' ';
  return code === 0x0a || (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code < 0xd800) || (code >= 0xf900 && code < 0x110000) ? String.fromCodePoint(code) : undefined;
}

/** A doubled mark in a Chinese sentence. */
const DOUBLED = /(?<=[\p{Script=Han}”’》」』）】%％0-9])([,，、；;])\1+(?=[^,，、；;\d])/gu;

/** Radicals and compatibility forms (Unicode, CJK Radicals, Kangxi Radicals, CJK Compatibility Ideographs) and signs of fonts. */
const FORMS = /[\u2E80-\u2FD5\uF900-\uFAD9\uF06C\uF0A7\uF0B7\uF0D8\uF0FC]|[\u{2F800}-\u{2FA1D}]/gu;

/** Bullets of Symbol and Wingdings, as word processors write them. */
const SYMBOLS: Readonly<Record<string, string>> = {'\uF06C': '●', '\uF0A7': '▪', '\uF0B7': '•', '\uF0D8': '➢', '\uF0FC': '✓'};

/** Radicals, each followed by its character (Unicode 16, EquivalentUnifiedIdeograph.txt). */
const RADICALS: ReadonlyMap<string, string> = new Map(Array.from((
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉'
  + '⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
).matchAll(/(.)(.)/gu), ([, radical, character]) => [radical!, character!] as const));
