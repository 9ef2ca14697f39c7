import {lastQuestionAt} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {step, type Step} from '../effects.ts';
import {notice, positionAt} from '../playback.ts';
import type {PlayerState} from '../state.ts';
import {isFollower} from './following.ts';

/** Raises or lowers a follower's hand. */
export function raiseHand(state: PlayerState, now: Milliseconds): Step {
  if (!isFollower(state)) return step(state);
  const isUp = !state.room.hasHand;
  return step(notice({...state, room: {...state.room, hasHand: isUp}}, {kind: 'room', said: {kind: isUp ? 'hand-up' : 'hand-down'}}, now), [{type: 'tell-hand', isUp}]);
}

/** Sends a follower's answer to the current question. An empty answer is not sent. */
export function writeAnswer(state: PlayerState, {text, took}: {readonly text: string; readonly took: Milliseconds}, now: Milliseconds): Step {
  if (!isFollower(state) || text.trim() === '') return step(state);
  const question = lastQuestionAt(state.timeline, positionAt(state, now)) + 1;
  return step(notice(state, {kind: 'room', said: {kind: 'answered'}}, now), [{type: 'tell-answer', question, text: text.trim(), took}]);
}
