import type {Milliseconds} from '../transcript/model.ts';
import {formatTurnClock} from '../timeline/clock.ts';
import {questionAt, questionOfTurn, turnAt, type Timeline} from '../timeline/timeline.ts';

/** Returns all turns that overlap the time from `start` to `end`, in order; at least one. */
export function turnsBetween(timeline: Timeline, start: Milliseconds, end: Milliseconds): readonly number[] {
  const first = turnAt(timeline, start);
  const turns = [first];
  for (let turn = first + 1; turn < timeline.transcript.turns.length && timeline.starts[turn]! < end; turn += 1) turns.push(turn);
  return turns;
}

/** Returns the turns of the current question and its answers at a time, or the current turn. */
export function turnsAround(timeline: Timeline, time: Milliseconds): readonly number[] {
  const question = timeline.questions[questionAt(timeline, time)];
  return question ? [question.asked, ...question.answers] : [turnAt(timeline, time)];
}

/**
 * Returns turns as text: a line with time, question and speaker, one line for each paragraph, and a blank line between
 * turns.
 */
export const exportedText = (timeline: Timeline, turns: readonly number[]): string => [...textPieces(timeline, turns)].join('');

/** Yields the same in pieces, one turn each. `wordsOf` gives the words of a turn in another form. */
export function* textPieces(timeline: Timeline, turns: Iterable<number>, wordsOf = (turn: number): string => timeline.transcript.turns[turn]!.text): Generator<string> {
  const {transcript} = timeline;
  let before = '';
  for (const turn of turns) {
    const question = questionOfTurn(timeline, turn);
    const label = question < 0 ? [] : [`${timeline.questions[question]!.asked === turn ? 'Q' : 'A'}${question + 1}`];
    yield `${before}${[formatTurnClock(timeline, turn), ...label, transcript.speakers[transcript.turns[turn]!.speaker]!.name].join('  ')}\n${wordsOf(turn)}\n`;
    before = '\n';
  }
}
