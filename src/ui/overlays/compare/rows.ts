import {questionOfTurn, type Timeline} from '../../../timeline/timeline.ts';
import {layoutLines} from '../../../typesetting/lines.ts';
import {turnInWords} from '../../messages/turn-words.ts';
import {EMPTY, fitRow, quote, span, type Row} from '../../rows/row.ts';
import type {Scene} from '../overlay.ts';

/** The narrowest columns that can be read side by side. In narrower windows one answer stands above the other. */
const NARROWEST = 28;

/** Returns all turns of the answer that a turn belongs to, or the turn alone if it is no answer. */
function answerOf(timeline: Timeline, turn: number): readonly number[] {
  const question = timeline.questions[questionOfTurn(timeline, turn)];
  return question?.answers.includes(turn) ? question.answers : [turn];
}

/** Returns the rows of two answers: side by side if the window is wide enough, otherwise one above the other. */
export function comparedRows(chosen: readonly number[], {state: {timeline}, pane: {columns}, messages}: Scene): readonly Row[] {
  const width = (columns - 3) >> 1;
  const isWide = width >= NARROWEST;
  const blocks = chosen.slice(0, 2).map(turn => answerOf(timeline, turn).flatMap((part): readonly Row[] => {
    const {text} = timeline.transcript.turns[part]!;
    return [
      [quote(turnInWords(timeline, part, messages), 'strong')],
      ...layoutLines(text, isWide ? width : columns).map(({from, to}): Row => [quote(text.slice(from, to))]), EMPTY,
    ];
  }));
  const [first = [], second = []] = blocks;
  if (!isWide) return [...first, ...second].map(row => fitRow(row, columns));
  return Array.from({length: Math.max(first.length, second.length)}, (_, index) =>
    [...fitRow(first[index] ?? EMPTY, width), span(' │ ', 'faint'), ...fitRow(second[index] ?? EMPTY, columns - width - 3)]);
}

/** Returns two answers in words, one after the other. */
export const inWords = (chosen: readonly number[], {state: {timeline}, messages}: Scene): readonly string[] =>
  chosen.slice(0, 2).flatMap(turn => answerOf(timeline, turn).flatMap(part => [turnInWords(timeline, part, messages), timeline.transcript.turns[part]!.text]));
