import {isAscii} from 'node:buffer';
import type {Encoding} from './encoding-names.ts';
import {decoderOf, encodingOf, type NoText} from './encodings.ts';

/** Turns bytes into text as they come. The result is no text when `noText` returns something. */
export type Decoder = {
  /** Returns the text of new bytes. Bytes of unknown encoding wait. */
  readonly push: (bytes: Uint8Array) => string;
  readonly end: () => string;
  /** Returns the text of all bytes so far, as far as it can be told. Call it when no more come for a while. */
  readonly settle: () => string;
  /** Returns the encoding that was recognised or asked for; undefined while everything so far is ASCII. */
  readonly encoding: () => string | undefined;
  /** Returns what the bytes are instead of text. */
  readonly noText: () => NoText | undefined;
};

/** The number of bytes that tell the encoding, from the first piece that is not ASCII. A file gives them at once. */
const LOOKED_AT = 1 << 16;
/** The number of bytes within which text of two bytes a character cannot look like ASCII to the end. */
const BEGINNING = 32;
/** The most NULs at the end. More of them are no accident. */
const NULS_AT_MOST = 1 << 20;

/**
 * Makes a decoder. It decodes as UTF-8 or UTF-16 by their marks. Otherwise it takes the encoding that makes the most
 * usual text of the first bytes that are not ASCII. ASCII is the same in all of them and does not wait. NULs at the end
 * are left out; a full disk or a crash has left them. `asked` overrules the encoding.
 */
export function createDecoder(asked?: string): Decoder {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let encoding = asked;
  let decoded = asked === undefined ? undefined : decoderOf(asked);
  /** The number of bytes of ASCII that have been returned. */
  let base = 0;
  /** True when waiting bytes are not only ASCII. */
  let isOdd = false;
  let noText: NoText | undefined;
  /** The number of NULs at the end so far. They are text only when more follows. */
  let nuls = 0;

  /** Holds NULs at the end back, and returns those that were held back when more follows. */
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

  /** Returns waiting bytes if they are ASCII, or begins to wait for enough bytes to tell the encoding. */
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
  // Half of a character of two bytes may be one.
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
