import type {Speaker, Transcript, Turn} from './model.ts';

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

/** What the shell supplies when it is asked for. */
export type Converters = Readonly<Record<Exclude<Script, 'source'>, Converter>>;

/**
 * A text in other characters, each in the place of its counterpart, so that every offset means what it meant. The rare
 * character whose counterpart takes another number of UTF-16 code units stays.
 */
export function inPlace(text: string, convert: (text: string) => string): string {
  const converted = convert(text);
  if (converted.length === text.length) return converted;
  const [from, to] = [Array.from(text), Array.from(converted)];
  return from.length === to.length ? from.map((character, index) => (to[index]!.length === character.length ? to[index]! : character)).join('') : text;
}

/** A transcript in other characters. A turn is converted when its words are first looked at. */
export function convertedTranscript(transcript: Transcript, convert: Converter): Transcript {
  const knowing = convert.within?.(contextOf(transcript)) ?? convert;
  const place = (text: string) => inPlace(text, knowing);
  const {heading, title, speakers, turns} = transcript;
  return {
    ...transcript,
    ...(heading !== undefined && {heading: place(heading)}),
    ...(title !== undefined && {title: place(title)}),
    speakers: speakers.map((speaker): Speaker => ({
      ...speaker, name: place(speaker.name), ...(speaker.post !== undefined && {post: place(speaker.post)}), ...(speaker.outlet !== undefined && {outlet: place(speaker.outlet)}),
    })),
    turns: turns.map(turn => convertedTurn(turn, place)),
  };
}

/** So much of a transcript tells what it is written in. */
const SAMPLE = 1 << 14;

/** What the whole transcript tells of each of its pieces. The name of a reporter follows that of the outlet. */
function contextOf({speakers, turns}: Transcript): Context {
  let sample = '';
  for (const {text} of turns) if ((sample += `${text.slice(0, SAMPLE)}\n`).length >= SAMPLE) break;
  return {sample, names: speakers.map(({name, role}) => (role === 'reporter' ? name.replace(/^.*[記记]者/u, '') : name))};
}

function convertedTurn(turn: Turn, place: (text: string) => string): Turn {
  let text: string | undefined;
  let source: string | undefined;
  const {speaker, stamp, times, wordsAt, line, column} = turn;
  return {
    speaker, ...(stamp && {stamp}), ...(times && {times}), wordsAt, line, column,
    get readings() {
      return turn.readings;
    },
    get text() {
      return text ??= place(turn.text);
    },
    get source() {
      return source ??= place(turn.source);
    },
  };
}
