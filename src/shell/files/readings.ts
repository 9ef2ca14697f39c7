import {brotliDecompressSync} from 'node:zlib';
import {openReadings, type ReadingsData} from '../../chinese/readings.ts';
import type {Words} from '../../chinese/words.ts';
import {zhuyinOf} from '../../chinese/zhuyin.ts';
import type {Reader} from '../../transcript/wording.ts';

/** Opens the shipped readings of Mandarin, compressed with Brotli (RFC 7932), in pinyin and in zhuyin. */
export function openMandarin(words: Words, data: Uint8Array): Readonly<Record<'all' | 'zhuyin', Reader>> {
  const read = openReadings(words, JSON.parse(brotliDecompressSync(data).toString()) as ReadingsData);
  const inZhuyin = (pinyin: string): string => zhuyinOf(pinyin) ?? pinyin;
  return {
    all: {read, printed: pinyin => pinyin},
    zhuyin: {read: (text, sandhi) => read(text, sandhi).map(pinyin => (pinyin === undefined ? undefined : inZhuyin(pinyin))), printed: inZhuyin},
  };
}
