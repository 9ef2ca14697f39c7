import {brotliDecompressSync} from 'node:zlib';
import {openWords, type Words} from '../../chinese/words.ts';

/** Opens the shipped list of words, compressed with Brotli (RFC 7932). */
export const openShippedWords = (data: Uint8Array): Words => openWords(brotliDecompressSync(data));
