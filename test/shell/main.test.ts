import {describe, expect, test} from 'vitest';
import {main} from '../../src/shell/main.ts';
import {EXIT_CODES, type EndSignal} from '../../src/shell/system/io.ts';
import {displayWidth} from '../../src/typesetting/width.ts';
import {SHORT} from '../samples.ts';
import {run, world} from './world.ts';

const files = {'short.txt': SHORT};
const denied = (code: string) => Object.assign(new Error(code), {code});

test('numbers of questions in the environment are for play, and hinder no other command', async () => {
  expect(await run(['info'], {env: {REPLAY_PRESSER_QUESTIONS: '2'}})).toMatchObject({code: 0, errors: ''});
});

describe('what the user did wrong is one line on standard error, and exit code 2', () => {
  test.each([
    ['--sped 3', '--sped is not an option; did you mean --speed?'],
    ['--speed fast', '--speed fast: expected a number from 0.01 to 1000 such as 10x or 0.5, a fraction such as 1/2, or max'],
    ['--speed 0', '--speed 0: expected'],
    ['--speed 1001', '--speed 1001: expected'],
    ['--speed', '--speed'],
    ['--fit soon', '--fit soon: expected'],
    ['--speed 2 --fit 90s', '--speed'],
    ['--start 25:99', '25:99 is not a time in 15:00–15:24'],
    ['--start 16:00', '15:00–15:24'],
    ['--start Q9', 'Q9'],
    ['--end 14:00', '14:00'],
    ['--start 15:10 --end 15:05', '15:05'],
    ['--reveal slowly', '--reveal slowly: expected typewriter, sentence, turn'],
    ['--color blue', '--color blue: expected auto, always, never'],
    ['--lang fr', '--lang fr: expected en, zh-Hans, zh-Hant'],
    ['--paused=yes', '--paused'],
    ['bookmarks one two', 'two'],
    ['info --speed 2', '--speed'],
    ['export -f xml', 'xml'],
    ['info --questions 2,4', '--questions 2,4: expected guess, labels, none'], ['export -f txt --questions 9', '--questions 9: expected guess'], ['check --questions=1', '--questions 1: expected guess'],
    ['export', '--format'],
    ['--speed \u001B[31m', '␛[31m'],
  ])('%s', async (line, expected) => {
    const {code, out, errors} = await run(line.split(' '));
    expect([code, out]).toEqual([2, '']);
    expect(errors).toMatch(/^replay-presser: [^\n]+\n$/);
    expect(errors).toContain(expected);
    expect(errors).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
  });

  test('also from the environment, and in the language asked for', async () => {
    expect(await run([], {env: {REPLAY_PRESSER_SPEED: 'fast'}})).toMatchObject({code: 2, errors: expect.stringMatching(/^replay-presser: REPLAY_PRESSER_SPEED fast: expected /) as string});
    expect((await run(['--start', '16:00', '--speed', 'max'], {env: {REPLAY_PRESSER_LANG: 'zh-Hans'}})).errors).toMatch(/\p{Script=Han}/u);
    expect((await run(['--speed', 'fast', '--lang', 'zh-Hant'])).errors).toMatch(/\p{Script=Han}/u);
    expect((await run(['--speed', 'fast'], {env: {LANG: 'zh_CN.UTF-8'}})).errors).toMatch(/\p{Script=Han}/u);
  });
});

describe('a transcript that cannot be read is one line on standard error, and exit code 3', () => {
  test.each([
    ['a missing file', 'gone.txt', undefined, 'gone.txt'],
    ['a folder', 'folder', denied('EISDIR'), 'folder'],
    ['a file without permission', 'secret', denied('EACCES'), 'secret'],
    ['a device', 'device', denied('NOT_A_FILE'), 'device'],
    ['a file beyond all measure', 'huge', denied('TOO_LARGE'), '512 MB'],
    ['an empty file', 'empty', '', 'empty'],
    ['a file of blanks', 'blank', ' \n\n', 'blank'],
    ['a binary file', 'binary', Uint8Array.of(1, 0, 2, 0), 'binary'],
    ['a file without turns', 'prose', '今天天氣好。', 'prose'],
    ['a name that would move the cursor', 'a\u001B[2Jb', undefined, 'a␛[2Jb'],
  ])('%s', async (_, path, content, expected) => {
    const {code, out, errors} = await run([path], {files: content === undefined ? {} : {[path]: content}});
    expect([code, out]).toEqual([3, '']);
    expect(errors).toMatch(/^replay-presser: [^\n]+\n$/);
    expect(errors).toContain(expected);
    expect(errors).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
  });
});

test.each([
  ['inof', 'inof: no such file; did you mean the command info?'], ['exprot', 'exprot: no such file; did you mean the command export?'], ['chekc', 'chekc: no such file; did you mean the command check?'],
  ['./inof', './inof: no such file; expected a transcript'], ['inof.txt', 'inof.txt: no such file; expected a transcript'],
])('%s may be a command with a slip of the finger', async (path, message) => {
  expect(await run([path])).toMatchObject({code: 3, out: '', errors: `replay-presser: ${message}\n`});
});

test('a slip of the finger is not suspected where something is there', async () => {
  expect((await run(['inof'], {files: {inof: denied('EISDIR')}})).errors).toBe('replay-presser: inof: no transcript in this folder\n');
});

test('a file that is there is played, whatever command it is nearly called', async () => {
  expect((await run(['inof', '--speed', 'max'], {files: {inof: SHORT}})).out).toContain('第一個問題');
  expect((await run(['--speed', 'max', '--', 'info'], {files: {info: SHORT}})).out).toContain('第一個問題');
});

test('no message is longer than a screen, however long what it tells of', async () => {
  const long = 'x'.repeat(100_000);
  for (const argv of [[long], ['--', `-${long}`], ['export', long, '-f', 'json'], ['check', long], ['export', '-f', 'json', '-o', 'taken', '--start', 'Q1'], ['--speed', long], ['--config', long]]) {
    const {errors} = await run(argv, {files: {taken: ''}});
    expect(errors).toMatch(/^replay-presser: [^\n]+\n$/);
    expect(errors.length).toBeLessThan(1100);
  }
  // What was expected stands at the end, and is kept.
  expect((await run([long])).errors).toMatch(/no such file; expected a transcript\n$/);
});

describe('what is quoted in an error is short, whatever was given', () => {
  const long = `begin${'長'.repeat(40_000)}\u0007end`;
  test.each([
    ['a file name', ['info', long], {}, 'no such file'],
    ['a command', ['bookmarks', 'one', long], {}, 'expected one transcript'],
    ['an option', [`--${long}`], {}, 'is not an option'],
    ['a value', ['--speed', long], {}, 'expected a number'],
    ['a choice', ['--reveal', long], {}, 'expected typewriter'],
    ['a time', ['--start', long], {}, 'is not a time'],
    ['two times', ['--start', `15:10${' '.repeat(40_000)}`, '--end', `15:05${' '.repeat(40_000)}`], {}, 'is not after'],
    ['a format', ['export', '-f', long], {}, 'expected txt'],
    ['a variable', [], {env: {REPLAY_PRESSER_SPEED: long}}, 'expected a number'],
    ['a config file', ['--config', long], {}, ''],
    ['a setting', ['--config', 'c'], {files: {c: JSON.stringify({[long]: 1})}}, 'is not a setting'],
    ['an action', ['--config', 'c'], {files: {c: JSON.stringify({keys: {[long]: 'x'}})}}, 'is not an action'],
    ['a key', ['--config', 'c'], {files: {c: JSON.stringify({keys: {play: long}})}}, 'is not a key'],
    ['what is no JSON', ['--config', 'c'], {files: {c: long}}, 'is not JSON'],
    ['a shell', ['completion', long], {}, ''],
  ] as const)('%s', async (_, line, options, expected) => {
    const {errors} = await run(line, options);
    expect(errors).toMatch(/^replay-presser: [^\n]+\n$/);
    expect(errors).toContain(expected);
    expect(errors.length).toBeLessThan(1100);
    expect(errors).not.toMatch(/[\u0000-\u0009\u000B-\u001F\uD800-\uDFFF]/);
  });
});

test('a mistake of ours is one line without a stack, and exit code 1; whoever asks gets the stack', async () => {
  const broken = {...world().io, stdout: {write() { throw new Error('boom'); }}} as never;
  expect(await main(['keys'], broken)).toBe(1);
  const {io, errors} = world({env: {REPLAY_PRESSER_DEBUG: '1'}});
  expect(await main(['keys'], {...io, stdout: {write() { throw new Error('boom'); }}})).toBe(1);
  expect(errors().split('\n')[0]).toMatch(/^replay-presser: .*boom/);
  expect(errors()).toContain('    at ');
  const chinese = world();
  await main(['keys', '--lang', 'zh-Hant'], {...chinese.io, stdout: {write() { throw new Error('boom'); }}});
  expect(chinese.errors()).toMatch(/^replay-presser: 程式內部錯誤/);
});

test('a report says what is needed to mend it, and nothing of the transcript', async () => {
  const {io, errors, written} = world();
  await main(['secret-name.txt', '--speed=3x', '--plain'], {...io, stdout: {write() { throw new Error('機密'); }}, files: {...io.files, stream: async () => ({size: 1, chunks: (async function* once() { yield Buffer.from(SHORT); })()})}});
  expect(errors()).toContain('a report is in report.txt');
  const report = written.get('report.txt')!;
  expect(report).toMatch(/^replay-presser 0\nnode v0, none\nterminal none, 0×0\noptions --speed --plain\nlast actions /);
  expect(report).toMatch(/\nError\n\s+at /);
  for (const secret of ['機密', 'secret-name', '大家好', '3x']) expect(report).not.toContain(secret);
});

test('a closed pipe is silence and exit code 0', async () => {
  for (const line of ['--speed max', 'info', 'keys', 'export -f json', '--help']) {
    expect(await run(line.split(' '), {closesAfter: 0})).toMatchObject({code: 0, out: '', errors: ''});
  }
});

describe('a signal ends the plain view with its exit code', () => {
  test.each(Object.entries(EXIT_CODES) as [EndSignal, number][])('%s', async (signal, code) => {
    const {io, send, out, timers} = world({files});
    const ended = main(['short.txt'], io);
    while (out() === '') await Promise.resolve();
    send(signal);
    expect(await ended).toBe(code);
    expect(timers()).toBe(0);
  });
});

describe('commands', () => {
  test('--version is that of the package', async () => {
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('--help tells choices and defaults', async () => {
    const {out} = await run(['--help']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('--readings readings above the characters: none, those of the source, or all, in pinyin, in zhuyin or of Cantonese [text] [choices: "none", "ruby", "all", "zhuyin", "jyutping"] [default: none]');
    expect(out).toMatch(/--speed .*\[default: 1x\]/);
    expect(out).not.toMatch(/--paused .*default/);
  });

  test('help and version come whatever else is wrong', async () => {
    const env = {REPLAY_PRESSER_SPEED: 'fast', REPLAY_PRESSER_PAUSED: 'maybe'};
    expect(await run(['--help', '--speed', 'fast'], {env})).toMatchObject({code: 0, errors: ''});
    expect(await run(['-V', '--fit', '1', '--speed', '2'], {env})).toMatchObject({code: 0, errors: ''});
  });

  test.each(['zh-Hans', 'zh-Hant'])('the help in %s has Chinese marks only, within eighty columns', async language => {
    const {io, out} = world();
    await main(['--help', '--lang', language], {...io, stdout: {...io.stdout, columns: 80}});
    expect(out()).toMatch(/\[可(?:选|選)："/);
    expect(out()).not.toMatch(/[：，、；] |", "/);
    for (const line of out().split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  test.each(['', 'info', 'check', 'keys', 'export', 'completion', 'schema'])('%s --help fits eighty columns and names every option of it', async command => {
    const {io, out} = world();
    const code = await main([...(command ? [command] : []), '--help'], {...io, stdout: {...io.stdout, columns: 80}});
    expect(code).toBe(0);
    for (const line of out().split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(out()).toContain('--lang');
  });

  test('info tells what is in the bundled transcript', async () => {
    const {out, code} = await run(['info']);
    expect(code).toBe(0);
    for (const told of ['“黃河流域生態保護和高質量發展先行區”系列新聞發布會第四場', '2023-12-13', '15:00–15:24', '市農業農村局黨組成員、二級調研員', '大眾日報']) expect(out).toContain(told);
  });

  test('info --json is for programs', async () => {
    expect(JSON.parse((await run(['info', '--json'])).out)).toMatchObject({date: '2023-12-13', first: '15:00', last: '15:24'});
  });

  test('check finds nothing in the bundled transcript', async () => {
    expect(await run(['check'])).toMatchObject({code: 0, errors: ''});
  });

  test('check tells every problem as file:line:column, and exits with 3', async () => {
    const broken = '2024-01-31 10:00 甲 聽說?guǎng)了\n2024-01-31 09:00 乙 好';
    const {code, out} = await run(['check', 'short.txt', 'broken.txt'], {files: {...files, 'broken.txt': broken}});
    expect(code).toBe(3);
    expect([...out.matchAll(/^\S+?:\d+:\d+(?=: .)/gm)].map(([place]) => place)).toEqual(['broken.txt:1:22', 'broken.txt:2:1']);
    // Each with its line and a caret below its place, and what the file was recognised as.
    expect(out).toMatch(/1 \| 2024-01-31 10:00 甲 聽說\?guǎng\)了\n +\| +\^\n/);
    expect(out).toMatch(/^short\.txt: .*broadcast/m);
  });

  test('keys lists the keys', async () => {
    expect((await run(['keys'])).out).toContain('next question');
  });

  test('the bundled transcript can be named', async () => {
    expect((await run(['taian-2023-12-13', '--speed', 'max'])).out).toContain('謝謝大家！');
  });

  test('a transcript may come by standard input, in the encodings of Chinese text', async () => {
    const {out} = await run(['-', '--speed', 'max'], {stdin: SHORT});
    expect(out).toContain('請問第一個問題？');
    const utf16 = Buffer.from(`\uFEFF${SHORT}`, 'utf16le');
    expect((await run(['utf16.txt', '--speed', 'max'], {files: {'utf16.txt': utf16}})).out).toBe(out);
    const gb = Buffer.concat([Buffer.from('2024-03-01 10:00 '), Buffer.from([0xcd, 0xf5]), Buffer.from(' '), Buffer.from([0xba, 0xc3, 0xa1, 0xa3])]);
    expect((await run(['gb.txt', '--speed', 'max'], {files: {'gb.txt': gb}})).out).toContain('王\n好。');
  });
});

describe('export', () => {
  test('writes JSON to standard output or whole into a file', async () => {
    const {out} = await run(['export', '-f', 'json']);
    const {written} = await run(['export', '-f', 'json', '-o', 'out.json']);
    expect(written.get('out.json')).toBe(out);
  });

  test('never over an existing file unless told to', async () => {
    const existing = {...files, 'out.json': 'mine'};
    const refused = await run(['export', 'short.txt', '-f', 'json', '-o', 'out.json'], {files: existing});
    expect([refused.code, refused.written.size]).toEqual([2, 0]);
    expect(refused.errors).toContain('--force');
    expect((await run(['export', 'short.txt', '-f', 'json', '-o', 'out.json', '--force'], {files: existing})).written.size).toBe(1);
  });
});

describe('export as text', () => {
  test('has the turns with times, questions and speakers', async () => {
    const {out} = await run(['export', 'short.txt', '-f', 'txt', '--start', 'Q1', '--end', '#5'], {files});
    expect(out).toMatch(/^10:04 {2}Q1 {2}甲報記者\n請問第一個問題？\n\n≈10:0\d:\d\d {2}A1 {2}王局長\n謝謝提問。答案是這樣。\n$/);
  });
});
