import type {Words} from '../../chinese/words.ts';
import {transcriptConverters} from '../../transcript/converted.ts';
import type {TextTools, ToolName} from '../../ui/controller/text-tools.ts';
import type {Io} from '../system/io.ts';

const LARGEST = 16 * 1024 * 1024;

/** The functions that make each tool. */
export type ToolLoaders = Readonly<Record<ToolName, () => Promise<TextTools>>>;

/** Makes the loaders of the tools, from the dictionaries of the package. */
export function createLoaders({files, packageFile}: Pick<Io, 'files' | 'packageFile'>): ToolLoaders {
  const read = (name: string) => files.read(packageFile(`dist/${name}`), LARGEST);
  // Several tools share it.
  let opened: Promise<Words> | undefined;
  const openWords = () => (opened ??= Promise.all([import('./words.ts'), read('words.br')]).then(([{openShippedWords}, data]) => openShippedWords(data)));
  return {
    converters: async () => {
      const [{openConverters}, words] = await Promise.all([import('./scripts.ts'), openWords()]);
      return {converters: transcriptConverters(openConverters(words))};
    },
    mandarin: async () => {
      const [{openMandarin}, data, words] = await Promise.all([import('./readings.ts'), read('readings.json.br'), openWords()]);
      return {mandarin: openMandarin(words, data)};
    },
    cantonese: async () => {
      const [{openCantonese}, {openConverters}, words] = await Promise.all([import('./cantonese.ts'), import('./scripts.ts'), openWords()]);
      return {cantonese: openCantonese(openConverters(words)['traditional-hk'])};
    },
    aside: async () => ({aside: (await import('../../ui/wide.ts')).asideRows}),
    big: async () => ({big: (await import('../../ui/wide.ts')).bigRows}),
    lexicon: async () => {
      const [{openShippedLexicon}, data] = await Promise.all([import('./lexicon.ts'), read('lexicon.json.br')]);
      return {lexicon: openShippedLexicon(data)};
    },
  };
}
