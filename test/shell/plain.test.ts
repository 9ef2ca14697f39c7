import {expect, test} from 'vitest';
import {main} from '../../src/shell/main.ts';
import {SHORT} from '../samples.ts';
import {run, world} from './world.ts';

const files = {'short.txt': SHORT};
/** Lets everything that is ready happen. */
const settled = () => new Promise(resolve => { setImmediate(resolve); });

test('each turn is printed when its time comes at the chosen rate', async () => {
  const {io, out, advance} = world({files});
  const ended = main(['short.txt', '--speed', '60x'], io);
  while (out() === '') await settled();
  const printed = () => out().match(/^≈?\d\d:\d\d\S* {2}.+$/gm);
  expect(printed()).toEqual(['09:58  主持人']);
  advance(1990);
  await settled();
  expect(printed()).toHaveLength(1);
  advance(20);
  await settled();
  expect(printed()).toEqual(['09:58  主持人', '10:00  王局長']);
  for (let second = 0; second < 20; second += 1) {
    advance(1000);
    await settled();
  }
  expect(await ended).toBe(0);
  expect(printed()).toHaveLength(8);
  expect(printed()![3]).toMatch(/^≈10:0[56]:\d\d {2}.*王局長$/);
});

test('lateness does not add up', async () => {
  const {io, out, advance} = world({files});
  void main(['short.txt', '--speed', '60x'], io);
  while (out() === '') await settled();
  advance(7000);
  await settled();
  await settled();
  expect(out()).toContain('第一個問題');
});

test.each([['late timers alone', false], ['SIGCONT', true]])('deadlines shift by a gap in which the process did not run: %s', async (_, isTold) => {
  const {io, out, advance, freeze, resumed} = world({files});
  void main(['short.txt', '--speed', '60x'], io);
  while (out() === '') await settled();
  advance(1500);
  freeze(60_000);
  if (isTold) resumed();
  advance(400);
  await settled();
  expect(out()).not.toContain('各位好');
  advance(400);
  await settled();
  expect(out()).toContain('各位好');
});

test('and by one in which the output took nothing', async () => {
  const {io, out, advance, freeze} = world({files});
  const stdout: typeof io.stdout = {...io.stdout, write(text, done) {
    freeze(60_000);
    return io.stdout.write(text, done);
  }};
  void main(['short.txt', '--speed', '60x'], {...io, stdout});
  while (out() === '') await settled();
  advance(1700);
  await settled();
  expect(out()).not.toContain('各位好');
  advance(400);
  await settled();
  expect(out()).toContain('各位好');
});

test('at once with --speed max: text in no set width, without escape sequences', async () => {
  const {out} = await run(['--speed', 'max']);
  expect(out).not.toContain('\u001B');
  expect(out.split('\n').some(line => line.length > 200)).toBe(true);
  expect(out).toContain('15:10  主持人\n接下來，請各位記者朋友');
});

test('colour only when it is forced', async () => {
  expect((await run(['--speed', 'max', '--color', 'always'])).out).toContain('\u001B[');
  expect((await run(['--speed', 'max'], {env: {FORCE_COLOR: '1'}})).out).toContain('\u001B[');
  expect((await run(['--speed', 'max', '--color', 'never'], {env: {FORCE_COLOR: '1'}})).out).not.toContain('\u001B');
  expect((await run(['--speed', 'max'], {env: {FORCE_COLOR: '1', NO_COLOR: '1'}})).out).not.toContain('\u001B');
});

test('--start and --end choose the turns', async () => {
  const {out} = await run(['short.txt', '--speed', 'max', '--start', 'Q1', '--end', 'Q2'], {files});
  expect(out).toContain('第一個問題');
  expect(out).not.toContain('大家好');
  expect(out).not.toContain('第二個問題');
});

test('nothing unsafe in a transcript is printed', async () => {
  const hostile = '2024-01-31 10:00 甲\u001B]0;x\u0007 好\u001B[2J\u202E\u009Bm。';
  for (const line of ['bad.txt --speed max', 'info bad.txt', 'check bad.txt', 'info --json bad.txt', 'export -f json bad.txt']) {
    expect((await run(line.split(' '), {files: {'bad.txt': hostile}})).out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  }
});

const two = (value: number) => String(value).padStart(2, '0');
const CUES = [[1, 2, 'MEI: Good morning.'], [62, 63, 'LUIS: Thank you.'], [64, 65, 'MEI: Goodbye.']].map(([start, end, text], index) => `${index + 1}\n00:${two(Math.floor(Number(start) / 60))}:${two(Number(start) % 60)},000 --> 00:${two(Math.floor(Number(end) / 60))}:${two(Number(end) % 60)},000\n${text}\n`);

test('--skip-silence shortens silences', async () => {
  const {io, out, advance} = world({files: {'a.srt': CUES.join('\n')}});
  const ended = main(['a.srt', '--skip-silence', '3s'], io);
  while (out() === '') await settled();
  advance(3900);
  await settled();
  expect(out()).not.toContain('Thank you.');
  advance(200);
  await settled();
  expect(out()).toContain('Thank you.');
  expect(out()).not.toContain('Goodbye.');
  advance(2000);
  expect(await ended).toBe(0);
  expect(out()).toContain('Goodbye.');
});

test('what comes through a pipe is printed as it comes, the last cue too', async () => {
  const {io, out, advance, stdin} = world({pipes: true});
  const ended = main(['-', '--plain', '--speed', 'max'], io);
  const paused = async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      await settled();
      advance(60);
    }
  };
  stdin.write(CUES[0]!);
  await paused();
  expect(out()).toContain('Good morning.');
  stdin.write(`\n${CUES[1]!}\n`);
  await paused();
  expect(out()).toContain('Thank you.');
  expect(out()).not.toContain('Goodbye.');
  stdin.end(CUES[2]!);
  await paused();
  expect(await ended).toBe(0);
  expect(out().match(/Good morning|Thank you|Goodbye/g)).toEqual(['Good morning', 'Thank you', 'Goodbye']);
});
