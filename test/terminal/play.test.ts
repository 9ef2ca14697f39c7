import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {describe, expect, onTestFinished, test} from 'vitest';
import {openTerminal, RESTORED, untilAlike} from './terminal.ts';

describe('the program in a terminal', () => {
  test('starts, plays, and is left as the terminal was', async () => {
    const terminal = openTerminal(['--speed', '10x']);
    // A busy machine may leave out any second, so the clock is only asked to go on.
    const clock = () => /主持人[\s\S]*(15:0\d:\d\d)/.exec(terminal.text())?.[1];
    await terminal.until(() => clock() !== undefined);
    const began = clock()!;
    await terminal.until(() => clock()! > began);
    expect(terminal.lines()[0]).toContain('黃河流域生態保護和高質量發展先行區');
    await terminal.until(/新聞界的各位朋友，女士們、先生們：/);
    terminal.press('q');
    const {code, restored, text} = await terminal.outcome();
    expect([code, restored]).toEqual([0, RESTORED]);
    expect(text).toMatch(/15:0\d:\d\d.*replay-presser --speed 10x --start 15:0\d:\d\d/);
  });

  test('goes from question to question and to any time', async () => {
    const {until, press, outcome, text} = openTerminal(['--paused']);
    await until(/15:00:00/);
    press(']');
    await until(/Q 1\/4/);
    press('3');
    await until(/Q 3\/4/);
    press('t');
    await until(/Go to/);
    press('25:99');
    await until(/25:99 is not a time in 15:00–15:24/);
    press('\u007F\u007F\u007F\u007F\u007F15:16');
    await until(/→ 15:16:00/);
    press('\r');
    await until(screen => !screen.includes('Go to') && screen.includes('15:16:00'));
    expect(text()).toContain('齊魯晚報記者');
    press('q');
    expect((await outcome()).code).toBe(0);
  });

  test('stays on the last frame at the end, says so, and goes back', async () => {
    const {until, press, outcome} = openTerminal(['--speed', '100', '--start', '-20s']);
    await until(/ended/);
    press('[');
    await until(screen => !screen.includes('ended') && /Q 4\/4/.test(screen));
    press('q');
    const {text} = await outcome();
    expect(text).toMatch(/--start 15:/);
  });

  test.each([[140, 45], [72, 24], [50, 20], [30, 10], [10, 3], [100, 30]])('is whole after a resize to %i × %i', async (columns, rows) => {
    const terminal = openTerminal(['--paused', '--start', '15:13:30']);
    await terminal.until(/15:13:30/);
    terminal.resize(columns, rows);
    const isDrawn = (screen: string) => (rows < 6 ? screen.startsWith('The') : screen.split('\n').at(-1)!.includes('15:13:30'));
    await terminal.until(isDrawn);
    const fresh = openTerminal(['--paused', '--start', '15:13:30'], {columns, rows});
    await fresh.until(isDrawn);
    await untilAlike(terminal, fresh);
  });

  test('is whole after being suspended and continued', async () => {
    const terminal = openTerminal(['--paused'], {script: 'set -m; $PROGRAM --paused; echo stopped; fg'});
    await terminal.until(/15:00:00/);
    const later = terminal.listen();
    terminal.press('\u001A');
    await terminal.until(() => later().includes('\u001B[?1049l') && later().lastIndexOf('\u001B[?1049h') > later().indexOf('stopped'));
    terminal.press(']');
    await terminal.until(/Q 1\/4/);
    expect(terminal.emulator.buffer.active.type).toBe('alternate');
    terminal.press('q');
    const {restored, text} = await terminal.outcome();
    expect(text).toContain('stopped');
    expect(restored).toEqual(RESTORED);
  });

  test('does not speak while it is suspended', async () => {
    const folder = mkdtempSync(`${tmpdir()}/replay-presser-`);
    onTestFinished(() => rmSync(folder, {recursive: true}));
    writeFileSync(`${folder}/espeak-ng`, `#!/bin/sh\necho $$ > ${folder}/new; mv ${folder}/new ${folder}/speaks; exec sleep 600\n`, {mode: 0o755});
    const speaks = `case $(ps -o stat= -p $(cat ${folder}/speaks)) in ''|Z*) false;; esac`;
    const terminal = openTerminal([], {script: `set -m; PATH=${folder}:$PATH $PROGRAM --voice --start 15:00:10; while ${speaks}; do sleep 0.05; done; echo is silent; fg`});
    await terminal.until(/15:00:1\d/);
    while (!existsSync(`${folder}/speaks`)) await new Promise(resolve => { setImmediate(resolve); });
    const later = terminal.listen();
    terminal.press('\u001A');
    await terminal.until(() => later().includes('\u001B[?1049l') && later().lastIndexOf('\u001B[?1049h') > later().indexOf('is silent'));
    terminal.press('q');
    expect((await terminal.outcome()).text).toContain('is silent');
  });

  test('is whole after a resize while it was suspended', async () => {
    const terminal = openTerminal([], {script: 'set -m; $PROGRAM --paused --start 15:13:30; read line; fg'});
    await terminal.until(/15:13:30/);
    const later = terminal.listen();
    terminal.press('\u001A');
    await terminal.until(() => later().includes('\u001B[?1049l'));
    terminal.resize(72, 24);
    terminal.press('\n');
    await terminal.until(screen => later().lastIndexOf('\u001B[?1049h') > later().indexOf('\u001B[?1049l') && screen.split('\n').at(-1)!.includes('15:13:30'));
    const fresh = openTerminal(['--paused', '--start', '15:13:30'], {columns: 72, rows: 24});
    await fresh.until(screen => screen.split('\n').at(-1)!.includes('15:13:30'));
    await untilAlike(terminal, fresh);
    terminal.press('q');
    expect((await terminal.outcome()).restored).toEqual(RESTORED);
  });

  test('draws nothing while paused', async () => {
    const {until, press, listen, outcome} = openTerminal(['--paused']);
    await until(/15:00:00/);
    press('l');
    await until(/15:00:10/);
    press('?');
    await until(/next question/);
    const later = listen();
    press('\u001B');
    await until(screen => !screen.includes('next question'));
    press('q');
    await outcome();
    // The overlay closes and the terminal is given back: two frames and no more.
    expect(later().match(/\u001B\[\d+;1H/g)!.length).toBeLessThan(70);
  });

  test('reads the keyboard of the terminal when the transcript comes by standard input', async () => {
    const {until, press, outcome} = openTerminal([], {script: 'printf "2024-03-01 10:00 王局長 各位好。\\n2024-03-01 10:02 主持人 再見。\\n" | $PROGRAM - --paused'});
    await until(/王局長/);
    press('l');
    await until(/10:00:10/);
    press('q');
    expect(await outcome()).toMatchObject({code: 0, restored: RESTORED});
  });

  test('reads a transcript that is typed at the terminal, and then its keys', async () => {
    const {until, press, outcome} = openTerminal(['-', '--paused']);
    await until(/modes/);
    press('2024-03-01 10:00 王局長 各位好。\n2024-03-01 10:02 主持人 再見。\n\u0004');
    await until(/10:00:00/);
    press('l');
    await until(/10:00:10/);
    press('q');
    expect(await outcome()).toMatchObject({code: 0, restored: RESTORED});
  });

  test('lets nothing of a hostile transcript through', async () => {
    const home = mkdtempSync(`${tmpdir()}/replay-presser-`);
    onTestFinished(() => rmSync(home, {recursive: true}));
    writeFileSync(`${home}/hostile.txt`, '2024-03-01 10:00 甲\u001B[5n 好\u001B]0;owned\u0007\u001B[2J\u001B[?1000h\u009B31m\u202E壞\u0007。\n');
    const terminal = openTerminal([`${home}/hostile.txt`, '--paused', '--start', 'end', '--lang', 'zh-Hans']);
    const titles: string[] = [];
    terminal.emulator.onTitleChange(title => titles.push(title));
    await terminal.until(/好␛\]0；?;?owned␇␛\[2J/);
    expect(terminal.text()).toContain('⟪RLO⟫');
    expect([titles, terminal.emulator.modes.mouseTrackingMode]).toEqual([[], 'none']);
    terminal.press('q');
    await terminal.outcome();
  });
});

describe('every way out leaves the terminal as it was', () => {
  // But those that nobody can catch, that V8 needs itself (4, 11), that Node ignores (13), and that end nothing.
  test('every signal that would end it', async () => {
    const numbers = Array.from({length: 31}, (_, index) => index + 1).filter(number => ![4, 9, 11, 13, 17, 18, 19, 20, 21, 22, 23, 28].includes(number));
    await Promise.all(numbers.map(async number => {
      // Answers that come behind the end are typed into the shell: a signal waits for them only shortly.
      const {until, signal, outcome} = openTerminal(['--speed', '10'], {answers: false});
      await until(/15:00:\d\d/);
      signal(number);
      expect(await outcome()).toMatchObject({code: 128 + number, restored: RESTORED});
    }));
  });

  test.skipIf(process.platform !== 'linux').each([['SIGTERM', 143], ['SIGUSR1', 138]] as const)('%s while it is suspended', async (name, expected) => {
    const {until, press, outcome} = openTerminal([], {script: `set -m; $PROGRAM --speed 10; echo stopped; kill -s ${name.slice(3)} %1; kill -s CONT %1; while wait %1; code=$?; [ $code = 148 ]; do sleep 0.05; done; (exit $code)`});
    await until(/15:0\d:\d\d/);
    press('\u001A');
    const {code, restored, text} = await outcome();
    expect(text).toContain('stopped');
    expect([code, restored]).toEqual([expected, RESTORED]);
  });

  test('Ctrl+C', async () => {
    const {until, press, outcome} = openTerminal(['--speed', '10']);
    await until(/15:0\d:\d\d/);
    press('\u0003');
    expect(await outcome()).toMatchObject({code: 0, restored: RESTORED});
  });

  test('Ctrl+C twice, at once', async () => {
    const {until, press, outcome} = openTerminal(['--speed', '10']);
    await until(/15:0\d:\d\d/);
    press('\u0003\u0003');
    expect(await outcome()).toMatchObject({code: 0, restored: RESTORED});
  });

  test.each([[['--paused', '--start', '15:13:10'], 'q'], [['--speed', '10'], '\u0003']] as const)('where there is no alternate screen, as in GNU screen: nothing of the last frame stays (%j)', async (args, key) => {
    const {until, press, outcome, lines} = openTerminal(args, {ignores: /\u001B\[\?1049[hl]/g});
    await until(/Speakers[\s\S]*help/);
    press(key);
    expect(await outcome()).toMatchObject({code: 0});
    expect(lines().filter(line => line !== '')).toEqual([expect.stringMatching(/^Stopped at 15:\d\d:\d\d\./), 'exit 0', expect.stringMatching(/^modes /)]);
    expect(lines()[0]).toMatch(/^Stopped/);
  });

  test('a signal while Ink is being loaded', async () => {
    const {until, signal, outcome} = openTerminal(['--speed', '10'], {answers: false});
    await until(/主持人/);
    signal('SIGTERM');
    expect(await outcome()).toMatchObject({code: 143, restored: RESTORED});
  });

  test('Ctrl+Z where no shell could continue it: it goes on', async () => {
    // The shell leads the session, and the program is in its group.
    const {until, press, listen, outcome} = openTerminal(['--paused']);
    await until(/15:00:00/);
    const later = listen();
    press('\u001A');
    await until(() => later().lastIndexOf('\u001B[?1049h') > later().indexOf('\u001B[?1049l'));
    press(']');
    await until(/Q 1\/4/);
    press('q');
    expect(await outcome()).toMatchObject({code: 0, restored: RESTORED});
  });

  test('a replay that is continued in the background waits until it is in the foreground', async () => {
    const {until, press, listen, outcome} = openTerminal([], {script: 'set -m; $PROGRAM --paused; echo stopped; bg; wait %1; echo waits; fg'});
    await until(/15:00:00/);
    const later = listen();
    press('\u001A');
    await until(() => later().lastIndexOf('\u001B[?1049h') > later().indexOf('waits'));
    expect(later().slice(later().indexOf('stopped'), later().indexOf('waits'))).not.toContain('\u001B');
    press('q');
    expect(await outcome()).toMatchObject({code: 0, restored: RESTORED});
  });

  test.each(['SIGTSTP', 'SIGSTOP'] as const)('%s from outside, and being continued', async name => {
    const {until, signal, listen, press, outcome} = openTerminal([], {script: 'set -m; $PROGRAM --paused; echo stopped; fg'});
    await until(/15:00:00/);
    const later = listen();
    press(']');
    await until(/Q 1\/4/);
    signal(name);
    await until(() => later().includes('stopped') && later().lastIndexOf('\u001B[?1049h') > later().indexOf('stopped'));
    press('q');
    expect(await outcome()).toMatchObject({code: 0, restored: RESTORED});
  });

  test('and nothing on standard error', async () => {
    const home = mkdtempSync(`${tmpdir()}/replay-presser-`);
    onTestFinished(() => rmSync(home, {recursive: true}));
    const {until, press, outcome} = openTerminal([], {script: `$PROGRAM --paused 2>${home}/errors`});
    await until(/15:00:00/);
    press(']');
    await until(/Q 1\/4/);
    press('q');
    expect(await outcome()).toMatchObject({code: 0, restored: RESTORED});
    expect(readFileSync(`${home}/errors`, 'utf8')).toBe('');
  });

  test.each([
    ['an error that nobody caught', "throw new Error('boom');"], ['a rejection that nobody caught', "Promise.reject(new Error('boom'));"],
    ['an error in a timer', "setTimeout(() => { throw new Error('boom'); }, 0);"],
    ['an error while a frame is set', "Array.prototype.toReversed = () => { throw new Error('boom'); };"],
    ['an error while something is written', "process.stdout.write = () => { throw new Error('boom'); };"],
    ['an error of the file system', "process.stdin.destroy(new Error('boom'));"],
    ['an error in a view', "Array.prototype.toReversed = () => { throw new Error('boom'); }; setImmediate(() => process.stdin.unshift('l'));"],
  ])('%s', async (_, injected) => {
    const home = mkdtempSync(`${tmpdir()}/replay-presser-`);
    onTestFinished(() => rmSync(home, {recursive: true}));
    writeFileSync(`${home}/fail.mjs`, `process.on('SIGURG', () => { ${injected} });`);
    const {until, signal, outcome} = openTerminal([], {env: {NODE_OPTIONS: `--import=${home}/fail.mjs`}, answers: false});
    await until(/15:00:0\d/);
    signal('SIGURG');
    const {code, restored, text} = await outcome();
    expect([code, restored]).toEqual([1, RESTORED]);
    expect(text).toMatch(/^replay-presser: .*boom/m);
    expect(text).not.toContain('    at ');
    const report = /a report is in (\S+?\.txt)/.exec(text)![1]!;
    expect(readFileSync(report, 'utf8')).toContain('terminal xterm-256color, 100×30');
    rmSync(report);
  });
});

test('a terminal that takes nothing does not keep it from ending', async () => {
  const home = mkdtempSync(`${tmpdir()}/replay-presser-`);
  onTestFinished(() => rmSync(home, {recursive: true}));
  writeFileSync(`${home}/long.txt`, Array.from({length: 10_000}, (_, index) => `2024-03-01 ${String(8 + Math.floor(index / 1000)).padStart(2, '0')}:00 甲 大家好，今天我們來看天氣。\n`).join(''));
  const {until, stall, goOn, signal, programEnded, outcome, received} = openTerminal([], {script: `$PROGRAM export -f json ${home}/long.txt; echo $? > ${home}/code`});
  await until(() => received().includes('"turns"'));
  stall();
  const ended = programEnded();
  signal('SIGTERM');
  await ended;
  goOn();
  await outcome();
  expect(readFileSync(`${home}/code`, 'utf8')).toBe('143\n');
});

test.each([['', ':'], [', also where nothing may hang it up', '']])('without its terminal the program ends%s', async (_, trap) => {
  const home = mkdtempSync(`${tmpdir()}/replay-presser-`);
  onTestFinished(() => rmSync(home, {recursive: true}));
  const {until, hangUp} = openTerminal([], {script: `trap '${trap}' HUP; $PROGRAM --speed 10; echo $? > ${home}/code`, env: {TMPDIR: home}, answers: false});
  await until(/15:00:0\d/);
  const told = new Promise<void>(resolve => {
    const watcher = watch(home, () => {
      if (!existsSync(`${home}/code`) || readFileSync(`${home}/code`, 'utf8') === '') return;
      watcher.close();
      resolve();
    });
  });
  hangUp();
  await told;
  expect(readFileSync(`${home}/code`, 'utf8')).toBe('129\n');
  expect(readdirSync(home)).toEqual(['code']);
});

test('a terminal that draws “ wide is asked, and laid out for', async () => {
  const {until, answer, press, text, outcome} = openTerminal(['--paused', '--start', '15:00:20'], {answers: false});
  await until(/主持人/);
  answer('\u001B[1;3R');
  await until(screen => screen.includes('-----') && !screen.includes('─'));
  expect(text()).toContain('|');
  press('q');
  expect((await outcome()).code).toBe(0);
});

describe('the background of the terminal', () => {
  /** The colour of the playhead, which is `now` in every theme. */
  const playhead = ({emulator, lines}: ReturnType<typeof openTerminal>) => {
    const row = lines().findIndex(line => line.includes('●'));
    return row < 0 ? undefined : emulator.buffer.active.getLine(row)!.getCell(lines()[row]!.indexOf('●'))!.getFgColor();
  };

  test.each([['ffff/ffff/ffff', 94], ['0000/2b2b/3636', 179]])('rgb:%s chooses the colours, and presses no key', async (color, expected) => {
    const terminal = openTerminal(['--paused', '--start', '15:13'], {answers: false});
    await terminal.until(/●/);
    expect(playhead(terminal)).toBe(166);
    const before = terminal.text();
    terminal.answer(`\u001B[1;2R\u001B]11;rgb:${color}\u001B\\\u001B[?62;22c`);
    await terminal.until(() => playhead(terminal) === expected);
    expect(terminal.text()).toBe(before);
    terminal.press('q');
    expect(await terminal.outcome()).toMatchObject({code: 0, restored: RESTORED});
  });

  test('answered after the user has quit, it is not typed into the shell', async () => {
    const terminal = openTerminal(['--paused'], {answers: false});
    await terminal.until(/Space/);
    terminal.press('q');
    terminal.answer('\u001B[1;2R\u001B]11;rgb:ffff/ffff/ffff\u0007\u001B[?62;22c');
    const {code, restored, text} = await terminal.outcome();
    expect([code, restored]).toEqual([0, RESTORED]);
    expect(text).not.toMatch(/rgb|62;22/);
  });

  test.each([['--theme terminal'], ['--theme dark'], ['--color never'], ['--screen-reader']])('is not asked for with %s', async options => {
    const {until, press, outcome, received} = openTerminal([...options.split(' '), '--paused']);
    await until(/主持人/);
    press('q');
    await outcome();
    expect(received()).not.toMatch(/\u001B\]11|\u001B\[c/);
  });
});

describe('for a screen reader', () => {
  test('text is only appended, on the main screen, and the keys work', async () => {
    const {until, press, outcome, received, emulator} = openTerminal(['--screen-reader', '--paused']);
    await until(/大家下午好|女士們、先生們/);
    expect(emulator.buffer.active.type).toBe('normal');
    press(']');
    await until(/Q1 about 15:10:09[\s\S]*市城市管理局在推進先行區建設方面擔負著重要職責。/);
    press('q');
    expect(await outcome()).toMatchObject({code: 0, restored: RESTORED});
    expect(received().replaceAll(/\u001B\[\?2004[hl]|\u001B\[m/g, '')).not.toContain('\u001B');
  });
});

test.each(['TERM=dumb', 'TERM=', 'env -u TERM'])('a terminal that can do nothing gets plain text: %s', async setting => {
  const {outcome, received} = openTerminal([], {script: `${setting} $PROGRAM --speed max --end 15:01`});
  const {code, text} = await outcome();
  expect(code).toBe(0);
  expect(text).toContain('15:00  主持人');
  expect(received()).not.toContain('\u001B');
});
