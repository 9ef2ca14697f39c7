import {expect, test} from 'vitest';
import {FORMAT_NAMES, formatOfFile} from '../../src/writers/formats.ts';

test.each([
  ['a.txt', 'txt'], ['a.TEXT', 'txt'], ['a.md', 'md'], ['a.markdown', 'md'], ['a.json', 'json'], ['a.jsonl', 'jsonl'], ['a.ndjson', 'jsonl'], ['a.csv', 'csv'], ['a.srt', 'srt'], ['a.vtt', 'vtt'],
  ['a.webvtt', 'vtt'], ['a.html', 'html'], ['a.htm', 'html'], ['a.cast', 'cast'], ['a.svg', 'svg'], ['a.json.csv', 'csv'],
  ['a', undefined], ['csv', undefined], ['a.csv/b', undefined], ['a.csv\\b', undefined], ['a.docx', undefined], ['a.', undefined], ['.csv', 'csv'], ['a.csvx', undefined],
])('%s is a file of the format %s', (name, format) => {
  expect(formatOfFile(name)).toBe(format);
});

test('every format has a name', () => {
  expect(FORMAT_NAMES).toEqual(['txt', 'md', 'json', 'jsonl', 'csv', 'srt', 'vtt', 'html', 'cast', 'svg']);
});
