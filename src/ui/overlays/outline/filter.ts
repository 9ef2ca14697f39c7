import {patternFor} from '../../../chinese/pattern.ts';
import {formatTurnClock} from '../../../timeline/clock.ts';
import {halfWidth} from '../../../timeline/half-width.ts';
import {parseTimeExpression} from '../../../timeline/time-expression.ts';
import {partOf, turnAt, type Timeline} from '../../../timeline/timeline.ts';
import type {Lexicon} from '../../../transcript/lexicon.ts';
import type {Messages} from '../../messages/messages.ts';
import {partLabel} from '../../messages/turn-words.ts';

/**
 * Makes the test whether a turn matches a filter: by its words, its speaker, the number of its question, its time
 * (`15:13`) or its own number (`#8`). Returns undefined for a filter that all turns match.
 */
export function outlineFilter(timeline: Timeline, text: string, lexicon: Lexicon | undefined, messages: Messages): ((turn: number) => boolean) | undefined {
  const pattern = patternFor(text, lexicon);
  if (!pattern) return undefined;
  const {turns, speakers} = timeline.transcript;
  const finds = (words: string) => {
    pattern.lastIndex = 0;
    return pattern.test(words);
  };
  const bySpeaker = speakers.map(({name, post = ''}) => finds(name) || finds(post));
  const isPlace = placeFilter(timeline, text);
  return turn => {
    const part = partOf(timeline, turn);
    return bySpeaker[turns[turn]!.speaker]! || isPlace(turn) || (part !== undefined && finds(partLabel(part, messages))) || finds(turns[turn]!.text);
  };
}

/**
 * Makes the test whether a turn matches a turn number or a time. A time matches the turn at that time, and turns whose
 * clock begins with the text.
 */
function placeFilter(timeline: Timeline, text: string): (turn: number) => boolean {
  const typed = halfWidth(text).trim();
  if (!/^(?:#\d+|\d{1,2}:\d{0,2}(?::\d{0,2})?)$/.test(typed)) return () => false;
  const place = parseTimeExpression(typed, timeline, {plusFrom: 0, minusFrom: 0, clamp: false});
  const meant = place.kind === 'time' ? turnAt(timeline, place.time) : -1;
  return turn => turn === meant || (typed.includes(':') && formatTurnClock(timeline, turn).replace('≈', '').startsWith(typed));
}
