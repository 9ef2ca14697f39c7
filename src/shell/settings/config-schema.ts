import * as v from 'valibot';
import {BINDING_NAMES} from '../../ui/input/binding-names.ts';
import {enHelp} from '../messages/en-help.ts';
import {CONFIG_OPTIONS, optionOf, type OptionName} from './options.ts';

/**
 * The schema of the config file. It checks names and JSON types. It also describes the values, for editors. The values
 * themselves are checked in `resolve.ts`, like those of every other source.
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
  return v.pipe(types.length === 1 ? types[0]! : v.union(types), v.description(enHelp.options[name]));
}
