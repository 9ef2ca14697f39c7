import {describe, expect, test} from 'vitest';
import {createDecoder, decode} from '../../../src/shell/files/decode.ts';
import {decoderOf} from '../../../src/shell/files/encodings.ts';

/** Encodes text by asking the decoder for every character of one or two bytes. */
function encoderOf(encoding: string): (text: string) => Uint8Array {
  if (encoding === 'utf-8') return text => new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) {
    const isBig = encoding === 'utf-16be';
    return text => Uint8Array.from([...text].flatMap(character => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]).map((_, at, all) => all[isBig ? at ^ 1 : at]!));
  }
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0; lead < 0x100; lead += 1) bytes.set(decoderOf(encoding)(Uint8Array.of(lead)), [lead]);
  if (encoding !== 'windows-1252') {
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) {
        const character = decoderOf(encoding)(Uint8Array.of(lead, trail));
        if (character.length === 1 && !bytes.has(character)) bytes.set(character, [lead, trail]);
      }
    }
  }
  return text => Uint8Array.from([...text].flatMap(character => {
    const found = bytes.get(character);
    if (!found) throw new Error(`${character} is not in ${encoding}`);
    return found;
  }));
}

const TRADITIONAL = '2023-12-13 15:00 主持人 各位記者朋友，大家下午好！\n2023-12-13 15:05 齊魯晚報記者 請問下一步有什麼打算？\n2023-12-13 15:06 林書華 我們會繼續做好這項工作。\n';
const SIMPLIFIED = '主持人：各位记者朋友，大家下午好！\n\n齐鲁晚报记者：请问下一步有什么打算？\n\n林书华：我们会继续做好这项工作。\n';
const ENGLISH = 'Mei Tan: Good morning. It’s the library’s first day — “open to all”.\n\nLuis Ortega: I don’t know the café’s hours…\n';
const FRENCH = 'Mme Lefèvre: Bonjour à tous. Les ascenseurs seront prêts la semaine prochaine.\n\nM. Étienne: Où sont les élèves ?\n';
const JAPANESE = '司会: 皆さん、おはようございます。本日の記者会見を始めます。\n\n田中: エレベーターは来週の予定です。\n';
const KOREAN = '사회자: 안녕하십니까. 오늘 기자회견을 시작하겠습니다.\n\n김민수: 승강기는 다음 주에 운영됩니다.\n';
const SHORT = '2023-12-13 15:00 主持人 大家好。\n2023-12-13 15:01 丁文 你好。\n';

const CASES: readonly (readonly [encoding: string, text: string])[] = [
  ...['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'].flatMap(encoding => [[encoding, TRADITIONAL], [encoding, SHORT]] as const),
  ['gb18030', SIMPLIFIED], ['utf-16le', SIMPLIFIED], ['windows-1252', ENGLISH], ['windows-1252', FRENCH], ['utf-16le', ENGLISH], ['shift_jis', JAPANESE], ['euc-kr', KOREAN], ['utf-8', KOREAN], ['utf-8', ENGLISH],
];

/** Decodes bytes that arrive so many at a time. */
function decoded(bytes: Uint8Array, size: number, asked?: string) {
  const decoder = createDecoder(asked);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.push(bytes.subarray(at, at + size));
  text += decoder.end();
  return {text, encoding: decoder.encoding(), noText: decoder.noText()};
}

describe('an encoding is told by how usual its text is', () => {
  test.each(CASES)('%s: %.24s', (encoding, text) => {
    const bytes = encoderOf(encoding)(text);
    for (const size of [1, 97, bytes.length]) expect(decoded(bytes, size)).toEqual({text, encoding, noText: undefined});
  });

  test.each([['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]] as const)('a mark is believed and is no text: %s', (encoding, mark) => {
    const bytes = Uint8Array.of(...mark, ...encoderOf(encoding)('x：y'));
    expect(decoded(bytes, 3)).toMatchObject({text: 'x：y', encoding});
  });

  test('what is asked for overrules', () => {
    expect(decoded(encoderOf('big5')(SHORT), 50, 'gb18030').text).not.toBe(SHORT);
    expect(decoded(encoderOf('big5')('丁文'), 50, 'big5').text).toBe('丁文');
  });

  test('UTF-8 of which a few bytes are damaged stays UTF-8', () => {
    const bytes = new TextEncoder().encode(TRADITIONAL);
    bytes[bytes.indexOf(0xe4) + 1] = 0x20;
    expect(decoded(bytes, 100)).toMatchObject({encoding: 'utf-8', text: expect.stringContaining('\uFFFD') as string});
  });

  test('a file that is ASCII for long, and then is not', () => {
    const text = `${'Mei Tan: Good morning.\n'.repeat(10_000)}Luis Ortega: It’s the café’s.\n`;
    expect(decoded(encoderOf('windows-1252')(text), 1 << 16)).toMatchObject({text, encoding: 'windows-1252'});
  });
});

describe('a pipe is not held up', () => {
  test('ASCII is given at once', () => {
    const text = ENGLISH.slice(0, 40).replaceAll('’', '');
    expect(createDecoder().push(new TextEncoder().encode(text))).toBe(text);
  });

  test('what is not ASCII is given when nothing more comes for a while', () => {
    const [bytes, decoder] = [encoderOf('big5')(TRADITIONAL), createDecoder()];
    expect(decoder.push(bytes) + decoder.settle()).toBe(TRADITIONAL);
    expect(decoder.push(bytes)).toBe(TRADITIONAL);
  });

  test('or when 64 kB have come', () => {
    expect(createDecoder().push(encoderOf('gb18030')(SIMPLIFIED.repeat(1000)))).toBe(SIMPLIFIED.repeat(1000));
  });
});

describe('NULs', () => {
  test.each(['utf-8', 'big5', 'utf-16le', 'utf-16be'])('at the end are left out: %s', encoding => {
    for (const nuls of [1, 2, 5, 4096, 200_000]) {
      const bytes = encoderOf(encoding)(SHORT);
      const padded = new Uint8Array(bytes.length + (encoding.startsWith('utf-16') ? 2 * nuls : nuls));
      padded.set(bytes);
      expect(decoded(padded, 4096)).toMatchObject({text: SHORT, noText: undefined});
    }
  });

  test.each(['Mei Tan: Good\0 morning. The reading room is open.', '\0\0\0', '\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\u0001\u0002\u0003\u0004\u0005'])('elsewhere are no text, and it is said where: %j', bytes => {
    for (const size of [1, 100]) expect(decoded(Uint8Array.from(bytes, byte => byte.charCodeAt(0)), size).noText).toEqual({kind: 'nul', offset: bytes.indexOf('\0')});
  });

  test('without end are no text', () => {
    const decoder = createDecoder();
    for (let round = 0; round < 20; round += 1) decoder.push(new Uint8Array(1 << 13));
    expect(decoder.noText()).toEqual({kind: 'nul', offset: 0});
  });
});

test('bytes that are usual in no encoding are no text', () => {
  expect(decode(Uint8Array.from({length: 4000}, (_, index) => 0x80 + ((index * 7919) % 0x7f)))).toBeUndefined();
});
