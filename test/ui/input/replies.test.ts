import {expect, test} from 'vitest';
import {replyOf} from '../../../src/ui/input/replies.ts';

test.each([
  ['\u001B[12;3R', {kind: 'cursor-position', row: 12, column: 3}],
  ['\u001B[?1;2c', {kind: 'device-attributes'}], ['\u001B[?c', {kind: 'device-attributes'}], ['\u001B[?64;1;2;6;22c', {kind: 'device-attributes'}],
  ['\u001B]11;rgb:ffff/0000/8000\u0007', {kind: 'background-color', red: 1, green: 0, blue: 0x8000 / 0xffff}],
  ['\u001B]11;rgb:f/0/8\u001B\\', {kind: 'background-color', red: 1, green: 0, blue: 8 / 15}],
  ['11;rgba:ff/00/80/ff', {kind: 'background-color', red: 1, green: 0, blue: 0x80 / 0xff}],
  ['\u001B]10;rgb:ffff/0000/8000\u0007', undefined], ['\u001B[1;3H', undefined], ['\u001B[>1;2c', undefined], ['\u001B]11;red\u0007', undefined], ['R', undefined], ['', undefined],
])('%j is %o', (sent, expected) => expect(replyOf(sent)).toEqual(expected));
