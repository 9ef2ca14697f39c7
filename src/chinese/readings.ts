/** Readings of Chinese by words, because many characters have another reading in some words. */
import {createCut, nodeOf, type Words} from './words.ts';

/** The contents of the file that `scripts/build-readings.ts` writes. */
export type ReadingsData = {
  /** For each syllable, the characters with this reading when they are a word alone: `fā发發 de的地得`. */
  readonly characters: string;
  /** Words with other readings. The offset and the syllable of each such character follow the word: `银行1háng`. */
  readonly words: string;
};

/**
 * Reads each Han character of a text, by its offset; undefined for all others. With `sandhi`, 一 and 不 have the tones of
 * speech.
 */
export type ReadText = (text: string, sandhi?: boolean) => readonly (string | undefined)[];

export function openReadings(words: Words, {characters, words: list}: ReadingsData): ReadText {
  const alone = aloneIn(characters);
  const otherwise = new Map<number, readonly (readonly [offset: number, syllable: string])[]>();
  for (const entry of list.split(' ')) {
    const [word = '', ...others] = entry.split(/(?=\d)/);
    otherwise.set(nodeOf(words, word), others.map(other => [Number(other[0]), other.slice(1)] as const));
  }
  const cutter = createCut(words);
  return (text, sandhi = false) => {
    const syllables: (string | undefined)[] = Array.from({length: text.length});
    for (const {index, 0: run} of text.matchAll(HAN_RUN)) {
      const count = cutter.cut(Uint16Array.from(run, (_, letter) => words.letterOf[run.charCodeAt(letter)]!), run.length);
      for (let word = 0, end = index + run.length; word < count; word += 1) {
        const begin = index + cutter.begins[word]!;
        for (let offset = begin; offset < end; offset += 1) syllables[offset] = alone.get(text[offset]!);
        if (end - begin === 1) syllables[begin] = inContext(text, begin) ?? syllables[begin];
        else for (const [offset, syllable] of otherwise.get(cutter.nodes[word]!) ?? []) syllables[begin + offset] = syllable;
        end = begin;
      }
    }
    return sandhi ? withSandhi(text, syllables) : syllables;
  };
}

const HAN_RUN = /[\u3007\u3400-\u9FFF]+/g;

function aloneIn(characters: string): ReadonlyMap<string, string> {
  const alone = new Map<string, string>();
  for (const entry of characters.split(' ')) {
    let offset = 0;
    while (entry.charCodeAt(offset) < 0x3000) offset += 1;
    for (const character of entry.slice(offset)) alone.set(character, entry.slice(0, offset));
  }
  return alone;
}

/** A rule for the reading of a character that is a word alone, by the characters before and after it. */
type Rule = {readonly characters: string; readonly before?: RegExp; readonly after?: RegExp; readonly syllable: string};

const NUMERAL = '0-9０-９一二两兩三四五六七八九十百千万萬亿億几幾数數每第半';
const NO_HAN = /^(?:[^\u3400-\u9FFF]|$)/;

const RULES: readonly Rule[] = [
  // It is `de` after an adverb: 更好地. As the word for a place, it stands alone, or behind a word of one character.
  {characters: '地', after: NO_HAN, syllable: 'dì'},
  {characters: '地', before: /(?:^|[^\u3400-\u9FFF]|[多高各当當本两兩三几幾数數全该該此某异異险險原属屬驻駐产產实實境内內外旧舊新])$/, syllable: 'dì'},
  {characters: '得', before: /(?:^|[^\u3400-\u9FFF]|[必须須总總还還也就都只可])$/, syllable: 'děi'},
  // `为` between two nouns means “is”, not “for”.
  {characters: '为為爲', after: /^(?:[^\u3400-\u9FFF]|[一二两兩三四五六七八九十百千万萬亿億]|$)/, syllable: 'wéi'},
  {characters: '为為爲', before: /(?<![可所])以(?![便及上下内內外来來前后後])[^，。；！？,;、\n]{1,24}$/, syllable: 'wéi'},
  {characters: '为為爲', after: /^[^，。；,;]{0,6}(?:[单單]位|成[员員]|[组組][长長]|召集人|主席|[对對]象|目[标標]|重[点點]|核心|[关關][键鍵]|基[础礎]|[载載][体體]|先行[区區])(?:[^\u3400-\u9FFF]|的|$)/, syllable: 'wéi'},
  {characters: '为為爲', before: /(?:[升现現定称稱视視列改变變评評设設分降转轉化选選命任认認确確译譯作述释釋归歸划劃建造提扩擴缩縮延调調更写寫]|[凝聚]{2}|解[读讀]|理解|[规規]定|打造|[规規]模|[总總][数數]|[长長]度|高度|面[积積]|浓浓?度|濃度|比例|比重|[时時]间|[时時]間|目[标標])$/, syllable: 'wéi'},
  {characters: '率', after: /^(?:[部队隊军軍团團众眾兵]|代表|考察|企[业業]|中方)/, syllable: 'shuài'},
  {characters: '长長', before: /[局处處科司厅廳部组組校院所站县縣市区區镇鎮乡鄉村州省会會队隊团團社店船机機班排连連营營师師家道酋馆館园園台臺段察书書员員挥揮秘务務事署议議]$/, after: /^(?![0-9约約达達短])/, syllable: 'zhǎng'},
  {characters: '只', before: new RegExp(`[${NUMERAL}]$`), syllable: 'zhī'},
  {characters: '卷', before: new RegExp(`[${NUMERAL}]$`), syllable: 'juàn'},
  {characters: '卷', after: new RegExp(`^[${NUMERAL}]`), syllable: 'juàn'},
  {characters: '曲', before: /[一二两兩三四五六七八九十首]$/, syllable: 'qǔ'},
  {characters: '应應', after: /^.{1,12}(?:邀|之[邀请請])/, syllable: 'yìng'},
  {characters: '还還', after: /^(?:款|本|清|[债債]|[贷貸]|[钱錢])/, syllable: 'huán'},
];
const RULED: ReadonlySet<string> = new Set(RULES.flatMap(({characters}) => Array.from(characters)));
const BESIDE = 28;

function inContext(text: string, offset: number): string | undefined {
  const character = text[offset]!;
  if (!RULED.has(character)) return undefined;
  const [before, after] = [text.slice(Math.max(0, offset - BESIDE), offset), text.slice(offset + 1, offset + 1 + BESIDE)];
  return RULES.find(rule => rule.characters.includes(character) && (!rule.before || rule.before.test(before)) && (!rule.after || rule.after.test(after)))?.syllable;
}

const toneOf = (syllable: string): number => ['\u0304', '\u0301', '\u030C', '\u0300'].findIndex(mark => syllable.normalize('NFD').includes(mark)) + 1;

/**
 * Gives 一 and 不 the tones of speech. Before the fourth tone both have the second. Before all others 一 has the fourth,
 * except as a number.
 */
function withSandhi(text: string, syllables: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return syllables.map((syllable, offset) => {
    const next = syllables[offset + 1];
    if (next === undefined || (syllable !== 'yī' && syllable !== 'bù')) return syllable;
    // A measure word has lost its own tone: 一个.
    const tone = /[个個]/.test(text[offset + 1]!) ? 4 : toneOf(next);
    if (text[offset] === '不') return tone === 4 ? 'bú' : syllable;
    if (text[offset] !== '一' || tone === 0 || COUNTS_BEFORE.test(text[offset - 1] ?? '') || COUNTS_BEHIND.test(text[offset + 1]!)) return syllable;
    return tone === 4 ? 'yí' : 'yì';
  });
}

/** Characters before 一 that make it a number. */
const COUNTS_BEFORE = /[第十初统統唯单單专專万萬百千零〇二三四五六七八九一]/;
const COUNTS_BEHIND = /[月〇零一二三四五六七八九十]/;
