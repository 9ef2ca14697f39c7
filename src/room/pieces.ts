import {createHash} from 'node:crypto';
import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib';
import {PIECE} from './limits.ts';

/** Returns the identity of a text: the beginning of the SHA-256 of its bytes, in hexadecimal digits. */
export const identityOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** Compresses a piece of a transcript. Chinese text shrinks to about a third. */
export const packed = (bytes: Uint8Array): Uint8Array => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT}});

/**
 * Decompresses a piece. Returns undefined if it is damaged, or longer than a piece may be: a small message could expand
 * to gigabytes.
 */
export function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return brotliDecompressSync(bytes, {maxOutputLength: PIECE});
  } catch {
    return undefined;
  }
}

/** Divides bytes into pieces. */
export function piecesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let offset = 0; offset < bytes.length; offset += PIECE) pieces.push(bytes.subarray(offset, offset + PIECE));
  return pieces;
}
