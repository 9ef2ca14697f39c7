import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {BLACK, colorOf, DARK, escapedSvg, LIGHT, runsOf, screenPicture, styleOf, svgHead, svgRun, type DrawnStyle} from '../../src/writers/svg.ts';

const PLAIN: DrawnStyle = {color: '#abc', back: undefined, bold: false, faint: false, underline: false, wide: false};
const COLORS = Array.from({length: 16}, (_, code) => `c${code}`);
const TERMINAL = {ink: 'ink', paper: 'paper', colors: COLORS};

test.each([[0, 'c0'], [15, 'c15'], [16, '#000000'], [17, '#00005f'], [21, '#0000ff'], [22, '#005f00'], [52, '#5f0000'], [67, '#5f87af'], [231, '#ffffff'], [232, '#080808'], [233, '#121212'], [255, '#eeeeee']])('colour %d of 256 is %s', (code, color) => {
  expect(colorOf(code, COLORS)).toBe(color);
});

test('a terminal is dark, light or black', () => {
  expect([DARK, LIGHT, BLACK].map(({ink, paper}) => [ink, paper])).toEqual([['#d8dade', '#16181b'], ['#24272b', '#fafafa'], ['#ffffff', '#000000']]);
  for (const {colors} of [DARK, LIGHT, BLACK]) expect(new Set(colors.filter(color => /^#[\da-f]{6}$/.test(color))).size).toBe(16);
});

describe('the parameters', () => {
  test.each([
    ['', {}], ['0', {}], ['1', {bold: true}], ['2', {faint: true}], ['4', {underline: true}], ['1;4;2', {bold: true, underline: true, faint: true}],
    ['30', {color: 'c0'}], ['37', {color: 'c7'}], ['90', {color: 'c8'}], ['97', {color: 'c15'}], ['40', {back: 'c0'}], ['47', {back: 'c7'}], ['100', {back: 'c8'}], ['107', {back: 'c15'}],
    ['38;5;4', {color: 'c4'}], ['48;5;232', {back: '#080808'}], ['38;5;1;1', {color: 'c1', bold: true}], ['38;2;1', {faint: true, bold: true}], ['39', {}], ['29', {}], ['48', {}], ['98', {}], ['108', {}],
    ['7', {color: 'paper', back: 'ink'}], ['7;31', {color: 'paper', back: 'c1'}], ['31;42;7', {color: 'c2', back: 'c1'}],
  ])('%s mean %j', (parameters, look) => {
    expect(styleOf(parameters, false, TERMINAL)).toEqual({...PLAIN, color: 'ink', ...look});
  });

  test('leave a wide cell wide', () => {
    expect(styleOf('', true, TERMINAL).wide).toBe(true);
  });
});

test('neighbouring cells of one look are one run, and together the runs are the cells', () => {
  const cell = fc.record({text: fc.constantFrom('a', '你', ' '), width: fc.constantFrom(1, 2), style: fc.record({color: fc.constantFrom('x', 'y'), back: fc.constant(undefined), bold: fc.boolean(), faint: fc.constant(false), underline: fc.constant(false), wide: fc.constant(false)})});
  fc.assert(fc.property(fc.array(cell), cells => {
    const runs = runsOf(cells);
    expect(runs.map(({text}) => text).join('')).toBe(cells.map(({text}) => text).join(''));
    let column = 0;
    runs.forEach(({from, to, style}, index) => {
      expect(from).toBe(column);
      column = to;
      if (index > 0) expect(style).not.toEqual(runs[index - 1]!.style);
    });
    expect(column).toBe(cells.reduce((sum, {width}) => sum + width, 0));
    expect(runs.flatMap(({text, style}) => Array.from(text, () => style))).toEqual(cells.map(({style}) => style));
  }));
});

const drawn = (text: string, style: Partial<DrawnStyle> = {}, from = 1, to = from + text.length, row = 2) => [...svgRun({from, to, text, style: {...PLAIN, ...style}}, row)];

describe('a run', () => {
  test('is a text of exactly its length', () => {
    expect(drawn('a <b>')).toEqual(['<text class="n" x="23" y="75" textLength="45" fill="#abc">a &lt;b&gt;</text>']);
    expect(drawn('你好', {wide: true, bold: true, faint: true}, 0, 4, 0)).toEqual(['<text class="w b f" x="14" y="31" textLength="36" fill="#abc">你好</text>']);
  });

  test('loses the blanks behind it, and the length of these', () => {
    expect(drawn('ab  ')).toEqual(['<text class="n" x="23" y="75" textLength="18" fill="#abc">ab</text>']);
    expect(drawn('   ', {underline: true})).toEqual([]);
  });

  test('has a ground and a line below it, of its whole width', () => {
    expect(drawn('a ', {back: '#123', underline: true})).toEqual([
      '<rect x="23" y="58" width="18" height="22" fill="#123"/>', '<rect x="23" y="78" width="18" height="1" fill="#abc"/>', '<text class="n" x="23" y="75" textLength="9" fill="#abc">a</text>',
    ]);
    expect(drawn('  ', {back: '#123'})).toEqual(['<rect x="23" y="58" width="18" height="22" fill="#123"/>']);
  });

  test.each([
    ['──', ['<rect x="23" y="68.5" width="18" height="1" fill="#abc"/>']], ['━', ['<rect x="23" y="67.5" width="9" height="3" fill="#abc"/>']],
    ['│', ['<rect x="27.5" y="58" width="1" height="22" fill="#abc"/>']],
    ['─┬', ['<rect x="23" y="68.5" width="18" height="1" fill="#abc"/>', '<rect x="36.5" y="69" width="1" height="11" fill="#abc"/>']],
    ['┴', ['<rect x="23" y="68.5" width="9" height="1" fill="#abc"/>', '<rect x="27.5" y="58" width="1" height="11" fill="#abc"/>']],
  ])('of rules %s is drawn', (text, marks) => {
    expect(drawn(text)).toEqual(marks);
  });

  test('in which rules and words are mixed is a text', () => {
    expect(drawn('─a')).toHaveLength(1);
    expect(drawn('a─')[0]).toContain('<text');
  });
});

test('nothing in a picture can be markup', () => {
  expect(escapedSvg('a & "b" <c>')).toBe('a &amp; &quot;b&quot; &lt;c&gt;');
});

test('a picture has its size, its paper, its title, and its rows from the top', () => {
  const run = (text: string) => [{from: 0, to: text.length, text, style: PLAIN}];
  const picture = [...screenPicture([run('a'), [], run('b')], {columns: 10, rows: 3}, 'T & "x"', DARK)].join('');
  expect(picture).toBe(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 118 94" width="118" height="94" role="img" aria-label="T &amp; &quot;x&quot;">
<title>T &amp; &quot;x&quot;</title>
<rect width="118" height="94" rx="8" fill="#16181b"/>
<style>.n{font-size:15px;font-family: 'DejaVu Sans Mono',Menlo,Consolas,monospace}.w{font-size:18px;font-family: 'Noto Sans CJK TC','PingFang TC','Microsoft JhengHei','Noto Sans CJK SC',sans-serif}.b{font-weight:bold}.f{opacity:.6}text{white-space:pre}</style>
<g xml:space="preserve">
<text class="n" x="14" y="31" textLength="9" fill="#abc">a</text>
<text class="n" x="14" y="75" textLength="9" fill="#abc">b</text>
</g>
</svg>
`);
  expect(svgHead({columns: 1, rows: 1}, '', 'red', '<x/>')).toContain('\n<x/><g xml:space');
});
