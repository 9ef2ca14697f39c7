import {render, usePaste} from 'ink';
import {PassThrough} from 'node:stream';
import type {ReadStream} from 'node:tty';
import {expect, onTestFinished, test, vi} from 'vitest';
import {createInkOutput} from '../../../src/ui/canvas/ink-output.ts';

test('Ink runs and ends on it, and writes nothing to the streams of the process', async () => {
  const written = [process.stdout, process.stderr].map(stream => vi.spyOn(stream, 'write').mockImplementation(() => true));
  onTestFinished(() => { for (const spy of written) spy.mockRestore(); });
  const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode() { return stdin; }, ref() {}, unref() {}});
  const pasted: string[] = [];
  const App = () => {
    usePaste(text => { pasted.push(text); });
    return null;
  };
  const {waitUntilExit, unmount} = render(<App />, {stdin: stdin as unknown as ReadStream, stdout: createInkOutput(), interactive: true, patchConsole: false});
  await new Promise(resolve => { setImmediate(resolve); });
  stdin.write('\u001B[200~10:04\u001B[201~');
  await new Promise(resolve => { setImmediate(resolve); });
  unmount();
  await waitUntilExit();
  expect(pasted).toEqual(['10:04']);
  expect(written.map(({mock}) => mock.calls)).toEqual([[], []]);
});
