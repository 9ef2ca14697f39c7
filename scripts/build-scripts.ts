import simplify from 'opencc-js/to/cn';
import traditionalize from 'opencc-js/from/cn';
import {brotliCompressSync, constants} from 'node:zlib';
import type {ScriptDictionaries} from '../src/shell/scripts.ts';

/** OpenCC's dictionaries between traditional and simplified characters, compressed: together they are over a megabyte. */
export function buildScripts(): Uint8Array {
  const dictionaries: ScriptDictionaries = {simplify, traditionalize};
  return brotliCompressSync(JSON.stringify(dictionaries), {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22}});
}
