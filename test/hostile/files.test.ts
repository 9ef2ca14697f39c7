import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, unlinkSync, watch, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, test} from 'vitest';
import {en} from '../../src/shell/messages/en.ts';
import {systemIo} from '../../src/shell/system/system.ts';
import {openGrowing} from '../../src/shell/files/transcripts.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const home = mkdtempSync(`${tmpdir()}/replay-presser-`);
afterAll(() => rmSync(home, {recursive: true, force: true}));

/** Runs the program with so little memory that a long file does not fit as a whole. */
const run = (...args: readonly string[]) => runWithin(400, ...args);
/** Runs the program with so many megabytes of memory. */
const runWithin = (megabytes: number, ...args: readonly string[]) => spawnSync(process.execPath, [`--max-old-space-size=${megabytes}`, program, ...args], {encoding: 'utf8', timeout: 50_000, maxBuffer: 1 << 28, cwd: home, env: {PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8'}});
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(`${home}/${name}`, content);
  return name;
};

describe('any file gets an answer, one clear line and the right exit code', () => {
  test.each([
    ['an empty file', () => file('empty', ''), 'is empty'],
    ['one byte', () => file('one', 'x'), 'no turns found'],
    ['only a byte order mark', () => file('mark', '\uFEFF'), 'is empty'],
    ['a binary file', () => file('binary', Uint8Array.from({length: 5000}, (_, index) => index % 256)), 'is not text'],
    ['a hundred megabytes in one line', () => file('line', '好'.repeat(35_000_000)), 'no turns found'],
    ['a folder', () => { mkdirSync(`${home}/folder`); return 'folder'; }, 'no transcript in this folder'],
    ['a missing file', () => 'missing', 'no such file'],
    ['a loop of links', () => { symlinkSync('loop', `${home}/loop`); return 'loop'; }, 'ELOOP'],
    ['a device that never ends', () => '/dev/zero', 'device or a socket'],
    ['nothing', () => '/dev/null', 'device or a socket'],
    ['a terminal', () => '/dev/tty', 'device or a socket'],
    ['a name that is too long', () => 'n'.repeat(100_000), 'ENAMETOOLONG'],
  ])('%s', (_, make, expected) => {
    const {status, stdout, stderr} = run('info', make());
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^replay-presser: [^\n]+\n$/);
    expect(stderr).toContain(expected);
  });

  test('a file without permission', () => {
    chmodSync(`${home}/${file('secret', 'x')}`, 0);
    // Root may read everything, unless it gives up the right to do so.
    const without = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search'] : [];
    const [command, ...args] = [...without, process.execPath, program, 'info', 'secret'];
    expect(spawnSync(command!, args, {encoding: 'utf8', cwd: home, env: {PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8'}})).toMatchObject({status: 3, stderr: 'replay-presser: secret: no permission to read it\n'});
  });

  test('a hundred thousand empty turns', () => {
    const {status, stdout} = runWithin(80, 'check', file('turns', '2024-03-01 10:00 甲\n'.repeat(100_000)));
    expect(status).toBe(3);
    // Each problem has a line of its own, and below it the line of the file and a caret.
    expect(stdout.match(/^turns:\d+:1: /gm)).toHaveLength(100_000);
    expect(stdout.split('\n')).toHaveLength(1 + 3 * 100_000 + 1);
  });

  // The kernel's messages are read as a file that waits for more; without the right to do so there is an answer as well.
  test.skipIf(process.platform !== 'linux')('a file that waits for more', () => {
    expect(run('info', '/proc/kmsg')).toMatchObject({status: 3, stderr: expect.stringMatching(/^replay-presser: \/proc\/kmsg: [^\n]+\n$/) as string});
  });

  // V8's profiler takes its samples by SIGPROF, which otherwise ends the program.
  test('the program can be profiled', () => {
    const {status} = spawnSync(process.execPath, ['--cpu-prof', '--cpu-prof-dir', home, program, 'info'], {cwd: home});
    expect(status).toBe(0);
  });

  describe('a wait ends at a signal', () => {
    /** Runs a command, and sends it a signal when it waits. */
    const left = async (args: readonly string[], signal: NodeJS.Signals, env = {}) => {
      // What is loaded first says when the program has come so far that only the wait is left.
      writeFileSync(`${home}/tell.mjs`, `import {openSync} from 'node:fs'; import {readFile} from 'node:fs/promises';
        if (process.env.STUCK) readFile(process.env.STUCK);
        const before = process.listenerCount('SIGTERM');
        const look = () => (process.listenerCount('SIGTERM') > before ? setTimeout(() => process.send?.('waits'), 300) : setTimeout(look, 5));
        look();`);
      const child = spawn(process.execPath, ['--import', `${home}/tell.mjs`, program, ...args], {cwd: home, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: {PATH: process.env['PATH'] ?? '', ...env}});
      await once(child, 'message');
      child.kill(signal);
      return await once(child, 'exit') as [number | null, NodeJS.Signals | null];
    };

    test.each([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129], ['SIGUSR1', 138]] as const)('of a pipe that nobody writes to: %s', async (signal, code) => {
      execFileSync('sh', ['-c', 'test -p pipe || mkfifo pipe'], {cwd: home});
      expect(await left(['info', 'pipe'], signal)).toEqual([code, null]);
    });

    test('of a pipe that nobody reads', async () => {
      execFileSync('sh', ['-c', 'test -p unread || mkfifo unread'], {cwd: home});
      expect(await left(['export', '-f', 'txt', '-o', 'unread'], 'SIGTERM')).toEqual([143, null]);
    });

    test('of a reader who has stopped reading', async () => {
      const long = file('many', '2024-03-01 10:00 甲 大家好，今天我們來看天氣。\n'.repeat(5000));
      const child = spawn(process.execPath, [program, 'export', long, '-f', 'json'], {cwd: home, stdio: ['ignore', 'pipe', 'ignore']});
      await once(child.stdout, 'readable');
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([143, null]);
    });

    // A file system that does not answer keeps a thread, for which an exit would wait.
    test('of a read that cannot be cancelled', async () => {
      execFileSync('sh', ['-c', 'test -p stuck || mkfifo stuck'], {cwd: home});
      expect(await left(['--plain'], 'SIGTERM', {STUCK: `${home}/stuck`})).toEqual([null, 'SIGTERM']);
    });
  });

  // With fewer Node itself does not start. With how many everything can be opened depends on Node.
  test.skipIf(process.platform !== 'linux').each([20, 23, 27])('%i files at once are too few, or enough', limit => {
    for (const [language, told] of [['C', 'too many open files'], ['zh_TW.UTF-8', '開啟的檔案太多'], ['zh_CN.UTF-8', '打开的文件太多']] as const) {
      const {status, stderr} = spawnSync('/bin/sh', ['-c', `ulimit -n ${limit}; "${process.execPath}" "${program}" info`], {encoding: 'utf8', timeout: 20_000, env: {PATH: process.env['PATH'] ?? '', LANG: language}});
      if (status !== 0) expect([status, stderr]).toEqual([2, expect.stringMatching(new RegExp(`^replay-presser: ${told}[^\n]*\n$`)) as string]);
      if (limit === 20) expect(status).toBe(2);
    }
  });

  test.each([
    ['a folder', '< .', 'is a folder'], ['nothing', '< /dev/null', 'is empty'], ['closed', '<&-', 'is empty'], ['endless', '< /dev/zero', 'is not text'], ['only written to', '0> written', 'cannot be read (EBADF)'],
  ])('standard input that is %s', (_, redirection, expected) => {
    const {status, stderr} = spawnSync('/bin/sh', ['-c', `"${process.execPath}" "${program}" info - ${redirection}`], {encoding: 'utf8', timeout: 20_000, cwd: home});
    expect(status).toBe(3);
    expect(stderr).toMatch(new RegExp(`^replay-presser: standard input: ${expected.replaceAll(/[()]/g, String.raw`\$&`)}[^\n]*\n$`));
  });

  test('standard output that is closed', () => {
    expect(spawnSync('/bin/sh', ['-c', `"${process.execPath}" "${program}" --speed max | head -n 1; exit 0`], {encoding: 'utf8', timeout: 20_000})).toMatchObject({status: 0, stdout: '15:00  主持人\n', stderr: ''});
  });

  test.each([
    ['shrinks', (path: string) => truncateSync(path, 1_000_000), 1_000_000], ['is emptied', (path: string) => truncateSync(path, 0), 0], ['disappears', (path: string) => unlinkSync(path), 4_500_000],
  ])('a file that %s while it is played is played as far as it goes', async (_, change, left) => {
    const line = '2024-03-01 10:00 甲 大家好，今天我們來看天氣。\n';
    const path = `${home}/${file('changing', line.repeat(Math.ceil(4_500_000 / Buffer.byteLength(line))))}`;
    const growing = await openGrowing(path, {io: systemIo(), messages: en, ended: new AbortController().signal});
    change(path);
    let progress = await growing.more();
    while (!progress.isWhole) progress = await growing.more();
    const read = Math.floor(left / Buffer.byteLength(line));
    expect(growing.turns.length).toBeGreaterThanOrEqual(Math.max(read, 50));
    expect(progress.part).toBe(1);
    expect(buildTimeline(growing.transcript()).duration).toBeGreaterThan(0);
  });

  // A device that Linux has for this.
  test.skipIf(process.platform !== 'linux').each(['--speed max', 'info', 'export -f json', '--help'])('a full disk is told in a line: %s', line => {
    const {status, stderr} = spawnSync('/bin/sh', ['-c', `"${process.execPath}" "${program}" ${line} > /dev/full`], {encoding: 'utf8', timeout: 20_000, env: {PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8'}});
    expect([status, stderr]).toEqual([2, 'replay-presser: standard output: cannot be written (ENOSPC)\n']);
  });

  test('an export is whole or absent, and never over an existing file', () => {
    file('mine', 'mine');
    expect(run('export', '-f', 'json', '-o', 'mine')).toMatchObject({status: 2, stderr: 'replay-presser: mine: exists already; --force overwrites it\n'});
    expect(run('export', '-f', 'json', '-o', 'no/such/folder').status).not.toBe(0);
    expect(run('export', '-f', 'json', '-o', 'new').status).toBe(0);
  });

  test.each([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const)('an export that %s ends leaves nothing behind', async (signal, code) => {
    const folder = mkdtempSync(`${home}/export-`);
    const long = file('long', Array.from({length: 60_000}, (_, index) => `2024-03-01 ${String(8 + (index % 12)).padStart(2, '0')}:00 甲 大家好，今天我們來看天氣。\n`).join(''));
    const child = spawn(process.execPath, [program, 'export', `${home}/${long}`, '-f', 'json', '-o', 'out'], {cwd: folder, stdio: 'ignore'});
    // As soon as there is something: what is being written.
    await new Promise<void>(resolve => {
      const watcher = watch(folder, () => {
        watcher.close();
        resolve();
      });
    });
    child.kill(signal);
    const [ended] = await once(child, 'exit') as [number | null];
    // It may have been whole already.
    expect([code, 0]).toContain(ended);
    const left = readdirSync(folder);
    if (ended === code) expect(left).toEqual([]);
    else expect(JSON.parse(readFileSync(`${folder}/out`, 'utf8'))).toHaveProperty('turns');
  });
});
