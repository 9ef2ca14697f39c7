import type {Action} from '../../player/actions.ts';
import type {PlayerState} from '../../player/state.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {questionAt} from '../../timeline/timeline.ts';
import {countCharacters} from '../../timeline/characters.ts';
import {exportedText, turnsAround} from '../../writers/txt.ts';
import {inWording, type TextTools} from './text-tools.ts';

/** Copies the question and answer of a moment, or the turn, by `copy`, and gives what is to be said of it. */
export function copyAround(state: PlayerState, position: Milliseconds, tools: TextTools, copy: (text: string) => boolean): Action {
  const {timeline} = inWording(state, tools);
  const turns = turnsAround(timeline, position);
  const text = exportedText(timeline, turns);
  if (copy(text)) return {type: 'notify', subject: {kind: 'copied', characters: countCharacters(text)}};
  const question = questionAt(timeline, position);
  const next = turns.at(-1)! + 2;
  return {
    type: 'notify',
    subject: {kind: 'not-copied', start: question < 0 ? `'#${turns[0]! + 1}'` : `Q${question + 1}`, end: next <= timeline.transcript.turns.length ? `'#${next}'` : undefined},
  };
}
