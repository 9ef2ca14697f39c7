import {describe, expect, test} from 'vitest';
import {createClipboard} from '../../../src/shell/system/clipboard.ts';
import type {RunningProgram} from '../../../src/shell/system/programs.ts';
import {fakeClock} from '../../clock.ts';

/** The behaviour of a tool when it is run. */
type Behaviour = 'works' | 'fails' | 'hangs';

function open(env: Readonly<Record<string, string>>, installed: Readonly<Record<string, Behaviour>> = {}, platform = 'linux') {
  const {clock, advance, timers} = fakeClock();
  const runs: string[] = [];
  const inputs: Buffer[] = [];
  let written = '';
  const clipboard = createClipboard({
    env, platform, clock, write: sequence => { written += sequence; },
    programs: {
      find: name => (name in installed ? `/bin/${name}` : undefined),
      start(path, args, input): RunningProgram {
        runs.push([path, ...args].join(' '));
        inputs.push(Buffer.from(input));
        const behaviour = installed[path.slice('/bin/'.length)];
        let stop = () => {};
        const done = behaviour === 'hangs' ? new Promise<boolean>(resolve => { stop = () => resolve(false); }) : Promise.resolve(behaviour === 'works');
        return {done, stop: () => stop()};
      },
    },
  });
  return {...clipboard, runs, inputs, advance, timers, written: () => written};
}

const settled = () => new Promise(resolve => { setImmediate(resolve); });
const OSC_52 = '\u001B]52;c;5aW9\u0007';

describe('by a tool of the desktop, which gets the text on its standard input', () => {
  test.each([
    ['linux', {WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0'}, 'wl-copy --type text/plain'],
    ['linux', {DISPLAY: ':0'}, 'xclip -selection clipboard -in'],
    ['darwin', {}, 'pbcopy'],
  ])('%s %j', async (platform, env, command) => {
    const {copy, runs, inputs, written} = open({TERM: 'xterm', ...env}, {'wl-copy': 'works', 'xclip': 'works', 'xsel': 'works', 'pbcopy': 'works', 'clip.exe': 'works', 'tmux': 'works'}, platform);
    expect(await copy('好；$(id)')).toBe('clipboard');
    expect([runs, inputs.map(String), written()]).toEqual([[`/bin/${command}`], ['好；$(id)'], '']);
  });

  test.each([['win32', {}], ['linux', {WSL_DISTRO_NAME: 'Debian', DISPLAY: ':0'}]])('Windows takes UTF-16 with its mark: %s', async (platform, env) => {
    const {copy, runs, inputs} = open({TERM: 'xterm', ...env}, {'clip.exe': 'works', 'xclip': 'works'}, platform);
    expect(await copy('好')).toBe('clipboard');
    expect([runs, inputs[0]!.toString('hex')]).toEqual([['/bin/clip.exe'], 'fffe7d59']);
  });

  test('what would press keys when it is pasted is made visible', async () => {
    const {copy, inputs} = open({DISPLAY: ':0'}, {xsel: 'works'});
    await copy('好\u001B[201~\u0007');
    expect(String(inputs[0])).toBe('好␛[201~␇');
  });

  test.each(['SSH_CONNECTION', 'SSH_CLIENT', 'SSH_TTY'])('not over ssh: %s', async name => {
    const {copy, runs, written} = open({TERM: 'xterm', DISPLAY: ':10', [name]: '10.0.0.1 22'}, {xclip: 'works'});
    expect([await copy('好'), runs, written()]).toEqual(['terminal', [], OSC_52]);
  });

  test('one that fails is followed by the next and then by the terminal, and not tried again', async () => {
    const {copy, runs, written} = open({TERM: 'xterm', DISPLAY: ':0'}, {xclip: 'fails', xsel: 'fails'});
    expect([await copy('好'), await copy('好')]).toEqual(['terminal', 'terminal']);
    expect([runs, written()]).toEqual([['/bin/xclip -selection clipboard -in', '/bin/xsel --clipboard --input'], OSC_52 + OSC_52]);
  });

  test('one that hangs is ended after two seconds', async () => {
    const {copy, advance, timers} = open({TERM: 'xterm', DISPLAY: ':0'}, {xclip: 'hangs'});
    const copied = copy('好');
    await settled();
    advance(2000);
    expect([await copied, timers()]).toEqual(['terminal', 0]);
  });

  test('leaving waits a moment for it, and no longer', async () => {
    const {copy, close, advance, timers} = open({TERM: 'xterm', DISPLAY: ':0'}, {xclip: 'hangs'});
    await close();
    const copied = copy('好');
    await settled();
    const closed = close();
    await settled();
    advance(300);
    await closed;
    await copied;
    expect(timers()).toBe(0);
  });
});

describe('by the terminal', () => {
  test.each([
    ['as OSC 52', {TERM: 'xterm-256color'}, 'terminal', OSC_52],
    ['through tmux, also wrapped', {TERM: 'tmux-256color', TMUX: '/tmp/tmux'}, 'tmux', `\u001BPtmux;\u001B${OSC_52}\u001B\\${OSC_52}`],
    ['through GNU screen', {TERM: 'screen.xterm-256color', STY: '1.pts-0'}, 'terminal', `\u001BP${OSC_52}\u001B\\`],
    ['through GNU screen over ssh', {TERM: 'screen'}, 'terminal', `\u001BP${OSC_52}\u001B\\`],
    ['not where it would not take it', {TERM: 'linux'}, undefined, ''],
    ['not where nothing is known of it', {}, undefined, ''],
  ] as const)('%s', async (_, env, to, sequence) => {
    const {copy, written} = open(env);
    expect([await copy('好'), written()]).toEqual([to, sequence]);
  });

  test('GNU screen takes it in pieces', async () => {
    const {copy, written} = open({TERM: 'screen', STY: '1.pts-0'});
    await copy('好'.repeat(1000));
    const pieces = written().split(/(?<=\u001B\\)/);
    for (const piece of pieces) expect(piece).toMatch(/^\u001BP[^]{1,250}\u001B\\$/);
    expect(pieces.map(piece => piece.slice(2, -2)).join('')).toBe(`\u001B]52;c;${Buffer.from('好'.repeat(1000)).toString('base64')}\u0007`);
  });

  test('not more than terminals take', async () => {
    const {copy, written} = open({TERM: 'xterm'});
    expect([await copy('好'.repeat(30_000)), written()]).toEqual([undefined, '']);
  });

  test('tmux has a command for it, which needs no setting', async () => {
    const {copy, runs, written} = open({TERM: 'tmux-256color', TMUX: '/tmp/tmux', SSH_TTY: '/dev/pts/1'}, {tmux: 'works'});
    expect([await copy('好'), runs, written()]).toEqual(['tmux', ['/bin/tmux load-buffer -w -'], '']);
  });
});

test('one text is copied after the other, so that the last one stays', async () => {
  const {copy, inputs, advance} = open({TERM: 'xterm', DISPLAY: ':0'}, {xclip: 'hangs', xsel: 'works'});
  const copied = [copy('one'), copy('two')];
  await settled();
  expect(inputs.map(String)).toEqual(['one']);
  advance(2000);
  expect(await Promise.all(copied)).toEqual(['clipboard', 'clipboard']);
  expect(inputs.map(String)).toEqual(['one', 'one', 'two']);
});
