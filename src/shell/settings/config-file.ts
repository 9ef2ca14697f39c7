import * as v from 'valibot';
import type {BindingName} from '../../ui/input/binding-names.ts';
import {isKeyName, keyConflict, keyName} from '../../ui/input/key-checks.ts';
import type {Keymap} from '../../ui/input/bindings.ts';
import {createKeymap, KEYMAP} from '../../ui/input/keymap.ts';
import {keyLabel} from '../../ui/messages/key-label.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {UserError} from '../errors.ts';
import {decode} from '../files/decode.ts';
import {laterOf} from '../messages/later.ts';
import type {LaterMessages, ShellMessages} from '../messages/messages.ts';
import {CONFIG_SCHEMA} from './config-schema.ts';
import {jsonFault} from './json-fault.ts';
import {nearestName} from './nearest.ts';
import {CONFIG_OPTIONS, isOptionName, optionOf, type OptionName} from './options.ts';
import {expectedBy, type Layer, type Values} from './resolve.ts';

/** The content of the config file: options and keys. */
export type Config = {readonly layer: Layer; readonly keymap?: Keymap | undefined};

type Refuse = (what: string) => UserError;

/** Parses a config file. Messages call it `path`. Throws `UserError`. */
export function understoodConfig(bytes: Uint8Array, path: string, messages: ShellMessages): Config {
  const refused: Refuse = what => new UserError(`${path}: ${what}`);
  const value = parsed(decode(bytes)?.text ?? '', path, messages);
  // valibot accepts an array as an object.
  if (Array.isArray(value)) throw refused(laterOf(messages).configFile.notObject);
  if (Array.isArray((value as {readonly keys?: unknown} | null)?.keys)) throw refused(laterOf(messages).configFile.wrongType('keys', KEYS_EXAMPLE));
  const {success, output, issues} = v.safeParse(CONFIG_SCHEMA, value);
  if (!success) throw refused(described(issues[0], messages));
  const {keys = {}, $schema: _, ...settings} = output as Readonly<Record<string, unknown>>;
  return {
    layer: {values: textsOf(settings), source: name => `${path}: ${name}`},
    keymap: keymapOf(keys as Parameters<typeof keymapOf>[0], refused, messages),
  };
}

function parsed(text: string, path: string, messages: ShellMessages): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const before = text.slice(0, jsonFault(text)).split('\n');
    throw new UserError(`${path}:${before.length}:${before.at(-1)!.length + 1}: ${laterOf(messages).configFile.notJson}`);
  }
}

const KEYS_EXAMPLE = '{"play": ["space", "x"]}';

/** Describes in words why the schema refuses something. */
function described(issue: v.BaseIssue<unknown>, messages: ShellMessages): string {
  const {configFile: words} = laterOf(messages);
  const [name, action] = (issue.path ?? []).map(({key}) => String(key));
  if (name === undefined) return words.notObject;
  if (name === 'keys' && action === undefined) return words.wrongType('keys', KEYS_EXAMPLE);
  if (name === 'keys') {
    return issue.type === 'strict_object'
      ? words.unknownAction(briefLine(action!), nearestName(action!, KEYMAP.map(binding => binding.name)))
      : words.wrongType(`keys.${action!}`, '["n", "ctrl+n"]');
  }
  if (issue.type === 'strict_object') return words.unknown(briefLine(name), nearestName(name, [...CONFIG_OPTIONS, 'keys']));
  return words.wrongType(name, isOptionName(name) ? expectedInJson(name, messages) : words.text);
}

const expectedInJson = (name: OptionName, messages: ShellMessages): string => {
  const {type} = optionOf(name);
  return type.json.boolean ? messages.list(['true', 'false']) : expectedBy(type, messages);
};

/** Turns values into texts, as the other sources have them. */
const textsOf = (settings: Readonly<Record<string, unknown>>): Values =>
  Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, typeof setting === 'boolean' ? setting : String(setting)]));

function keymapOf(keys: Readonly<Record<string, string | readonly string[]>>, refused: Refuse, messages: ShellMessages): Keymap {
  const {configFile: words} = laterOf(messages);
  const keymap = createKeymap(Object.fromEntries(Object.entries(keys).map(([name, given]) =>
    [name, (typeof given === 'string' ? [given] : given).map(key => checkedKey(key, name as BindingName, refused, words))])));
  const conflict = keyConflict(keymap);
  if (conflict) throw refused(words.conflict(keyLabel(conflict.key, {keyNames: {}}), ...conflict.names));
  return keymap;
}

function checkedKey(given: string, name: BindingName, refused: Refuse, words: LaterMessages['configFile']): string {
  const key = keyName(given);
  if (!isKeyName(key)) throw refused(words.unknownKey(briefLine(given), name));
  if (key === 'escape' && name === 'quit') throw refused(words.escapeQuits);
  return key;
}
