import {describe, expect, test} from 'vitest';
import {en} from '../../../src/shell/messages/en.ts';
import {understoodConfig} from '../../../src/shell/settings/config-file.ts';
import {run} from '../world.ts';

const understood = (config: unknown) => understoodConfig(Buffer.from(typeof config === 'string' ? config : JSON.stringify(config)), 'c.json', en);

test('options are texts, as other sources have them, and flags', () => {
  expect(understood({$schema: 'x', speed: 2, fit: '2m', plain: true, ascii: false, 'ambiguous-width': 1}).layer.values).toEqual({speed: '2', fit: '2m', plain: true, ascii: false, 'ambiguous-width': '1'});
  expect(understood({}).layer.values).toEqual({});
});

describe('what is wrong is one line that names the file, the place and what was expected', () => {
  test.each([
    ['text', 'c.json:1:1: is not JSON; expected an object such as {"speed": "10x"}'],
    ['{"speed": 2,\n  "plain" true}', 'c.json:2:11: is not JSON; expected an object such as {"speed": "10x"}'],
    ['{"a": 1', 'c.json:1:8: is not JSON; expected an object such as {"speed": "10x"}'],
    ['[]', 'c.json: is not a JSON object; expected one such as {"speed": "10x"}'],
    ['null', 'c.json: is not a JSON object; expected one such as {"speed": "10x"}'],
    ['"speed"', 'c.json: is not a JSON object; expected one such as {"speed": "10x"}'],
    [{sped: 1}, 'c.json: "sped" is not a setting; did you mean "speed"?'],
    [{kes: 1}, 'c.json: "kes" is not a setting; did you mean "keys"?'],
    [{fi: 1}, 'c.json: "fi" is not a setting; see replay-presser schema'],
    [{end: 'Q2'}, 'c.json: "end" is not a setting; see replay-presser schema'],
    [{start: 'Q2'}, 'c.json: "start" is not a setting; see replay-presser schema'],
    [{config: 'x'}, 'c.json: "config" is not a setting; see replay-presser schema'],
    [{output: 'x'}, 'c.json: "output" is not a setting; see replay-presser schema'],
    ['{"__proto__": 1}', 'c.json: "__proto__" is not a setting; see replay-presser schema'],
    [{constructor: 1}, 'c.json: "constructor" is not a setting; see replay-presser schema'],
    [{plain: 'yes'}, 'c.json: "plain": expected true, false'],
    [{plain: 1}, 'c.json: "plain": expected true, false'],
    [{theme: true}, 'c.json: "theme": expected terminal, dark, light, contrast'],
    [{theme: 3}, 'c.json: "theme": expected terminal, dark, light, contrast'],
    [{speed: true}, 'c.json: "speed": expected a number from 0.01 to 1000'],
    [{speed: [2]}, 'c.json: "speed": expected a number from 0.01 to 1000'],
    [{fit: null}, 'c.json: "fit": expected a length of time such as 90s, 2m or 1:30'],
    [{keys: {'next-qestion': 'n'}}, 'c.json: keys: "next-qestion" is not an action; did you mean "next-question"?'],
    [{keys: {play: 'hyper+x'}}, 'c.json: keys: "hyper+x" for play is not a key'],
    [{keys: {play: 3}}, 'c.json: "keys.play": expected ["n", "ctrl+n"]'],
    [{keys: {play: ['a', 3]}}, 'c.json: "keys.play": expected ["n", "ctrl+n"]'],
    [{keys: 3}, 'c.json: "keys": expected {"play": ["space", "x"]}'],
    [{keys: []}, 'c.json: "keys": expected {"play": ["space", "x"]}'],
    [{keys: {'next-question': 'n'}}, 'c.json: keys: n is bound to both next-question and next-match'],
    [{keys: {quit: 'Esc'}}, 'c.json: keys: Esc never quits'],
    ['{"a\\u001B[2J": 1}', 'c.json: "a␛[2J" is not a setting'],
  ])('%j', (config, message) => {
    expect(() => understood(config)).toThrow(message);
  });

  const long = 'x'.repeat(900_000);
  test.each([
    ['a name', {[long]: 1}], ['a name of an action', {keys: {[long]: 'n'}}], ['a key', {keys: {play: long}}], ['a value of another type', {speed: [long]}], ['a text that is not JSON', `"${long}`], ['no JSON at all', long],
  ])('however long %s is', (_, config) => {
    try {
      understood(config);
    } catch (error) {
      expect((error as Error).message.length).toBeLessThan(400);
    }
    expect.assertions(1);
  });
});

describe('keys', () => {
  const withKeys = (keys: unknown, line: string) => run(line.split(' '), {env: {HOME: '/me'}, files: {'/me/.config/replay-presser/config.json': JSON.stringify({keys})}});

  test('can be bound by the name of their action', async () => {
    const {out} = await withKeys({'next-question': ['N', 'ctrl+n'], 'previous-match': 'M', 'play': ['Space', 'PgDn'], 'advance': [], 'next-match': []}, 'keys --json');
    const bound = Object.fromEntries((JSON.parse(out) as {name: string; keys: string[]}[]).map(({name, keys}) => [name, keys]));
    expect(bound).toMatchObject({'next-question': ['N', 'ctrl+n'], 'previous-match': ['M'], 'play': ['space', 'pagedown'], 'next-match': []});
  });

  test('that are not bound are not listed', async () => {
    expect((await withKeys({'next-match': []}, 'keys')).out).not.toContain('next match');
  });
});
