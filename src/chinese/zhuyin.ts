/** Translates pinyin into zhuyin, the letters of Taiwan: `fā` is ㄈㄚ, `lǜ` ㄌㄩˋ, and the neutral `de` ˙ㄉㄜ. */

const TONES: Readonly<Record<string, string>> = {'\u0304': '', '\u0301': 'ˊ', '\u030C': 'ˇ', '\u0300': 'ˋ'};

const INITIALS: Readonly<Record<string, string>> = {
  b: 'ㄅ', p: 'ㄆ', m: 'ㄇ', f: 'ㄈ', d: 'ㄉ', t: 'ㄊ', n: 'ㄋ', l: 'ㄌ', g: 'ㄍ', k: 'ㄎ', h: 'ㄏ', j: 'ㄐ', q: 'ㄑ', x: 'ㄒ', zh: 'ㄓ', ch: 'ㄔ', sh: 'ㄕ', r: 'ㄖ', z: 'ㄗ', c: 'ㄘ', s: 'ㄙ',
};

/** Finals behind an initial. */
const FINALS: Readonly<Record<string, string>> = {
  a: 'ㄚ', o: 'ㄛ', e: 'ㄜ', ê: 'ㄝ', ai: 'ㄞ', ei: 'ㄟ', ao: 'ㄠ', ou: 'ㄡ', an: 'ㄢ', en: 'ㄣ', ang: 'ㄤ', eng: 'ㄥ', er: 'ㄦ', r: 'ㄦ', ong: 'ㄨㄥ',
  i: 'ㄧ', ia: 'ㄧㄚ', ie: 'ㄧㄝ', iao: 'ㄧㄠ', iu: 'ㄧㄡ', ian: 'ㄧㄢ', in: 'ㄧㄣ', iang: 'ㄧㄤ', ing: 'ㄧㄥ', iong: 'ㄩㄥ', io: 'ㄧㄛ',
  u: 'ㄨ', ua: 'ㄨㄚ', uo: 'ㄨㄛ', uai: 'ㄨㄞ', ui: 'ㄨㄟ', uan: 'ㄨㄢ', un: 'ㄨㄣ', uang: 'ㄨㄤ', ü: 'ㄩ', üe: 'ㄩㄝ', üan: 'ㄩㄢ', ün: 'ㄩㄣ', m: 'ㄇ', n: 'ㄋ', ng: 'ㄫ',
};

/** Syllables without an initial are spelled with y and w. */
const WITHOUT_INITIAL: Readonly<Record<string, string>> = {
  yi: 'i', ya: 'ia', ye: 'ie', yao: 'iao', you: 'iu', yan: 'ian', yin: 'in', yang: 'iang', ying: 'ing', yong: 'iong', yo: 'io', wu: 'u', wa: 'ua', wo: 'uo', wai: 'uai', wei: 'ui', wan: 'uan', wen: 'un',
  wang: 'uang', yu: 'ü', yue: 'üe', yuan: 'üan', yun: 'ün',
};

const BUZZES = /^(?:zh?|ch?|sh?|r)i$/;

/** Returns a pinyin syllable in zhuyin; undefined for other text. */
export function zhuyinOf(syllable: string): string | undefined {
  const [tone] = /[\u0304\u0301\u030C\u0300]/.exec(syllable.normalize('NFD')) ?? [];
  const letters = syllable.normalize('NFD').replaceAll(/[\u0304\u0301\u030C\u0300]/g, '').normalize('NFC');
  const spelled = spelledIn(letters);
  if (spelled === undefined) return undefined;
  return tone === undefined ? `˙${spelled}` : spelled + TONES[tone]!;
}

function spelledIn(letters: string): string | undefined {
  if (letters === 'weng') return 'ㄨㄥ';
  const final = WITHOUT_INITIAL[letters];
  if (final !== undefined) return FINALS[final];
  if (FINALS[letters] !== undefined && /^[aoeêrnm]/.test(letters)) return FINALS[letters];
  const [initial = ''] = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])/.exec(letters) ?? [];
  if (BUZZES.test(letters)) return INITIALS[initial];
  const rest = letters.slice(initial.length);
  // Behind j, q and x, u is ü.
  const behind = FINALS[/^[jqx]$/.test(initial) ? rest.replace(/^u/, 'ü') : rest];
  return initial === '' || behind === undefined ? undefined : INITIALS[initial]! + behind;
}
