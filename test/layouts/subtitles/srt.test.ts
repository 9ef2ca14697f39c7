import {expect, test} from 'vitest';
import {readTranscript} from '../../../src/reading/read.ts';
import {around, readExample, rows, who} from '../rows.ts';

test('names, dashes, a sound, a cue without a number, blank lines and tags in words, a comma or a point before the fraction', () => {
  const transcript = readExample('srt.srt');
  expect(rows(transcript)).toEqual([
    ['00:00:03.450', 'Mei Tan', 'Good morning. The reading room is open.', [[0, undefined, 1920]]],
    ['00:00:05.849', '—', 'And the lifts?'],
    ['', '—', 'Next week.', [[0, undefined, 4410]]],
    ['00:00:10.849', 'Mei Tan', 'Fish & chips <3 are served.', [[0, undefined, 8050]]],
    ['00:00:12.849', 'WOMAN', 'What? 2026', [[0, undefined, 10_050], [6, 10_550, 11_550]]],
  ]);
  expect(around(transcript)).toEqual({timing: 'elapsed', first: 3450, questions: [], events: [[3, '[applause]']], problems: []});
});

test('colours are people where nobody is named', () => {
  expect(rows(readExample('srt.colours.srt')).map(([, name, text]) => [name, text])).toEqual([
    ['—', 'Good morning.'], ['#ffff00', 'And the lifts?'], ['—', 'Next week.'], ['#00f0ff', 'Fine.'], ['#ffff00', 'Well?'], ['#00f0ff', 'Fine again.'],
  ]);
});

test('Chinese lines are joined without blanks, and a reporter asks', () => {
  const transcript = readExample('srt.chinese.srt');
  expect(rows(transcript).map(([, name, text]) => [name, text])).toEqual([['谭美', '早上好，阅览室今天开放。请大家进来。'], ['记者', '电梯什么时候启用？'], ['谭美', '下周启用。']]);
  expect(who(transcript)).toEqual([['谭美', 'official', ''], ['记者', 'reporter', '']]);
  expect(around(transcript)).toMatchObject({questions: [[1, 2]], events: [[1, '【掌声】']]});
});

test('a fraction has as many digits as it has', () => {
  expect(rows(readTranscript('1\n0:00:03.5 --> 00:00:04,25\na\n\n2\n00:05 --> 00:06\nb'))).toEqual([['0:00:03.5', '—', 'a b', [[0, undefined, 750], [2, 1500, 2500]]]]);
});

test('a line that a rolling caption shows again is read once, one that is said again twice', () => {
  const cue = (from: number, to: number, text: string) => `00:00:0${from},000 --> 00:00:0${to},000\n${text}\n\n`;
  expect(readTranscript(cue(1, 2, 'a\nb') + cue(2, 3, 'b\nc') + cue(3, 4, 'c\nd')).turns[0]!.text).toBe('a b c d');
  expect(readTranscript(cue(1, 2, 'No.') + cue(2, 3, 'No.') + cue(3, 4, 'Yes.')).turns[0]!.text).toBe('No. No. Yes.');
});

test('sbv: one-digit hours, a comma between start and end, >> NAME:', () => {
  expect(rows(readExample('sbv.sbv'))).toEqual([
    ['0:00:03.490', 'MEI', 'Good morning. The reading room is open.', [[0, undefined, 3940]]],
    ['0:00:07.430', '—', 'Thank you.', [[0, undefined, 8110]]],
  ]);
});

test('a dash begins a turn, also before a word and a colon that are no label', () => {
  const text = '1\n00:00:01,000 --> 00:00:02,000\n-Hello.\n-Hi there.\n\n2\n00:00:02,000 --> 00:00:03,000\n- Mei: Good.\n- Luis: Bad.\n';
  expect(readTranscript(text).turns.map(turn => turn.text)).toEqual(['Hello.', 'Hi there.', 'Mei: Good.', 'Luis: Bad.']);
});

test('a cue without words has none, and its times are none', () => {
  const text = '1\n00:00:01,000 --> 00:00:02,000\nfirst\n\nstill first\n\n2\n00:00:02,000 --> 00:00:03,000\n\n\n3\n00:00:03,000 --> 00:00:04,000\n1984\n';
  expect(rows(readTranscript(text))).toEqual([['00:00:01.000', '—', 'first still first 1984', [[0, undefined, 1000], [18, 2000, 3000]]]]);
});
