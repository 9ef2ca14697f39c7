import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {en} from '../../../src/shell/messages/en.ts';
import {parseCommandLine} from '../../../src/shell/settings/command-line.ts';
import {understoodConfig} from '../../../src/shell/settings/config-file.ts';
import {environmentLayer} from '../../../src/shell/settings/environment.ts';
import {CONFIG_OPTIONS, ENVIRONMENT_OPTIONS, OPTION_NAMES, optionOf, variableOf, type OptionName} from '../../../src/shell/settings/options.ts';
import {resolveOptions, spelledOption} from '../../../src/shell/settings/resolve.ts';
import {formatOf, valuesOf} from './arbitrary-values.ts';

type Sources = {readonly argv?: readonly string[]; readonly env?: Readonly<Record<string, string>>; readonly config?: unknown};

/** Resolves the three sources, for the first command that has all of `names`. */
function resolved(names: readonly OptionName[], {argv = [], env = {}, config}: Sources) {
  const command = optionOf(names[0]!).commands.find(one => names.every(name => optionOf(name).commands.includes(one)))!;
  const line = parseCommandLine([...command === 'play' ? [] : [command], ...argv], en);
  const layers = [{values: line.values, source: (name: string) => `--${name}`}, environmentLayer(env)];
  if (config !== undefined) layers.push(understoodConfig(Buffer.from(JSON.stringify(config)), 'config.json', en).layer);
  return resolveOptions(layers, OPTION_NAMES, en);
}

test.each(OPTION_NAMES)('--%s comes from the command line before the environment, that before the config file, that before its default', name => {
  const {isSecret, type: {isFlag}} = optionOf(name);
  const value = valuesOf(name);
  const maybe = fc.option(value, {nil: undefined});
  fc.assert(fc.property(isSecret ? fc.constant(undefined) : isFlag ? fc.constantFrom(undefined, true) : maybe, maybe, maybe, (onLine, inEnvironment, inFile) => {
    const sources: Sources = {
      argv: onLine === undefined ? [] : isFlag ? [`--${name}`] : [`--${name}=${formatOf(name, onLine)}`],
      env: inEnvironment === undefined || !ENVIRONMENT_OPTIONS.includes(name) ? {} : {[variableOf(name)]: formatOf(name, inEnvironment)},
      config: inFile === undefined || !CONFIG_OPTIONS.includes(name) ? {} : {[name]: isFlag ? inFile : formatOf(name, inFile)},
    };
    const [expected, source] = onLine !== undefined ? [onLine, `--${name}`]
      : Object.keys(sources.env!).length > 0 ? [inEnvironment, variableOf(name)]
      : Object.keys(sources.config!).length > 0 ? [inFile, `config.json: ${name}`]
      : [optionOf(name).default ?? (isFlag ? false : undefined), `--${name}`];
    const {options, named, isGiven} = resolved([name], sources);
    expect(options[name]).toEqual(expected);
    expect(named(name)).toBe(source);
    expect(isGiven(name)).toBe(onLine !== undefined || Object.keys(sources.env!).length > 0 || Object.keys(sources.config!).length > 0);
  }), {numRuns: 40});
});

test.each(OPTION_NAMES.filter(name => optionOf(name).isSecret))('--%s is never taken from the command line, and not repeated', name => {
  expect(() => parseCommandLine([`--${name}=sesame`], en)).toThrow(new RegExp(`^--${name} is not taken from the command line.*${variableOf(name)}(?!.*sesame)`));
});

describe('a value is refused with the name of its source', () => {
  test.each([
    [{argv: ['--speed', 'fast']}, '--speed fast: expected a number from 0.01'],
    [{env: {REPLAY_PRESSER_SPEED: 'fast'}}, 'REPLAY_PRESSER_SPEED fast: expected a number from 0.01'],
    [{config: {speed: 'fast'}}, 'config.json: speed fast: expected a number from 0.01'],
    [{config: {speed: 1001}}, 'config.json: speed 1001: expected a number from 0.01'],
    [{argv: ['--theme', 'pink']}, '--theme pink: expected auto, terminal, dark'],
    [{env: {REPLAY_PRESSER_THEME: 'pink'}}, 'REPLAY_PRESSER_THEME pink: expected auto, terminal, dark'],
    [{env: {REPLAY_PRESSER_PAUSED: 'maybe'}}, 'REPLAY_PRESSER_PAUSED maybe: expected 1 or 0'],
    [{argv: ['--fit', 'soon']}, '--fit soon: expected a length of time'],
    [{argv: ['--fit', '0']}, '--fit 0: expected a length of time'],
    [{argv: ['--speed', '2', '--fit', '2m']}, '--speed and --fit cannot be given together'],
    [{env: {REPLAY_PRESSER_SPEED: '2', REPLAY_PRESSER_FIT: '2m'}}, 'REPLAY_PRESSER_SPEED and REPLAY_PRESSER_FIT cannot be given together'],
    [{config: {speed: 2, fit: '2m'}}, 'config.json: speed and config.json: fit cannot be given together'],
    [{argv: ['--speed', '\u001B[31m']}, '--speed ␛[31m: expected'],
  ])('%j', (sources: Sources, message) => {
    expect(() => resolved(['speed'], sources)).toThrow(message);
  });

  test('and no more of it than a line can hold', () => {
    const long = 'x'.repeat(1_000_000);
    const tell = (sources: Sources) => {
      try {
        resolved(['speed'], sources);
      } catch (error) {
        return (error as Error).message.length;
      }
      return Infinity;
    };
    for (const sources of [{argv: ['--speed', long]}, {env: {REPLAY_PRESSER_THEME: long}}, {config: {fit: long}}]) expect(tell(sources)).toBeLessThan(400);
  });

  test('only if it counts', () => {
    expect(resolved(['speed'], {argv: ['--speed', '2'], env: {REPLAY_PRESSER_SPEED: 'fast'}, config: {speed: 'faster'}}).options.speed).toBe(2);
    expect(resolved(['speed'], {argv: ['--paused'], env: {REPLAY_PRESSER_PAUSED: 'maybe'}}).options.paused).toBe(true);
  });
});

describe('a rival', () => {
  test('in a farther source gives way', () => {
    expect(resolved(['speed'], {argv: ['--speed', '2'], config: {fit: '2m'}}).options).toMatchObject({speed: 2, fit: undefined});
    expect(resolved(['speed'], {argv: ['--fit', '2m'], env: {REPLAY_PRESSER_SPEED: '2'}, config: {speed: 5}}).options).toMatchObject({speed: 1, fit: 120_000});
    expect(resolved(['speed'], {env: {REPLAY_PRESSER_FIT: '2m'}, config: {speed: 5}}).options).toMatchObject({speed: 1, fit: 120_000});
  });
});

describe('the environment', () => {
  test('says nothing by an empty variable', () => {
    expect(resolved(['speed'], {env: {REPLAY_PRESSER_SPEED: '', REPLAY_PRESSER_PAUSED: ''}, config: {speed: 2}}).options).toMatchObject({speed: 2, paused: false});
  });

  test('may switch off what the config file switches on', () => {
    expect(resolved(['plain'], {env: {REPLAY_PRESSER_PLAIN: '0'}, config: {plain: true}}).options.plain).toBe(false);
  });

  test('has a variable of Ink’s that asks for a screen reader, which our own overrules', () => {
    const asked = (env: Readonly<Record<string, string>>) => resolved(['screen-reader'], {env, config: {'screen-reader': false}});
    expect(asked({INK_SCREEN_READER: 'true'}).options['screen-reader']).toBe(true);
    expect(asked({INK_SCREEN_READER: 'true'}).named('screen-reader')).toBe('INK_SCREEN_READER');
    expect(asked({INK_SCREEN_READER: 'true', REPLAY_PRESSER_SCREEN_READER: '0'}).options['screen-reader']).toBe(false);
    for (const other of ['1', 'yes', 'false', '']) expect(asked({INK_SCREEN_READER: other}).options['screen-reader']).toBe(false);
  });

  test('does not set what concerns one run only', () => {
    const env = Object.fromEntries(OPTION_NAMES.map(name => [variableOf(name), '1']));
    for (const name of ['help', 'version', 'force', 'json', 'output', 'format'] as const) expect(environmentLayer(env).values[name]).toBeUndefined();
  });
});

test('an option is written as the command line takes it', () => {
  expect(spelledOption('speed', 0.5)).toEqual(['--speed', '0.5x']);
  expect(spelledOption('speed', 'max')).toEqual(['--speed', 'max']);
  expect(spelledOption('paused', true)).toEqual(['--paused']);
});
