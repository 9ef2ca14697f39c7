import type {Claim, Mark, PrintedStamp} from '../layouts/layout.ts';

/**
 * The marks of a file, packed. There may be a million, and some are needed until the whole file has been looked at. A
 * label is stored as its number in a list of labels.
 */
export type Marks = {
  readonly push: (mark: Mark, label: number) => void;
  readonly length: () => number;
  /** Drops all marks, because nothing more will be decided. */
  readonly clear: () => void;
  /**
   * Drops times and words of the marks before an index, if only labels decide. The decisions remain. To get the rest
   * again, scan the file again.
   */
  readonly forget: (before: number) => void;
  readonly hasForgotten: () => boolean;
  readonly kindOf: (index: number) => Mark['kind'];
  readonly offsetOf: (index: number) => number;
  /** Returns the offset at which the words begin, or go on. */
  readonly wordsOf: (index: number) => number;
  /** Returns the number of the label, or -1. */
  readonly labelOf: (index: number) => number;
  readonly isBulleted: (index: number) => boolean;
  readonly claimOf: (index: number) => Claim;
  readonly stampOf: (index: number) => PrintedStamp | undefined;
  /** Returns the emitted mark, if it has more data than the above. */
  readonly restOf: (index: number) => Mark | undefined;
  /** Returns the decision on a mark: 0 for none yet, 1 if it begins a turn, 2 if it does not. */
  readonly decided: (index: number) => number;
  readonly decide: (index: number, decision: 0 | 1 | 2) => void;
};

const KINDS: readonly Mark['kind'][] = ['turn', 'piece', 'end', 'event', 'aside', 'about', 'unread'];
const BULLET = 64;
const CLAIMS: readonly Claim[] = ['certain', 'label', 'either', 'stamp', 'both'];
/** The number of marks that are dropped at once. */
const FORGOTTEN = 1024;

export function createMarks(): Marks {
  let length = 0;
  let offsets = new Uint32Array(256);
  let words = new Uint32Array(256);
  let labels = new Int32Array(256);
  let codes = new Uint8Array(256);
  let decisions = new Uint8Array(256);
  /** The stamps of the marks from `from` on. */
  let stamps: (PrintedStamp | undefined)[] = [];
  let rests: (Mark | undefined)[] = [];
  let from = 0;
  /** True if the stamp of a mark may decide on others. */
  let needsStamps = false;
  const grow = () => {
    const room = 2 * offsets.length;
    const grown = <Kept extends Uint32Array | Int32Array | Uint8Array>(small: Kept, to: Kept): Kept => {
      to.set(small);
      return to;
    };
    offsets = grown(offsets, new Uint32Array(room));
    words = grown(words, new Uint32Array(room));
    labels = grown(labels, new Int32Array(room));
    codes = grown(codes, new Uint8Array(room));
    decisions = grown(decisions, new Uint8Array(room));
  };
  return {
    push(mark, label) {
      if (length === offsets.length) grow();
      const isWords = mark.kind === 'turn' || mark.kind === 'piece';
      offsets[length] = mark.offset;
      words[length] = isWords ? mark.words : mark.to;
      labels[length] = label;
      codes[length] = KINDS.indexOf(mark.kind) * 8 + (mark.kind === 'turn' ? CLAIMS.indexOf(mark.claim) + (mark.isBulleted ? BULLET : 0) : 0);
      if (mark.kind === 'turn' && mark.claim !== 'certain' && mark.claim !== 'label') needsStamps = true;
      stamps.push(isWords || mark.kind === 'end' ? mark.stamp : undefined);
      const hasMore = !isWords || mark.to !== undefined || mark.end !== undefined || mark.said !== undefined || mark.times !== undefined || (mark.kind === 'turn' && mark.otherwise !== undefined);
      rests.push(hasMore ? mark : undefined);
      length += 1;
    },
    length: () => length,
    clear() {
      [length, stamps, rests, from] = [0, [], [], 0];
      [offsets, words, labels, codes, decisions] = [new Uint32Array(1), new Uint32Array(1), new Int32Array(1), new Uint8Array(1), new Uint8Array(1)];
    },
    forget(before) {
      if (needsStamps || before - from < FORGOTTEN) return;
      stamps = stamps.slice(before - from);
      rests = rests.slice(before - from);
      from = before;
    },
    hasForgotten: () => from > 0,
    kindOf: index => KINDS[(codes[index]! & (BULLET - 1)) >> 3]!,
    offsetOf: index => offsets[index]!,
    wordsOf: index => words[index]!,
    labelOf: index => labels[index]!,
    isBulleted: index => (codes[index]! & BULLET) !== 0,
    claimOf: index => CLAIMS[codes[index]! & 7]!,
    stampOf: index => stamps[index - from],
    restOf: index => rests[index - from],
    decided: index => decisions[index]!,
    decide(index, decision) {
      decisions[index] = decision;
    },
  };
}
