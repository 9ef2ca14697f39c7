import {dateAt, formatClock} from '../../timeline/clock.ts';
import {sentencesOf} from '../../timeline/sentences.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {wordsOf, type Excerpt} from '../excerpt.ts';
import {languageTagOf} from '../language-tag.ts';
import type {WordEnds} from './sheet.ts';
import {cuesByTurn, type SubtitleCue} from './subtitle-cues.ts';

export type SubtitleOptions = {
  /** The offset by which times are moved to fit a recording. */
  readonly mediaOffset?: Milliseconds | undefined;
  /** Finds the ends of Chinese words. Without it, a line may end between any two characters. */
  readonly wordEnds?: WordEnds | undefined;
};

/** Returns the offset for times from the first stamp. Elapsed times count from the start of the recording. */
const shiftOf = ({transcript: {firstElapsed = 0}}: Timeline, {mediaOffset = 0}: SubtitleOptions): Milliseconds => firstElapsed + mediaOffset;

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/**
 * Makes a formatter of times such as `00:15:20.250`. It caches the last second, because consecutive times mostly share
 * it.
 */
function createPrinter(mark: ',' | '.'): (time: Milliseconds) => string {
  let [second, head] = [-1, ''];
  return time => {
    const own = Math.floor(time / 1000);
    if (own !== second) {
      const minutes = Math.floor(own / 60);
      const hours = Math.floor(minutes / 60);
      [second, head] = [own, `${pad(hours, 2)}:${two(minutes % 60)}:${two(own % 60)}${mark}`];
    }
    const part = time % 1000;
    return head + (part < 10 ? '00' : part < 100 ? '0' : '') + part;
  };
}
const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Writes SubRip: numbered cues. The first cue of each turn begins with the name of the speaker. */
export function* srtPieces(excerpt: Excerpt, options: SubtitleOptions): Generator<string> {
  const {timeline} = excerpt;
  const shift = shiftOf(timeline, options);
  const printed = createPrinter(',');
  let number = 0;
  for (const cues of cuesByTurn(excerpt, turn => leadOf(excerpt, turn), options.wordEnds)) {
    let piece = '';
    for (const {start, end, lines} of cues) {
      // Skip cues before the start of the recording.
      if (end + shift <= 0) continue;
      number += 1;
      piece += `${number}\n${printed(Math.max(0, start + shift))} --> ${printed(end + shift)}\n`;
      for (const line of lines) piece += `${subRipText(line)}\n`;
      piece += '\n';
    }
    yield piece;
  }
}

/**
 * Returns a name before words: `[譚美]：` before Chinese ones, `[Mei Tan]: ` before others. The brackets mark it as a name
 * when it is read back. So brackets in the name itself become wide.
 */
function leadOf(excerpt: Excerpt, turn: number): string {
  const {speakers, turns} = excerpt.timeline.transcript;
  const {name} = speakers[turns[turn]!.speaker]!;
  const shown = name.replaceAll(/\s+/g, ' ').replaceAll('[', '［').replaceAll(']', '］').trim();
  return shown === '' ? '' : /[\u2E80-\u9FFF]/.test(shown) ? `[${shown}]：` : `[${shown}]: `;
}

/**
 * Returns a line for SubRip, which has no escapes. Text that players would read as tags, overrides or a line of times
 * gets other characters.
 */
const subRipText = (line: string): string => (!MAY_BE_MARKUP.test(line) ? line : line.replaceAll('-->', '-- >').replaceAll(/<(?=[/a-z!])/gi, '＜').replaceAll(/\{(?=\s*[\\yYcCfFsSpP])/g, '｛').replaceAll(/&(?=#?\w{1,10};)/g, '＆').replaceAll(/\\(?=[nNh])/g, '＼'));
const MAY_BE_MARKUP = /[<>{&\\]/;

/** Returns a text with the entities of WebVTT (4.2.2). */
const escaped = (text: string): string => (!MAY_BE_MARKUP.test(text) ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));

/** Writes WebVTT with voices. A note at the head has the day and the time of day at which the recording begins. */
export function* vttPieces(excerpt: Excerpt, options: SubtitleOptions): Generator<string> {
  const {timeline} = excerpt;
  const {transcript} = timeline;
  const shift = shiftOf(timeline, options);
  yield headOf(timeline, 'captions');
  if (transcript.title !== undefined) yield `NOTE\nTitle: ${noteText(transcript.title)}\n\n`;
  const origin = -shift;
  if (transcript.firstClock !== undefined) {
    const date = dateAt(timeline, origin);
    yield `NOTE\n${date === undefined ? '' : `Date: ${date} `}${date === undefined ? 'Clock: ' : ''}${formatClock(timeline, origin)}\n\n`;
  }
  const {speakers, turns} = transcript;
  const printed = createPrinter('.');
  const voices = speakers.map(({name}) => name.replaceAll(/\s+/g, ' ').trim()).map(name => (name === '' ? '' : `<v ${escaped(name)}>`));
  const isClock = transcript.firstClock !== undefined;
  let [before, same] = ['', 1];
  for (const cues of cuesByTurn(excerpt, undefined, options.wordEnds)) {
    let piece = '';
    for (const cue of cues) {
      if (cue.end + shift <= 0) continue;
      const start = Math.max(0, cue.start + shift);
      if (isClock) {
        const id = `${cue.turn + 1} ${formatClock(timeline, start - shift)}`;
        // Identifiers must be unique (4.1), even if two cues begin in the same second.
        same = id === before ? same + 1 : 1;
        before = id;
        piece += same === 1 ? `${id}\n` : `${id} (${same})\n`;
      }
      piece += `${printed(start)} --> ${printed(cue.end + shift)}\n${voices[turns[cue.turn]!.speaker]!}${annotated(excerpt, cue)}\n\n`;
    }
    yield piece;
  }
}

/** Returns the lines of a cue, with readings above the characters that have one. */
function annotated(excerpt: Excerpt, {turn, from, lines}: SubtitleCue): string {
  if (excerpt.form.readings === 'none') return lines.length === 1 ? escaped(lines[0]!) : `${escaped(lines[0]!)}\n${escaped(lines[1]!)}`;
  const {readings, text} = wordsOf(excerpt, turn);
  if (readings.size === 0) return lines.map(escaped).join('\n');
  let place = from;
  return lines.map(line => {
    let written = '';
    for (const character of line) {
      const offset = text.indexOf(character, place);
      // Blanks have been joined, so search for the next equal character.
      if (offset >= 0 && text.slice(place, offset).trim() === '') {
        const reading = readings.get(offset);
        place = offset + character.length;
        written += reading === undefined ? escaped(character) : `<ruby>${escaped(character)}<rt>${escaped(reading)}</rt></ruby>`;
      } else written += escaped(character);
    }
    return written;
  }).join('\n');
}

/** Returns the first line, with kind and language: the standard allows no other line before the first blank one (WebVTT, 4.1). */
const headOf = (timeline: Timeline, kind: 'captions' | 'chapters'): string => `WEBVTT Kind: ${kind}; Language: ${languageTagOf(timeline.transcript)}\n\n`;
const noteText = (text: string): string => text.replaceAll('-->', '-- >').replaceAll(/\s+/g, ' ').trim();

/** The number of characters of a question in a chapter. */
const TITLE = 60;

/** Writes the questions as chapters in WebVTT. */
export function* chapterPieces(excerpt: Excerpt, chosen: readonly number[], options: SubtitleOptions): Generator<string> {
  const {timeline} = excerpt;
  const {speakers, turns} = timeline.transcript;
  const shift = shiftOf(timeline, options);
  const written = new Set(chosen);
  const questions = timeline.questions.filter(({asked}) => written.has(asked));
  const printed = createPrinter('.');
  yield headOf(timeline, 'chapters');
  for (const [index, {number, asked, start, end}] of questions.entries()) {
    const until = Math.min(end ?? timeline.duration, questions[index + 1]?.start ?? Infinity) + shift;
    if (until <= 0 || until <= start + shift) continue;
    const {text} = turns[asked]!;
    const sentences = sentencesOf(text).map(({from, to}) => text.slice(from, to).trim());
    const words = Array.from((sentences.find(sentence => /[?？]/.test(sentence)) ?? sentences[0] ?? '').replaceAll(/\s+/g, ' '));
    const title = `Q${number} ${speakers[turns[asked]!.speaker]!.name.replaceAll(/\s+/g, ' ').trim()}${words.length > 0 ? ` ${words.slice(0, TITLE).join('')}${words.length > TITLE ? '…' : ''}` : ''}`;
    yield `${printed(Math.max(0, start + shift))} --> ${printed(until)}\n${escaped(title)}\n\n`;
  }
}
