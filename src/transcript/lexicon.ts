/**
 * The words of Chinese as plain numbers: a trie in breadth-first order. `chinese/words.ts` says what they mean.
 */
export type WordTrie = {
  /** The letter of each UTF-16 code unit; 0 for what the list does not know. */
  readonly letterOf: Uint16Array;
  /** The children of node n are the nodes from `first[n]` to below `first[n + 1]`. Node 0 is the root. */
  readonly first: Uint32Array;
  /** The letter that leads to each node. */
  readonly labels: Uint16Array;
  /** What the word costs that ends at each node; 0 where none does. */
  readonly costs: Uint8Array;
  /** Whether a traditional character stands in some words only for a letter that has another one alone. */
  readonly isSeldomForm: (character: string) => boolean;
};

/** What cleaning needs to know of Chinese and of the encoding that the damaged pages were in. The shell supplies it. */
export type Lexicon = {
  /** All toned pinyin syllables that a character can be read as, the commonest first; none for what is no Han character. */
  readonly readingsOf: (character: string) => readonly string[];
  /** Whether a character has a different simplified form: only such were annotated. */
  readonly hasSimplified: (character: string) => boolean;
  /** The simplified form of a character; the character itself when it has no other. */
  readonly simplified: (character: string) => string;
  /** The other forms of a character: simplified for traditional, traditional for simplified. */
  readonly variantsOf: (character: string) => Iterable<string>;
  /** All syllables without their tones; ü is written v. */
  readonly syllables: ReadonlySet<string>;
  /** All characters that can be read as a syllable without its tone. */
  readonly readAs: (syllable: string) => string;
  /** The likelihood of words, for those who have broken characters to restore. */
  readonly words?: WordTrie | undefined;
  /** The bytes of a character in GBK, one or two; undefined when it has none. */
  readonly encode: (character: string) => readonly number[] | undefined;
  /** The character of two bytes in GBK; undefined when they are none. */
  readonly decode: (lead: number, trail: number) => string | undefined;
};
