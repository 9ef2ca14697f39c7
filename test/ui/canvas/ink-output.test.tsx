import {render, useInput} from 'ink';
import {PassThrough} from 'node:stream';
import type {ReadStream} from 'node:tty';
import {expect, onTestFinished, test, vi} from 'vitest';
import {createInkOutput} from '../../../src/ui/canvas/ink-output.ts';

test('Ink runs and ends on it, and writes nothing to the streams of the process', async () => {
  const written = [process.stdout, process.stderr].map(stream => vi.spyOn(stream, 'write').mockImplementation(() => true));
  onTestFinished(() => { for (const spy of written) spy.mockRestore(); });
  const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode() { return stdin; }, ref() {}, unref() {}});
  const typed: string[] = [];
  const App = () => {
    useInput(text => { typed.push(text); });
    return null;
  };
  const {waitUntilExit, unmount} = render(<App />, {stdin: stdin as unknown as ReadStream, stdout: createInkOutput(), patchConsole: false});
  await new Promise(resolve => { setImmediate(resolve); });
  stdin.write('j');
  await new Promise(resolve => { setImmediate(resolve); });
  unmount();
  await waitUntilExit();
  expect(typed).toEqual(['j']);
  expect(written.map(({mock}) => mock.calls)).toEqual([[], []]);
});
