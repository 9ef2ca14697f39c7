import type {Transcript} from './model.ts';

export const TEXTS = ['clean', 'source'] as const;
export const READINGS = ['none', 'ruby', 'all', 'zhuyin', 'jyutping'] as const;

/** Readings of every character: in pinyin, in zhuyin, or those of Cantonese. */
export type EveryReading = Exclude<(typeof READINGS)[number], 'none' | 'ruby'>;

/**
 * The readings to show: none, those of the source, or one for every character. With `sandhi`, 一 and 不 have the tones of
 * speech.
 */
export type TextForm = {readonly text: (typeof TEXTS)[number]; readonly readings: (typeof READINGS)[number]; readonly sandhi?: boolean | undefined};

/**
 * The form in which words are shown. The key `z` uses `traditional` as its traditional script (Taiwan's if absent). The
 * key `r` uses `every` as its readings of all characters (pinyin if absent).
 */
export type Wording = TextForm & {readonly script: Script; readonly traditional?: Traditional | undefined; readonly every?: EveryReading | undefined};

/** The part of the wording that a key changes. */
export type WordingSide = 'text' | 'script' | 'readings';

export const AS_CLEANED: Wording = {text: 'clean', script: 'source', readings: 'none'};

export const SCRIPTS = ['source', 'simplified', 'traditional', 'traditional-hk'] as const;
/** The characters in which words are shown: those of the source, simplified, Taiwan's or Hong Kong's. */
export type Script = (typeof SCRIPTS)[number];
export type Traditional = Script & ('traditional' | 'traditional-hk');

/** Returns the scripts that the key `z` cycles through. */
export const scriptsOf = ({traditional = 'traditional'}: Pick<Wording, 'traditional'>): readonly Script[] => ['source', 'simplified', traditional];

/** Returns the readings that the key `r` cycles through. */
export const readingsOf = ({every = 'all'}: Pick<Wording, 'every'>): readonly Wording['readings'][] => ['none', 'ruby', every];

/**
 * Reads every Han character of a text, by its offset. `printed` translates the pinyin that a source prints; it returns
 * undefined to show nothing.
 */
export type Reader = {readonly read: (text: string, sandhi?: boolean) => readonly (string | undefined)[]; readonly printed: (pinyin: string) => string | undefined};

/** The context of a text that is converted in pieces: its beginning, and the names of its speakers. */
export type Context = {readonly sample: string; readonly names: readonly string[]};

/**
 * Converts whole words, because one character may have several counterparts. `within` makes a converter with the
 * context of a text.
 */
export type Converter = ((text: string) => string) & {readonly within?: ((context: Context) => (text: string) => string) | undefined};

/** Converters of texts to each script. */
export type Converters = Readonly<Record<Exclude<Script, 'source'>, Converter>>;

/** Converters of whole transcripts to each script. The shell supplies them on request. */
export type TranscriptConverters = Readonly<Record<keyof Converters, (transcript: Transcript) => Transcript>>;
