import {expect, test} from 'vitest';
import {mayBeSpoken, soundIn, spokenIn} from '../../../src/layouts/subtitles/label.ts';

test.each([
  ['Mei Tan: hello', 'Mei Tan', 'label', 'hello'], ['谭美：你好', '谭美', 'label', '你好'], ['MAN 2: hello', 'MAN 2', 'certain', 'hello'], ['[SPEAKER_00]: hello', 'SPEAKER_00', 'certain', 'hello'],
  ['[Mei Tan] hello', 'Mei Tan', 'label', 'hello'], ['(Mei Tan) hello', 'Mei Tan', 'label', 'hello'], ['>> MEI: hello', 'MEI', 'certain', 'hello'], ['>> hello', undefined, 'certain', 'hello'], ['>>> hello', undefined, 'certain', 'hello'],
  ['- hello', undefined, 'certain', 'hello'], ['-Hello', undefined, 'certain', 'Hello'], ['– Mei Tan: hello', 'Mei Tan', 'certain', 'hello'], ['A. Ng | Lambda: hello', 'A. Ng | Lambda', 'label', 'hello'],
])('%s', (line, label, claim, words) => {
  const spoken = spokenIn(line)!;
  expect([spoken.label, spoken.claim, line.slice(spoken.words)]).toEqual([label, claim, words]);
});

test.each(['hello', '-5 degrees', '-- and then', '——然后', 'at 10:30 we go', 'see https://example.org', '[laughs] hello', '[Music] hello', '(in Chinese) hello', '12:30', '“So: no”'])('nobody begins to speak in %s', line => {
  expect(spokenIn(line)).toBeUndefined();
});

test.each([['[Music]', '[Music]'], ['- (APPLAUSE)', '(APPLAUSE)'], ['♪', '♪'], ['（掌聲）', '（掌聲）'], ['[door creaks]', '[door creaks]'], ['[Mei Tan]', undefined], ['(http://a.b)', undefined], ['(ann@example.org)', undefined], ['♪ la la ♪', undefined], ['hello', undefined], ['', undefined]])('%s', (text, sound) => {
  expect(soundIn(text)).toBe(sound);
});

test('a line may name a speaker if it begins with a mark, or has a colon near its beginning', () => {
  const no = [':a', '：a', `${'a'.repeat(82)}:`, `${'好'.repeat(82)}：`, 'a[b]', 'z-', 'A-', 'Z>b', '好'];
  expect(['[a]', '【甲】', '-a', '好：', `${'a'.repeat(81)}:`, `${'好'.repeat(81)}：`, ...no].map(mayBeSpoken)).toEqual([...Array.from({length: 6}, () => true), ...no.map(() => false)]);
});

test.each([
  ['>> Mei Tan', undefined, 'certain', 'Mei Tan'], ['-Mei Tan: good', 'Mei Tan', 'certain', 'good'], ['>> photo: good', undefined, 'certain', 'photo: good'], ['>> Mei, Library: good', 'Mei, Library', 'certain', 'good'],
  ['>> the big one, really: good', undefined, 'certain', 'the big one, really: good'], ['- [Mei Tan] good', 'Mei Tan', 'certain', 'good'], ['>> [laughter] good', undefined, 'certain', '[laughter] good'],
  ['[ Mei Tan ] good', 'Mei Tan', 'label', 'good'], ['[Mei Tan]: good', 'Mei Tan', 'certain', 'good'], ['[アナ] good', 'アナ', 'label', 'good'],
  ['Mei Tan : good', 'Mei Tan', 'label', 'good'], ['+65 9123 4567: good', '+65 9123 4567', 'certain', 'good'], ['MEI TAN [on phone]: good', 'MEI TAN', 'certain', 'good'], ['https Mei: good', 'https Mei', 'label', 'good'],
  ['MEI: good', 'MEI', 'certain', 'good'], ['NOTE: good', 'NOTE', 'label', 'good'], ['A b: good', 'A b', 'label', 'good'], ['PERSON9: good', 'PERSON9', 'certain', 'good'], ['Mei0: good', 'Mei0', 'label', 'good'], ['Speaker 10: good', 'Speaker 10', 'certain', 'good'],
])('who speaks in %s', (line, label, claim, words) => {
  const spoken = spokenIn(line)!;
  expect([spoken.label, spoken.claim, line.slice(spoken.words)]).toEqual([label, claim, words]);
});

test.each(['[music] good', '(no one) good', '[mei] good', '“Mei”: good', 'see https: good'])('nor in %s', line => expect(spokenIn(line)).toBeUndefined());

test.each([
  [' [applause] ', '[applause]'], ['♪ ♪', '♪ ♪'], ['[♪ ♪]', '[♪ ♪]'], ['[♪ la ♪]', '[♪ la ♪]'], ['（笑）', '（笑）'], ['*cough*', '*cough*'], ['#', '#'], ['[ ]', '[ ]'], ['[see - it]', '[see - it]'],
  ['a [music]', undefined], ['z [music]', undefined], ['A (music)', undefined], ['Z (music)', undefined], ['一 [笑]', undefined], ['\u9FFF（笑）', undefined], [' ', undefined],
])('%j is a sound, or is none', (text, sound) => expect(soundIn(text)).toBe(sound));
