import type {Transcript} from './model.ts';

export const TEXTS = ['clean', 'source'] as const;
export const READINGS = ['none', 'ruby', 'all', 'zhuyin', 'jyutping'] as const;

/** Readings of every character: in pinyin, in zhuyin, or those of Cantonese. */
export type EveryReading = Exclude<(typeof READINGS)[number], 'none' | 'ruby'>;

/** Which words are shown, and which readings above them: none, those of the source, or one for every character. With `sandhi`, 一 and 不 are read as they are spoken before others. */
export type TextForm = {readonly text: (typeof TEXTS)[number]; readonly readings: (typeof READINGS)[number]; readonly sandhi?: boolean | undefined};

/** In which form the words are shown. `traditional` says which of the two traditional scripts the key for scripts goes through, Taiwan's when absent, and `every` which readings the key for these does, pinyin when absent. */
export type Wording = TextForm & {readonly script: Script; readonly traditional?: Traditional | undefined; readonly every?: EveryReading | undefined};

/** What a key changes of it. */
export type WordingSide = 'text' | 'script' | 'readings';

export const AS_CLEANED: Wording = {text: 'clean', script: 'source', readings: 'none'};

export const SCRIPTS = ['source', 'simplified', 'traditional', 'traditional-hk'] as const;
/** In which characters the words are shown: those of the source, or converted to simplified ones, to Taiwan's or to Hong Kong's. */
export type Script = (typeof SCRIPTS)[number];
export type Traditional = Script & ('traditional' | 'traditional-hk');

/** The scripts that the key for them goes through. */
export const scriptsOf = ({traditional = 'traditional'}: Pick<Wording, 'traditional'>): readonly Script[] => ['source', 'simplified', traditional];

/** The readings that the key for them goes through. */
export const readingsOf = ({every = 'all'}: Pick<Wording, 'every'>): readonly Wording['readings'][] => ['none', 'ruby', every];

/** Reads every Han character of a text, by its offset. `printed` gives what is shown for the pinyin that a source prints; undefined for nothing. */
export type Reader = {readonly read: (text: string, sandhi?: boolean) => readonly (string | undefined)[]; readonly printed: (pinyin: string) => string | undefined};

/** A text that is converted piece by piece: the beginning of it, and the names of those who speak in it. */
export type Context = {readonly sample: string; readonly names: readonly string[]};

/** Converts by words, since one character may have several counterparts. `within` gives a converter that knows the whole text. */
export type Converter = ((text: string) => string) & {readonly within?: ((context: Context) => (text: string) => string) | undefined};

/** Converters of texts to each script. */
export type Converters = Readonly<Record<Exclude<Script, 'source'>, Converter>>;

/** Converters of whole transcripts to each script. The shell supplies them when they are asked for. */
export type TranscriptConverters = Readonly<Record<keyof Converters, (transcript: Transcript) => Transcript>>;
