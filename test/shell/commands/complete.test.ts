import {describe, expect, test} from 'vitest';
import {main} from '../../../src/shell/main.ts';
import {COMMON_OPTIONS, OPTION_NAMES, optionOf, optionsOf} from '../../../src/shell/settings/options.ts';
import {FORMAT_NAMES} from '../../../src/writers/formats.ts';
import {SHORT} from '../../samples.ts';
import {run, world} from '../world.ts';

const files = {'short.txt': SHORT, 'binary': Uint8Array.of(0, 1, 0)};
const answers = async (...words: readonly string[]): Promise<readonly string[]> => {
  const {code, out, errors} = await run(['--get-yargs-completions', ...words], {files});
  expect([code, errors]).toEqual([0, '']);
  return out.split('\n').filter(Boolean);
};
const texts = async (...words: readonly string[]) => (await answers(...words)).map(line => line.split('\t')[0]);

const COMMANDS = ['info', 'check', 'bookmarks', 'formats', 'keys', 'export', 'completion', 'schema'];

describe('a command or a file', () => {
  test.each([
    [[''], [...COMMANDS, ':files']],
    [['e'], ['export', ':files']],
    [['talk'], [':files']],
    [['--paused', ''], [':files']],
    [['--speed', '2', 'in'], [':files']],
    [['--', ''], [':files']],
    [['info', ''], [':files']],
    [['check', 'a', 'b', ''], [':files']],
    [['--speed=2', ''], [':files']],
    [['export', '-o=s', ''], [':files']],
    [['completion', ''], ['bash', 'zsh', 'fish']],
    [['completion', 'z'], ['zsh']],
    // Nothing where nothing fits.
    [['talk.txt', ''], [':files']],
    [['--', 'talk.txt', ''], [':files']],
    [['info', 'talk.txt', ''], [':files']],
    [['schema', ''], ['config', 'export']],
    [['keys', ''], []],
    [['completion', 'bash', ''], []],
    [['completion', 'x'], []],
  ])('%j', async (words, expected) => {
    expect(await texts(...words)).toEqual(expected);
  });
});

describe('an option', () => {
  test('of the command, with its help, and its letter', async () => {
    const all = await answers('export', '-');
    expect(all.map(line => line.split('\t')[0]).toSorted()).toEqual(optionsOf('export').flatMap(name => [`--${name}`, ...optionOf(name).alias ? [`-${optionOf(name).alias!}`] : []]).toSorted());
    expect(all).toContain('--force\twrite over an existing file');
  });

  test.each([
    [['--sp'], ['--speed']],
    [['--no'], ['--no-motion', '--no-spoilers', '--notes']],
    [['schema', '--'], COMMON_OPTIONS.map(name => `--${name}`)],
    [['talk.txt', '--pa'], ['--paused', '--pause-at-questions', '--pause-at']],
    // Not what has been given.
    [['--paused', '--pa'], ['--pause-at-questions', '--pause-at']],
    [['-m', '--pa'], ['--paused', '--pause-at']],
    [['--theme=dark', '--th'], []],
    [['--spx'], []],
    [['info', '--sp'], []],
    [['--', '--sp'], [':files']],
  ])('%j', async (words, expected) => {
    expect((await texts(...words)).toSorted()).toEqual(expected.toSorted());
  });

  test('is told in the language of the locale', async () => {
    expect((await run(['--get-yargs-completions', '--paus'], {env: {LANG: 'zh_TW'}})).out).toMatch(/^--paused\t\p{Script=Han}+\n/u);
  });
});

describe('a value', () => {
  test.each([
    [['--speed', '1'], ['1x', '10x', '100x']],
    [['-s', 'm'], ['max']],
    [['-ms', 'm'], ['max']],
    [['--theme', ''], ['auto', 'terminal', 'dark', 'light', 'contrast']],
    [['export', '-f', ''], [...FORMAT_NAMES]],
    [['export', '-o', ''], [':files']],
    [['--config', 'x'], [':files']],
    // In one word, as zsh and fish have it.
    [['--speed=1'], ['--speed=1x', '--speed=10x', '--speed=100x']],
    [['--speed='], [...optionOf('speed').type.suggestions as readonly string[]].map(value => `--speed=${value}`)],
    [['--config=x'], [':files']],
    // Taken apart, as bash has it: it replaces the last piece alone.
    [['--speed', '=', '1'], ['1x', '10x', '100x']],
    [['--theme', '='], ['auto', 'terminal', 'dark', 'light', 'contrast']],
    [['--theme', '=', 'dark', '--speed', '=', 'm'], ['max']],
    [['--config', '=', 'x'], [':files']],
    // Nothing where nothing fits.
    [['--speed', 'fast'], []],
    [['--theme=pink'], []],
    [['--theme', '=', 'pink'], []],
    [['--start', '15', ':', '1'], []],
    [['--paused=1'], []],
    [['--nothing=1'], []],
    [['info', '--speed=1'], []],
  ])('%j', async (words, expected) => {
    expect(await texts(...words)).toEqual(expected);
  });

  test.each(OPTION_NAMES.filter(name => Array.isArray(optionOf(name).type.suggestions)))('that is offered for --%s is one', async name => {
    const {commands: [command], type} = optionOf(name);
    const offered = await texts(...command === 'play' ? [] : [command!], `--${name}`, '');
    expect(offered).toEqual(type.suggestions);
    for (const text of offered) expect(type.parse(text!)).toBeDefined();
  });
});

describe('the questions of a transcript', () => {
  test('are those of the one that is named, or of the bundled one, with their time and who asks', async () => {
    expect(await answers('short.txt', '--start', '')).toEqual(['start', 'end', 'Q1\t≈10:04:00 甲報記者'.replace('≈10:04:00', '10:04'), 'Q2\t10:08 乙報記者']);
    expect(await texts('export', '--end=Q')).toEqual(['--end=Q1', '--end=Q2', '--end=Q3', '--end=Q4']);
  });

  test.each(['gone.txt', 'binary', '-'])('are none where it cannot be read: %s', async path => {
    expect(await texts(path, '--start', '')).toEqual(['start', 'end']);
  });

  test('are not those of standard input, which may be the keyboard', async () => {
    expect((await run(['--get-yargs-completions', '-', '--start', 'Q'], {stdin: SHORT})).out).toBe('');
  });

  test('are not waited for', async () => {
    const {io, out, advance, timers} = world();
    const ended = main(['--get-yargs-completions', 'pipe', '--start', ''], {...io, files: {...io.files, stream: () => new Promise(() => {})}});
    while (timers() === 0) await new Promise(resolve => { setImmediate(resolve); });
    advance(500);
    expect([await ended, out()]).toEqual([0, 'start\nend\n']);
  });

  test('cannot move the cursor', async () => {
    const {out} = await run(['--get-yargs-completions', 'bad.txt', '--start', 'Q'], {files: {'bad.txt': SHORT.replaceAll('甲報', '甲\u001B[2J\u009B報')}});
    expect(out).toMatch(/^Q1\t.*␛/);
    expect(out).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
  });
});
