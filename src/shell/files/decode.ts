import {encodingOf, formatOf, type NoText} from './encodings.ts';

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
/** Files that are no text are told apart by so many bytes. */
const BEGINNING = 512;
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
  let decoder = asked === undefined ? undefined : new TextDecoder(asked);
  /** Too little has come to tell that it is a format of its own. */
  let isBeginning = true;
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
    if (isRefused(bytes)) return '';
    if (bytes.every(byte => byte > 0 && byte < 0x80)) {
      [waiting, length] = [[], 0];
      return new TextDecoder().decode(bytes);
    }
    isOdd = true;
    return length >= LOOKED_AT ? decide(false) : '';
  }

  /** Whether a file begins as one of another format. */
  function isRefused(bytes: Uint8Array): boolean {
    const name = isBeginning ? formatOf(bytes) : undefined;
    isBeginning = false;
    if (name !== undefined) noText = {kind: 'format', name};
    return name !== undefined;
  }

  function decide(isWhole: boolean): string {
    const bytes = joined(waiting, length);
    [waiting, length] = [[], 0];
    if (isRefused(bytes)) return '';
    // What waits at the end of a file may be NULs alone.
    const found = encodingOf(isWhole ? bytes.subarray(0, endOf(bytes)) : bytes, isWhole);
    if (typeof found !== 'string') {
      noText = found;
      return '';
    }
    decoder = new TextDecoder(found);
    return withoutNuls(decoder.decode(bytes, {stream: !isWhole}));
  }

  return {
    push(bytes) {
      if (noText) return '';
      if (decoder) return withoutNuls(decoder.decode(bytes, {stream: true}));
      // Whoever gives them may use their memory again.
      waiting.push(bytes.slice());
      length += bytes.length;
      if (isOdd) return length >= LOOKED_AT ? decide(false) : '';
      if (isBeginning && length < BEGINNING) return '';
      return look();
    },
    settle() {
      if (decoder || noText || length === 0) return '';
      const text = isOdd ? '' : look();
      return length > 0 && !noText ? decide(false) : text;
    },
    end: () => (noText ? '' : decoder ? withoutNuls(decoder.decode()) : decide(true)),
    encoding: () => decoder?.encoding,
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
