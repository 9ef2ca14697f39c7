import {expect, test} from 'vitest';
import {languageTagOf} from '../../src/writers/language-tag.ts';

const tagOf = (...texts: readonly string[]) => languageTagOf({turns: texts.map(text => ({text}))} as unknown as Parameters<typeof languageTagOf>[0]);

test.each([
  ['', 'und'], ['123 …', 'und'], ['這個問題', 'zh-Hant'], ['这个问题', 'zh-Hans'], ['人口', 'zh'], ['這个', 'zh'], ['這個问', 'zh-Hant'], ['这个問', 'zh-Hans'],
  ['これは日本', 'ja'], ['カナ', 'ja'], ['人口人口の', 'zh'], ['人口人口人口人の', 'zh'], ['人口人のの', 'ja'], ['한국', 'ko'], ['한국 人口', 'zh'], ['한국어 人口 a', 'ko'], ['한 a b', 'und'], ['한국 the end', 'en'],
  ['the end', 'en'], ['Of course', 'en'], ['und so weiter', 'und'], ['go to', 'en'], ['you and me', 'en'], ['theory', 'und'], ['人口 the end', 'zh'], ['人口 the end of', 'en'],
])('of %j the language is %s', (text, tag) => {
  expect(tagOf(text)).toBe(tag);
});

test('all turns count, and no more than the first four thousand characters', () => {
  expect(tagOf('人口', '問題')).toBe('zh-Hant');
  expect(tagOf('人'.repeat(3999), '這')).toBe('zh-Hant');
  expect(tagOf('人'.repeat(4000), '這')).toBe('zh');
  expect(tagOf(`${'人'.repeat(4000)}這`)).toBe('zh');
});
