import {expect, test} from 'vitest';
import {noteAt, parseNotes, placeNotes} from '../../src/player/notes.ts';
import {short} from '../samples.ts';

const timeline = short();
const FILE = `# Lesson 3
Not a note.

## Q1
First question.
### still of Q1

\`\`\`
## no heading
\`\`\`
## #2: the three points
Turn two.
## １０：０８ or so ##
Late.

## Q9
Lost.
## somewhere
## 23:00
`;

test('notes are headings of the second level with what stands below them', () => {
  expect(parseNotes(FILE).map(({place, heading, line}) => [place, heading, line])).toEqual([
    ['Q1', 'Q1', 4], ['#2', '#2: the three points', 11], ['１０：０８', '１０：０８ or so', 13], ['Q9', 'Q9', 16], ['somewhere', 'somewhere', 18], ['23:00', '23:00', 19],
  ]);
  expect(parseNotes(FILE)[0]!.text).toBe('First question.\n### still of Q1\n\n```\n## no heading\n```');
  expect(parseNotes(FILE.replaceAll('\n', '\r\n'))).toEqual(parseNotes(FILE));
  for (const none of ['', '##Q1', '# Q1', 'text', '    ## Q1']) expect(parseNotes(none)).toEqual([]);
});

test('a note without a place that exists is lost', () => {
  expect(placeNotes(parseNotes(FILE), timeline).lost.map(({place, line, result}) => [place, line, result.kind])).toEqual([['Q9', 16, 'no-question'], ['somewhere', 18, 'unreadable'], ['23:00', 19, 'outside']]);
  expect(placeNotes(parseNotes('##\n## '), timeline).lost).toHaveLength(2);
});

test.each([
  [0, undefined], [120_000, '#2'], [359_999, '#2'], [360_000, 'Q1'], [timeline.questions[0]!.end! - 1, 'Q1'], [timeline.questions[0]!.end!, undefined], [600_000, '１０：０８'], [timeline.duration, '１０：０８'],
])('at %d the note is %s', (position, place) => {
  expect(noteAt(parseNotes(FILE), timeline, position)?.place).toBe(place);
});

test('of notes on one moment the narrowest counts, and a note on a time ends with the next note', () => {
  const at = (file: string, position: number) => noteAt(parseNotes(file), timeline, position)?.text;
  for (const file of ['## Q1\nquestion\n## #3\nturn', '## #3\nturn\n## Q1\nquestion']) {
    expect(at(file, 360_000)).toBe('turn');
    expect(at(file, timeline.ends[2]!)).toBe('question');
  }
  expect(at('## 09:58\nfirst\n## 10:00\nsecond', 119_999)).toBe('first');
  expect(at('## 09:58\nfirst\n## 10:00\nsecond', 120_000)).toBe('second');
});
