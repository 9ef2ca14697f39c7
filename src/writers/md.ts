import {dateAt, formatClock, formatTurnClock} from '../timeline/clock.ts';
import {isEstimated, turnStart, type Timeline} from '../timeline/timeline.ts';
import {sentencesOf} from '../timeline/sentences.ts';
import type {Role} from '../transcript/model.ts';
import {partLabel, withReadings, wordsOf, type Excerpt} from './excerpt.ts';
import {DOCUMENT_WORDS, type WrittenLanguage} from './words.ts';

const ROLES: readonly Role[] = ['host', 'official', 'reporter', 'other'];
/** The number of characters of a question in a list. */
const SHOWN = 60;

/**
 * Writes minutes in Markdown (CommonMark): title, date, those present with their posts, the questions with links to them
 * and to their answers, then the record. `layouts/own-markdown.ts` reads it back.
 */
export function* minutes(excerpt: Excerpt, turns: readonly number[], language: WrittenLanguage): Generator<string> {
  const {timeline} = excerpt;
  const {transcript} = timeline;
  const words = DOCUMENT_WORDS[language];
  const [first, last] = [turns[0]!, turns.at(-1)!];
  yield `# ${inline(transcript.title ?? transcript.heading ?? words.broadcast)}\n\n`;
  const date = dateAt(timeline, turnStart(timeline, first));
  if (date !== undefined) yield `- ${words.date}${words.colon}${date}\n`;
  if (transcript.timing !== 'none') yield `- ${words.time}${words.colon}${clockOf(timeline, first)}–${clockOf(timeline, last)}\n`;
  yield `\n## ${words.present}\n\n`;
  const speaking = new Set(turns.map(turn => transcript.turns[turn]!.speaker));
  for (const role of ROLES) {
    const people = transcript.speakers.filter((speaker, index) => speaker.role === role && speaking.has(index));
    if (people.length > 0) yield `- ${words.roles[role]}${words.colon}${people.map(({name, post}) => (post === undefined ? inline(name) : language === 'en' ? `${inline(name)} (${inline(post)})` : `${inline(name)}（${inline(post)}）`)).join(language === 'en' ? ', ' : '、')}\n`;
  }
  const written = new Set(turns);
  const questions = timeline.questions.filter(({asked}) => written.has(asked));
  if (questions.length > 0) yield `\n## ${words.questions}\n\n`;
  for (const {number, asked, answers} of questions) {
    yield `- [Q${number} ${formatTurnClock(timeline, asked)} ${inline(nameOf(timeline, asked))}](#t${asked + 1})${words.colon}${inline(beginningOf(transcript.turns[asked]!.text))}\n`;
    for (const answer of answers) if (written.has(answer)) yield `  - [${formatTurnClock(timeline, answer)} ${inline(nameOf(timeline, answer))}](#t${answer + 1})\n`;
  }
  yield `\n## ${words.record}\n`;
  const events = eventsBefore(timeline);
  for (const turn of excerpt.turns) {
    for (const event of events.get(turn) ?? []) yield `\n*${inline(event)}*\n`;
    const label = partLabel(timeline, turn);
    yield `\n<a id="t${turn + 1}"></a>**${formatTurnClock(timeline, turn)}** ${label === undefined ? '' : `${label} `}**${inline(nameOf(timeline, turn))}**\n`;
    for (const paragraph of withReadings(wordsOf(excerpt, turn)).split('\n')) if (paragraph.trim() !== '') yield `\n${block(paragraph.trim())}\n`;
  }
}

const nameOf = ({transcript: {speakers, turns}}: Timeline, turn: number): string => speakers[turns[turn]!.speaker]!.name;

const clockOf = (timeline: Timeline, turn: number): string => (isEstimated(timeline, turn) ? formatClock(timeline, turnStart(timeline, turn)) : formatTurnClock(timeline, turn));

/** Returns the sentence that ends with a question mark, or the first one, shortened. */
function beginningOf(text: string): string {
  const sentences = sentencesOf(text).map(({from, to}) => text.slice(from, to).trim());
  const sentence = sentences.find(one => /[?？]/.test(one)) ?? sentences[0] ?? '';
  const characters = Array.from(sentence.replaceAll('\n', ' '));
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('');
}

/** Returns the events between turns, by the turn that follows them. */
function eventsBefore({transcript: {events}}: Timeline): ReadonlyMap<number, readonly string[]> {
  const byTurn = new Map<number, string[]>();
  for (const {turn, offset, text} of events) if (offset === undefined) byTurn.set(turn, [...byTurn.get(turn) ?? [], text.replaceAll('\n', ' ').trim()]);
  return byTurn;
}

/** Characters that could be markup of Markdown or HTML in the middle of a line (CommonMark 0.31, 2.4). */
const MARKUP = /[\\`*_[\]<>&~|$]/g;
/** Beginnings of a line that would make it a heading, a list, a rule, a quote or a fence. */
const LEADING = /^(\s*)(?:([#+\-=:])|(\d{1,9})([.)]))/;

const inline = (text: string): string => text.replaceAll(MARKUP, '\\$&').replaceAll('\n', ' ');
const block = (text: string): string => inline(text).replace(LEADING, (_, blanks: string, mark: string | undefined, digits: string, behind: string) => (mark === undefined ? `${blanks}${digits}\\${behind}` : `${blanks}\\${mark}`));
