/** Recognition of common files that are no text, by their first bytes. */

/** A kind of file that is not read. */
export type Foreign = 'word' | 'document' | 'pdf' | 'rtf' | 'sami' | 'recording' | 'archive';

const ascii = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The beginnings of such files, with bytes as Latin-1. */
const BEGINNINGS: readonly (readonly [RegExp, Foreign])[] = [
  [/^PK\u0003\u0004[^]*?(?:word\/|\[Content_Types\]\.xml)/, 'word'],
  [/^PK\u0003\u0004[^]*?mimetypeapplication\/vnd\.oasis\.opendocument/, 'document'],
  [/^PK\u0003\u0004|^\u001F\u008B|^7z\u00BC\u00AF|^Rar!|^BZh|^\u00FD7zXZ/, 'archive'],
  [/^\u00D0\u00CF\u0011\u00E0/, 'word'],
  [/^%PDF-/, 'pdf'],
  [/^\{\\rtf/, 'rtf'],
  [/^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]*>\s*)?<SAMI[\s>]/i, 'sami'],
  // SAMI in UTF-16.
  [/^(?:\u00FF\u00FE)?<\0S\0A\0M\0I\0/i, 'sami'],
  [/^(?:ID3|OggS|fLaC|RIFF[^]{4}(?:WAVE|AVI )|\u001A\u0045\u00DF\u00A3|\u00FF[\u00F2\u00F3\u00FA\u00FB\u00F1\u00F9]|[^]{4}ftyp)/, 'recording'],
];

/** The number of bytes that are examined. */
const LOOKED_AT = 4096;

/** Returns the kind of file that begins with these bytes; undefined for any that may be text. */
export function foreignKind(bytes: Uint8Array): Foreign | undefined {
  const beginning = ascii(bytes.subarray(0, LOOKED_AT));
  return BEGINNINGS.find(([pattern]) => pattern.test(beginning))?.[1];
}
