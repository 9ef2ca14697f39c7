import type {TextTools, ToolBox, ToolName} from '../../ui/controller/text-tools.ts';
import type {Keymap} from '../../ui/input/bindings.ts';
import type {Io} from '../system/io.ts';
import type {ToolLoaders} from './tool-loaders.ts';

/** Makes the tool box: the keys, and the dictionaries of the package, each read once when it is asked for. */
export function createToolBox(io: Pick<Io, 'files' | 'packageFile'>, keymap: Keymap | undefined): ToolBox {
  let tools: TextTools = {keymap};
  let loaders: Promise<ToolLoaders> | undefined;
  const loading = new Map<ToolName, Promise<void>>();
  const loadersNow = () => (loaders ??= import('./tool-loaders.ts').then(({createLoaders}) => createLoaders(io)));
  return {
    tools: () => tools,
    load(name) {
      let loaded = loading.get(name);
      if (!loaded) loading.set(name, loaded = loadersNow().then(all => all[name]()).then(more => { tools = {...tools, ...more}; }));
      return loaded;
    },
  };
}
