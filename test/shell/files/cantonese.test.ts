import {expect, test} from 'vitest';
import {openCantonese} from '../../../src/shell/files/cantonese.ts';
import {converters} from '../../words.ts';

const {read, printed} = openCantonese(converters['traditional-hk']);

test('every Han character has its Cantonese reading, at its offset', () => {
  expect(read('發布會,5G𠮷好')).toEqual(['faat3', 'bou3', 'wui2', undefined, undefined, undefined, undefined, undefined, 'hou2']);
});

test('simplified text is read as it is written in Hong Kong', () => {
  expect(read('发布会')).toEqual(read('發布會'));
});

test('pinyin that a source prints is no reading of Cantonese', () => {
  expect(printed('fā')).toBeUndefined();
});
