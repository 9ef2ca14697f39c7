/** The text of bytes and the encoding they were in; undefined when they are no text. */
export type Decoded = {readonly text: string; readonly encoding: string};

/** So much of the beginning tells binary files from text. */
const LOOKED_AT = 8192;

/**
 * UTF-8 and UTF-16 by their marks, else valid UTF-8, else GB18030. Bytes with a NUL among the first thousands are no
 * text in any of these. Source: the Encoding standard (WHATWG), which `TextDecoder` implements.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const encoding = markOf(bytes);
  if (encoding) return {text: new TextDecoder(encoding).decode(bytes), encoding};
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return undefined;
  for (const candidate of ['utf-8', 'gb18030']) {
    try {
      return {text: new TextDecoder(candidate, {fatal: true}).decode(bytes), encoding: candidate};
    } catch {
      // Not this one.
    }
  }
  // Neither is flawless. UTF-8 with a few damaged bytes is the likelier, unless nothing much of it is left.
  const text = new TextDecoder('utf-8').decode(bytes);
  return (text.match(/\uFFFD/g)?.length ?? 0) > text.length / 20 ? undefined : {text, encoding: 'utf-8'};
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
