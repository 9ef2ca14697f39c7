import {describe, expect, test} from 'vitest';
import {packed} from '../../src/room/pieces.ts';
import {gather} from '../../src/room/texts.ts';

const head = (pieces: number, isWhole = true) => ({text: 'abcdefgh', name: 'a.txt', pieces, bytes: 0, isWhole, options: {}});
const piece = (text: string) => packed(Buffer.from(text));
const PARTS = ['zero ', 'one ', 'two ', 'three'];

describe('the pieces of a transcript', () => {
  test('are put in order', async () => {
    const gathered = gather();
    gathered.head(head(4));
    for (const number of [2, 0, 3, 1]) gathered.piece(number, piece(PARTS[number]!));
    let text = '';
    for await (const bytes of gathered.chunks()) text += Buffer.from(bytes).toString();
    expect(text).toBe(PARTS.join(''));
  });

  test('count as lost when none has come since the last look', () => {
    const gathered = gather();
    expect(gathered.lost(64)).toEqual([]);
    gathered.head(head(4));
    expect(gathered.lost(64)).toEqual([0, 1, 2, 3]);
    gathered.piece(1, piece('one'));
    expect(gathered.lost(64)).toEqual([]);
    expect(gathered.lost(64)).toEqual([0, 2, 3]);
    expect(gathered.lost(2)).toEqual([0, 2]);
    for (const number of [0, 2, 3]) gathered.piece(number, piece('x'));
    expect([gathered.lost(64), gathered.lost(64)]).toEqual([[], []]);
  });
});
