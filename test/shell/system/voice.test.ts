import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {systemPrograms, type Programs} from '../../../src/shell/system/programs.ts';
import {isMissing} from '../../clients/clients.ts';
import {createVoice, hasVoice} from '../../../src/shell/system/voice.ts';

type Started = {readonly path: string; readonly args: readonly string[]; readonly input: string; readonly end: (isDone: boolean) => void; isStopped: boolean};

/** Makes programs that are only recorded. */
function sham(...names: readonly string[]) {
  const started: Started[] = [];
  const programs: Programs = {
    find: name => (names.includes(name) ? `/bin/${name}` : undefined),
    start(path, args, input) {
      let end: (isDone: boolean) => void = () => {};
      const done = new Promise<boolean>(resolve => { end = resolve; });
      const one: Started = {path, args, input: Buffer.from(input).toString(), end, isStopped: false};
      started.push(one);
      return {done, stop() { one.isStopped = true; end(false); }};
    },
  };
  return {programs, started};
}

const utterance = (text: string, speaker = 0, id = 1) => ({id, text, speaker, rate: 1});
const EVIL = '$(touch x); `id` "; rm -rf ~\' --version [[inpt PHON]] \u001B[31m';

test.each([
  ['linux', ['espeak-ng'], '/bin/espeak-ng'], ['linux', ['espeak-ng', 'spd-say'], '/bin/spd-say'], ['darwin', ['say'], '/bin/say'], ['win32', ['powershell.exe'], '/bin/powershell.exe'],
])('on %s with %j the words reach %s as data', (platform, names, path) => {
  const {programs, started} = sham(...names);
  void createVoice({env: {}, platform, programs}).speak(utterance(`-f /etc/passwd 大家好 ${EVIL}`));
  const [{args, input, path: used}] = started as [Started];
  expect(used).toBe(path);
  const words = input.includes('大家好') ? input : args.at(-1)!;
  expect(words).toContain('大家好 $(touch x); `id` "; rm -rf ~\' --version [ [inpt PHON] ]');
  expect(words).not.toContain('\u001B');
  expect(args.filter(argument => argument.includes('passwd'))).toHaveLength(words === input ? 0 : 1);
  if (words !== input) expect(args.at(-2)).toBe('--');
});

test('the language is that of the text, and another speaker has another pitch', () => {
  const {programs, started} = sham('espeak-ng');
  const voice = createVoice({env: {}, platform: 'linux', programs});
  for (const [text, speaker] of [['大家好', 0], ['Good morning', 0], ['おはよう、皆さん', 0], ['안녕하세요', 0], ['大家好', 1], ['大家好', 2]] as const) void voice.speak(utterance(text, speaker));
  expect(started.map(({args}) => args[1])).toEqual(['cmn', 'en', 'ja', 'ko', 'cmn', 'cmn']);
  expect(new Set([started[0]!, started[4]!, started[5]!].map(({args}) => args[5])).size).toBe(3);
});

test('a new sentence and silence stop the one that is spoken', async () => {
  const {programs, started} = sham('spd-say');
  const voice = createVoice({env: {}, platform: 'linux', programs});
  const first = voice.speak(utterance('一'));
  const second = voice.speak(utterance('二', 0, 2));
  expect(await first).toBe('stopped');
  voice.silence();
  expect(await second).toBe('stopped');
  expect(started.map(({args, isStopped}) => [args.at(-1), isStopped])).toEqual([['一', true], ['--cancel', false], ['二', true], ['--cancel', false]]);
});

test('a program that fails gives way to the next, and where none is left the voice is lost', async () => {
  const {programs, started} = sham('spd-say', 'espeak-ng');
  const voice = createVoice({env: {}, platform: 'linux', programs});
  const first = voice.speak(utterance('一'));
  started[0]!.end(false);
  await Promise.resolve();
  await new Promise(resolve => { setImmediate(resolve); });
  started[1]!.end(true);
  expect(await first).toBe('spoken');
  const second = voice.speak(utterance('二', 0, 2));
  started[2]!.end(false);
  expect(await second).toBe('lost');
  expect(started.map(({path}) => path)).toEqual(['/bin/spd-say', '/bin/espeak-ng', '/bin/espeak-ng']);
});

test('a machine without a program has no voice', async () => {
  const {programs} = sham();
  expect(hasVoice({env: {}, platform: 'linux', programs})).toBe(false);
  expect(await createVoice({env: {}, platform: 'linux', programs}).speak(utterance('一'))).toBe('lost');
});

test('no shell sees the words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'replay-presser-voice-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const program = join(folder, 'espeak-ng');
  writeFileSync(program, `#!/bin/sh\ncat > '${folder}/heard'\n`);
  chmodSync(program, 0o755);
  const programs = {...systemPrograms, find: (name: string) => (name === 'espeak-ng' ? program : undefined)};
  expect(await createVoice({env: {}, platform: 'linux', programs}).speak(utterance(`大家好 $(touch '${folder}/x')`))).toBe('spoken');
  expect(readFileSync(join(folder, 'heard'), 'utf8')).toBe(`大家好 $(touch '${folder}/x')`);
  expect(existsSync(join(folder, 'x'))).toBe(false);
});

test.skipIf(isMissing('espeak-ng'))('espeak-ng speaks Chinese, also where no loudspeaker is', async () => {
  const programs = {...systemPrograms, find: (name: string) => (name === 'espeak-ng' ? systemPrograms.find(name) : undefined)};
  expect(await createVoice({env: {}, platform: 'linux', programs}).speak(utterance('好。'))).toBe('spoken');
});
