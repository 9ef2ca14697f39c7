import type {Action} from '../../player/actions.ts';
import type {Copied, PlayerState} from '../../player/state.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {visibleAt} from '../../player/horizon.ts';
import {questionAt, turnAt} from '../../timeline/timeline.ts';
import {countCharacters} from '../../timeline/characters.ts';
import {quotedSentence, quotedTurns} from '../../writers/quote.ts';
import {turnsAround} from '../../writers/txt.ts';
import {inWording, type TextTools} from './text-tools.ts';

/** Copies a text to the clipboard. Resolves with its destination, or with undefined on failure. Never rejects. */
export type Copy = (text: string) => Promise<Copied | undefined>;

/** Copies the question and answer at a time, or the turn, or only the sentence. Resolves with the notice about it. */
export async function copyAround(state: PlayerState, position: Milliseconds, tools: TextTools, copy: Copy, what?: 'sentence'): Promise<Action> {
  const {timeline} = visibleAt(inWording(state, tools), position);
  const turns = turnsAround(timeline, position);
  const text = what === 'sentence' ? quotedSentence(timeline, position) : quotedTurns(timeline, turns);
  const to = await copy(text);
  if (to) return {type: 'notify', subject: {kind: 'copied', characters: countCharacters(text), to, turn: turnAt(timeline, position)}};
  const question = questionAt(timeline, position);
  const next = turns.at(-1)! + 2;
  const range = `--start '#${turns[0]! + 1}'${next <= timeline.transcript.turns.length ? ` --end '#${next}'` : ''}`;
  return {type: 'notify', subject: {kind: 'not-copied', options: question < 0 ? range : `--question ${question + 1}`}};
}
