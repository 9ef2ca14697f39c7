import {execFile, execFileSync} from 'node:child_process';
import {closeSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {promisify} from 'node:util';
import {describe, expect, onTestFinished, test} from 'vitest';
import {Ended} from '../../../src/shell/errors.ts';
import {main} from '../../../src/shell/main.ts';
import {en} from '../../../src/shell/messages/en.ts';
import {readConfig} from '../../../src/shell/settings/config.ts';
import {systemIo} from '../../../src/shell/system/system.ts';
import {run, world} from '../world.ts';

const PATH = '/home/me/.config/replay-presser/config.json';
const env = {HOME: '/home/me'};
const denied = (code: string) => Object.assign(new Error(code), {code});
const withConfig = (config: unknown, line: string, more: Readonly<Record<string, string>> = {}) =>
  run(line.split(' ').filter(Boolean), {env: {...env, ...more}, files: {[PATH]: typeof config === 'string' || config instanceof Uint8Array || config instanceof Error ? config : JSON.stringify(config)}});

describe('the config file', () => {
  test('is looked for where XDG says, and need not be there', async () => {
    const files = {'/xdg/replay-presser/config.json': '{"speed": "fast"}', [PATH]: '{"theme": "pink"}'};
    expect((await run([], {env: {XDG_CONFIG_HOME: '/xdg', ...env}, files})).errors).toContain('/xdg/replay-presser/config.json: speed fast');
    for (const home of ['/elsewhere', '/xdg/']) expect((await run(['--version'], {env: {XDG_CONFIG_HOME: home}, files})).code).toBe(0);
    expect((await run(['--speed', 'max'], {env: {}, files})).code).toBe(0);
  });

  test.each(['relative', './xdg', '', '~/.config'])('is in the home folder where XDG_CONFIG_HOME is %j, which is no absolute path', async home => {
    const files = {[PATH]: '{"theme": "pink"}', [`${home}/replay-presser/config.json`]: '{"speed": "fast"}'};
    expect((await run(['--speed', 'max'], {env: {...env, XDG_CONFIG_HOME: home}, files})).errors).toContain(`${PATH}: theme pink`);
  });

  test('that is named is read in place of the usual one', async () => {
    const files = {'mine.json': '{"speed": "fast"}', [PATH]: '{"theme": "pink"}'};
    expect((await run(['--config', 'mine.json'], {env, files})).errors).toContain('mine.json: speed fast');
    expect((await run([], {env: {...env, REPLAY_PRESSER_CONFIG: 'mine.json'}, files})).errors).toContain('mine.json: speed fast');
    expect((await run([], {env: {...env, REPLAY_PRESSER_CONFIG: ''}, files})).errors).toContain('theme pink');
  });

  test('concerns a command only with what that command has', async () => {
    expect((await withConfig({speed: 'fast', theme: 'dark'}, 'info')).code).toBe(0);
  });

  test('may choose the language of messages', async () => {
    expect((await withConfig({lang: 'zh-Hant'}, '--start 16:00')).errors).toMatch(/\p{Script=Han}/u);
    expect((await withConfig({lang: 'zh-Hant'}, '--start 16:00 --lang en')).errors).not.toMatch(/\p{Script=Han}/u);
    expect((await withConfig({lang: 'zh-hans'}, '--help')).out).toContain('播放速度');
    expect((await withConfig({lang: 'en'}, 'info', {LANG: 'zh_TW'})).out).toContain('Speakers');
  });

  test('may be marked with a byte order mark, and be in the encodings of Chinese text', async () => {
    const text = '{"speed": "max", "script": "simplified"}';
    for (const bytes of [`\uFEFF${text}`, Buffer.from(`\uFEFF${text}`, 'utf16le')]) expect((await withConfig(bytes, '')).out).toContain('女士们、先生们');
  });
});

describe('a config file that cannot be read', () => {
  test.each([
    ['ENOENT', 'no such file'], ['ENOTDIR', 'no such file'], ['EISDIR', 'is a folder'], ['EACCES', 'no permission to read it'], ['EPERM', 'no permission to read it'],
    ['NOT_A_FILE', 'is a device or a socket'], ['TOO_LARGE', 'is larger than 1 MB'], ['ELOOP', 'is a loop of symbolic links'], ['ENAMETOOLONG', 'the name is too long'], ['EIO', 'cannot be read (EIO)'],
  ])('is refused when it is named: %s', async (code, reason) => {
    expect(await run(['--config', 'mine.json'], {files: {'mine.json': denied(code)}})).toMatchObject({code: 2, out: '', errors: `replay-presser: mine.json: ${reason}; expected a config file\n`});
    const fromEnvironment = await run([], {env: {REPLAY_PRESSER_CONFIG: 'mine.json'}, files: {'mine.json': denied(code)}});
    expect(fromEnvironment).toMatchObject({code: 2, errors: `replay-presser: mine.json: ${reason}; expected a config file\n`});
  });

  test.each(['ENOENT', 'ENOTDIR'])('is not there, where it usually is: %s', async code => {
    expect(await withConfig(denied(code), 'keys')).toMatchObject({code: 0, errors: ''});
  });

  // Under `sudo -u`, HOME is often another user's.
  test.each(['EACCES', 'EPERM'])('may be somebody else’s, and is told and left aside: %s', async code => {
    expect(await withConfig(denied(code), '--speed max')).toMatchObject({code: 0, errors: `replay-presser: ${PATH}: no permission to read it; going on without the config file\n`});
  });

  test.each([['EISDIR', 'is a folder'], ['ELOOP', 'is a loop of symbolic links'], ['ENAMETOOLONG', 'the name is too long'], ['NOT_A_FILE', 'is a device or a socket'], ['TOO_LARGE', 'is larger than 1 MB']])('is refused where it usually is: %s', async (code, reason) => {
    expect(await withConfig(denied(code), '--speed max')).toMatchObject({code: 2, out: '', errors: `replay-presser: ${PATH}: ${reason}; expected a config file\n`});
  });

  test('is told in the language asked for, with a name that cannot move the cursor or fill the screen', async () => {
    const {errors} = await run(['--config', `\u001B[2J${'x'.repeat(100_000)}`, '--lang', 'zh-Hant'], {});
    expect(errors).toMatch(/^replay-presser: ␛\[2Jx+…x+：無法讀取設定檔（找不到檔案）\n$/);
    expect(errors.length).toBeLessThan(300);
  });

  test('does not keep from help, from the version, nor from what the message points to', async () => {
    for (const line of ['--help', '--version', 'schema', 'completion bash', 'keys --json', 'info --help']) {
      expect(await withConfig({sped: 1}, line)).toMatchObject({code: 0, errors: expect.stringMatching(/^replay-presser: .*"sped" is not a setting[^\n]*\n$/) as string});
      expect(await withConfig({lang: 'fr'}, line)).toMatchObject({code: 0, errors: expect.stringContaining('lang fr: expected en') as string});
    }
  });
});

describe('real files', () => {
  const folder = () => {
    const made = mkdtempSync(`${tmpdir()}/replay-presser-`);
    onTestFinished(() => rmSync(made, {recursive: true}));
    return made;
  };
  const {files} = systemIo();
  const read = (path: string, ended = new AbortController().signal) => readConfig(path, {io: {files, env: {}}, messages: en, ended, warn: () => {}});

  test.each([
    ['a folder', (at: string) => mkdirSync(at), 'is a folder'],
    ['a loop of symbolic links', (at: string) => symlinkSync(at, at), 'is a loop of symbolic links'],
    ['a link to nothing', (at: string) => symlinkSync('gone', at), 'no such file'],
    ['a file too large', (at: string) => { writeFileSync(at, ''); truncateSync(at, 2 ** 20 + 1); }, 'is larger than 1 MB'],
    ['a link to a device', (at: string) => symlinkSync('/dev/null', at), 'is a device or a socket'],
    ['a file without text', (at: string) => writeFileSync(at, Uint8Array.of(1, 0, 2)), 'is not JSON'],
    ['an empty file', (at: string) => writeFileSync(at, ''), 'is not JSON'],
  ])('%s', async (_, make, reason) => {
    const path = `${folder()}/c.json`;
    make(path);
    await expect(read(path)).rejects.toThrow(reason);
  });

  test('a name that is too long, and a folder that is a file', async () => {
    const at = folder();
    writeFileSync(`${at}/file`, '');
    await expect(read(`${at}/${'x'.repeat(300)}`)).rejects.toThrow('the name is too long');
    await expect(read(`${at}/file/c.json`)).rejects.toThrow('no such file');
  });

  test.skipIf(process.platform === 'win32')('a pipe is read to its end', async () => {
    const path = `${folder()}/pipe`;
    execFileSync('mkfifo', [path]);
    const write = (text: string) => promisify(execFile)('sh', ['-c', 'printf "$1" >"$0"', path, text]);
    const [config] = await Promise.all([read(path), write('{"speed": "2x"}')]);
    expect(config.layer.values).toEqual({speed: '2x'});
  });

  test.skipIf(process.platform === 'win32')('a pipe that gives nothing is waited for until the process is told to end', async () => {
    const path = `${folder()}/pipe`;
    execFileSync('mkfifo', [path]);
    const writer = openSync(path, 'r+');
    onTestFinished(() => closeSync(writer));
    const ending = new AbortController();
    const config = read(path, ending.signal);
    ending.abort();
    await expect(config).rejects.toThrow(Ended);
  });
});

describe('what a stream gives', () => {
  const streaming = (chunks: AsyncIterable<Uint8Array>) => {
    const one = world();
    return {...one, io: {...one.io, files: {...one.io.files, stream: async (path: string, limit: number) => (path === 'c.json' ? {size: undefined, chunks} : one.io.files.stream(path, limit))}}};
  };

  test('is bounded where nobody knows its size beforehand', async () => {
    let given = 0;
    const {io, errors} = streaming((async function* endless() {
      for (;;) {
        given += 1;
        yield new Uint8Array(64 * 1024);
      }
    })());
    expect(await main(['--config', 'c.json'], io)).toBe(2);
    expect(errors()).toBe('replay-presser: c.json: is larger than 1 MB; expected a config file\n');
    expect(given).toBe(17);
  });

  test('may come in pieces that share their memory', async () => {
    const {io, out} = streaming((async function* pieces() {
      const memory = new Uint8Array(1);
      for (const byte of Buffer.from('{"speed": "max"}')) {
        memory[0] = byte;
        yield memory;
      }
    })());
    expect(await main(['--config', 'c.json'], io)).toBe(0);
    expect(out()).toContain('謝謝大家！');
  });

  test('need not come: a signal ends the wait with its exit code', async () => {
    const {io, send, errors} = streaming({[Symbol.asyncIterator]: () => ({next: () => new Promise(() => {})})});
    const ended = main(['--config', 'c.json'], io);
    await Promise.resolve();
    send('SIGTERM');
    expect([await ended, errors()]).toEqual([143, '']);
  });

  test('nor need it open', async () => {
    const one = world();
    const ended = main(['--config', 'c.json'], {...one.io, files: {...one.io.files, stream: () => new Promise(() => {})}});
    await Promise.resolve();
    one.send('SIGINT');
    expect(await ended).toBe(130);
  });
});
