import {describe, expect, test} from 'vitest';
import {configSchema} from '../../../src/shell/commands/schema.ts';
import {CONFIG_OPTIONS} from '../../../src/shell/settings/options.ts';
import {BINDING_NAMES} from '../../../src/ui/input/keymap.ts';
import {run} from '../world.ts';

const PATH = '/home/me/.config/replay-presser/config.json';
const env = {HOME: '/home/me'};
const withConfig = (config: unknown, line: string, more: Readonly<Record<string, string>> = {}) =>
  run(line.split(' ').filter(Boolean), {env: {...env, ...more}, files: {[PATH]: typeof config === 'string' ? config : JSON.stringify(config)}});

describe('the config file', () => {
  test('stands behind the environment, which stands behind the command line', async () => {
    const config = {lang: 'zh-Hant'};
    expect((await withConfig(config, '--speed fast')).errors).toContain('--speed');
    expect((await withConfig({speed: 'fast'}, '')).errors).toContain('--speed fast');
    expect((await withConfig({speed: 'fast'}, '--plain', {REPLAY_PRESSER_SPEED: 'max'})).code).toBe(0);
    expect((await withConfig({}, '--plain --speed max', {REPLAY_PRESSER_SPEED: 'fast'})).code).toBe(0);
    expect((await withConfig({speed: 'max', script: 'simplified'}, '')).out).toContain('女士们、先生们');
  });

  test('is looked for where XDG says, and need not be there', async () => {
    const files = {'/xdg/replay-presser/config.json': '{"speed": "fast"}'};
    expect((await run([], {env: {XDG_CONFIG_HOME: '/xdg', ...env}, files})).code).toBe(2);
    expect((await run(['--speed', 'max'], {env: {XDG_CONFIG_HOME: '/elsewhere'}, files})).code).toBe(0);
  });

  test('that is named must be there', async () => {
    expect(await run(['--config', 'mine.json'])).toMatchObject({code: 2, errors: expect.stringContaining('mine.json: no such file') as string});
    expect((await run(['--config', 'mine.json'], {files: {'mine.json': '{"speed": "fast"}'}})).errors).toContain('--speed fast');
  });

  test('concerns a command only with what that command has', async () => {
    expect((await withConfig({speed: 'fast', theme: 'dark'}, 'info')).code).toBe(0);
  });
});

describe('what is wrong with it is one line that says what was expected', () => {
  test.each([
    ['text', 'is not JSON'],
    ['[]', 'is not a JSON object'],
    [{sped: 1}, '"sped" is not a setting; did you mean "speed"?'],
    [{plain: 'yes'}, '"plain": expected true, false'],
    [{theme: true}, '"theme": expected auto, terminal, dark, light, contrast'],
    [{theme: 'pink', plain: true}, 'expected auto, terminal, dark, light, contrast'],
    [{keys: {'next-qestion': 'n'}}, 'did you mean "next-question"?'],
    [{keys: {play: 'hyper+x'}}, '"hyper+x" for play is not a key'],
    [{keys: {play: 3}}, 'expected ["n", "ctrl+n"]'],
    [{keys: {'next-question': 'n'}}, 'n is bound to both next-question and next-match'],
    [{keys: {quit: 'Esc'}}, 'Esc never quits'],
    ['{"a\\u001B[2J": 1}', '␛[2J'],
  ])('%j', async (config, expected) => {
    const {code, errors} = await withConfig(config, '--speed max');
    expect(code).toBe(2);
    expect(errors).toMatch(/^replay-presser: [^\n]+\n$/);
    expect(errors).toContain(expected);
    expect(errors).not.toContain('\u001B');
  });
});

describe('keys', () => {
  test('can be bound by the name of their action', async () => {
    const {out} = await withConfig({keys: {'next-question': ['N', 'ctrl+n'], 'previous-match': 'M', 'play': ['Space', 'PgDn'], 'next-match': []}}, 'keys --json');
    const bound = Object.fromEntries((JSON.parse(out) as {name: string; keys: string[]}[]).map(({name, keys}) => [name, keys]));
    expect(bound).toMatchObject({'next-question': ['N', 'ctrl+n'], 'previous-match': ['M'], 'play': ['space', 'pagedown'], 'next-match': []});
  });

  test('that are not bound are not listed', async () => {
    expect((await withConfig({keys: {'next-match': []}}, 'keys')).out).not.toContain('next match');
  });
});

test('the schema knows every option of the file and every action', () => {
  const {properties} = configSchema() as {properties: Record<string, {properties?: object}>};
  expect(Object.keys(properties)).toEqual(['$schema', ...CONFIG_OPTIONS, 'keys']);
  expect(Object.keys(properties['keys']!.properties!)).toEqual([...BINDING_NAMES]);
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('for %s knows commands, options and their values', async shell => {
    const {out, code} = await run(['completion', shell]);
    expect(code).toBe(0);
    for (const known of ['export', 'theme', 'contrast', 'speed', '10x', 'Q1', 'zh-Hant', 'json']) expect(out).toContain(known);
  });

  test('for no other shell', async () => {
    expect(await run(['completion', 'tcsh'])).toMatchObject({code: 2, errors: 'replay-presser: completion tcsh: expected bash, zsh or fish\n'});
  });
});
