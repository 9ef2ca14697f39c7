import {expect, test} from 'vitest';
import {lexicon} from '../../lexicon.ts';

test('characters and their bytes are those of the decoder, both ways', () => {
  const decoder = new TextDecoder('gbk');
  const wrong: string[] = [];
  for (let lead = 0x80; lead <= 0xff; lead += 1) {
    for (let trail = 0x30; trail <= 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = character.length === 1 && !/[\uE000-\uF8FF\uFFFD]/.test(character);
      if (lexicon.decode(lead, trail) !== (isOne ? character : undefined)) wrong.push(`${lead} ${trail}`);
      else if (isOne && decoder.decode(Uint8Array.from(lexicon.encode(character)!)) !== character) wrong.push(character);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([['a', [0x61]], ['€', [0x80]], ['東', [0x96, 0x7c]], ['𠮷', undefined], ['\uE000', [0xaa, 0xa1]], ['\uFFFD', undefined], ['', undefined]])('%s is %j in GBK', (character, bytes) => {
  expect(lexicon.encode(character)).toEqual(bytes);
});

test('a character has its readings, the commonest first; what is none has none', () => {
  expect(lexicon.readingsOf('發')[0]).toBe('fā');
  expect(lexicon.readingsOf('會')[0]).toBe('huì');
  for (const other of ['a', '，', '𠮷', '']) expect(lexicon.readingsOf(other)).toEqual([]);
});
