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
  /** The bytes of a character in GBK, one or two; undefined when it has none. */
  readonly encode: (character: string) => readonly number[] | undefined;
  /** The character of two bytes in GBK; undefined when they are none. */
  readonly decode: (lead: number, trail: number) => string | undefined;
};
