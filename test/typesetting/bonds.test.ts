import {expect, test} from 'vitest';
import {bondsIn} from '../../src/typesetting/bonds.ts';
import {lineBreaks} from '../../src/typesetting/line-breaks.ts';
import {layoutLines} from '../../src/typesetting/lines.ts';
import {displayWidth} from '../../src/typesetting/width.ts';

/** Numbers with everything that belongs to them. No line of 20 cells or more may break within one. */
const WHOLE = [
  // Units without and with a blank, also after 萬, 多 and the like.
  '12個', '5人', '30余家', '300多万', '1200多幢', '3万元', '1.2亿人次', '9,268萬', '6.5億千瓦時', '2.5微克/立方米', '80公里每小時', '3個月', '5个百分点', '20世纪', '90年代', '39℃', '3兆瓦', '40平方公里',
  '2.5 微克', '12 000個', '64 000 個', '1 200 萬元', '10 μg/m3', '5 km', '38 °C', '5.2 %', '3.5 million', '5 per cent', '10 a.m.', '300 USD',
  // Decimals, thousands, ratios and times.
  '5.2%', '18.43', '1,013', '1：1.5', '8:30', '12：30', '-12.5%', '3/4', 'PM2.5', '5+1',
  // What stands before.
  'US$5', 'RMB500元', 'US$ 5', 'HK$ 500', '￥ 5', '№ 5', 'No. 5', 'p. 12', '§ 3', '≈ 5', '第3季度', '第 3 季度', '第12屆',
  // Dates, times of day, ranges and large numbers in two parts.
  '12月13日', '12 月 13 日', '2023年12月13日', '8时30分', '8點30分15秒', '13 December', 'Dec. 13', '3億9,268萬', '8:00—9:00', '8:00～9:00', '3—5年', '3至5年', '10%–15%', '8时—9时', '第3—5章', '2020—2023年',
  // Full-width forms.
  '２０２３', '２０２３年', '１２月１３日', '２．５％', '１２，０００', 'ＰＭ２．５', 'ＣＯＶＩＤ－１９',
  // Korean and Japanese.
  '12월 13일', '5명', '3ヶ月', '5つ',
];

test.each(WHOLE)('%s is on one line in any column that it fits in', amount => {
  // Every place of the line's end is tried, with the words around it in Chinese.
  for (let before = 0; before < 30; before += 1) {
    const text = `${'字'.repeat(before)}到${amount}為止`;
    const from = before + 1;
    for (let columns = 20; columns <= 200; columns += before % 7 + 1) {
      const cut = layoutLines(text, columns).find(line => line.from > from && line.from < from + amount.length);
      if (cut) expect([columns, text.slice(0, cut.from), text.slice(cut.from)]).toEqual([columns, text, '']);
    }
  }
  expect(displayWidth(amount)).toBeLessThanOrEqual(20);
});

test.each([
  ['a name with digits counts nothing', 'PM2.5濃度', 'PM2.5|濃|度'],
  ['a year before another word', '2023世界', '2023|世|界'],
  ['a word that begins like a unit', '6部門', '6|部|門'],
  ['two numbers', '2022 202', '2022 |202'],
  ['the parts of a date and what follows', '12月13日上午', '12月13日|上|午'],
  ['a date and a time of day', '12月13日8时', '12月13日|8时'],
  ['a mark that joins words stays behind the first', '北京—上海、約翰·史密斯', '北|京—|上|海、|約|翰·|史|密|斯'],
  ['a dash of two may begin a line', '是——好', '是|——|好'],
])('%s', (_, text, expected) => {
  const bonds = bondsIn(text);
  const ends = lineBreaks(text).filter(end => !bonds?.[end]);
  expect(ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end)).join('|')).toBe(expected);
});

test('what does not fit is broken at its weakest place first', () => {
  const linesOf = (text: string, columns: number) => layoutLines(text, columns).map(({from, to}) => text.slice(from, to));
  expect(linesOf('2020年1月1日—2023年12月31日', 16)).toEqual(['2020年1月1日—', '2023年12月31日']);
  expect(linesOf('2023年12月31日', 10)).toEqual(['2023年12月', '31日']);
});

test('text without digits and joining marks has no bonds', () => expect(bondsIn('各位朋友，大家好！')).toBeUndefined());

/** A digit for each offset, from before the first character to behind the last: 3 within an amount, 2 within a date, 1 within a range. */
test.each([
  ['12月13日', '0332330'], ['2020年1月1日—2023年12月31日', '0333323231133332332330'], ['8时 30分', '0322330'], ['8时  30分', '03000330'], ['13 December 2023', '03333333333333330'],
  ['3億9萬', '03230'], ['3億 9萬', '032230'], ['3億x9萬', '030000'], ['3億9千萬', '032330'],
  ['3—5', '0110'], ['3 — 5', '011110'], ['3至5年', '01130'], ['3年至5年', '030030'], ['3   至5', '0000000'], ['5%~6%', '031130'], ['1——2', '01110'], ['5-6-7', '011110'], ['1—第3', '01130'], ['1第3', '0030'],
  ['PM2.5微克', '00033000'], ['G20', '0030'], ['US$ 5', '033330'], ['No. 5', '033330'], ['xNo. 5', '0000000'], ['第 3', '0330'],
  ['1', '00'], ['０', '00'], ['1 ', '000'], ['5-', '000'], ['1,013', '033330'], ['1,01', '00030'], ['2022 202', '033300330'], ['12 000 000個', '033333333330'],
  ['Ａ', '00'], ['Ａ１', '030'], ['abcＣＯＶＩＤ－１９', '000033333330'], ['—', '10'], ['北京—上海1', '0010000'], ['１／２', '0110'], ['甲／乙／丙', '011110'], ['／甲', '110'], ['０－９', '0330'], ['3年后月', '03000'], ['5  —  5', '00000000'], ['5 —— 5', '0111110'], ['甲·乙', '0100'], ['甲——乙', '00000'], [' —乙', '0000'],
])('the strength of every bond in %s', (text, strengths) => expect(bondsIn(text)!.join('')).toBe(strengths));
