import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {relative} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {systemPrograms} from '../../../src/shell/system/programs.ts';

const path = process.env['PATH'];
let home: string;
beforeEach(() => { home = mkdtempSync(`${tmpdir()}/replay-presser-`); });
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(home, {recursive: true});
});

const make = (name: string, script: string, mode = 0o755) => {
  writeFileSync(`${home}/${name}`, `#!/bin/sh\n${script}\n`);
  chmodSync(`${home}/${name}`, mode);
  return `${home}/${name}`;
};
const run = (script: string, args: readonly string[] = [], input = '好') => systemPrograms.start(make('tool', script), args, Buffer.from(input));

test('a program is found on PATH, in folders that do not depend on where one is', () => {
  const tool = make('tool', '');
  make('data', '', 0o644);
  mkdirSync(`${home}/folder`);
  process.env['PATH'] = ['', '.', 'relative', '/nowhere', home].join(':');
  expect(['tool', 'data', 'folder', 'missing'].map(systemPrograms.find)).toEqual([tool, undefined, undefined, undefined]);
  process.env['PATH'] = `:.:${relative(process.cwd(), home)}`;
  expect(systemPrograms.find('tool')).toBeUndefined();
});

test('it gets its arguments and its input as they are', async () => {
  expect(await run(`cat > ${home}/in; printf %s "$1" > ${home}/argument`, ['$(id) "x"'], '好$(id)').done).toBe(true);
  expect([readFileSync(`${home}/in`, 'utf8'), readFileSync(`${home}/argument`, 'utf8')]).toEqual(['好$(id)', '$(id) "x"']);
});

test('it is over when it has ended, also when a child of it lives on', async () => {
  expect(await run('sleep 60 & echo $! > "$0.pid"; cat > /dev/null').done).toBe(true);
  process.kill(Number(readFileSync(`${home}/tool.pid`, 'utf8')));
});

test('whatever goes wrong is told', async () => {
  expect(await run('exit 1').done).toBe(false);
  expect(await run('exec 0<&-; exit 1', [], 'x'.repeat(1_000_000)).done).toBe(false);
  expect(await systemPrograms.start(`${home}/missing`, [], Buffer.from('')).done).toBe(false);
  expect(await systemPrograms.start(make('data', '', 0o644), [], Buffer.from('')).done).toBe(false);
});

test('one that hangs can be ended, with all that it has started', async () => {
  const [early, late] = [run('sleep 60'), run('echo > "$0.runs"; sleep 60')];
  early.stop();
  expect(await early.done).toBe(false);
  await new Promise<void>(resolve => {
    const look = () => {
      if (!existsSync(`${home}/tool.runs`)) return;
      watcher.close();
      resolve();
    };
    const watcher = watch(home, look);
    look();
  });
  late.stop();
  expect(await late.done).toBe(false);
});
