import {expect, test} from 'vitest';
import {isInChineseSentence, urlsIn} from '../../src/chinese/sentence-context.ts';

test.each([
  ['見https://example.org/a_(b),或(www.gov.cn)。', ['https://example.org/a_(b)', 'www.gov.cn']],
  ['http://a.b/c(d)网站', ['http://a.b/c(d)']],
  ['(http://a.b/(c).).,', ['http://a.b/(c)']], ['http://a.b/((c)).', ['http://a.b/((c))']], ['http://a.b/c)d)', ['http://a.b/c)d']],
  ['各位朋友: 大家好', []],
])('the URLs of %s', (text, expected) => expect(urlsIn(text).map(({from, to}) => text.slice(from, to))).toEqual(expected));

test.each([
  ['增长5.2%,2023年更高', true],
  ['The word 中文 means Chinese, 5% of it', false],
  ['大家好。5,6', false],
])('whether the comma of %s is in a Chinese sentence', (text, expected) => expect(isInChineseSentence(text, text.indexOf(','))).toBe(expected));
