import {expect, test} from 'vitest';
import {readTranscript} from '../../../src/reading/read.ts';
import {lexicon} from '../../lexicon.ts';

const undecodable = (text: string) => readTranscript(text, lexicon).problems.filter(({kind}) => kind === 'undecodable' || kind === 'lost-characters').map(({line, column, found}) => [line, column, found]);

test('bytes that could not be decoded are problems with their place', () => {
  expect(undecodable('2023-12-13 15:00 主持人 大家\uFFFD\uFFFD好。\n2023-12-13 15:01 丁文 \uFFFD好。再\uFFFD。\n')).toEqual([
    [1, 24, '0 主持人 大家\uFFFD\uFFFD好。'], [2, 21, '5:01 丁文 \uFFFD好。再\uFFFD。'], [2, 25, ' 丁文 \uFFFD好。再\uFFFD。'],
  ]);
});

test('those that cut an annotation through are repaired instead', () => {
  expect(undecodable('2023-12-13 15:00 主持人 地\uFFFD(fù)P塵。\n')).toEqual([]);
});

test('in a label too, and with any line ends', () => {
  expect(undecodable('主持人：好，今天我們\uFFFD來看天氣。\r\r王小\uFFFD：好，今天我們來看天氣。\r\r主持人：好，今天我們來看天氣\uFFFD。\r').map(([line, column]) => [line, column])).toEqual([[1, 11], [3, 3], [5, 15]]);
});
