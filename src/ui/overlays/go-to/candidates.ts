import {patternFor} from '../../../chinese/pattern.ts';
import {formatTurnClock} from '../../../timeline/clock.ts';
import {halfWidth} from '../../../timeline/half-width.ts';
import {turnsOf} from '../../../timeline/speaking.ts';
import type {Timeline} from '../../../timeline/timeline.ts';
import type {Lexicon} from '../../../transcript/lexicon.ts';

/** The limit of listed turns. */
const AT_MOST = 100;

/**
 * Returns the turns that a partly typed text may mean, in order. `Q` and `Q1` match questions by the beginning of their
 * number, and `A` matches their answers. `#1` matches turns, and `15:1` matches the clocks of turns. Any other text
 * matches turns by a part of the speaker's name, post or outlet.
 */
export function candidatesFor(text: string, timeline: Timeline, lexicon: Lexicon | undefined): readonly number[] {
  const written = halfWidth(text).trim().toLowerCase();
  const {questions, transcript: {speakers, turns}} = timeline;
  const numbered = /^(?:(q|問|问|提問|提问|第)|(a|答|回答)|#|turn )\s*(\d*)$/.exec(written);
  if (numbered) {
    const [, asks, answers, digits = ''] = numbered;
    if (asks || answers) return questions.filter(({number}) => String(number).startsWith(digits)).flatMap(({asked, answers: given}) => (asks ? [asked] : given.slice(0, 1))).slice(0, AT_MOST);
    return firstTurns(turns.length, turn => String(turn + 1).startsWith(digits));
  }
  if (/^\d{1,2}:\d?$/.test(written)) return firstTurns(turns.length, turn => formatTurnClock(timeline, turn).replace('≈', '').startsWith(written));
  const pattern = /\p{L}/u.test(written) ? patternFor(text, lexicon) : undefined;
  if (!pattern) return [];
  const finds = (words: string | undefined): boolean => {
    pattern.lastIndex = 0;
    return words !== undefined && pattern.test(words);
  };
  const spokenTurns = speakers.flatMap(({name, post, outlet}, speaker) => (finds(name) || finds(post) || finds(outlet) ? turnsOf(timeline, speaker).slice(0, AT_MOST) : []));
  return spokenTurns.toSorted((one, other) => one - other).slice(0, AT_MOST);
}

function firstTurns(count: number, isOne: (turn: number) => boolean): readonly number[] {
  const firsts: number[] = [];
  for (let turn = 0; turn < count && firsts.length < AT_MOST; turn += 1) if (isOne(turn)) firsts.push(turn);
  return firsts;
}
