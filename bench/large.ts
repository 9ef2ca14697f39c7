import {createWriteStream, existsSync, statSync} from 'node:fs';
import {once} from 'node:events';
import {tmpdir} from 'node:os';

/** The turns of a transcript as long as a parliament's year, about 600 bytes each. */
export const LARGE_TURNS = 100_000;

const SURNAMES = '王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅';
const GIVEN = '偉芳娜敏靜麗強磊軍洋勇艷傑娟濤明超秀英霞平剛桂';
const WORDS = [
  '我們', '今年', '發展', '環境', '質量', '治理', '工作', '推進', '全市', '污染', '建設', '項目', '措施', '重點', '持續', '改善', '企業', '服務', '部門', '情況', '問題', '標準',
  '加快', '提高', '農業', '交通', '運輸', '教育', '衛生', '財政', '預算', '政策', '落實', '保障', '安全', '監管', '創新', '綠色', '低碳', '達到', 'PM2.5', '2023年', '69%', '“十四五”',
];

/** The same words, copied from a page with annotations. */
const ANNOTATED_WORDS = [
  '我們(men)', '今年', '發(fā)展', '環(huán)境', '質(zhì)量', '治理', '工作', '推進(jìn)', '全市', '污染', '建設(shè)', '項(xiàng)目', '措施', '重點(diǎn)', '持續(xù)', '改善', '企業(yè)', '服務(wù)', '部門(mén)', '情況', '問(wèn)題(tí)',
  '標(biāo)準(zhǔn)', '加快', '提高', '農(nóng)業(yè)', '交通', '運(yùn)輸(shū)', '教育', '衛(wèi)生', '財(cái)政', '預(yù)算', '政策', '落實(shí)', '保障', '安全', '監(jiān)管', '創(chuàng)新', '綠(lǜ)色', '低碳', '達(dá)到', 'PM2.5', '2023年', '69%', '“十四五”',
];

const ENGLISH_WORDS = ['we', 'the', 'library', 'of', 'this', 'year', 'open', 'and', 'to', 'measures', 'city', 'people', 'will', 'have', 'in', 'reading', 'room', 'budget', 'transport', 'policy', 'schools', 'health', 'a', 'new', 'plan', '2023', '69%', 'that', 'is', 'lifts'];

/**
 * The layout of the file: that of the bundled transcript, clean, or with annotations and narrow punctuation; names and
 * words; a gazette.
 */
export type Wording = 'clean' | 'annotated' | 'labels' | 'gazette';

/** Makes the lines of a turn in each layout. */
const LINES: Readonly<Record<Wording, (day: string, label: string, said: string, turn: number) => string>> = {
  clean: (day, label, said) => `${day.slice(0, 10)} ${day.slice(11, 16)} ${label} ${said.slice(0, -1)}。\n`,
  annotated: (day, label, said) => `${day.slice(0, 10)} ${day.slice(11, 16)} ${label} ${said.slice(0, -1)}。\n`,
  labels: (_, label, said) => `${label}: ${said.trim()}.\n\n`,
  gazette: (day, label, said, turn) => `    * ${label}：${turn % 16 === 0 ? `（${Number(day.slice(11, 13))}時${Number(day.slice(14, 16))}分）` : ''}${said.slice(0, -1)}。\n\n`,
};

/** Writes the file once and returns its path. It is the same on every machine (seeded). */
export async function largeTranscript(wording: Wording = 'clean', turns = LARGE_TURNS): Promise<string> {
  const path = `${tmpdir()}/replay-presser-bench-${wording}-${turns}.txt`;
  const [words, comma, blank] = wording === 'annotated' ? [ANNOTATED_WORDS, ',', ''] : wording === 'labels' ? [ENGLISH_WORDS, ', ', ' '] : [WORDS, '，', ''];
  if (existsSync(path) && statSync(path).size > 0) return path;
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <Item>(items: ArrayLike<Item>): Item => items[random(items.length)]!;
  const english = (name: string) => `${'ABCDEFGHKLMNOPRST'[name.charCodeAt(0) % 17]!}${['ana', 'eo', 'ia', 'oris', 'ulia'][name.charCodeAt(1) % 5]!} ${'BCDFGHKLMNPRSTW'[name.charCodeAt(2) % 15]!}${['ane', 'ilson', 'ook', 'urner', 'ong'][name.charCodeAt(0) % 5]!}`;
  const officials = Array.from({length: 40}, () => `${pick(SURNAMES)}${pick(GIVEN)}${pick(GIVEN)}`);
  const reporters = Array.from({length: 30}, () => `${pick(SURNAMES)}${pick(GIVEN)}報記者`);
  const file = createWriteStream(path);
  let minute = 0;
  file.write(wording === 'gazette' ? '院會紀錄\n\n' : wording === 'labels' ? 'Briefing\n\n' : '圖文直播——\n');
  for (let turn = 0; turn < turns; turn += 1) {
    const kind = turn % 8;
    const label = kind === 0 ? '主持人' : kind === 1 || kind === 4 ? pick(reporters) : pick(officials);
    const day = new Date(Date.UTC(2023, 0, 1) + minute * 60_000).toISOString();
    let said = '';
    // A turn has as many bytes as a turn of the other layouts.
    const length = (wording === 'labels' ? 3 : 1) * (kind === 0 ? 30 : kind === 1 || kind === 4 ? 60 : 120 + random(330));
    // An annotation takes as much room as the character before it.
    while (said.length < length * (wording === 'annotated' ? 1.6 : 1)) {
      for (let phrase = 3 + random(6); phrase > 0; phrase -= 1) said += `${pick(words)}${blank}`;
      said = `${said.trimEnd()}${random(3) === 0 ? (wording === 'labels' ? '. ' : '。') : comma}`;
    }
    const named = wording === 'labels' ? (kind === 0 ? 'Moderator' : english(label)) : wording === 'gazette' ? (kind === 0 ? '主席' : `${label[0]!}委員${label.slice(1, 3)}`) : label;
    if (!file.write(LINES[wording](day, named, said, turn))) await once(file, 'drain');
    minute += random(3);
  }
  file.end();
  await once(file, 'finish');
  return path;
}
