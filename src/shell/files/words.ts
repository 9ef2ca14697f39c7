import {brotliDecompressSync} from 'node:zlib';
import {openWords, type Words} from '../../chinese/words.ts';

/** Opens the list of words as it is shipped, compressed with Brotli (RFC 7932). */
export const openShippedWords = (data: Uint8Array): Words => openWords(brotliDecompressSync(data));
