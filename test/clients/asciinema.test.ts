import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {spawn} from 'node-pty';
import {afterAll, describe, expect, test} from 'vitest';
import {run} from '../shell/world.ts';
import {isMissing} from './clients.ts';

const folder = mkdtempSync(`${tmpdir()}/asciinema-`);
afterAll(() => { rmSync(folder, {recursive: true}); });
const [columns, rows] = [80, 20];

/** What an emulator shows when all of a text has been written to it. */
async function shownBy(write: (emulator: {write: (text: string, done?: () => void) => void}) => Promise<void>): Promise<readonly string[]> {
  const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  emulator.loadAddon(new Unicode11Addon());
  emulator.unicode.activeVersion = '11';
  await write(emulator);
  return Array.from({length: rows}, (_, row) => emulator.buffer.active.getLine(row)!.translateToString(true));
}

describe.skipIf(isMissing('asciinema'))('in asciinema', () => {
  // Debian's asciinema plays the second version.
  test.each(['15:05', '15:13', 'end'])('a recording up to %s shows what the screen shows', async end => {
    const {out} = await run(['export', '-f', 'cast', '--cast-version', '2', '--speed', '100', '--size', `${columns}x${rows}`, '--start', '15:03', '--end', end]);
    const path = `${folder}/talk.cast`;
    writeFileSync(path, out);
    const expected = await shownBy(emulator => new Promise(resolve => {
      emulator.write(out.trimEnd().split('\n').slice(1).map(line => JSON.parse(line) as [number, string, string]).filter(([, kind]) => kind === 'o').map(([, , text]) => text).join(''), resolve);
    }));
    const played = await shownBy(emulator => new Promise(resolve => {
      const program = spawn('asciinema', ['play', '-s', '1000', '-i', '0.001', path], {name: 'xterm-256color', cols: columns, rows, env: {...process.env as Record<string, string>, LANG: 'C.UTF-8', TERM: 'xterm-256color'}});
      program.onData(data => emulator.write(data));
      program.onExit(() => emulator.write('', resolve));
    }));
    // The last row is the player's own when it ends with a line feed.
    expect(played.slice(0, rows - 2)).toEqual(expected.slice(played[0] === expected[0] ? 0 : 1).slice(0, rows - 2));
  });
});
