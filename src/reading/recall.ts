import type {Knowledge} from '../chinese/clean.ts';
import type {Layout} from '../layouts/layout.ts';
import {StoredTurn, type Recalled} from './draft.ts';
import type {Part} from './part.ts';
import {joinParts} from './parts.ts';
import type {Blocks} from './text/blocks.ts';

/** Makes a turn of its parts between two offsets. Its words are read again when they are needed. */
export type Recall = (drafted: ConstructorParameters<typeof StoredTurn>[0], words: Recalled, offset: number, end: number, parts: readonly Part[]) => StoredTurn;

/** The number of turns whose words are cached, for code that reads them as soon as they are made. */
const RECALLED_AT_MOST = 256;

/** Makes turns of a file outside memory. A turn is read again with the same dictionaries as before. */
export function createRecall(blocks: Blocks, layout: Layout, knowledge: () => Knowledge): Recall {
  /** A cache of the words of turns that were read recently. */
  const recalled = new Map<StoredTurn, Recalled>();
  const remember = (turn: StoredTurn, words: Recalled): Recalled => {
    if (recalled.size >= RECALLED_AT_MOST) recalled.clear();
    recalled.set(turn, words);
    return words;
  };
  const recallers = new Map<Knowledge, (turn: StoredTurn) => Recalled>();

  return (drafted, words, offset, end, parts) => {
    const current = knowledge();
    let recall = recallers.get(current);
    if (!recall) {
      recallers.set(current, recall = turn => {
        const before = recalled.get(turn);
        if (before) return before;
        if (turn.pieces === 'as-shown') {
          const shown = blocks.slice(turn.offset, turn.end);
          return remember(turn, {text: shown.slice(turn.wordsAt), source: shown});
        }
        const {text, source} = joinParts(typeof turn.pieces === 'number' ? [{from: turn.pieces}] : turn.pieces, turn.offset, turn.end, blocks, current, layout);
        return remember(turn, {text, source});
      });
    }
    const [{from, to, until, said, times}] = parts as readonly [Part];
    const isPlain = parts.length === 1 && until === undefined && said === undefined && times === undefined;
    const isShown = isPlain && words.source.length - drafted.wordsAt === words.text.length && words.source.endsWith(words.text);
    const turn = new StoredTurn(drafted, isShown ? {offset, end: offset + words.source.length, pieces: 'as-shown'} : {offset, end: isPlain ? Math.min(to ?? end, end) : end, pieces: isPlain ? from : parts}, recall);
    remember(turn, words);
    return turn;
  };
}
