import {halfWidth} from '../../timeline/half-width.ts';
import {parseTimeExpression} from '../../timeline/time-expression.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {refusal} from '../../ui/messages/refusal.ts';
import {turnsBetween} from '../../writers/txt.ts';
import {UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import {rangeOf} from '../settings/range.ts';
import {refusedValue} from '../settings/resolve.ts';

/** The selected turns, and the times of their start and end. */
export type Selected = {readonly turns: readonly number[]; readonly start: number; readonly end: number};

/** Selects the turns of `--start`, `--end`, `--speaker` and `--question`. Throws `UserError` when there are none. */
export function selectTurns(run: Run, timeline: Timeline): Selected {
  const {start, end} = rangeOf(run, timeline, run.screen);
  const speakers = speakersAsked(run, timeline);
  const asked = questionsAsked(run, timeline);
  const turns = turnsBetween(timeline, start, end).filter(turn => (!speakers || speakers.has(timeline.transcript.turns[turn]!.speaker)) && (!asked || asked.has(turn)));
  if (turns.length === 0) throw new UserError(run.messages.errors.nothingToExport);
  return {turns, start, end};
}

const folded = (text: string): string => halfWidth(text).trim().toLowerCase();
/** The largest number of names in a message about an unknown speaker. */
const NAMED_AT_MOST = 12;

/**
 * Returns the speakers that match a name: exact matches if there are any, otherwise those whose name, post or outlet
 * contains it.
 */
function speakersAsked({options: {speaker}, named, messages}: Run, {transcript: {speakers}}: Timeline): ReadonlySet<number> | undefined {
  if (speaker === undefined) return undefined;
  const name = folded(speaker);
  const matching = (fits: (words: readonly string[]) => boolean) => new Set(speakers.flatMap(({name: own, alsoCalled = [], post, outlet}, index) => (fits([own, ...alsoCalled, ...(post === undefined ? [] : [post]), ...(outlet === undefined ? [] : [outlet])].map(folded)) ? [index] : [])));
  const exact = matching(words => words.includes(name));
  const chosen = exact.size > 0 ? exact : matching(words => words.some(word => word.includes(name)));
  if (chosen.size > 0) return chosen;
  const names = speakers.slice(0, NAMED_AT_MOST).map(one => one.name);
  throw refusedValue(named('speaker'), speaker, briefLine(`${messages.list(names)}${speakers.length > names.length ? ', …' : ''}`), messages);
}

/** Returns the turns of questions: `2`, `Q2`, `2,4`, `2-4`. */
function questionsAsked({options: {question}, named, messages, screen}: Run, timeline: Timeline): ReadonlySet<number> | undefined {
  if (question === undefined) return undefined;
  const turns = new Set<number>();
  for (const part of halfWidth(question).replaceAll('、', ',').split(',')) {
    const match = /^\s*q?(\d{1,6})\s*(?:[-–~]\s*q?(\d{1,6})\s*)?$/i.exec(part);
    if (!match) throw refusedValue(named('question'), question, '2, Q2, 2,4, 2-4', messages);
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    for (const number of [first, last]) {
      const result = parseTimeExpression(`Q${number}`, timeline, {plusFrom: 0, minusFrom: timeline.duration, clamp: false});
      if (result.kind !== 'time') throw new UserError(`${named('question')}: ${refusal({...result, text: briefLine(result.text)}, timeline, screen)}`);
    }
    for (const {asked, answers} of timeline.questions.slice(Math.min(first, last) - 1, Math.max(first, last))) for (const turn of [asked, ...answers]) turns.add(turn);
  }
  return turns;
}
