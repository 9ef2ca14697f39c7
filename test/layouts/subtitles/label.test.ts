import {expect, test} from 'vitest';
import {soundIn, spokenIn} from '../../../src/layouts/subtitles/label.ts';

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
