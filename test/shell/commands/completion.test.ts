import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {SCRIPTS} from '../../../src/shell/commands/completion.ts';
import {isMissing} from '../../clients/clients.ts';
import {run} from '../world.ts';

test.each(Object.keys(SCRIPTS))('the script for %s says where it goes', async shell => {
  const {out, code} = await run(['completion', shell]);
  expect([code, out]).toEqual([0, SCRIPTS[shell]]);
  expect(out).toContain(`# replay-presser completion ${shell} >`);
});

test.each([[[], 'completion'], [['tcsh'], 'completion tcsh'], [['toString'], 'completion toString']])('there is none for %j', async (words, told) => {
  expect(await run(['completion', ...words])).toMatchObject({code: 2, out: '', errors: `replay-presser: ${told}: expected bash, zsh or fish\n`});
});

/** A folder with files, and the built program in the path. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/replay-presser-`);
  mkdirSync(`${folder}/bin`);
  mkdirSync(`${folder}/place`);
  mkdirSync(`${folder}/place/subfolder`);
  symlinkSync(fileURLToPath(new URL('../../../dist/cli.js', import.meta.url)), `${folder}/bin/replay-presser`);
  for (const name of ['subtitles.txt', 'sub way.txt', 'other']) writeFileSync(`${folder}/place/${name}`, '');
  for (const [shell, script] of Object.entries(SCRIPTS)) writeFileSync(`${folder}/${shell}`, script);
});
afterAll(() => rmSync(folder, {recursive: true}));

const inShell = (command: string, ...args: readonly string[]): readonly string[] =>
  execFileSync(command, args, {cwd: `${folder}/place`, encoding: 'utf8', env: {PATH: `${folder}/bin:${process.env['PATH']!}`, HOME: folder, LANG: 'C.UTF-8'}}).split('\n').filter(Boolean).toSorted();

/** Typed words, as bash takes them apart at `=`, and the completions that are offered. */
const CASES = [
  ['replay-presser --speed = 1', ['100x', '10x', '1x']],
  ['replay-presser --speed =', ['0.25x', '0.5x', '100x', '10x', '1x', '20x', '2x', '50x', '5x', 'max']],
  ['replay-presser export --ou', ['--output']],
  ['replay-presser sub', ['sub way.txt', 'subfolder', 'subtitles.txt']],
  ['replay-presser export -o sub', ['sub way.txt', 'subfolder', 'subtitles.txt']],
  ['replay-presser --theme pink', []],
  ['replay-presser schema sub', []],
] as const;

describe.skipIf(isMissing('bash'))('in bash', () => {
  test('what fits is offered, and nothing where nothing fits', () => {
    const ask = `. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _replay_presser; printf '%s\\n' "\${COMPREPLY[@]}"`;
    for (const [typed, offered] of CASES) expect(inShell('bash', '--norc', '-c', ask, `${folder}/bash`, ...typed.split(' '))).toEqual(offered);
  });
});

// Completion itself runs only at a prompt; what the script would offer there is shown by parts that print it.
describe.skipIf(isMissing('zsh'))('in zsh', () => {
  test('what fits is offered, and nothing where nothing fits', () => {
    const ask = `compdef() {}; compset() {}; compadd() { print -l -- $texts }; _files() { print -l -- \${words[-1]#--*=}*(N) }
      source $1; shift; words=("$@"); CURRENT=$#words; _replay_presser`;
    for (const [typed, offered] of CASES) {
      const whole = typed.replace(/ = ?/, '=');
      const option = /--\w+=/.exec(whole)?.[0] ?? '';
      expect(inShell('zsh', '-f', '-c', ask, 'zsh', `${folder}/zsh`, ...whole.split(' '))).toEqual(offered.map(text => option + text));
    }
  });
});

describe.skipIf(isMissing('fish'))('in fish', () => {
  test('what fits is offered, and nothing where nothing fits', () => {
    const typed = [...CASES.map(([words]) => words.replace(/ = ?/, '=')), 'replay-presser export --output=subt'];
    const offered = [...CASES.map(([words, texts]) => texts.map(text => (words.includes('=') ? '--speed=' : '') + text + (text === 'subfolder' ? '/' : ''))), ['--output=subtitles.txt']];
    typed.forEach((line, index) => {
      const lines = inShell('fish', '--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', `${folder}/fish`, line);
      expect(lines.map(text => text.split('\t')[0])).toEqual(offered[index]);
    });
  });
});
