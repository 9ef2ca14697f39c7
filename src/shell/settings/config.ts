import {visibleLine} from '../../transcript/unsafe.ts';
import {isKeyName, KEYMAP, keyConflict, keyName, createKeymap, type BindingName, type Keymap, type KeyOverrides} from '../../ui/input/keymap.ts';
import {keyLabel} from '../../ui/messages/key-label.ts';
import type {RawOptions} from './arguments.ts';
import {codeOf, UserError} from '../errors.ts';
import type {Io} from '../system/io.ts';
import type {ShellMessages} from '../messages/messages.ts';
import {nearestName} from './nearest.ts';
import {CONFIG_OPTIONS, optionOf, type OptionName} from './options.ts';

/** What the config file says: options that stand behind the command line and the environment, and keys. */
export type Config = {readonly options: RawOptions; readonly keymap: Keymap};

const LARGEST = 1024 * 1024;

/**
 * Reads the config file: the one that is named, which must be there, or the usual one, which need not be
 * (`$XDG_CONFIG_HOME/replay-presser/config.json`, XDG Base Directory Specification 0.8). Throws `UserError`.
 */
export async function readConfig(named: string | undefined, io: Pick<Io, 'files' | 'env'>, messages: ShellMessages): Promise<Config> {
  const path = named ?? usualPath(io.env);
  if (path === undefined) return EMPTY;
  let text: string;
  try {
    text = new TextDecoder().decode(await io.files.read(path, LARGEST));
  } catch (error) {
    const code = codeOf(error);
    if (named === undefined && (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES')) return EMPTY;
    if (code === undefined) throw error;
    throw new UserError(code === 'ENOENT' ? messages.config.missing(visibleLine(path)) : messages.errors.unreadable(visibleLine(path), code));
  }
  return understood(text, visibleLine(path), messages);
}

const EMPTY: Config = {options: {}, keymap: createKeymap()};

function usualPath(env: Io['env']): string | undefined {
  const home = env['XDG_CONFIG_HOME']?.startsWith('/') ? env['XDG_CONFIG_HOME'] : env['HOME'] && `${env['HOME']}/.config`;
  return home ? `${home}/replay-presser/config.json` : undefined;
}

function understood(text: string, path: string, messages: ShellMessages): Config {
  const {config: words} = messages;
  const refused = (what: string) => new UserError(`${path}: ${what}`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw refused(words.notJson(visibleLine(error instanceof Error ? error.message : String(error))));
  }
  if (!isRecord(value)) throw refused(words.notObject);
  const options: Record<string, string | boolean> = {};
  for (const [name, setting] of Object.entries(value)) {
    if (name === 'keys' || name === '$schema') continue;
    const option = CONFIG_OPTIONS.find(known => known === name);
    if (!option) throw refused(words.unknown(visibleLine(name), nearestName(name, [...CONFIG_OPTIONS, 'keys'])));
    options[option] = settingOf(option, setting, refused, words);
  }
  const overrides = value['keys'] === undefined ? {} : overridesOf(value['keys'], refused, words);
  const keymap = createKeymap(overrides);
  const conflict = keyConflict(keymap);
  if (conflict) throw refused(words.conflict(keyLabel(conflict.key, {keyNames: {}}), ...conflict.names));
  return {options: options as RawOptions, keymap};
}

function settingOf(name: OptionName, setting: unknown, refused: (what: string) => UserError, words: ShellMessages['config']): string | boolean {
  const {kind, choices} = optionOf(name);
  if (kind === 'flag') {
    if (typeof setting === 'boolean') return setting;
    throw refused(words.wrongType(name, 'true, false'));
  }
  if (typeof setting === 'string' || typeof setting === 'number') return String(setting);
  throw refused(words.wrongType(name, choices?.join(', ') ?? words.text));
}

function overridesOf(keys: unknown, refused: (what: string) => UserError, words: ShellMessages['config']): KeyOverrides {
  if (!isRecord(keys)) throw refused(words.wrongType('keys', '{"play": ["space", "x"]}'));
  const names = KEYMAP.map(({name}) => name);
  return Object.fromEntries(Object.entries(keys).map(([action, given]) => {
    const name = names.find(known => known === action);
    if (!name) throw refused(words.unknownAction(visibleLine(action), nearestName(action, names)));
    const list = typeof given === 'string' ? [given] : given;
    if (!Array.isArray(list) || !list.every(key => typeof key === 'string')) throw refused(words.wrongType(`keys.${name}`, '["n", "ctrl+n"]'));
    return [name, list.map(key => checkedKey(key as string, name, refused, words))] as const;
  }));
}

function checkedKey(given: string, name: BindingName, refused: (what: string) => UserError, words: ShellMessages['config']): string {
  const key = keyName(given);
  if (!isKeyName(key)) throw refused(words.unknownKey(visibleLine(given), name));
  if (key === 'escape' && name === 'quit') throw refused(words.escapeQuits);
  return key;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
