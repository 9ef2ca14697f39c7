import {expect, test} from 'vitest';
import {createReader, readTranscript} from '../../../src/reading/read.ts';
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

const cuesOf = (texts: readonly string[], seconds = 1) => texts.map((text, index) => `00:00:${String(10 + index * seconds)},000 --> 00:00:${String(10 + (index + 1) * seconds)},000\n${text}\n\n`).join('');

test.each([
  ['a word again and again', ['好。', '好。', '好。', '我們開始。'], '好。好。好。我們開始。'],
  ['a word, and then a sentence with it', ['No.', 'No.', 'No.\nI said no.', 'No.'], 'No. No. No. I said no. No.'],
  ['the end of the cue before', ['Yes.', 'Yes.\nI do.', 'I do.\nI really do.', 'Fine.', 'Fine.'], 'Yes. Yes. I do. I do. I really do. Fine. Fine.'],
  ['two lines again', ['No.\nNo.', 'No.\nNo.', 'Yes.'], 'No. No. No. No. Yes.'],
  ['the same, longer and longer', ['Yes.', 'Yes. Yes.', 'Yes. Yes. Yes.', 'Yes. Yes. Yes. Yes.'], `Yes.${' Yes.'.repeat(9)}`],
  ['the beginning of a sentence', ['We will.', 'We will. We must.', 'Thank you.', 'Good.'], 'We will. We will. We must. Thank you. Good.'],
])('somebody says it again: %s', (_, texts, said) => {
  expect(readTranscript(cuesOf(texts)).turns.map(({text}) => text)).toEqual([said]);
  expect(readTranscript(`WEBVTT\n\n${cuesOf(texts).replaceAll(',', '.')}`).turns.map(({text}) => text)).toEqual([said]);
});

test.each([
  ['two lines', ['a', 'a\nb', 'b\nc', 'c\nd'], 'a b c d'],
  ['three lines', ['a\nb\nc', 'b\nc\nd', 'c\nd\ne', 'c\nd\ne'], 'a b c d e'],
  ['a line that becomes longer', ['HELLO', 'HELLO EVERYONE', 'HELLO EVERYONE WELCOME', 'HELLO EVERYONE WELCOME\nTO', 'HELLO EVERYONE WELCOME\nTO THE ROOM.', 'TO THE ROOM.\nWE BEGIN'], 'HELLO EVERYONE WELCOME TO THE ROOM. WE BEGIN'],
  ['Chinese that becomes longer', ['各位', '各位早上', '各位早上好，', '各位早上好，我們開始。'], '各位早上好，我們開始。'],
])('captions that roll up are read once: %s', (_, texts, said) => {
  expect(readTranscript(cuesOf(texts)).turns.map(({text}) => text)).toEqual([said]);
});

test('a word that only begins like the one before is another', () => {
  expect(readTranscript(cuesOf(['go', 'good', 'goodness', 'goodness me'])).turns[0]!.text).toBe('go good goodness goodness me');
});

test('captions of YouTube in another format are read once, and a word that is said twice is read twice', () => {
  const cue = (from: string, to: string, text: string) => `00:00:0${from} --> 00:00:0${to}\n${text}\n\n`;
  const text = cue('0,160', '1,189', 'good morning') + cue('1,189', '1,199', 'good morning') + cue('1,199', '2,189', 'good morning\nyes') + cue('2,189', '2,199', 'yes') + cue('2,199', '3,189', 'yes\nyes') + cue('3,189', '3,199', 'yes') + cue('3,199', '5,000', 'yes\nthe room');
  expect(readTranscript(text).turns[0]!.text).toBe('good morning yes yes the room');
});

test('a pause does not say its words again where words are underlined one by one, and what is said again is', () => {
  expect(readTranscript(cuesOf(['[A]: Good morning.', '[A]: <u>Good</u> morning.', '[A]: Good <u>morning.</u>', 'No.', '<u>No.</u>', '<u>No.</u>'])).turns[0]).toMatchObject({text: 'Good morning. No. No.', times: [{offset: 0, end: 3000}, {offset: 5, start: 2000}, {offset: 14, start: 3000, end: 5000}, {offset: 18, start: 5000, end: 6000}]});
});

test('what stands between cues stays between them', () => {
  const text = `WEBVTT\n\n${cuesOf(['a <u>b</u>', 'No.', 'No.\nNo.']).replaceAll(',', '.').replace(/^00:00:11/m, 'NOTE one\n\n$&').replace(/^00:00:12/m, 'NOTE two\n\n$&')}STYLE\n::cue {}\n\n00:00:13.000 --> 00:00:14.000\nYes.\n`;
  const {turns, problems} = readTranscript(text);
  expect(turns.map(turn => turn.text)).toEqual(['a b No. No. No. Yes.']);
  expect(problems).toEqual([]);
});

test('while captions come, the last ones are shown without waiting for more', () => {
  const reader = createReader({from: 'srt'});
  reader.push(cuesOf(['a', 'a\nb']));
  reader.settle();
  expect(reader.transcript().turns.map(({text}) => text)).toEqual(['a a b']);
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

const said = (texts: readonly string[]) => rows(readTranscript(cuesOf(texts))).map(row => row.slice(1, 3));

test.each([
  ['names behind arrows, with a post or a number', ['>> Narrator: One.', '>> Terry Lee, Technology Specialist: Two.', '>> Person 1: Three.\n>> Person 2: Four.', '>> And five?'], [['Narrator', 'One.'], ['Terry Lee, Technology Specialist', 'Two.'], ['Person 1', 'Three.'], ['Person 2', 'Four.'], ['—', 'And five?']]],
  ['those who call', ['+65 9123 4567: One.', 'Mei Tan: Two.', '1650***1234: Three.', '2026-05-04: four'], [['+65 9123 4567', 'One.'], ['Mei Tan', 'Two.'], ['1650***1234', 'Three. 2026-05-04: four']]],
  ['numbers, and how somebody speaks', ['MAN #1: One.', 'WOMAN (on phone): Two.', 'MAN #2 [over radio]: Three.', '[Ana, laughing] Four.'], [['MAN #1', 'One.'], ['WOMAN', 'Two.'], ['MAN #2', 'Three.'], ['Ana', 'Four.']]],
  ['a sound on a line of its own', ['MAN: One.', '[DOOR CREAKS]\nMAN: Two.', 'ANA: Three.\n(applause)\nFour.'], [['MAN', 'One. Two.'], ['ANA', 'Three. Four.']]],
  ['Japanese', ['（テリー・トンプソン）\n字幕が必要です。', '（音楽）', 'ナレーター：さようなら。', 'ナレーター：終わり。'], [['テリー・トンプソン', '字幕が必要です。'], ['ナレーター', 'さようなら。終わり。']]],
  ['French has a blank before the colon', ['NARRATEUR : Un.', 'Terry Lee :\nDeux.', 'NARRATEUR : Trois.'], [['NARRATEUR', 'Un.'], ['Terry Lee', 'Deux.'], ['NARRATEUR', 'Trois.']]],
  ['a phrase before a colon', ['Sprecher: Eins.', 'Frau Roth: Zwei.', 'Das heißt: drei.', 'Sprecher: Vier.', 'Frau Roth: Fünf.'], [['Sprecher', 'Eins.'], ['Frau Roth', 'Zwei. Das heißt: drei.'], ['Sprecher', 'Vier.'], ['Frau Roth', 'Fünf.']]],
  ['a colour in two spellings', ['<font color="cyan">One.</font>', '<font color="#00ffff">Two.</font>', '<font color="#FF0">Three.</font>', '<font color="yellow">Four.</font>'], [['#cyan', 'One. Two.'], ['#ff0', 'Three. Four.']]],
])('%s', (_, texts, expected) => {
  expect(said(texts)).toEqual(expected);
});

test('a line of times without zeros is one too, and does not make the file another', () => {
  expect(rows(readTranscript(`${cuesOf(['one', 'two'])}3\n0:0:12,5 --> 0:0:13,5\nthree\n`)).map(row => row.slice(1, 3))).toEqual([['—', 'one two three']]);
});

test('a dash before a voice is nobody’s word', () => {
  expect(rows(readTranscript('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n- <v Bob>Hi\nthere</v>\n- <v Al>Ho</v>\n')).map(row => row.slice(1, 3))).toEqual([['Bob', 'Hi there'], ['Al', 'Ho']]);
});
