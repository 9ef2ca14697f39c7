import {expect, test} from 'vitest';
import InkOutput from '../../../node_modules/ink/build/output.js';
import Output from '../../../src/ui/screen/ink/output.ts';
import {textOf} from './screens.ts';
import {short} from '../../samples.ts';
import {started} from '../../player/press.ts';

/** Draws rows as Ink draws the app's: one text to a row. */
function drawn(output: Output | InkOutput, rows: readonly string[]): string {
  rows.forEach((row, y) => output.write(0, y, row, {transformers: []}));
  return output.get().output;
}

test('the stand-in for Ink’s output draws what Ink’s own draws', () => {
  for (const [columns, rows] of [[100, 30], [72, 24], [30, 10]] as const) {
    const screen = textOf(started(short()), 0, {columns, rows});
    const size = {width: columns, height: rows};
    const own = drawn(new InkOutput(size), screen).split('\n').map(row => row.trimEnd());
    expect(drawn(new Output(size), screen).split('\n')).toEqual(own);
  }
});

test('it refuses texts that would overlap rather than drawing them wrongly', () => {
  const output = new Output({width: 10, height: 1});
  output.write(0, 0, '中文', {transformers: []});
  expect(() => output.write(3, 0, 'x', {transformers: []})).toThrow('overlap');
});

test('it places a text behind another, counting wide characters as two', () => {
  const output = new Output({width: 10, height: 1});
  output.write(0, 0, '中', {transformers: []});
  output.write(4, 0, 'x', {transformers: []});
  expect(output.get().output).toBe('中  x');
});
