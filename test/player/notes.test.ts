import {expect, test} from 'vitest';
import {noteAt, parseNotes, placedNotes, placeNotes} from '../../src/player/notes.ts';
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

test('a heading is one of the second level alone, and its blanks and closing marks are none of it', () => {
  const headings = (text: string) => parseNotes(text).map(({place, heading}) => [place, heading]);
  expect(headings('##   Q1   the hard one  ##  ')).toEqual([['Q1', 'Q1   the hard one']]);
  expect(headings('## a#b')).toEqual([['a#b', 'a#b']]);
  expect(headings('## a  ##')).toEqual([['a', 'a']]);
  expect(headings('   ##\tQ1')).toEqual([['Q1', 'Q1']]);
  expect(headings('##')).toEqual([['', '']]);
  expect(headings('## Q1:：—.')).toEqual([['Q1', 'Q1:：—.']]);
  for (const none of ['### Q1', 'x ## Q1', '    ## Q1']) expect(headings(none)).toEqual([]);
});

test('blank lines before and behind a note are none of it, and code is text', () => {
  const textOf = (text: string) => parseNotes(`## Q1\n${text}`)[0]!.text;
  expect(textOf(' \n\t\n\n  first\n\nlast  \n\n')).toBe('  first\n\nlast');
  expect(textOf('a\n~~~\n## no\n~~~\nb')).toBe('a\n~~~\n## no\n~~~\nb');
  expect(textOf('   ```\n## no\n   ```')).toBe('   ```\n## no\n   ```');
  // A fence begins its line.
  expect(parseNotes('## Q1\ntext ```\n## Q2')).toHaveLength(2);
  expect(parseNotes('## Q1\nabc```\n## Q2')).toHaveLength(2);
});

test('a note lasts to the end of its question or turn, or from its time to the next note that begins later', () => {
  const spans = (file: string) => placeNotes(parseNotes(file), timeline).placed.map(({place, start, end}) => [place, start, end]);
  const [q1] = timeline.questions as [(typeof timeline.questions)[number]];
  expect(spans('## q1\n## #2')).toEqual([['#2', 120_000, timeline.ends[1]], ['q1', q1.start, q1.end]]);
  expect(spans('## ＃2\n## Ｑ1')).toEqual([['＃2', 120_000, timeline.ends[1]], ['Ｑ1', q1.start, q1.end]]);
  expect(spans('## 09:58\n## 09:58\n## 10:00\n## 10:08')).toEqual([['09:58', 0, 120_000], ['09:58', 0, 120_000], ['10:00', 120_000, 600_000], ['10:08', 600_000, Infinity]]);
  expect(spans('## 10:04\n## Q1')).toEqual([['10:04', 360_000, Infinity], ['Q1', q1.start, q1.end]]);
  expect(spans('## start')).toEqual([['start', 0, Infinity]]);
  expect(spans('## +1m\n## -1m')).toEqual([['+1m', 60_000, timeline.duration - 60_000], ['-1m', timeline.duration - 60_000, Infinity]]);
  expect(placeNotes(parseNotes('## +99h'), timeline)).toMatchObject({placed: [], lost: [{place: '+99h', result: {kind: 'outside'}}]});
});

test('notes are placed anew on a longer timeline, and once on the same one', () => {
  const notes = parseNotes('## Q1');
  const placed = placedNotes(notes, timeline);
  expect(placedNotes(notes, timeline)).toBe(placed);
  expect(placedNotes(notes, {...timeline, questions: []})).toEqual([]);
  expect(placedNotes(notes, timeline)).toEqual(placed);
});
