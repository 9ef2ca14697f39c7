import {describe, expect, test} from 'vitest';
import type {Mark} from '../../../src/layouts/layout.ts';
import {webvtt} from '../../../src/layouts/subtitles/webvtt.ts';
import {readTranscript} from '../../../src/reading/read.ts';
import {around, readExample, rows, who} from '../rows.ts';

/** Returns the cues of a file as start, end and words. Adjacent cues are not joined. */
function cuesOf(text: string): readonly (readonly unknown[])[] {
  const cues: (readonly unknown[])[] = [];
  const scanner = webvtt.scanner((mark: Mark) => {
    if (mark.kind === 'turn' || mark.kind === 'piece') cues.push([mark.stamp?.time, mark.end?.time, mark.said ?? text.slice(mark.words).split(/\r\n|\r|\n/)[0]]);
  });
  scanner.scan(text, 0);
  scanner.end();
  return cues;
}

const ONE = [[0, 1000, 'text']];
const TIMES = '00:00:00.000 --> 00:00:01.000';

describe('the standard: the file', () => {
  test.each([
    ['a blank behind the signature', `WEBVTT \n\n${TIMES}\ntext`, ONE],
    ['a tab and words behind it', `WEBVTT\tgarbage\n\n${TIMES}\ntext`, ONE],
    ['a header of several lines', `WEBVTT\nKind: captions\nLanguage: en\n\n${TIMES}\ntext`, ONE],
    ['times directly below the signature', `WEBVTT\n${TIMES}\ntext`, ONE],
    ['times behind lines of the header', `WEBVTT\ngarbage\n${TIMES}\ntext`, ONE],
    ['nothing but the signature', 'WEBVTT', []],
    ['another signature', `WEBVTTX\n\n${TIMES}\ntext`, []],
    ['a signature in small letters', `webvtt\n\n${TIMES}\ntext`, []],
    ['a line before the signature', `\nWEBVTT\n\n${TIMES}\ntext`, []],
    ['carriage returns alone', `WEBVTT\r\r${TIMES}\rtext\r\rid\r${TIMES}\rtext`, [...ONE, ...ONE]],
    ['line ends of all kinds', `WEBVTT\r\n\r${TIMES}\ntext\n\r${TIMES}\r\ntext`, [...ONE, ...ONE]],
    ['NUL', `WEBVTT\n\n\0id\n${TIMES}\nte\0xt`, [[0, 1000, 'te\uFFFDxt']]],
    ['no line end at the end', `WEBVTT\n\n${TIMES}`, []],
    ['notes, styles and regions', `WEBVTT\n\nNOTE a\nb\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n${TIMES}\ntext`, ONE],
    ['settings that are none', `WEBVTT\n\n${TIMES}align:end foo:bar\ntext`, ONE],
    ['an arrow in an id that is none', `WEBVTT\n\n-- >\n${TIMES}\ntext`, ONE],
    ['an id of one blank', `WEBVTT\n\n \n${TIMES}\ntext`, ONE],
    ['times that end a cue and begin another', `WEBVTT\n\n${TIMES}\ntext\n${TIMES}\ntext`, [...ONE, ...ONE]],
    ['times in the third line of a note', `WEBVTT\n\nNOTE a\nb\n${TIMES}\ntext`, ONE],
    ['an arrow in words', `WEBVTT\n\n${TIMES}\na --> b\ntext\n\n${TIMES}\ntext`, ONE],
    ['two lines with arrows', `WEBVTT\n\n-->\n${TIMES}\ntext`, ONE],
    ['a line of a blank in a cue', `WEBVTT\n\n${TIMES}\na\n \nb`, [[0, 1000, 'a b']]],
  ])('%s', (_, text, expected) => {
    expect(cuesOf(text)).toEqual(expected);
  });

  test('what is no WebVTT though it says so is not read by guess', () => {
    for (const head of ['WEBVTTX', 'webvtt', 'WEBVTT\uFEFF', '\nWEBVTT']) expect(readTranscript(`${head}\n\n00:00:00.000 --> 00:00:01.000\ntext`).turns).toEqual([]);
    expect(readTranscript('\uFEFFWEBVTT\n\n00:00:00.000 --> 00:00:01.000\ntext').turns).toHaveLength(1);
  });
});

describe('the standard: times', () => {
  test.each([
    ['00:00.000 --> 00:01.000', [0, 1000]],
    ['0:00:00.000 --> 0:00:01.000', [0, 1000]],
    ['\t00:00.000\t-->\f00:01.000 ', [0, 1000]],
    ['00:00.000-->00:01.000', [0, 1000]],
    ['60000:00:00.000 --> 60000:00:01.000', [216_000_000_000, 216_000_001_000]],
    ['00:00:59.999 --> 00:00:59.998', [59_999, 59_998]],
    ['100:59:59.999 --> 101:00:00.000', [363_599_999, 363_600_000]],
    ['00:60.000 --> 00:61.000', undefined], ['60:00.000 --> 61:00.000', undefined], ['00:00:00,000 --> 00:00:01,000', undefined], ['0:00.000 --> 0:01.000', undefined],
    ['00:00.00 --> 00:01.00', undefined], ['00:00.0000 --> 00:01.000', undefined], ['00:00.000 --> 00:01.0000', undefined], ['-00:00.000 --> 00:01.000', undefined],
    ['00:00.000 -> 00:01.000', undefined], ['00:00.000 --> ', undefined], ['x00:00.000 --> 00:01.000', undefined], ['00:00:00 .000 --> 00:01.000', undefined],
  ])('%s', (times, expected) => {
    expect(cuesOf(`WEBVTT\n\n${times}\ntext`)).toEqual(expected ? [[...expected, 'text']] : []);
  });

  test('times that cannot be read are told, and the next cue is read', () => {
    const {turns, problems} = readTranscript(`WEBVTT\n\n1\n00:00:00,000 --> 00:00:01,000\nlost\n\n${TIMES}\ntext`);
    expect(turns.map(({text}) => text)).toEqual(['text']);
    expect(problems).toMatchObject([{line: 3, kind: 'bad-stamp'}]);
  });
});

test('Zoom: names of any form, also once; a cue without a name goes on; what stands before other colons is speech', () => {
  const transcript = readExample('webvtt.zoom.vtt');
  expect(rows(transcript)).toEqual([
    ['00:05:02.110', 'Mei Tan', 'Good morning. The reading room is open. and the lifts work, I am told…', [[0, undefined, 3830], [40, 3910, 7190]]],
    ['00:05:10.020', 'A. Ng | Lambda', 'Thank you. I have one question: when? and where?', [[0, undefined, 10_190], [38, 10_910, 13_190]]],
    ['00:05:16.020', 'Mei Tan', 'The answer: next week, on the second floor.', [[0, undefined, 17_190]]],
    ['00:05:19.000', 'ortega_l', 'Thanks. Back again.', [[0, undefined, 19_390], [8, 237_890, 240_390]]],
  ]);
  expect(who(transcript)[0]).toEqual(['Mei Tan', 'official', 'City Library']);
  expect(around(transcript)).toMatchObject({timing: 'elapsed', first: 302_110, problems: []});
});

test('Teams: a voice over several lines, ids of its own, notes', () => {
  expect(rows(readExample('webvtt.teams.vtt'))).toEqual([
    ['00:00:10.087', 'Mei Tan', 'Good morning. The reading room is open. Please come & in.', [[0, undefined, 3043], [40, 3043, 4913]]],
    ['00:00:15.130', 'Tan, Luis', 'Thanks.', [[0, undefined, 5913]]],
    ['00:00:17.000', 'Mei Tan', 'You are welcome.', [[0, undefined, 8913]]],
  ]);
});

test('YouTube: each rolling line is read once, with the times of its words; >> is another speaker', () => {
  const transcript = readExample('webvtt.youtube.vtt');
  expect(rows(transcript)).toEqual([
    ['00:00:00.160', '—', 'good morning the reading room', [[0, undefined, 1029], [4, 240], [13, 1039, 3029], [16, 1240], [24, 2240]]],
    ['00:00:05.199', '—', 'thank you', [[0, undefined, 6840], [5, 5840]]],
  ]);
  expect(around(transcript).events).toEqual([[1, '[Music]']]);
});

test('WhisperX: a label in brackets in each cue; words that are underlined one by one are said once', () => {
  expect(rows(readExample('webvtt.whisperx.vtt'))).toEqual([
    ['00:01.000', 'SPEAKER_00', 'Good morning.', [[0, undefined, 1500], [5, 1000]]],
    ['00:03.000', 'SPEAKER_01', 'Thank you. It is 10:30 -> now.', [[0, undefined, 3500]]],
  ]);
});

test('voices hold until the next one; two of them in a cue, overlapping cues, a name above the words; title and date above', () => {
  const transcript = readExample('webvtt.voices.vtt');
  expect(rows(transcript)).toEqual([
    ['09:00:01', 'Mei Tan', 'Good morning & welcome. The reading room is open.', [[0, undefined, 3000], [24, 3000, 5000]]],
    ['09:00:06', 'Luis Ortega', 'Thank you.'],
    ['', 'Mei Tan', 'Not at all.', [[0, undefined, 7000]]],
    ['09:00:07', 'Luis Ortega', 'When do the lifts open?', [[0, undefined, 9000]]],
    ['09:00:10', 'Mei Tan', 'Next week.', [[0, undefined, 10_000]]],
  ]);
  expect(around(transcript)).toEqual({title: 'Opening of the library', date: '2026-05-04', timing: 'clock', first: 32_401_000, questions: [[3, 4]], events: [[5, '[Applause]']], problems: []});
});

test('Webex names who speaks above the times', () => {
  const text = 'WEBVTT\n\n1 "Mei Tan" (1234567)\n00:00:01.000 --> 00:00:03.000\nGood morning.\n\n2 "Luis Ortega" (7654321)\n00:00:03.000 --> 00:00:05.000\nThank you: I hear you.\n\n3 "Luis Ortega" (7654321)\n00:00:05.000 --> 00:00:06.000\nBye.\n';
  expect(rows(readTranscript(text)).map(([stamp, name, words]) => [stamp, name, words])).toEqual([['00:00:01.000', 'Mei Tan', 'Good morning.'], ['00:00:03.000', 'Luis Ortega', 'Thank you: I hear you. Bye.']]);
});
