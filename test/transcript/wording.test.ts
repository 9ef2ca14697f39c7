import {expect, test} from 'vitest';
import {AS_CLEANED, readingsOf, scriptsOf} from '../../src/transcript/wording.ts';

test('the key for scripts goes from the source over simplified to a traditional script, Taiwan’s if none is named', () => {
  expect(scriptsOf({})).toEqual(['source', 'simplified', 'traditional']);
  expect(scriptsOf({traditional: 'traditional-hk'})).toEqual(['source', 'simplified', 'traditional-hk']);
});

test('the key for readings goes from none over those of the source to every one, pinyin if none is named', () => {
  expect(readingsOf({})).toEqual(['none', 'ruby', 'all']);
  expect(readingsOf({every: 'jyutping'})).toEqual(['none', 'ruby', 'jyutping']);
});

test('at first words are shown as they were cleaned', () => expect(AS_CLEANED).toEqual({text: 'clean', script: 'source', readings: 'none'}));
