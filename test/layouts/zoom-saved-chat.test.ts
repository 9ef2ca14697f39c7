import {expect, test} from 'vitest';
import {around, readExample, rows, who} from './rows.ts';

test('further lines begin with a tab; a private message is one of its sender', () => {
  const transcript = readExample('zoom-saved-chat.txt');
  expect(rows(transcript)).toEqual([
    ['09:02:35', 'Mei Tan', 'good morning'],
    ['09:08:56', 'Luis Ortega', 'two questions:\nwhen do the lifts open?\nand the café?'],
    ['09:10:24', 'A. Ng', 'no sound here'],
  ]);
  expect(around(transcript)).toEqual({timing: 'clock', first: 32555000, questions: [[1, 2]], events: [], problems: []});
  expect(who(transcript)).toEqual([['Mei Tan', 'other', ''], ['Luis Ortega', 'other', ''], ['A. Ng', 'other', '']]);
});
