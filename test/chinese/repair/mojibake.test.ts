import {describe, expect, test} from 'vitest';
import {undoMojibake} from '../../../src/chinese/repair/mojibake.ts';
import {lexicon} from '../../lexicon.ts';

const SAID = '大家下午好，欢迎出席今天的新闻发布会。請問5G和AI怎麼辦？';
const utf8 = new TextEncoder().encode(SAID);
const gbk = Uint8Array.from(Array.from(SAID).flatMap(character => [...lexicon.encode(character) ?? []]));
const latin = (bytes: Uint8Array) => Array.from(bytes, byte => String.fromCharCode(byte)).join('');
const read = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

test.each([
  ['UTF-8 as Latin-1', latin(utf8)],
  ['UTF-8 as Windows-1252', read(utf8, 'windows-1252')],
  ['GBK as Latin-1', latin(gbk)],
  ['GBK as Windows-1252', read(gbk, 'windows-1252')],
])('text read in the wrong encoding is read again: %s', (_, wrong) => {
  expect(wrong).not.toBe(SAID);
  expect(undoMojibake(wrong)).toBe(SAID);
});

describe('UTF-8 read as GBK', () => {
  test.each(['大家好，欢迎各位。', '大家好，欢迎各位记者。\n谢谢。', '5G和AI的发展。'])('%j is read again', said => {
    expect(undoMojibake(read(new TextEncoder().encode(said), 'gbk'))).toBe(said);
  });

  test('leaves U+FFFD for a character that has lost a byte', () => {
    expect(undoMojibake(read(new TextEncoder().encode('下面，請問5G。'), 'gbk'))).toBe('下面，請\uFFFD5G。');
  });
});

test.each(['联通，移動', '涓涓细流', '«ÉTÉ» naïve café»…', 'Ça va, Zoë? Åse är här.', '50°–60°', '锟斤拷'])('what was read rightly stays: %s', text => expect(undoMojibake(text)).toBe(text));
