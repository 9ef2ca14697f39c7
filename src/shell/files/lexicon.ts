import {brotliDecompressSync} from 'node:zlib';
import {openLexicon} from '../../chinese/lexicon.ts';
import type {Lexicon, WordTrie} from '../../transcript/lexicon.ts';

/** Opens the dictionaries as they are shipped, compressed with Brotli (RFC 7932). */
export const openShippedLexicon = (data: Uint8Array, words?: WordTrie): Lexicon => openLexicon(brotliDecompressSync(data).toString(), words);
