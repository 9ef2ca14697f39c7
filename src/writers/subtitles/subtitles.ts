import {dateAt, formatClock} from '../../timeline/clock.ts';
import {sentencesOf} from '../../timeline/sentences.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {wordsOf, type Excerpt} from '../excerpt.ts';
import {languageTagOf} from '../language-tag.ts';
import {subtitleCues, type SubtitleCue} from './subtitle-cues.ts';

/** How far times are moved to fit a recording, and the title. */
export type SubtitleOptions = {readonly mediaOffset?: Milliseconds | undefined};

/** What is added to times that count from the first stamp: elapsed times count from the start of the recording. */
const shiftOf = ({transcript: {firstElapsed = 0}}: Timeline, {mediaOffset = 0}: SubtitleOptions): Milliseconds => firstElapsed + mediaOffset;

/** Moves cues. What lies before the start of the recording is left out. */
function* moved(cues: Iterable<SubtitleCue>, shift: Milliseconds): Generator<SubtitleCue> {
  for (const cue of cues) if (cue.end + shift > 0) yield shift === 0 ? cue : {...cue, start: Math.max(0, cue.start + shift), end: cue.end + shift};
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
const printed = (time: Milliseconds, mark: ',' | '.'): string =>
  `${pad(Math.floor(time / 3_600_000), 2)}:${pad(Math.floor(time / 60_000) % 60, 2)}:${pad(Math.floor(time / 1000) % 60, 2)}${mark}${pad(time % 1000, 3)}`;

/** SubRip: numbered cues. The first cue of each turn begins with the name of who speaks. */
export function* srtPieces(excerpt: Excerpt, options: SubtitleOptions): Generator<string> {
  const {timeline} = excerpt;
  let number = 0;
  for (const cue of moved(subtitleCues(excerpt, turn => leadOf(excerpt, turn)), shiftOf(timeline, options))) {
    number += 1;
    yield `${number}\n${printed(cue.start, ',')} --> ${printed(cue.end, ',')}\n${cue.lines.map(subRipText).join('\n')}\n\n`;
  }
}

/** A name before words: `[譚美]：` before Chinese ones, `[Mei Tan]: ` before others. The brackets tell readers that it is one. */
function leadOf(excerpt: Excerpt, turn: number): string {
  const {speakers, turns} = excerpt.timeline.transcript;
  const {name} = speakers[turns[turn]!.speaker]!;
  const shown = name.replaceAll(/[[\]\s]+/g, ' ').trim();
  return shown === '' ? '' : /[\u2E80-\u9FFF]/.test(shown) ? `[${shown}]：` : `[${shown}]: `;
}

/** SubRip has no escapes. What players take for tags, overrides or a line of times gets another character. */
const subRipText = (line: string): string => line.replaceAll('-->', '-- >').replaceAll(/<(?=[/a-z!])/gi, '＜').replaceAll(/\{(?=\s*[\\yYcCfFsSpP])/g, '｛');

/** Entities of WebVTT (4.2.2). */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** WebVTT with voices. A note at the head tells the day and the time of day at which the recording begins. */
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
  for (const cue of moved(subtitleCues(excerpt), shift)) {
    const {speakers, turns} = transcript;
    const voice = escaped(speakers[turns[cue.turn]!.speaker]!.name.replaceAll(/\s+/g, ' ').trim());
    const id = transcript.firstClock === undefined ? '' : `${cue.turn + 1} ${formatClock(timeline, cue.start - shift)}\n`;
    yield `${id}${printed(cue.start, '.')} --> ${printed(cue.end, '.')}\n${voice === '' ? '' : `<v ${voice}>`}${annotated(excerpt, cue)}\n\n`;
  }
}

/** The lines of a cue, with readings above the characters that have one. */
function annotated(excerpt: Excerpt, {turn, from, lines}: SubtitleCue): string {
  const {readings, text} = wordsOf(excerpt, turn);
  if (readings.size === 0) return lines.map(escaped).join('\n');
  let place = from;
  return lines.map(line => {
    let written = '';
    for (const character of line) {
      const found = text.indexOf(character, place);
      // Blanks are taken together, so a character of the line is the next one like it.
      if (found >= 0 && text.slice(place, found).trim() === '') {
        const reading = readings.get(found);
        place = found + character.length;
        written += reading === undefined ? escaped(character) : `<ruby>${escaped(character)}<rt>${escaped(reading)}</rt></ruby>`;
      } else written += escaped(character);
    }
    return written;
  }).join('\n');
}

const headOf = (timeline: Timeline, kind: 'captions' | 'chapters'): string => `WEBVTT\nKind: ${kind}\nLanguage: ${languageTagOf(timeline.transcript)}\n\n`;
const noteText = (text: string): string => text.replaceAll('-->', '-- >').replaceAll(/\s+/g, ' ').trim();

/** So much of a question is enough for a chapter. */
const TITLE = 60;

/** The questions as chapters in WebVTT. */
export function* chapterPieces(excerpt: Excerpt, chosen: readonly number[], options: SubtitleOptions): Generator<string> {
  const {timeline} = excerpt;
  const {speakers, turns} = timeline.transcript;
  const shift = shiftOf(timeline, options);
  const written = new Set(chosen);
  const questions = timeline.questions.filter(({asked}) => written.has(asked));
  yield headOf(timeline, 'chapters');
  for (const [index, {number, asked, start, end}] of questions.entries()) {
    const until = Math.min(end, questions[index + 1]?.start ?? end) + shift;
    if (until <= 0 || until <= start + shift) continue;
    const {text} = turns[asked]!;
    const sentences = sentencesOf(text).map(({from, to}) => text.slice(from, to).trim());
    const words = Array.from((sentences.find(sentence => /[?？]/.test(sentence)) ?? sentences[0] ?? '').replaceAll(/\s+/g, ' '));
    const title = `Q${number} ${speakers[turns[asked]!.speaker]!.name.replaceAll(/\s+/g, ' ').trim()}${words.length > 0 ? ` ${words.slice(0, TITLE).join('')}${words.length > TITLE ? '…' : ''}` : ''}`;
    yield `${printed(Math.max(0, start + shift), '.')} --> ${printed(until, '.')}\n${escaped(title)}\n\n`;
  }
}
