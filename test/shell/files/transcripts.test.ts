import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {en} from '../../../src/shell/messages/en.ts';
import {systemIo} from '../../../src/shell/system/system.ts';
import {openTranscript} from '../../../src/shell/files/transcripts.ts';
import {readTranscript} from '../../../src/reading/read.ts';
import {lexicon} from '../../lexicon.ts';
import {bundledText} from '../../samples.ts';

/** Yields a file in chunks of so many bytes, all in the same memory, as `Files.stream` may. */
async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = bytes.subarray(at, at + size);
    buffer.fill(0x3f).set(chunk);
    yield buffer.subarray(0, chunk.length);
  }
}

async function opened(text: string | Uint8Array, size: number, encoding?: string) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const io = systemIo();
  const {transcript} = await openTranscript('a.txt', {
    io: {...io, packageFile: path => fileURLToPath(new URL(`../../../${path}`, import.meta.url)), files: {...io.files, stream: async () => ({size: bytes.length, chunks: chunks(bytes, size)})}}, messages: en, ended: new AbortController().signal, options: {encoding},
  });
  return {...transcript, turns: transcript.turns.map(turn => ({...turn, readings: turn.readings}))};
}

const whole = readTranscript(bundledText, lexicon);
const expected = {...whole, turns: whole.turns.map(turn => ({...turn, readings: turn.readings}))};

test.each([7, 4096, 1 << 16])('a transcript is the same however it comes: %i bytes at a time', async size => {
  expect(await opened(bundledText, size)).toEqual(expected);
});

test('the only annotation is seen, also where two chunks cut it', async () => {
  // The encoding is told from the first 256 kB, so the cut must come behind them.
  const start = `2024-03-01 10:00 甲 ${'好。'.repeat(50_000)}\n2024-03-01 10:01 乙 發`;
  const size = new TextEncoder().encode(`${start}(f`).length;
  const {turns} = await opened(`${start}(fā)布。\n`, size);
  expect(turns.at(-1)).toMatchObject({text: '發布。', readings: [{offset: 0, text: 'fā'}]});
});

test('an encoding that is asked for overrules', async () => {
  // 15:00 主持人, in Big5, so short that nothing is usual in it.
  const bytes = Uint8Array.from('2023-12-13 15:00 \u00A5D\u00AB\u00F9\u00A4H \u00C5\u00E5\u00C5\u00E5\u00A1C\n', character => character.charCodeAt(0));
  expect((await opened(bytes, 100, 'big5')).speakers[0]!.name).toBe('主持人');
  expect((await opened(bytes, 100, 'windows-1252')).speakers[0]!.name).not.toBe('主持人');
});

test('a refusal says what was seen instead of text', async () => {
  await expect(opened(Uint8Array.from('Mei Tan: Good\0 morning, everybody, and so on.', character => character.charCodeAt(0)), 100)).rejects.toThrow('a.txt: is not text: byte 14 is a NUL');
});
