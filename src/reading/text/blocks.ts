/** The text of a file so far, in blocks of whole lines. Slices of it share its memory. */
export type Blocks = {
  readonly add: (text: string) => void;
  readonly slice: (from: number, to: number) => string;
  /** Calls `visit` with each block from a number on, up to another, and its offset. */
  readonly each: (visit: (text: string, base: number) => void, from?: number, to?: number) => void;
  readonly length: () => number;
  /** Returns the whole text as one string. The blocks become slices of it, so that it is in memory only once. */
  readonly joined: () => string;
  /** True if the text is not in memory. */
  readonly isStored: boolean;
  readonly count: () => number;
};

/** Stores a long text outside memory. A slice of it is an independent string. */
export type TextStore = {readonly add: (text: string) => void; readonly slice: (from: number, to: number) => string};

/** Makes the text of a file, in memory or in a store. */
export function createBlocks(store?: TextStore): Blocks {
  return store ? storedBlocks(store) : blocksInMemory();
}

function storedBlocks({add, slice}: TextStore): Blocks {
  const bases: number[] = [];
  let length = 0;
  return {
    add(text) {
      bases.push(length);
      length += text.length;
      add(text);
    },
    slice: (from, to) => (from >= to ? '' : slice(from, Math.min(to, length))),
    each(visit, from = 0, to = bases.length) {
      for (let index = from; index < Math.min(to, bases.length); index += 1) visit(slice(bases[index]!, bases[index + 1] ?? length), bases[index]!);
    },
    length: () => length,
    joined: () => slice(0, length),
    isStored: true,
    count: () => bases.length,
  };
}

function blocksInMemory(): Blocks {
  const texts: string[] = [];
  const bases: number[] = [];
  let length = 0;
  // Reads are mostly sequential, so try the last block first.
  let last = 0;
  const indexOf = (offset: number): number => {
    // Otherwise search all blocks.
    if (offset < bases[last]! || (last + 2 < texts.length && offset >= bases[last + 2]!)) {
      let [low, high] = [0, texts.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (bases[middle]! <= offset) low = middle;
        else high = middle;
      }
      last = low;
    }
    if (last + 1 < texts.length && bases[last + 1]! <= offset) last += 1;
    return last;
  };
  return {
    add(text) {
      texts.push(text);
      bases.push(length);
      length += text.length;
    },
    slice(from, to) {
      if (from >= to || texts.length === 0) return '';
      let index = indexOf(from);
      const base = bases[index]!;
      const text = texts[index]!;
      if (to <= base + text.length) return text.slice(from - base, to - base);
      const pieces = [text.slice(from - base)];
      for (index += 1; index < texts.length && bases[index]! < to; index += 1) pieces.push(texts[index]!.slice(0, to - bases[index]!));
      return pieces.join('');
    },
    each(visit, from = 0, to = texts.length) {
      for (let index = from; index < Math.min(to, texts.length); index += 1) visit(texts[index]!, bases[index]!);
    },
    length: () => length,
    joined() {
      const whole = texts.join('');
      for (let index = 0; index < texts.length; index += 1) texts[index] = whole.slice(bases[index], bases[index]! + texts[index]!.length);
      return whole;
    },
    isStored: false,
    count: () => texts.length,
  };
}
