import {describe, expect, test} from 'vitest';
import {packed} from '../../src/room/pieces.ts';
import {collectPieces} from '../../src/room/texts.ts';

const head = (pieces: number, isWhole = true) => ({text: 'abcdefgh', name: 'a.txt', pieces, bytes: 0, isWhole, options: {}});
const piece = (text: string) => packed(Buffer.from(text));
const PARTS = ['zero ', 'one ', 'two ', 'three'];

describe('the pieces of a transcript', () => {
  test('are put in order', async () => {
    const collector = collectPieces();
    collector.head(head(4));
    for (const number of [2, 0, 3, 1]) collector.piece(number, piece(PARTS[number]!));
    let text = '';
    for await (const bytes of collector.chunks()) text += Buffer.from(bytes).toString();
    expect(text).toBe(PARTS.join(''));
  });

  test('count as lost when none has come since the last look', () => {
    const collector = collectPieces();
    expect(collector.missing(64)).toEqual([]);
    collector.head(head(4));
    expect(collector.missing(64)).toEqual([0, 1, 2, 3]);
    collector.piece(1, piece('one'));
    expect(collector.missing(64)).toEqual([]);
    expect(collector.missing(64)).toEqual([0, 2, 3]);
    expect(collector.missing(2)).toEqual([0, 2]);
    for (const number of [0, 2, 3]) collector.piece(number, piece('x'));
    expect([collector.missing(64), collector.missing(64)]).toEqual([[], []]);
  });
});
