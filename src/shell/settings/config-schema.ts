import * as v from 'valibot';
import {BINDING_NAMES} from '../../ui/input/keymap.ts';
import {en} from '../messages/en.ts';
import {CONFIG_OPTIONS, optionOf, type OptionName} from './options.ts';

/**
 * The form of the config file. It says which names there are, which JSON types they take and, for editors, which values.
 * Values themselves are read where those of all sources are (`resolve.ts`).
 */
export const CONFIG_SCHEMA = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    ...Object.fromEntries(CONFIG_OPTIONS.map(name => [name, v.optional(valueSchema(name))])),
    keys: v.optional(v.pipe(
      v.strictObject(Object.fromEntries(BINDING_NAMES.map(name => [name, v.optional(v.union([v.string(), v.array(v.string())]))]))),
      v.description('other keys for an action, by its name'),
    )),
  }),
  v.title('replay-presser'),
);

function valueSchema(name: OptionName) {
  const {boolean, string, number} = optionOf(name).type.json;
  const types = [
    ...boolean ? [v.pipe(v.boolean(), v.metadata(boolean))] : [],
    ...string ? [v.pipe(v.string(), v.metadata(string))] : [],
    ...number ? [v.pipe(v.number(), v.metadata(number))] : [],
  ];
  return v.pipe(types.length === 1 ? types[0]! : v.union(types), v.description(en.options[name]));
}
