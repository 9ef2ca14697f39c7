import {expect, test} from 'vitest';
import {readTranscript} from '../../../src/reading/read.ts';
import {around, readExample, rows} from '../rows.ts';

test('names are speakers; events in any order; comments and signs are not said', () => {
  const transcript = readExample('ass.ass');
  expect(rows(transcript)).toEqual([
    ['0:00:01.19', 'Mei Tan', 'Good morning, the reading room is open.', [[0, undefined, 2810]]],
    ['0:00:04.20', 'Luis Ortega', 'Thank you.', [[0, undefined, 4810]]],
    ['0:00:06.50', 'Mei Tan', 'The lifts follow, next week.', [[0, undefined, 6810]]],
  ]);
  expect(around(transcript)).toMatchObject({title: 'Opening of the library', timing: 'elapsed', problems: []});
});

test('where nobody is named, styles are speakers; a word an event', () => {
  expect(rows(readExample('ass.words.ass'))).toEqual([
    ['0:00:01.00', 'Speaker00', 'Good morning.', [[0, undefined, 400], [5, 400, 1000]]],
    ['0:00:03.00', 'Speaker01', 'Thank you.', [[0, undefined, 2400], [6, 2400, 2800]]],
  ]);
});

test('the format line tells the order; a style that anybody may have names nobody', () => {
  const text = '[Events]\nFormat: Marked, Start, End, Style, Name, Text\nDialogue: Marked=0,0:00:01.00,0:00:02.00,Default,,a, b\nDialogue: Marked=0,0:00:02.00,0:00:03.00,Italics,,c\nDialogue: Marked=0,x,0:00:03.00,Default,,d\n';
  const transcript = readTranscript(text);
  expect(rows(transcript)).toEqual([['0:00:01.00', '—', 'a, b c', [[0, undefined, 1000], [5, 1000, 2000]]]]);
  expect(transcript.problems).toMatchObject([{line: 5, kind: 'bad-stamp'}]);
});

test('a long file in any order has turns of the right length', () => {
  const events = Array.from({length: 2000}, (_, index) => `Dialogue: 0,0:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}.00,0:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}.90,Default,${index % 2 === 0 ? 'Mei Tan' : 'Luis Ortega'},0,0,0,,Sentence ${index}.`);
  const shuffled = [...events.filter((_, index) => index % 2 === 0), ...events.filter((_, index) => index % 2 === 1)];
  const transcript = readTranscript(`[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n${shuffled.join('\n')}\n`);
  expect(transcript.problems).toEqual([]);
  expect(transcript.turns.map(({text}) => text)).toEqual(events.map((_, index) => `Sentence ${index}.`));
});

test('the source of each turn is its own events, in any order', () => {
  const shuffled = readExample('ass.ass');
  expect(shuffled.turns.map(({source, wordsAt}) => source.slice(wordsAt).trim())).toEqual(['Good morning,\\Nthe reading room is open.', '{\\i1}Thank you.{\\i0}', 'The lifts follow, next week.']);
  expect(shuffled.heading).toBeUndefined();
  const [joined] = readTranscript('[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:03.00,0:00:04.00,Default,Mei,0,0,0,,two\nDialogue: 0,0:00:01.00,0:00:02.00,Default,Mei,0,0,0,,one\n').turns;
  expect([joined!.text, joined!.source]).toEqual(['one two', 'Dialogue: 0,0:00:01.00,0:00:02.00,Default,Mei,0,0,0,,one\nDialogue: 0,0:00:03.00,0:00:04.00,Default,Mei,0,0,0,,two']);
});

test('comments in braces, the same words in two layers, and the name that nobody gave', () => {
  const head = '[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n';
  const event = (layer: number, name: string, text: string, at = 1) => `Dialogue: ${layer},0:00:0${at}.00,0:00:0${at + 1}.00,Default,${name},0,0,0,,${text}\n`;
  expect(rows(readTranscript(head + event(0, 'Mei', '{\\bord3}No.') + event(1, 'Mei', 'No.') + event(0, 'Luis', 'No.') + event(0, 'Luis', 'Yes.{not sure}', 2) + event(0, 'Luis', 'Yes.', 3))).map(row => row.slice(1, 3))).toEqual([['Mei', 'No.'], ['Luis', 'No. Yes. Yes.']]);
  expect(rows(readTranscript(head + event(0, 'NTP', 'No.') + event(0, 'NTP', '- Is it?\\N- It is.', 2))).map(row => row.slice(1, 3))).toEqual([['—', 'No.'], ['—', 'Is it?'], ['—', 'It is.']]);
});
