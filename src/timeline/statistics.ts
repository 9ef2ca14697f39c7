import type {Milliseconds} from '../transcript/model.ts';
import {MINUTE} from './clock.ts';
import {turnsOf} from './speaking.ts';
import {turnEnd, turnStart, type Timeline} from './timeline.ts';

/** Characters that count: all but blanks, as a Chinese editor counts. */
export const countCharacters = (text: string): number => {
  let characters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // The second half of a pair is part of its first.
    if ((code & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) continue;
    if (code > 0x20 && (code < 0xa0 || (code >= 0x3001 && code < 0xfe00) || !/\s/.test(text[at]!))) characters += 1;
  }
  return characters;
};

/** What a speaker has said in the whole broadcast. `pace` is characters a minute. */
export type SpeakerStatistics = {readonly speaker: number; readonly time: Milliseconds; readonly share: number; readonly characters: number; readonly pace: number; readonly turns: number};

/** How long a question took: from its first word to the end of its answer, and the answer alone. */
export type QuestionStatistics = {readonly question: number; readonly time: Milliseconds; readonly answer: Milliseconds};

export type Statistics = {readonly speakers: readonly SpeakerStatistics[]; readonly questions: readonly QuestionStatistics[]};

const kept = new WeakMap<Timeline, Statistics>();

/** Counted once for a timeline. */
export function statisticsOf(timeline: Timeline): Statistics {
  let statistics = kept.get(timeline);
  if (!statistics) kept.set(timeline, statistics = count(timeline));
  return statistics;
}

function count(timeline: Timeline): Statistics {
  const {transcript: {speakers, turns}, questions, duration} = timeline;
  const length = (turn: number) => turnEnd(timeline, turn) - turnStart(timeline, turn);
  return {
    speakers: speakers.map((_, speaker) => {
      const own = turnsOf(timeline, speaker);
      const time = own.reduce((sum, turn) => sum + length(turn), 0);
      const characters = own.reduce((sum, turn) => sum + countCharacters(turns[turn]!.text), 0);
      return {speaker, time, share: duration > 0 ? time / duration : 0, characters, pace: time > 0 ? characters / (time / MINUTE) : 0, turns: own.length};
    }),
    questions: questions.map(({start, end, answers}, question) => ({question, time: end - start, answer: answers.reduce((sum, turn) => sum + length(turn), 0)})),
  };
}
