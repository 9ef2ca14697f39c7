import {expect, test} from 'vitest';
import type {Layout} from '../../src/layouts/layout.ts';
import {elapsedStamp} from '../../src/layouts/parts/stamps.ts';
import type {StoredTurn} from '../../src/reading/draft.ts';
import type {Part} from '../../src/reading/part.ts';
import {joinParts} from '../../src/reading/parts.ts';
import {createRecall} from '../../src/reading/recall.ts';
import {createBlocks} from '../../src/reading/text/blocks.ts';
import {lexicon} from '../lexicon.ts';

/** A turn in a file: its text, and its parts by offsets in it. */
type Written = readonly [name: string, text: string, parts: readonly Part[], pieces: 'as-shown' | 'number' | 'parts'];

const WRITTEN: readonly Written[] = [
  ['as it is shown', 'Mei: Good morning.\n', [{from: 5}], 'as-shown'], ['in Chinese', 'Mei: 早安，大家好。\n', [{from: 5}], 'as-shown'], ['cleaned', 'Mei: 好,  好。\n', [{from: 5}], 'number'], ['with readings', 'Mei: 大眾網(wǎng)說\n', [{from: 5}], 'number'], ['of another length inside', 'Mei: a\nb  c\n', [{from: 5}], 'number'],
  ['up to a place', 'Mei: 好,好。 behind\n', [{from: 5, to: 9}], 'number'], ['of two parts', 'Mei: one\n(x) two\n', [{from: 5, to: 9}, {from: 13, offset: 9}], 'parts'], ['said otherwise', 'Mei: "x"\n', [{from: 5, said: 'what is said'}], 'parts'],
  ['with a stamp behind', 'Mei: one (0:05)\n', [{from: 5, to: 8, until: 15}], 'parts'], ['with times of words', 'Mei: one two\n', [{from: 5, times: [{offset: 4, start: elapsedStamp(5000)}]}], 'parts'],
];

/** Makes turns of a file that is kept elsewhere, with the words that they had when they were read. */
function stored(knowsChinese: boolean) {
  let file = '';
  const slices: string[] = [];
  const blocks = createBlocks({add: text => { file += text; }, slice: (from, to) => {
    slices.push(file.slice(from, to));
    return file.slice(from, to);
  }});
  const layout = {neighbours: 'paragraphs'} as Layout;
  let knowledge = {lexicon: knowsChinese ? lexicon : undefined, isUsed: () => false};
  const recall = createRecall(blocks, layout, () => knowledge);
  const make = ([, text, parts]: Written) => {
    const begin = blocks.length();
    blocks.add(text);
    const placed = parts.map((part): Part => ({...part, from: begin + part.from, ...(part.to !== undefined && {to: begin + part.to}), ...(part.until !== undefined && {until: begin + part.until})}));
    const end = blocks.length();
    const {text: words, source, wordsAt} = joinParts(placed, begin, end, blocks, knowledge, layout);
    return {turn: recall({speaker: 0, wordsAt, place: {line: 1, column: 1}, printed: undefined, knowledge: undefined, parts: undefined}, {text: words, source}, begin, end, placed), words, source};
  };
  /** Makes so many turns that those before are no longer remembered. */
  const forget = (count = 256) => { for (let index = 0; index < count; index += 1) make(WRITTEN[0]!); };
  return {make, forget, slices, learn: () => { knowledge = {...knowledge, lexicon}; }};
}

const kindOf = ({pieces}: StoredTurn): string => (typeof pieces === 'number' ? 'number' : typeof pieces === 'string' ? pieces : 'parts');

test.each(WRITTEN)('a turn %s is read again as it was', (...written) => {
  const {make, forget} = stored(true);
  forget(3);
  const {turn, words, source} = make(written);
  expect([turn.text, turn.source, kindOf(turn)]).toEqual([words, source, written[3]]);
  forget();
  expect([turn.text, turn.source]).toEqual([words, source]);
  expect([turn.text, turn.source]).toEqual([words, source]);
});

test('words are remembered for a while, and read once again after that', () => {
  const {make, forget, slices} = stored(true);
  const {turn} = make(WRITTEN[2]!);
  forget(200);
  slices.length = 0;
  expect([turn.text, slices.length]).toEqual(['好，好。', 0]);
  forget(56);
  slices.length = 0;
  expect([turn.text, turn.source, slices.length]).toEqual(['好，好。', 'Mei: 好,  好。', 1]);
});

test('a turn is read again with the knowledge with which it was made', () => {
  const {make, forget, learn} = stored(false);
  const before = make(WRITTEN[3]!);
  learn();
  const after = make(WRITTEN[3]!);
  forget();
  expect([before.turn.text, after.turn.text]).toEqual(['大眾網(wǎng)說', '大眾網說']);
});
