import {describe, expect, test} from 'vitest';
import {timeOf} from '../../../src/layouts/subtitles/ttml.ts';
import {readTranscript} from '../../../src/reading/read.ts';
import {around, readExample, rows} from '../rows.ts';

test('agents are speakers; times are those of their element within the one around it', () => {
  const transcript = readExample('ttml.ttml');
  expect(rows(transcript)).toEqual([
    ['0:11', 'Mei Tan', 'Good morning & welcome. The reading room is open.', [[0, undefined, 3000]]],
    ['0:14.200', 'Luis Ortega', 'Thank you.', [[0, undefined, 5200]]],
    ['0:17.200', 'Mei Tan', 'Not at all.', [[0, undefined, 7500]]],
  ]);
  expect(around(transcript)).toMatchObject({title: 'Opening of the library', timing: 'elapsed', problems: []});
});

test.each([['00:00:05.500', 5500], ['00:00:05:12', 5480], ['5.5s', 5500], ['132t', 1320], ['50f', 2000], ['100ms', 100], ['1h', 3_600_000], ['2m', 120_000], ['5', undefined], ['', undefined]])('%s', (text, time) => {
  expect(timeOf(text, {frames: 25, ticks: 100})).toBe(time);
});

test.each([
  ['01:02:03.250', 3_723_250], ['01:02:03', 3_723_000], [' 01:02:03.25 ', 3_723_250], ['100:00:00.5', 360_000_500], ['00:00:01:05', 1200], ['00:00:01:05.5', 1200], ['00:00:01:125', 6000], ['00:00:05,500', undefined],
  ['x00:00:05.50', undefined], ['00:00:05.50x', undefined], ['00:00:05.500x', undefined], ['0:00:05.5', undefined], ['00:00:05.', undefined],
  [' 5.25s ', 5250], ['x5s', undefined], ['5sx', undefined], ['5.s', undefined], ['1.25h', 4_500_000], ['1.5m', 90_000], ['7t', 70], ['0ms', 0],
])('also %j', (text, time) => expect(timeOf(text, {frames: 25, ticks: 100})).toBe(time));

test('without a rate of ticks a tick is a second', () => expect(timeOf('3t', {frames: 30, ticks: 0})).toBe(3000));

const body = (inside: string, head = '') => `<tt xmlns="http://www.w3.org/ns/ttml"><head>${head}</head><body><div>${inside}</div></body></tt>`;

test('names before colons, times of parts alone, a colour by style', () => {
  expect(rows(readTranscript(body('<p begin="1s" end="2s">MEI: a<br/>b</p><p><span begin="3s" end="4s">c</span> <span begin="4s" end="5s">d</span></p>')))).toEqual([['0:01', 'MEI', 'a b c d', [[0, undefined, 1000], [4, 2000, 4000], [6, 3000]]]]);
  const style = '<styling><style xml:id="y" tts:color="yellow"/><style xml:id="w" tts:color="#ffffff"/></styling>';
  const p = (id: string, at: number) => `<p style="${id}" begin="${at}s" end="${at + 1}s">${id}${at}</p>`;
  expect(rows(readTranscript(body(`${p('w', 1)}${p('y', 2)}${p('w', 3)}${p('y', 4)}`, style))).map(([, name]) => name)).toEqual(['—', '#yellow', '—', '#yellow']);
});

/** Returns the beginning of the second of two turns, and its end in milliseconds. The first begins with the recording. */
const second = (inside: string, attributes = '') => {
  const [, row] = rows(readTranscript(`<tt xmlns="http://www.w3.org/ns/ttml" ${attributes}><body><div><p begin="0s" end="0.5s">MEI: Good morning.</p></div>${inside}</body></tt>`));
  return [row![0], (row![3] as number[][])[0]![2]];
};

test.each([
  ['', '30f', '3t', '0:01', 3000], ['ttp:frameRate="25"', '50f', '75t', '0:02', 3000], ['ttp:tickRate="10"', '30f', '30t', '0:01', 3000], ['ttp:frameRate="50" ttp:tickRate="100"', '50f', '300t', '0:01', 3000],
  ['ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"', '30f', '60t', '0:01.001', 2002], ['ttp:frameRateMultiplier="2:1"', '60f', '3t', '0:01', 3000], ['ttp:frameRate="x" ttp:frameRateMultiplier="0 0"', '30f', '60t', '0:01', 2000],
])('the rates of %j', (attributes, frames, ticks, begin, end) => expect(second(`<div><p begin="${frames}" end="${ticks}">LUIS: Good morning.</p></div>`, attributes)).toEqual([begin, end]));

/** Returns the names and words of turns, with the known times of each. */
const said = (inside: string, head?: string) => rows(readTranscript(body(inside, head))).map(([, name, text, times]) => [name, text, times]);

test('times count from the element around, and end with it', () => {
  const timed = (attributes: string, p: string) => second(`<div ${attributes}><p ${p}>LUIS: Good morning.</p></div>`);
  expect([
    timed('begin="10s"', 'begin="1s" end="2s"'), timed('begin="10s"', 'end="2s"'), timed('begin="10s" end="20s"', 'begin="1s"'), timed('end="20s"', 'begin="1s" end="30s"'), timed('end="20s"', 'begin="1s" dur="4s"'),
    timed('begin="10s" dur="5s"', 'begin="1s" dur="9s"'), timed('begin="10s"', 'begin="x" end="2s"'), timed('begin="10s"', 'dur="2s"'),
  ]).toEqual([['0:11', 12_000], ['0:10', 12_000], ['0:11', 20_000], ['0:01', 20_000], ['0:01', 5000], ['0:11', 15_000], ['0:10', 12_000], ['0:10', 12_000]]);
});

test('a colour comes from the element, its styles or the element around; two in a line are none', () => {
  const head = '<styling><style xml:id="y" tts:color="yellow"/><style xml:id="plain"/><style tts:color="red"/><region xml:id="z" tts:color="red"/></styling>';
  const p = (attributes: string, words = 'Good morning.') => `<p begin="1s" end="2s" ${attributes}>${words}</p>`;
  const named = (...ps: readonly string[]) => said(ps.map((one, index) => one.replace('"1s" end="2s"', `"${index + 1}s" end="${index + 2}s"`)).join(''), head).map(([name]) => name);
  expect(named(p('style="y"'), p(''), p('style="y"'), p('tts:color="#FF0000"'), p('style="plain  y"'), p('style="z"'), p('style="y" tts:color="cyan"'))).toEqual(['#yellow', '—', '#yellow', '#ff0000', '#yellow', '—', '#cyan']);
  expect(named(p('', '<span tts:color="yellow">Good</span> <span tts:color="cyan">morning.</span>'), p('style="y"', '<span>Good</span> morning.'), p('tts:color="white"'), p('style="y"'))).toEqual(['—', '#yellow', '—', '#yellow']);
});

test('agents are named in the head, or by their ids; two in a line go on with the last', () => {
  const head = '<metadata><ttm:agent xml:id="a" type="person"><ttm:name type="full"> Mei Tan </ttm:name><ttm:name> </ttm:name></ttm:agent><ttm:agent xml:id="b"/></metadata>';
  const p = (index: number, attributes: string, words = 'Good morning.') => `<p begin="${index}s" end="${index + 1}s" ${attributes}>${words}</p>`;
  expect(said(p(1, 'ttm:agent="a"') + p(2, 'ttm:agent="b"') + p(3, 'ttm:agent="a b"') + p(4, '', '<span ttm:agent="b">Good morning.</span>') + p(5, '', '<span ttm:agent="a">Good</span> <span ttm:agent="b">morning.</span>'), head).map(([name]) => name)).toEqual(['Mei Tan', 'b', 'Mei Tan', 'b']);
});

test('blanks of the file are one blank, and none begins a line', () => {
  const words = (inside: string) => said(`<p begin="1s" end="2s">${inside}</p>`).map(([, text]) => text);
  expect([words('  Good\n  morning,  all.'), words('Good <span> morning</span>'), words('Good<span> </span>morning'), words('\n<br/>  Good morning'), words('Good\tmorning')]).toEqual([['Good morning, all.'], ['Good morning'], ['Good morning'], ['Good morning'], ['Good morning']]);
});

test('the title is the one of the head', () => {
  const titleIn = (head: string, inside = '') => readTranscript(body(`${inside}<p begin="1s" end="2s">Good morning.</p>`, head)).title;
  expect([titleIn('<ttm:title> Opening of the library </ttm:title>'), titleIn('<ttm:title> </ttm:title>'), titleIn('', '<ttm:title>Later words</ttm:title>'), titleIn('<ttm:desc>Opening of the library</ttm:desc>')]).toEqual(['Opening of the library', undefined, undefined, undefined]);
});

describe('what is no sound XML', () => {
  test('a document type is refused', () => {
    const {turns, problems} = readTranscript(`<!DOCTYPE tt [<!ENTITY a "b">]>${body('<p begin="1s" end="2s">a</p>')}`);
    expect(turns).toEqual([]);
    expect(readTranscript(`<!DOCTYPE tt [<!ENTITY a "b">]>${body('<p begin="1s" end="2s">a</p>')}`, undefined, {from: 'ttml'}).problems.map(({kind}) => kind)).toContain('document-type');
    expect(problems.length).toBeGreaterThan(0);
  });

  test('a tag that does not fit costs no more than itself', () => {
    const {turns, problems} = readTranscript(body('<p begin="1s" end="2s">a</i></p><p begin="2s" end="3s">b'));
    expect(turns.map(({text}) => text)).toEqual(['a b']);
    expect(problems.map(({kind}) => kind)).toEqual(['broken-xml']);
  });
});
