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

/** The title that marks the end of a recording. */
const DONE = '\u001B]2;done\u0007';

/** Returns the screen of an emulator after everything up to the title has been written to it. */
function shownBy(write: (send: (text: string) => void) => void): Promise<readonly string[]> {
  const emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  emulator.loadAddon(new Unicode11Addon());
  emulator.unicode.activeVersion = '11';
  return new Promise(resolve => {
    emulator.onTitleChange(() => { resolve(Array.from({length: rows}, (_, row) => emulator.buffer.active.getLine(row)!.translateToString(true))); });
    write(text => { emulator.write(text); });
  });
}

describe.skipIf(isMissing('asciinema'))('in asciinema', () => {
  // Debian's asciinema plays the second version.
  test.each(['15:05', '15:13', 'end'])('a recording up to %s shows what the screen shows', async end => {
    const {out} = await run(['export', '-f', 'cast', '--cast-version', '2', '--speed', '100', '--size', `${columns}x${rows}`, '--start', '15:03', '--end', end]);
    const events = out.trimEnd().split('\n').slice(1).map(line => JSON.parse(line) as [number, string, string]);
    const path = `${folder}/talk.cast`;
    writeFileSync(path, `${out}${JSON.stringify([events.at(-1)![0], 'o', DONE])}\n`);
    const expected = await shownBy(send => { send(`${events.filter(([, kind]) => kind === 'o').map(([, , text]) => text).join('')}${DONE}`); });
    const played = await shownBy(send => {
      const program = spawn('asciinema', ['play', '-s', '1000', '-i', '0.001', path], {name: 'xterm-256color', cols: columns, rows, env: {...process.env as Record<string, string>, LANG: 'C.UTF-8', TERM: 'xterm-256color'}});
      program.onData(send);
    });
    expect(played).toEqual(expected);
  });
});
