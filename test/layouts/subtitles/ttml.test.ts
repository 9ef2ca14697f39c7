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

const body = (inside: string, head = '') => `<tt xmlns="http://www.w3.org/ns/ttml"><head>${head}</head><body><div>${inside}</div></body></tt>`;

test('names before colons, times of parts alone, a colour by style', () => {
  expect(rows(readTranscript(body('<p begin="1s" end="2s">MEI: a<br/>b</p><p><span begin="3s" end="4s">c</span> <span begin="4s" end="5s">d</span></p>')))).toEqual([['0:01', 'MEI', 'a b c d', [[0, undefined, 1000], [4, 2000, 4000], [6, 3000]]]]);
  const style = '<styling><style xml:id="y" tts:color="yellow"/><style xml:id="w" tts:color="#ffffff"/></styling>';
  const p = (id: string, at: number) => `<p style="${id}" begin="${at}s" end="${at + 1}s">${id}${at}</p>`;
  expect(rows(readTranscript(body(`${p('w', 1)}${p('y', 2)}${p('w', 3)}${p('y', 4)}`, style))).map(([, name]) => name)).toEqual(['—', '#yellow', '—', '#yellow']);
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
