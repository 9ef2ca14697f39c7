import type {TextTools, ToolBox, ToolName} from '../../ui/controller/text-tools.ts';
import type {Words} from '../../chinese/words.ts';
import type {Keymap} from '../../ui/input/keymap.ts';
import type {Io} from '../system/io.ts';

const LARGEST = 16 * 1024 * 1024;

/** The dictionaries of the package, each read once, when it is asked for. */
export function createToolBox({files, packageFile}: Pick<Io, 'files' | 'packageFile'>, keymap: Keymap): ToolBox {
  let tools: TextTools = {keymap};
  const loading = new Map<ToolName, Promise<void>>();
  const read = (name: string) => files.read(packageFile(`dist/${name}`), LARGEST);
  // Several tools share it.
  let opened: Promise<Words> | undefined;
  const openWords = () => (opened ??= Promise.all([import('./words.ts'), read('words.br')]).then(([{openShippedWords}, data]) => openShippedWords(data)));
  const loaders: Readonly<Record<ToolName, () => Promise<TextTools>>> = {
    converters: async () => {
      const [{openConverters}, words] = await Promise.all([import('./scripts.ts'), openWords()]);
      return {converters: openConverters(words)};
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
  return {
    tools: () => tools,
    load(name) {
      let loaded = loading.get(name);
      if (!loaded) loading.set(name, loaded = loaders[name]().then(more => { tools = {...tools, ...more}; }));
      return loaded;
    },
  };
}
