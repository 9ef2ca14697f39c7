/** The words of Chinese as numbers: a trie in breadth-first order. `chinese/words.ts` describes the encoding. */
export type WordTrie = {
  /** The letter of each UTF-16 code unit; 0 for characters that are not in the list. */
  readonly letterOf: Uint16Array;
  /** The children of node n are the nodes from `first[n]` to below `first[n + 1]`. Node 0 is the root. */
  readonly first: Uint32Array;
  /** The letter that leads to each node. */
  readonly labels: Uint16Array;
  /** The cost of the word that ends at each node; 0 where none does. */
  readonly costs: Uint8Array;
  /**
   * Tells whether a traditional character is a rare form: only a few words have it, and all others have another
   * character for its letter.
   */
  readonly isSeldomForm: (character: string) => boolean;
};

/** The dictionaries that cleaning needs, and the encoding of the damaged pages. The shell supplies it. */
export type Lexicon = {
  /** Returns all toned pinyin syllables of a Han character, the commonest first; none for other characters. */
  readonly readingsOf: (character: string) => readonly string[];
  /** Tells whether a character has a different simplified form. Only such characters were annotated. */
  readonly hasSimplified: (character: string) => boolean;
  /** Returns the simplified form of a character, or the character itself. */
  readonly simplified: (character: string) => string;
  /** Returns the other forms of a character: simplified for traditional, traditional for simplified. */
  readonly variantsOf: (character: string) => Iterable<string>;
  /** All syllables without their tones; ü is written v. */
  readonly syllables: ReadonlySet<string>;
  /** Returns all characters that can be read as a syllable without its tone. */
  readonly readAs: (syllable: string) => string;
  /** The words with their likelihood, if broken characters have to be restored. */
  readonly words?: WordTrie | undefined;
  /** Returns the bytes of a character in GBK, one or two; undefined if it has none. */
  readonly encode: (character: string) => readonly number[] | undefined;
  /** Returns the character of two bytes in GBK; undefined if they are invalid. */
  readonly decode: (lead: number, trail: number) => string | undefined;
};
