import type {Speaker, Transcript, Turn} from './model.ts';
import type {Context, Converter, Converters, TranscriptConverters} from './wording.ts';

/**
 * Replaces each character of a text by its counterpart in place, so that offsets do not change. A character is kept if
 * its counterpart has another number of UTF-16 code units, which is rare.
 */
export function inPlace(text: string, convert: (text: string) => string): string {
  const converted = convert(text);
  if (converted.length === text.length) return converted;
  const [from, to] = [Array.from(text), Array.from(converted)];
  return from.length === to.length ? from.map((character, index) => (to[index]!.length === character.length ? to[index]! : character)).join('') : text;
}

/** Returns a transcript in the other script. A turn is converted lazily, when its words are first read. */
export function convertedTranscript(transcript: Transcript, convert: Converter): Transcript {
  const knowing = convert.within?.(contextOf(transcript)) ?? convert;
  const cache = new Map<string, string>();
  const place = (text: string): string => {
    let placed = cache.get(text);
    if (placed === undefined) {
      if (cache.size >= KEPT) cache.clear();
      cache.set(text, placed = inPlace(text, knowing));
    }
    return placed;
  };
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

/** The number of code units from which the script of a transcript is detected. */
const SAMPLE = 1 << 14;

/**
 * Returns the context in which each piece of a transcript is converted. The name of a reporter follows that of the
 * outlet.
 */
function contextOf({speakers, turns}: Transcript): Context {
  let sample = '';
  for (const {text} of turns) if ((sample += `${text.slice(0, SAMPLE)}\n`).length >= SAMPLE) break;
  return {sample, names: speakers.map(({name, role}) => (role === 'reporter' ? name.replace(/^.*[記记]者/u, '') : name))};
}

/** The limit of cached converted texts. A screen shows fewer. */
const KEPT = 512;

function convertedTurn(turn: Turn, place: (text: string) => string): Turn {
  const {speaker, stamp, times, wordsAt, line, column} = turn;
  return {
    speaker, ...(stamp && {stamp}), ...(times && {times}), wordsAt, line, column,
    get readings() {
      return turn.readings;
    },
    get text() {
      return place(turn.text);
    },
    get source() {
      return place(turn.source);
    },
  };
}

/** Makes converters of whole transcripts from converters of texts. */
export const transcriptConverters = ({simplified, traditional, 'traditional-hk': hongKong}: Converters): TranscriptConverters => ({
  simplified: transcript => convertedTranscript(transcript, simplified),
  traditional: transcript => convertedTranscript(transcript, traditional),
  'traditional-hk': transcript => convertedTranscript(transcript, hongKong),
});
