import {createWriteStream, existsSync, statSync} from 'node:fs';
import {once} from 'node:events';
import {tmpdir} from 'node:os';

/** A transcript as long as a parliament's year: so many turns, about 600 bytes each. */
export const LARGE_TURNS = 100_000;

const SURNAMES = '王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅';
const GIVEN = '偉芳娜敏靜麗強磊軍洋勇艷傑娟濤明超秀英霞平剛桂';
const WORDS = [
  '我們', '今年', '發展', '環境', '質量', '治理', '工作', '推進', '全市', '污染', '建設', '項目', '措施', '重點', '持續', '改善', '企業', '服務', '部門', '情況', '問題', '標準',
  '加快', '提高', '農業', '交通', '運輸', '教育', '衛生', '財政', '預算', '政策', '落實', '保障', '安全', '監管', '創新', '綠色', '低碳', '達到', 'PM2.5', '2023年', '69%', '“十四五”',
];

/** Writes the file once; the same for everybody (seeded). Gives its path. */
export async function largeTranscript(turns = LARGE_TURNS): Promise<string> {
  const path = `${tmpdir()}/replay-presser-bench-${turns}.txt`;
  if (existsSync(path) && statSync(path).size > 0) return path;
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <Item>(items: ArrayLike<Item>): Item => items[random(items.length)]!;
  const officials = Array.from({length: 40}, () => `${pick(SURNAMES)}${pick(GIVEN)}${pick(GIVEN)}`);
  const reporters = Array.from({length: 30}, () => `${pick(SURNAMES)}${pick(GIVEN)}報記者`);
  const file = createWriteStream(path);
  let minute = 0;
  file.write('圖文直播——\n');
  for (let turn = 0; turn < turns; turn += 1) {
    const kind = turn % 8;
    const label = kind === 0 ? '主持人' : kind === 1 || kind === 4 ? pick(reporters) : pick(officials);
    const day = new Date(Date.UTC(2023, 0, 1) + minute * 60_000).toISOString();
    let words = '';
    const length = kind === 0 ? 30 : kind === 1 || kind === 4 ? 60 : 120 + random(330);
    while (words.length < length) {
      for (let phrase = 3 + random(6); phrase > 0; phrase -= 1) words += pick(WORDS);
      words += random(3) === 0 ? '。' : '，';
    }
    if (!file.write(`${day.slice(0, 10)} ${day.slice(11, 16)} ${label} ${words.slice(0, -1)}。\n`)) await once(file, 'drain');
    minute += random(3);
  }
  file.end();
  await once(file, 'finish');
  return path;
}
