import {countCharacters} from '../timeline/characters.ts';
import type {TimedQuestion, Timeline} from '../timeline/timeline.ts';
import type {Milliseconds, Turn} from '../transcript/model.ts';

/** Returns a timeline up to `offset` of the text of its turn `last`, which ends at `until`. */
export function cutTo(timeline: Timeline, last: number, offset: number, until: Milliseconds): Timeline {
  const {transcript} = timeline;
  const turns = transcript.turns.slice(0, last + 1);
  const {text} = turns[last]!;
  if (offset < text.length) turns[last] = cutTurn(turns[last]!, offset);
  let speakers = 0;
  for (const {speaker} of turns) speakers = Math.max(speakers, speaker + 1);
  const starts = timeline.starts.slice(0, last + 2);
  const ends = timeline.ends.slice(0, last + 1);
  starts[last + 1] = Math.min(starts[last + 1]!, until);
  ends[last] = Math.min(ends[last]!, until);
  const isOver = (turn: number) => turn < last || (turn === last && offset >= text.length);
  const questions = timeline.questions.filter(({asked}) => asked <= last).map((question): TimedQuestion => {
    const answers = question.answers.filter(turn => turn <= last);
    return isOver(question.answers.at(-1) ?? question.asked) ? question : {...question, answers, end: Math.max(until, question.start)};
  });
  return {
    ...timeline, starts, ends, estimates: timeline.estimates.slice(0, last + 1),
    characters: offset < text.length ? withLast(timeline.characters, last, countCharacters(turns[last]!.text)) : timeline.characters.slice(0, last + 1),
    questions,
    transcript: {
      ...transcript, turns, speakers: transcript.speakers.slice(0, speakers),
      questions: questions.map(({number, asked, answers}) => ({...transcript.questions[number - 1]!, asked, answers})),
      events: transcript.events.filter(({turn, offset: place = 0}) => turn < last || (turn === last && place <= offset)), asides: [], problems: [],
    },
  };
}

function withLast(characters: Uint32Array, last: number, count: number): Uint32Array {
  const some = characters.slice(0, last + 1);
  some[last] = count;
  return some;
}

function cutTurn({text, readings, speaker, stamp, line, column}: Turn, offset: number): Turn {
  const said = text.slice(0, offset).trimEnd();
  return {speaker, ...(stamp && {stamp}), text: said, readings: readings.filter(({offset: place}) => place < offset), source: said, wordsAt: 0, line, column};
}
