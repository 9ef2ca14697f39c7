import {isAscii} from 'node:buffer';
import type {Encoding} from './encoding-names.ts';
import {decoderOf, encodingOf, type NoText} from './encodings.ts';

/** Decodes bytes as they arrive. If `noText` returns something, the bytes are no text. */
export type Decoder = {
  /** Returns the text of new bytes. Bytes are buffered until the encoding is known. */
  readonly push: (bytes: Uint8Array) => string;
  readonly end: () => string;
  /** Returns the text of all buffered bytes, with the likeliest encoding so far. Call it when no more arrive for a while. */
  readonly settle: () => string;
  /** Returns the recognised or requested encoding; undefined while everything so far is ASCII. */
  readonly encoding: () => string | undefined;
  /** Returns the reason why the bytes are no text; undefined for text. */
  readonly noText: () => NoText | undefined;
};

/**
 * The number of bytes that are examined for the encoding, from the first piece that is not ASCII. A file has them at
 * once.
 */
const LOOKED_AT = 1 << 16;
/** The length of a beginning, in bytes, in which two-byte text cannot look like ASCII throughout. */
const BEGINNING = 32;
/** The limit of NULs at the end. More of them are no accident. */
const NULS_AT_MOST = 1 << 20;

/**
 * Makes a decoder. It decodes as UTF-8 or UTF-16 by their marks. Otherwise it takes the encoding that makes the most
 * usual text of the first bytes that are not ASCII. ASCII is the same in all of them and is not buffered. NULs at the
 * end are dropped: a full disk or a crash leaves them. `asked` overrules the recognition.
 */
export function createDecoder(asked?: string): Decoder {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let encoding = asked;
  let decoded = asked === undefined ? undefined : decoderOf(asked);
  /** The number of bytes of ASCII that have been returned. */
  let base = 0;
  /** True when the buffered bytes are not only ASCII. */
  let isOdd = false;
  let noText: NoText | undefined;
  /** The number of NULs at the end so far. They count as text only if more text follows. */
  let nuls = 0;

  /** Holds back NULs at the end, and returns them later if more text follows. */
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

  /**
   * Returns buffered bytes as text if they are ASCII. Otherwise buffers until there are enough bytes to recognise the
   * encoding.
   */
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
    const result: Encoding | NoText = to === 0 && bytes.length > 0 && base === 0 ? {kind: 'nul', offset: 0} : encodingOf(bytes.subarray(0, to), isWhole);
    if (typeof result !== 'string') {
      noText = result.kind === 'nul' ? {...result, offset: base + result.offset} : result;
      return '';
    }
    encoding = result;
    decoded = decoderOf(result);
    return withoutNuls(decoded(bytes, {stream: !isWhole}));
  }

  return {
    push(bytes) {
      if (noText) return '';
      if (decoded) return withoutNuls(decoded(bytes, {stream: true}));
      // The caller may reuse their memory.
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

/** Returns the text of bytes; undefined when they are no text. */
export function decode(bytes: Uint8Array): {readonly text: string} | undefined {
  const decoder = createDecoder();
  const text = decoder.push(bytes) + decoder.end();
  return decoder.noText() ? undefined : {text};
}

/** Returns the offset at which the NULs at the end begin. */
function endOf(bytes: Uint8Array): number {
  let to = bytes.length;
  while (to > 0 && bytes[to - 1] === 0) to -= 1;
  // The second byte of a UTF-16 character may be a NUL.
  return to < bytes.length && (bytes.length - to) % 2 === 1 && bytes.subarray(0, to).includes(0) ? to + 1 : to;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
