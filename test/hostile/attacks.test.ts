import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {describe, expect, test} from 'vitest';
import type {Snapshot} from '../../src/ui/controller/session.ts';
import {drive} from '../drive.ts';
import {readTranscript} from '../../src/reading/read.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {outgoingMessage} from '../../src/transcript/outgoing.ts';
import {announce} from '../../src/ui/announcer/announce.ts';
import {messagesFor} from '../../src/ui/messages/languages.ts';
import {createPainter} from '../../src/ui/canvas/painter.ts';
import {screenAt} from '../../src/ui/screen/screen.ts';
import {paintFor} from '../../src/ui/themes/theme.ts';
import {createClipboard} from '../../src/shell/system/clipboard.ts';
import type {Programs} from '../../src/shell/system/programs.ts';
import {fakeClock} from '../clock.ts';
import {lexicon} from '../lexicon.ts';
import {started} from '../player/press.ts';
import {seeded} from '../samples.ts';
import {run} from '../shell/world.ts';
import {ATTACKS, PAYLOADS, RAW} from './attacks.ts';

/**
 * Returns the effects of an output that a text must never have: a change of title, modes, clipboard or screen, or an
 * answer.
 */
async function effects(output: string) {
  const terminal = new xterm.Terminal({cols: 100, rows: 30, allowProposedApi: true});
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  const seen: string[] = [];
  terminal.onTitleChange(title => seen.push(`title ${title}`));
  terminal.onBell(() => seen.push('bell'));
  terminal.onData(data => seen.push(`answer ${data}`));
  for (const code of [4, 7, 8, 9, 52, 1337]) terminal.parser.registerOscHandler(code, data => { seen.push(`OSC ${code} ${data}`); return true; });
  await new Promise<void>(resolve => { terminal.write(output.replaceAll('\n', '\r\n'), resolve); });
  const {modes, buffer} = terminal;
  if (buffer.active.type !== 'normal') seen.push('other screen');
  if (modes.mouseTrackingMode !== 'none' || modes.bracketedPasteMode || modes.applicationCursorKeysMode || modes.applicationKeypadMode || modes.insertMode || modes.originMode || !modes.wraparoundMode) seen.push('modes');
  terminal.dispose();
  return seen;
}

const COLORS = paintFor('colors');

/** Sequences that the screen and colours are made of. */
const OURS = /\u001B\[(?:[\d;]*m|\d+;\d+H|\d+G|[HJK]|\?2026[hl])/g;
const OBEYED = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u2028\u2029]/;

test('there are enough of them', () => expect(ATTACKS.length + Object.keys(RAW).length).toBeGreaterThan(200));

describe.each(ATTACKS)('$name', ({text}) => {
  test('is harmless on the screen, in sizes, and to a listener', async () => {
    const timeline = buildTimeline(readTranscript(text, lexicon));
    let output = '';
    const painter = createPainter(frame => { output += frame; }, () => COLORS);
    const before: Snapshot = {state: started(timeline), now: 0};
    let after = before;
    for (const [columns, rows] of [[100, 30], [30, 10]] as const) {
      for (const overlay of [undefined, 'outline', 'statistics', 'card'] as const) {
        const driven = drive(started(timeline)).press('G');
        if (overlay) driven.dispatch({type: 'open', overlay});
        after = {state: driven.state(), overlay: driven.overlay(), now: 0};
        painter.forget();
        painter.paint(screenAt(after, {columns, rows}, messagesFor('en')).rows);
      }
    }
    expect(output.replaceAll(OURS, '')).not.toMatch(OBEYED);
    expect(await effects(output)).toEqual([]);
    expect(announce(before, after, undefined, messagesFor('en'), {}).lines.join('')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });

  test('is harmless in plain output, in what is told of it, and in what is exported', async () => {
    for (const line of ['a.txt --speed max', 'a.txt --speed max --text source', 'info a.txt', 'info --json a.txt', 'check a.txt', 'export -f json a.txt', 'export -f txt a.txt']) {
      const {out, errors} = await run(line.split(' '), {files: {'a.txt': text}});
      expect(out + errors).not.toMatch(OBEYED);
    }
  });
});

describe.each(Object.entries(PAYLOADS))('%s', (_, payload) => {
  test('is harmless as a file name, an option, an environment and a setting', async () => {
    const outputs = [
      await run([`no${payload}file`]), await run(['--speed', payload]), await run([`--${payload}`]), await run(['completion', payload]), await run(['export', '-f', payload]),
      await run([], {env: {REPLAY_PRESSER_SPEED: payload}}), await run(['--config', `no${payload}`]), await run(['--config', 'c'], {files: {c: JSON.stringify({[`x${payload}`]: 1})}}),
      await run(['--config', 'c'], {files: {c: JSON.stringify({keys: {play: `x${payload}`}})}}), await run([`a${payload}.txt`, 'info'], {files: {[`a${payload}.txt`]: 'nothing'}}),
      await run(['export', 'a.txt', '-f', 'txt', '-o', `b${payload}`], {files: {'a.txt': '2024-03-01 10:00 甲 好', [`b${payload}`]: 'mine'}}),
    ];
    for (const {out, errors} of outputs) expect(out + errors).not.toMatch(OBEYED);
  });

  test('is harmless in a message and on the clipboard', async () => {
    expect(outgoingMessage(payload).slice(0, -1)).not.toMatch(/[\n\u0000-\u001F]/);
    let sequence = '';
    let input = '';
    const programs: Programs = {find: () => '/bin/xclip', start(...given) {
      input = Buffer.from(given[2]).toString();
      return {done: Promise.resolve(false), stop() {}};
    }};
    await createClipboard({env: {TERM: 'xterm', DISPLAY: ':0'}, platform: 'linux', programs, clock: fakeClock().clock, write: text => { sequence = text; }}).copy(`text ${payload}`);
    expect(input).not.toMatch(OBEYED);
    const [, encoded = ''] = /^\u001B\]52;c;([A-Za-z\d+/=]*)\u0007$/.exec(sequence) ?? [];
    expect(Buffer.from(encoded, 'base64').toString()).not.toMatch(OBEYED);
  });
});

test.each(Object.entries(RAW))('bytes that are no text: %s', async (_, bytes) => {
  const file = Buffer.concat([Buffer.from('2024-03-01 10:00 王局長 各位好，今天介紹情況，歡迎提問，謝謝大家'), Buffer.from(bytes), Buffer.from('再見。\n')]);
  for (const line of ['a.txt --speed max', 'info a.txt', 'check a.txt', 'export -f json a.txt']) {
    const {out, errors, code} = await run(line.split(' '), {files: {'a.txt': file}});
    expect(out + errors).not.toMatch(OBEYED);
    expect([0, 3]).toContain(code);
  }
});

test('random bytes as a transcript never throw and never get out', async () => {
  const random = seeded(11);
  const pieces = [...Object.values(PAYLOADS).map(payload => Buffer.from(payload.slice(0, 40))), ...Object.values(RAW).map(bytes => Buffer.from(bytes)), Buffer.from('2024-03-01 10:00 甲 '), Buffer.from('\n'), Buffer.from('發(fā)?fù)P')];
  for (let round = 0; round < 120; round += 1) {
    const bytes = Buffer.concat(Array.from({length: 30}, () => (random() < 0.3 ? Buffer.from(Array.from({length: 8}, () => Math.floor(random() * 256))) : pieces[Math.floor(random() * pieces.length)]!)));
    const {out, errors, code} = await run(['a', '--speed', 'max'], {files: {a: bytes}});
    expect([0, 3]).toContain(code);
    expect(out + errors).not.toMatch(OBEYED);
  }
});
