import {expect, test} from 'vitest';
import {openFollowed} from '../../../src/shell/files/follow.ts';
import {en} from '../../../src/shell/messages/en.ts';
import type {FileNews, Tail} from '../../../src/shell/system/io.ts';
import {world} from '../world.ts';

const EMPTY = new Uint8Array(0);

/** Makes a file of which each life gives these pieces. An empty piece says that there is no more for now. */
function tailOf(lives: readonly (readonly string[])[], news: FileNews = 'replaced'): Tail {
  let life = 0;
  return {
    life: async function* pieces() {
      const own = lives[life] ?? [];
      life += 1;
      for (const piece of own) yield piece === '' ? EMPTY : Buffer.from(piece);
      if (life === lives.length) await new Promise(() => {});
    },
    news: () => news, onNews: () => {},
  };
}

async function opened(tail: Tail) {
  const {io} = world({files: {'talk.txt': ''}});
  return openFollowed('talk.txt', {io: {...io, files: {...io.files, follow: async () => tail}}, messages: en, ended: new AbortController().signal});
}

/** Every layout that grows, a line after the other. */
const GROWING: Readonly<Record<string, readonly string[]>> = {
  'the bundled one': ['2024-03-01 10:00 主持人 大家好。\n', '2024-03-01 10:01 王局長 各位', '好。\n', '2024-03-01 10:02 主持人 謝謝。\n'],
  'Name：text': ['主持人：大家好，歡迎參加今天的發布會。\n', '王局長：各位好，', '今天介紹三點。\n', '主持人：謝謝王局長的介紹。\n'],
  'WebVTT': ['WEBVTT\n\n00:00.000 --> 00:02.000\n<v 主持人>大家好。\n\n', '00:03.000 --> 00:05.000\n<v 王局長>各位', '好。\n\n', '00:06.000 --> 00:07.000\n<v 主持人>謝謝。\n\n'],
  'JSON lines': ['{"stamp": "10:00", "speaker": "主持人", "text": "大家好。"}\n', '{"stamp": "10:01", "speaker": "王局長", "te', 'xt": "各位好。"}\n', '{"stamp": "10:02", "speaker": "主持人", "text": "謝謝。"}\n'],
};

test.each(Object.entries(GROWING))('%s is read as it grows, also by half a line', async (_, pieces) => {
  const growing = await opened(tailOf([pieces.flatMap(piece => [piece, ''])]));
  const counts = [growing.turns.length];
  for (let piece = 0; piece < pieces.length - 1; piece += 1) {
    while (!(await growing.more()).waits);
    counts.push(growing.transcript().turns.length);
  }
  expect(counts).toEqual([1, 1, 2, 3]);
  expect(growing.transcript().turns.map(({speaker}) => speaker)).toEqual([0, 1, 0]);
  expect(growing.transcript().turns[1]!.text).toMatch(/^各位好/);
});

test('a file that is replaced begins anew, and one without turns is passed over', async () => {
  const growing = await opened(tailOf([['2024-03-01 10:00 主持人 大家好。\n', ''], ['\n'], ['2024-03-01 10:00 王局長 另一個文件。\n', '']]));
  while (!(await growing.more()).isWhole);
  const {growing: other, news} = await growing.again!();
  expect([news, other.transcript().turns.map(({text}) => text)]).toEqual(['replaced', ['另一個文件。']]);
});

test('what is no file is refused', async () => {
  const {io} = world({files: {folder: Object.assign(new Error('folder'), {code: 'EISDIR'})}});
  await expect(openFollowed('folder', {io, messages: en, ended: new AbortController().signal})).rejects.toMatchObject({message: 'folder: is a folder; expected a transcript'});
});
