import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {jsonFault} from '../../../src/shell/settings/json-fault.ts';

test.each([
  ['', 0], ['  ', 2], ['{', 1], ['{"a": 1,\n "b": }', 15], ['{"a" 1}', 5], ['[1,]', 3], ['{"a":1,}', 7], ['{"a":01}', 6], ['nul', 0], ['{a:1}', 1], ["{'a':1}", 1],
  ['{} x', 3], ['// no\n{}', 0], ['"\\x"', 0], ['+1', 0], ['1.', 1], ['[1 2]', 3], ['{"a":1 "b":2}', 7], ['[1}', 2], ['{"a":"b\n"}', 5],
])('%j stops being JSON at %i', (text, at) => {
  expect(jsonFault(text)).toBe(at);
});

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('a text is JSON for it as for JSON.parse', () => {
  const changed = fc.tuple(fc.json({maxDepth: 4}), fc.nat(), fc.constantFrom('', '"', ',', ':', '{', '}', '[', ']', '\\', '0', 'e', '-', '.', ' ', '\n', '\u0000', '\u00A0', 'true'), fc.nat(2))
    .map(([json, place, inserted, removed]) => {
      const at = place % (json.length + 1);
      return json.slice(0, at) + inserted + json.slice(at + removed);
    });
  fc.assert(fc.property(changed, text => {
    expect(jsonFault(text) === undefined).toBe(parses(text));
  }), {numRuns: 2000});
});

test('it takes any depth and any length', () => {
  expect(jsonFault('['.repeat(500_000))).toBe(500_000);
  expect(jsonFault(`{"a": "${'\\n x'.repeat(250_000)}", }`)).toBe(1_000_010);
});
