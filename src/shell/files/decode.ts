/** Turns bytes into text as they come. The text is not text when `isText` has become false. */
export type Decoder = {
  /** The text of bytes that have come; empty until so many have come that their encoding is known. */
  readonly push: (bytes: Uint8Array) => string;
  readonly end: () => string;
  /** Nothing more comes for a while: the text of what has come, as far as it can be told. */
  readonly settle: () => string;
  /** Undefined until it is known. */
  readonly isText: () => boolean | undefined;
};

/** So much of the beginning tells binary files from text, and one encoding from another. */
const LOOKED_AT = 1 << 18;
const NULS_LOOKED_AT = 8192;

/**
 * UTF-8 and UTF-16 by their marks, else valid UTF-8, else GB18030, as the beginning tells. Bytes with a NUL among the
 * first thousands are no text in any of these, except in WebVTT. Source: the Encoding standard (WHATWG), which `TextDecoder` implements.
 */
export function createDecoder(): Decoder {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isText: boolean | undefined;
  const decide = (isWhole: boolean): string => {
    const beginning = joined(waiting, length);
    waiting = [];
    const encoding = encodingOf(beginning, isWhole);
    isText = encoding !== undefined;
    decoder = new TextDecoder(encoding ?? 'utf-8');
    return isText ? decoder.decode(beginning, {stream: !isWhole}) : '';
  };
  return {
    push(bytes) {
      if (isText === false) return '';
      if (decoder) return decoder.decode(bytes, {stream: true});
      // Whoever gives them may use their memory again.
      waiting.push(bytes.slice());
      length += bytes.length;
      return length >= LOOKED_AT ? decide(false) : '';
    },
    settle() {
      if (decoder || isText === false || length === 0) return '';
      const beginning = joined(waiting, length);
      if (!isAscii(beginning)) return decide(false);
      // This much is the same in every encoding; what comes later tells which it is.
      [waiting, length] = [[], 0];
      return new TextDecoder().decode(beginning);
    },
    end: () => (decoder ? (isText ? decoder.decode() : '') : decide(true)),
    isText: () => isText,
  };
}

/** The text of bytes and whether they are text. */
export function decode(bytes: Uint8Array): {readonly text: string} | undefined {
  const decoder = createDecoder();
  const text = decoder.push(bytes) + decoder.end();
  return decoder.isText() ? {text} : undefined;
}

/** Whether bytes are ASCII text: no encoding reads them otherwise. */
const isAscii = (bytes: Uint8Array): boolean => bytes.every(byte => byte > 0 && byte < 0x80);

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

const WEBVTT = new TextEncoder().encode('WEBVTT');

function encodingOf(bytes: Uint8Array, isWhole: boolean): string | undefined {
  const marked = markOf(bytes);
  if (marked) return marked;
  // WebVTT says what becomes of a NUL in it.
  if (bytes.subarray(0, NULS_LOOKED_AT).includes(0) && !WEBVTT.every((byte, at) => bytes[at] === byte)) return undefined;
  for (const candidate of ['utf-8', 'gb18030']) {
    try {
      // A character that the end of the beginning cuts is no fault.
      new TextDecoder(candidate, {fatal: true}).decode(bytes, {stream: !isWhole});
      return candidate;
    } catch {
      // Not this one.
    }
  }
  // Neither is flawless. UTF-8 with a few damaged bytes is the likelier, unless nothing much of it is left.
  const text = new TextDecoder('utf-8').decode(bytes);
  return (text.match(/\uFFFD/g)?.length ?? 0) > text.length / 20 ? undefined : 'utf-8';
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
