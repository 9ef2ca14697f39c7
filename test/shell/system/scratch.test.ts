import * as fc from 'fast-check';
import {openSync, readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {expect, onTestFinished, test} from 'vitest';
import {openScratch} from '../../../src/shell/system/scratch.ts';

const scratch = (create?: () => number) => {
  const opened = openScratch(create);
  onTestFinished(() => { opened.close(); });
  return opened;
};

test.each([['a file', undefined], ['memory, where no file can be written', () => openSync('/', 'r')]] as const)('what is added is cut out again, from %s', (_, create) => {
  const unit = fc.constantFrom('大家好，', 'PM2.5', '\n', '😀', '\uD800', 'a');
  fc.assert(fc.property(fc.array(fc.tuple(unit, fc.integer({min: 1, max: 120_000})), {minLength: 1, maxLength: 8}), fc.array(fc.tuple(fc.nat(), fc.nat({max: 100_000})), {minLength: 5, maxLength: 20}), (pieces, cuts) => {
    const store = openScratch(create);
    let text = '';
    for (const [piece, times] of pieces) {
      store.add(piece.repeat(times));
      text += piece.repeat(times);
      const end = text.length;
      expect(store.slice(Math.max(0, end - 50), end) === text.slice(-50)).toBe(true);
    }
    for (const [from, length] of cuts) {
      const at = from % text.length;
      expect(store.slice(at, Math.min(text.length, at + length)) === text.slice(at, at + length)).toBe(true);
    }
    store.close();
  }), {numRuns: 15});
});

test('nothing of it is left in the folder, and a short text never goes there', () => {
  const files = () => readdirSync(tmpdir()).filter(name => /^\.replay-presser-.*\.tmp$/.test(name));
  const before = files();
  let created = 0;
  scratch(() => { created += 1; throw new Error('no'); }).add('短');
  expect(created).toBe(0);
  const store = scratch();
  store.add('長'.repeat(3 << 20));
  store.add('長');
  expect(store.slice(0, 2)).toBe('長長');
  expect(files()).toEqual(before);
});
