import {describe, expect, test} from 'vitest';
import {personOf, samePeople} from '../../src/transcript/people.ts';

test.each([
  ['王大明', {name: '王大明'}],
  ['市教育局局長王大明', {name: '王大明', beside: '市教育局局長'}],
  ['Mei Tan (Daily News)', {name: 'Mei Tan', beside: 'Daily News'}],
  ['Mei Tan（Daily News）', {name: 'Mei Tan', beside: 'Daily News'}],
  ['The Minister for Health (Mr Gan)', {name: 'Mr Gan', beside: 'Minister for Health'}],
  ['Minister for Health (Dr. Gan)', {name: 'Dr. Gan', beside: 'Minister for Health'}],
  ['Max Hillebrand (MH)', {name: 'Max Hillebrand', alias: 'MH'}],
  ['max hillebrand (MH)', {name: 'max hillebrand', alias: 'MH'}],
  ['Jean-Luc Picard (JLP)', {name: 'Jean-Luc Picard', alias: 'JLP'}],
  ['Max Hillebrand (MX)', {name: 'Max Hillebrand', beside: 'MX'}],
  ['Max Hillebrand (mh)', {name: 'Max Hillebrand', beside: 'mh'}],
  ['Max (M)', {name: 'Max', beside: 'M'}],
  ['市教育局局長王大明（視訊）', {name: '王大明', beside: '視訊'}],
  // A role is no name.
  ['主持人（甲電視）', {name: '主持人（甲電視）'}], ['Moderator (BBC)', {name: 'Moderator (BBC)'}], ['Q (Reuters)', {name: 'Q (Reuters)'}], ['Speaker 2 (online)', {name: 'Speaker 2 (online)'}], ['答（局長）', {name: '答（局長）'}],
  ['Unknown (x)', {name: 'Unknown (x)'}],
  ['(x)', {name: '(x)'}], ['Mei (', {name: 'Mei ('}],
])('%s is taken apart', (label, person) => expect(personOf(label)).toEqual(person));

describe('labels of one person', () => {
  test.each<[string, readonly string[], readonly number[]]>([
    ['the same name in other letters and marks', ['Mei Tan', 'MEI TAN', 'Mei  Tan', 'Mei. Tan', 'mei tan'], [0, 0, 0, 0, 0]],
    ['with and without a title', ['Dr Mei Tan', 'Mei Tan', 'Prof. Mei Tan', 'Senator Dr Mei Tan'], [0, 0, 0, 0]],
    ['with and without an outlet', ['Mei Tan (Daily News)', 'Mei Tan'], [0, 0]],
    ['with and without a post', ['市教育局局長王大明', '王大明'], [0, 0]],
    ['a first name', ['Mei Tan', 'Mei'], [0, 0]],
    ['a first name before the full one', ['Mei', 'Mei Tan'], [1, 1]],
    ['a first name of two people', ['Mei Tan', 'Mei Lim', 'Mei'], [0, 1, 2]],
    ['a first name of one person under two labels', ['Mei Tan', 'Dr Mei Tan', 'Mei'], [0, 0, 0]],
    ['a surname with a title', ['Mei Tan', 'Mr Tan', 'Dr. Tan'], [0, 0, 0]],
    ['a surname without a title is a first name', ['Mei Tan', 'Tan'], [0, 1]],
    ['a title with a first name', ['Mei Tan', 'Mr Mei'], [0, 1]],
    ['a surname of two people', ['Mei Tan', 'Luis Tan', 'Mr Tan'], [0, 1, 2]],
    ['initials', ['Max Hillebrand', 'MH'], [0, 0]],
    ['initials of a name with a hyphen', ['Jean-Luc Picard', 'JLP'], [0, 0]],
    ['initials of two people', ['Max Hillebrand', 'Mia Horn', 'MH'], [0, 1, 2]],
    ['small initials', ['Max Hillebrand', 'mh'], [0, 1]],
    ['initials of a name that is itself one of letters', ['M H', 'MH'], [0, 1]],
    ['an alias in brackets, before the initials of another', ['Max Hillebrand (MH)', 'Mia Horn', 'MH', 'mh'], [0, 1, 0, 0]],
    ['several posts may be several people', ['Mei Tan (Daily News)', 'Mei Tan (Times)', 'Mei Tan', 'Mei Tan (Daily News)'], [0, 1, 0, 0]],
    ['one outlet in other letters is one', ['Mei Tan (Daily News)', 'Mei Tan (DAILY NEWS)'], [0, 0]],
    ['a role goes by its own letters', ['Moderator', 'MODERATOR', 'Speaker 1', 'Speaker 2', 'speaker 1'], [0, 0, 2, 3, 2]],
    ['a role with a dot is another', ['Operator', 'Operator.'], [0, 1]],
    ['a name of five words has no first name', ['Ana Maria Lopez Garcia Ruiz', 'Ana'], [0, 1]],
    ['a name of four words has one', ['Ana Maria Lopez Garcia', 'Ana', 'AMLG', 'Mrs Garcia'], [0, 0, 0, 0]],
    ['a name in another script has none', ['Анна Петрова', 'Анна'], [0, 1]],
    ['nothing but a title', ['Dr ', 'Dr '], [0, 0]],
    ['no labels', [], []],
  ])('%s', (_, labels, expected) => expect(samePeople(labels)).toEqual(expected));
});
