import {expect, test} from 'vitest';
import type {Mark} from '../../../src/layouts/layout.ts';
import {pageScanner} from '../../../src/layouts/parts/page.ts';
import {mixed} from '../mixed.ts';

/** Returns the marks of a page in which `Name: words` begins to speak and `!` is no speech. */
function marksOf(lines: readonly string[]): string {
  const text = lines.join('\n');
  const found: string[] = [];
  const {scan, end} = pageScanner(mark => { found.push(shown(mark, text)); }, (line, at, stands) => {
    if (line.startsWith('!')) return 'aside';
    const name = /^#* ?([A-Z\p{Script=Han}]\S{1,12})[:：]/u.exec(line)?.[1];
    found.push(`${name === undefined ? 'words' : `turn of ${name}`} ${at} ${stands}`);
    return name !== undefined;
  }, () => { found.push('end'); });
  scan(text, 0);
  end();
  return `${lines.map(line => JSON.stringify(line.length > 40 ? `${line.slice(0, 40)}… ${line.length}` : line)).join(' ')}\n  ${found.join('; ')}\n`;
}

const shown = ({kind, offset: at, to, ...rest}: Mark & {readonly to?: number | undefined}, text: string): string => `${kind} ${JSON.stringify(text.slice(at, Math.min(to!, at + 12)))}${Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : ''}`;

const HEADS = ['---', 'title: "A title"', 'date: 2023-12-13', 'speakers: [Mei Tan, \'Luis\']', 'guests:', '- Anna', '  - Berg', 'hosts: Mei', 'host:', '...', 'words', '', '# comment', 'title:', 'other: x'];
const LINES = ['', '  ', '---', '***', '* * *', '====', '```', '```json', '~~~', 'code', '# A heading', '## Mei: words', '#none', '(Laughter.)', '（掌聲）', '[Music]', '*applause*', '(Laughter and more that goes on and on and on and)', 'Page 3 of 9', '- 3 -', '第 3 頁', '【打印】 【關閉】', '（责任编辑：王某）', 'Copyright 2023', 'Mei: words', 'Mei: words.', 'words that go on', 'words that end.', 'words』', '! aside', '2023年12月13日', '時間：2023年12月13日', 'Mei: words 2023-12-14', '地點：三樓', '主席：王書明', `(Laughter.)${' '.repeat(150)}`, `- 3 -${' '.repeat(155)}`, `- 3 -${' '.repeat(156)}`, `${'x'.repeat(200)}.`, `2023-12-13 ${'x'.repeat(108)}`, `2023-12-13 ${'x'.repeat(109)}`];

test('heads, code, rules, buttons, happenings and speech are told apart, in any order', async () => {
  const texts = [...mixed(HEADS, 120, 8, 5).map(lines => ['---', ...lines, 'Mei: words']), ...mixed(LINES, 320, 9, 6)];
  await expect(texts.map(marksOf).join('')).toMatchFileSnapshot('page.txt');
});

test('a date stands in the first twelve lines, code ends after fifty and a head after four hundred', () => {
  const x = (count: number) => Array.from({length: count}, (_, index) => `x ${index}`);
  expect([11, 12].map(count => marksOf([...x(count), '2023-12-13']).includes('about'))).toEqual([true, false]);
  expect([49, 50].map(count => marksOf(['```x', ...x(count), 'Mei: words']).includes('turn'))).toEqual([false, true]);
  expect([399, 400, 401].map(count => marksOf(['---', ...Array.from({length: count}, () => 'a: b'), '---']).includes('about'))).toEqual([true, true, false]);
});
