import {expect, test} from 'vitest';
import {zhuyinOf} from '../../src/chinese/zhuyin.ts';
import {lexicon} from '../lexicon.ts';

test.each([
  ['zhī', 'ㄓ'], ['shì', 'ㄕˋ'], ['rì', 'ㄖˋ'], ['yī', 'ㄧ'], ['wǔ', 'ㄨˇ'], ['yú', 'ㄩˊ'], ['yuǎn', 'ㄩㄢˇ'], ['jūn', 'ㄐㄩㄣ'], ['xué', 'ㄒㄩㄝˊ'], ['nǚ', 'ㄋㄩˇ'], ['lüè', 'ㄌㄩㄝˋ'], ['ér', 'ㄦˊ'],
  ['zhōng', 'ㄓㄨㄥ'], ['yòng', 'ㄩㄥˋ'], ['wēng', 'ㄨㄥ'], ['liù', 'ㄌㄧㄡˋ'], ['guī', 'ㄍㄨㄟ'], ['āi', 'ㄞ'], ['ma', '˙ㄇㄚ'], ['yán', 'ㄧㄢˊ'], ['ê̄', 'ㄝ'],
])('%s is %s', (pinyin, zhuyin) => expect(zhuyinOf(pinyin)).toBe(zhuyin));

test.each(['', 'abc', 'q', '15'])('%j is no syllable', text => expect(zhuyinOf(text)).toBeUndefined());

test('every syllable that characters are read as has one', () => {
  const none = new Set(Array.from({length: 0x5200}, (_, at) => String.fromCharCode(0x4e00 + at)).flatMap(character => lexicon.readingsOf(character)).filter(syllable => zhuyinOf(syllable) === undefined));
  expect([...none]).toEqual([]);
});
