import {brotliDecompressSync} from 'node:zlib';
import {ConverterFactory, type DictGroup} from 'opencc-js/core';
import type {Converters} from '../transcript/wording.ts';

/** What `scripts/build-scripts.ts` writes: for each direction OpenCC's groups of dictionaries, applied one after the other. */
export type ScriptDictionaries = {readonly simplify: readonly DictGroup[]; readonly traditionalize: readonly DictGroup[]};

/** Opens the converters. A dictionary is made ready when its direction is first asked for. */
export function openConverters(data: Uint8Array): Converters {
  const dictionaries = JSON.parse(brotliDecompressSync(data).toString()) as ScriptDictionaries;
  const lazily = (groups: readonly DictGroup[]) => {
    let convert: ((text: string) => string) | undefined;
    return (text: string) => (convert ??= ConverterFactory(...groups))(text);
  };
  return {simplified: lazily(dictionaries.simplify), traditional: lazily(dictionaries.traditionalize)};
}
