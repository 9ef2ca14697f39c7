import {expect, test} from 'vitest';
import {nearestName} from '../../../src/shell/settings/nearest.ts';

const NAMES = ['info', 'keys', 'check', 'export', 'speed', 'paused', 'pause-at-questions', 'screen-reader'] as const;

test.each([
  ['inof', 'info'], ['ifno', 'info'], ['inf', 'info'], ['infos', 'info'], ['key', 'keys'], ['chekc', 'check'], ['exprot', 'export'], ['sped', 'speed'], ['spede', 'speed'], ['xpeed', 'speed'], ['sxpeedx', 'speed'],
  // Words that begin so, however long the rest.
  ['pause-at', 'pause-at-questions'], ['screen', 'screen-reader'], ['exp', 'export'],
  // A short word with two slips may be anything.
  ['news', undefined], ['days', undefined], ['ifon', undefined], ['xxeed-', undefined], ['chat.txt', undefined],
  // Of one or two letters nothing can be said, nor of a text that is no word.
  ['i', undefined], ['in', undefined], ['sp', undefined], ['', undefined], ['x'.repeat(100_000), undefined], [`speed${' '.repeat(36)}`, undefined],
])('%.20s is meant to be %s', (given, name) => {
  expect(nearestName(given, NAMES)).toBe(name);
});

test('of two the nearer is meant', () => {
  expect(nearestName('speedx', ['speech', 'speed'])).toBe('speed');
  expect(nearestName('speedx', ['speed', 'speech'])).toBe('speed');
});
