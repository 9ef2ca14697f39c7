import {isAscii} from 'node:buffer';
import type {Encoding} from './encoding-names.ts';
import {decoderOf, encodingOf, type NoText} from './encodings.ts';

/** Turns bytes into text as they come. The text is not text when `noText` says what it is. */
export type Decoder = {
  /** The text of bytes that have come. Bytes whose encoding is not known yet wait. */
  readonly push: (bytes: Uint8Array) => string;
  readonly end: () => string;
  /** Nothing more comes for a while: the text of what has come, as far as it can be told. */
  readonly settle: () => string;
  /** The encoding that was recognised or asked for; undefined while all that has come is ASCII. */
  readonly encoding: () => string | undefined;
  /** What has come instead of text. */
  readonly noText: () => NoText | undefined;
};

/** So many bytes from a piece that is not ASCII on tell the encoding. A file gives them at once. */
const LOOKED_AT = 1 << 16;
/** Two bytes to a character may be ASCII for a few characters, but not for so many bytes. */
const BEGINNING = 32;
/** More NULs at the end of what has come are no accident. */
const NULS_AT_MOST = 1 << 20;

/**
 * Decodes as UTF-8 or UTF-16 by their marks, else as the encoding that makes the most usual text of the first bytes that
 * are not ASCII. ASCII is the same in all of them and does not wait. NULs at the end are left out: a disk that was full
 * or a crash has left them. `asked` overrules.
 */
export function createDecoder(asked?: string): Decoder {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let encoding = asked;
  let decoded = asked === undefined ? undefined : decoderOf(asked);
  /** How many bytes of ASCII have been given away. */
  let base = 0;
  /** What waits is not ASCII alone. */
  let isOdd = false;
  let noText: NoText | undefined;
  /** NULs at the end of what has come: they are text only when more follows. */
  let nuls = 0;

  /** Holds the NULs at the end back, and gives those that were held back before it when there is more. */
  function withoutNuls(text: string): string {
    let to = text.length;
    while (to > 0 && text.charCodeAt(to - 1) === 0) to -= 1;
    if (to === 0) {
      nuls += text.length;
      return '';
    }
    const before = '\0'.repeat(Math.min(nuls, NULS_AT_MOST));
    nuls = text.length - to;
    return before + text.slice(0, to);
  }

  /** Gives what waits when it is ASCII, or begins to wait for as much as tells the encoding. */
  function look(): string {
    const bytes = joined(waiting, length);
    if (isAscii(bytes) && !bytes.includes(0)) {
      [waiting, length] = [[], 0];
      base += bytes.length;
      return new TextDecoder().decode(bytes);
    }
    isOdd = true;
    return length >= LOOKED_AT ? decide(false) : '';
  }

  function decide(isWhole: boolean): string {
    const bytes = joined(waiting, length);
    [waiting, length] = [[], 0];
    const to = endOf(bytes);
    const found: Encoding | NoText = to === 0 && bytes.length > 0 && base === 0 ? {kind: 'nul', at: 0} : encodingOf(bytes.subarray(0, to), isWhole);
    if (typeof found !== 'string') {
      noText = found.kind === 'nul' ? {...found, at: base + found.at} : found;
      return '';
    }
    encoding = found;
    decoded = decoderOf(found);
    return withoutNuls(decoded(bytes, {stream: !isWhole}));
  }

  return {
    push(bytes) {
      if (noText) return '';
      if (decoded) return withoutNuls(decoded(bytes, {stream: true}));
      // Whoever gives them may use their memory again.
      waiting.push(bytes.slice());
      length += bytes.length;
      if (isOdd) return length >= LOOKED_AT ? decide(false) : '';
      return base === 0 && length < BEGINNING ? '' : look();
    },
    settle() {
      if (decoded || noText || length === 0) return '';
      const text = isOdd ? '' : look();
      return length > 0 && !noText ? decide(false) : text;
    },
    end: () => (noText ? '' : decoded ? withoutNuls(decoded()) : decide(true)),
    encoding: () => encoding,
    noText: () => noText,
  };
}

/** The text of bytes; undefined when they are none. */
export function decode(bytes: Uint8Array): {readonly text: string} | undefined {
  const decoder = createDecoder();
  const text = decoder.push(bytes) + decoder.end();
  return decoder.noText() ? undefined : {text};
}

/** Where the NULs at the end begin. */
function endOf(bytes: Uint8Array): number {
  let to = bytes.length;
  while (to > 0 && bytes[to - 1] === 0) to -= 1;
  // Half of a character of two bytes may be one.
  return to < bytes.length && (bytes.length - to) % 2 === 1 && bytes.subarray(0, to).includes(0) ? to + 1 : to;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
