import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {describe, expect, test} from 'vitest';
import {run} from '../../shell/world.ts';
import {startPlayer} from '../../../src/player/playback.ts';
import {update} from '../../../src/player/update.ts';
import {createPainter} from '../../../src/ui/canvas/painter.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {record} from '../../../src/ui/recording/record.ts';
import {screenAt} from '../../../src/ui/screen/screen.ts';
import {paintFor} from '../../../src/ui/themes/theme.ts';
import {settings as settingsFor} from '../../player/press.ts';
import {short, SHORT} from '../../samples.ts';

const files = {'short.txt': SHORT};
const PAINT = paintFor('colors', 'dark', 256, 'dark');
const exported = async (line: string) => run(['export', 'short.txt', ...line.split(' ')], {files});

type Event = {readonly time: number; readonly kind: string; readonly text: string};

/** Returns the events of a recording with their times from its beginning. */
function eventsOf(out: string): {readonly header: Record<string, unknown>; readonly events: readonly Event[]} {
  const [head, ...lines] = out.trimEnd().split('\n').map(line => JSON.parse(line) as unknown);
  const header = head as Record<string, unknown>;
  let time = 0;
  return {header, events: (lines as [number, string, string][]).map(([at, kind, text]) => ({time: header['version'] === 3 ? (time += at) : at, kind, text}))};
}

/** Returns the screen of an emulator after so many events. */
async function screenOf(events: readonly Event[], columns: number, rows: number): Promise<string> {
  const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  emulator.loadAddon(new Unicode11Addon());
  emulator.unicode.activeVersion = '11';
  await new Promise<void>(resolve => { emulator.write(events.filter(({kind}) => kind === 'o').map(({text}) => text).join(''), resolve); });
  return Array.from({length: rows}, (_, row) => emulator.buffer.active.getLine(row)!.translateToString(true)).join('\n');
}

test('both versions tell the same at the same times, with a marker at each question', async () => {
  const [third, second] = [eventsOf((await exported('-f cast --speed 10 --size 80x24')).out), eventsOf((await exported('-f cast --speed 10 --size 80x24 --cast-version 2')).out)];
  expect(third.header).toMatchObject({version: 3, term: {cols: 80, rows: 24}});
  expect(second.header).toMatchObject({version: 2, width: 80, height: 24});
  expect(third.events.at(-1)).toMatchObject({kind: 'x', text: '0'});
  expect(third.events.slice(0, -1).map(({time, kind, text}) => [Math.round(time * 1000), kind, text])).toEqual(second.events.map(({time, kind, text}) => [Math.round(time * 1000), kind, text]));
  const markers = second.events.filter(({kind}) => kind === 'm');
  // Questions at 10:04 and 10:08 of a broadcast from 9:58, ten times as fast, shown with the next frame.
  expect(markers.map(({text}) => text)).toEqual(['Q1 10:04 甲報記者', 'Q2 10:08 乙報記者']);
  for (const [index, time] of [36, 60].entries()) expect(Math.abs(markers[index]!.time - time)).toBeLessThanOrEqual(0.11);
  // Events of the second version count from the beginning, one after the other.
  expect(second.events.map(({time}) => time)).toEqual(second.events.map(({time}) => time).toSorted((one, other) => one - other));
});

test('what is shown at any time is the screen of then, to the cell', async () => {
  const {events} = eventsOf((await exported('-f cast --speed 20 --size 90x20')).out);
  const total = events.at(-1)!.time;
  for (const share of [0.01, 0.3, 0.51, 0.77, 1]) {
    const index = events.findLastIndex(({time}) => time <= total * share);
    const shown = await screenOf(events.slice(0, index + 1), 90, 20);
    // A recording that begins anew from there draws the whole screen: nothing of an older frame is left.
    expect(shown.split('\n')).toHaveLength(20);
    if (share === 1) expect(shown).toContain('到此結束。');
  }
});

describe.each([['90x20', 20], ['60x16', 5], ['120x40', 100]] as const)('at %s and %s×', (size, speed) => {
  test('each key frame is, cell by cell, what the program shows then', async () => {
    const [columns, rows] = size.split('x').map(Number) as [number, number];
    const timeline = short();
    const settings = settingsFor(timeline, {rate: speed, paused: false});
    const surroundings = {size: {columns, rows}, messages: messagesFor('en'), tools: {}};
    const events = [...record(timeline, settings, surroundings, PAINT)];
    const started = startPlayer(timeline, settings, 0);
    // At every question and every so many frames: the screen that is drawn afresh for that moment.
    const keys = events.flatMap(({kind, time}, index) => (kind === 'output' && index > 1 && (index % 40 === 0 || events[index - 1]!.kind === 'marker' || index === events.length - 1) ? [{index, time}] : []));
    expect(keys.length).toBeGreaterThan(3);
    for (const {index, time} of keys) {
      const written: string[] = [];
      createPainter(text => { written.push(text); }, () => PAINT).paint(screenAt({state: update(started, {type: 'tick'}, time).state, now: time}, surroundings.size, surroundings.messages, surroundings.tools).rows);
      const fresh = await cellsOf([`\u001B[?25l\u001B[H\u001B[2J${written.join('')}`], columns, rows);
      expect(await cellsOf(events.slice(0, index + 1).filter(({kind}) => kind === 'output').map(({text}) => text), columns, rows)).toEqual(fresh);
    }
  });
});

/** Returns every cell of an emulator after some output: its characters and the attributes that can be seen. */
async function cellsOf(output: readonly string[], columns: number, rows: number): Promise<readonly string[]> {
  const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  emulator.loadAddon(new Unicode11Addon());
  emulator.unicode.activeVersion = '11';
  await new Promise<void>(resolve => { emulator.write(output.join(''), resolve); });
  return Array.from({length: rows}, (_, row) => {
    const line = emulator.buffer.active.getLine(row)!;
    return Array.from({length: columns}, (__, column) => {
      const cell = line.getCell(column)!;
      return `${cell.getChars() || ' '}${cell.getFgColor()}/${cell.getBgColor()}/${cell.isBold()}${cell.isDim()}${cell.isUnderline()}${cell.isInverse()}`;
    }).join('|');
  });
}

test('a recording of version 3 is one by its specification', async () => {
  const {out} = await exported('-f cast --speed 50 --size 80x24');
  const [header, ...lines] = out.trimEnd().split('\n').map(line => JSON.parse(line) as unknown);
  const {version, term, ...rest} = header as {version: number; term: Record<string, unknown>};
  expect([version, term['cols'], term['rows'], typeof term['type']]).toEqual([3, 80, 24, 'string']);
  // What else a header may have (docs.asciinema.org/manual/asciicast/v3, compared on 26 November 2026).
  for (const name of Object.keys(term)) expect(['cols', 'rows', 'type', 'version', 'theme']).toContain(name);
  for (const name of Object.keys(rest)) expect(['timestamp', 'idle_time_limit', 'command', 'title', 'env', 'tags']).toContain(name);
  for (const [index, event] of lines.entries()) {
    const [interval, code, data, ...more] = event as unknown[];
    expect([typeof interval, Number(interval) >= 0, typeof data, more.length]).toEqual(['number', true, 'string', 0]);
    expect(['o', 'i', 'm', 'r', 'x']).toContain(code);
    // The exit status is a number in a string, and the last event.
    if (code === 'x') expect(data).toMatch(/^\d+$/);
    expect(code === 'x').toBe(index === lines.length - 1);
  }
});

test('a part of it, in another theme, and without colours', async () => {
  const part = eventsOf((await exported('-f cast --speed max --question 2')).out);
  expect(await screenOf(part.events, 100, 30)).toContain('答案很短。');
  expect(part.events.filter(({kind}) => kind === 'm')).toHaveLength(1);
  expect((await exported('-f cast --speed max --color never')).out).not.toContain('38;5');
});

test('a picture shows the screen of a moment', async () => {
  const {out} = await exported('-f svg --at 10:05 --size 80x20 --lang en');
  expect(out).toMatch(/^<svg xmlns[^]*<\/svg>\n$/);
  expect(out).toContain('10:05:00');
  expect(out).toContain('viewBox="0 0 748 468"');
  expect((await exported('-f svg --theme light')).out).toContain('fill="#fafafa"');
  expect(await exported('-f svg --at 23:00')).toMatchObject({code: 2, errors: expect.stringContaining('--at')});
  const attack = await run(['export', 'a.txt', '-f', 'svg', '--at', 'end'], {files: {'a.txt': '2024-03-01 10:00 <b>&" 說</text><script>x</script>。\n2024-03-01 10:01 王局長 好。\n'}});
  expect(attack.out).not.toMatch(/<script|<b>/);
});
