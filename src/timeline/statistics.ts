import type {Milliseconds} from '../transcript/model.ts';
import {MINUTE} from './clock.ts';
import {turnLength, turnsOf} from './speaking.ts';
import type {Timeline} from './timeline.ts';

/** The figures of a speaker over the whole broadcast. `pace` is characters a minute. */
export type SpeakerStatistics = {readonly speaker: number; readonly time: Milliseconds; readonly share: number; readonly characters: number; readonly pace: number; readonly turns: number};

/**
 * The length of a question, from its first word to the end of its answer, and of the answer alone. With `isOpen` both
 * may still grow.
 */
export type QuestionStatistics = {readonly question: number; readonly time: Milliseconds; readonly answer: Milliseconds; readonly isOpen?: true};

export type Statistics = {readonly speakers: readonly SpeakerStatistics[]; readonly questions: readonly QuestionStatistics[]};

const cache = new WeakMap<Timeline, Statistics>();

/** Computes the statistics of a timeline, once. */
export function statisticsOf(timeline: Timeline): Statistics {
  let statistics = cache.get(timeline);
  if (!statistics) cache.set(timeline, statistics = count(timeline));
  return statistics;
}

function count(timeline: Timeline): Statistics {
  const {transcript: {speakers}, questions, duration} = timeline;
  const length = (turn: number) => turnLength(timeline, turn);
  return {
    speakers: speakers.map((_, speaker) => {
      const own = turnsOf(timeline, speaker);
      const time = own.reduce((sum, turn) => sum + length(turn), 0);
      const characters = own.reduce((sum, turn) => sum + timeline.characters[turn]!, 0);
      return {speaker, time, share: duration > 0 ? time / duration : 0, characters, pace: time > 0 ? characters / (time / MINUTE) : 0, turns: own.length};
    }),
    questions: questions.map(({start, end, answers}, question) => ({
      question, time: (end ?? duration) - start, answer: answers.reduce((sum, turn) => sum + length(turn), 0), ...(end === undefined && {isOpen: true as const}),
    })),
  };
}
