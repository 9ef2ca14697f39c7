import type {Milliseconds} from '../transcript/model.ts';
import type {UserAction} from './actions.ts';
import {notice, positionAt, seek} from './playback.ts';
import type {Jumps, PlayerState} from './state.ts';

/** Actions that count as jumps. Steps and seconds do not, because the place before is near. */
const FAR: ReadonlySet<UserAction['type']> = new Set<UserAction['type']>(['go-to', 'seek-turn', 'seek-question', 'step-question', 'seek-to', 'go-to-match', 'step-match', 'play-from']);

/** The limit of stored places, as in vim. */
const KEPT = 100;
/** The distance below which two places count as one. */
const NEAR: Milliseconds = 1000;

const NONE: Jumps = {behind: [], ahead: []};

/** Stores the place before a jump. */
export function recordJump(before: PlayerState, after: PlayerState, action: UserAction, now: Milliseconds): PlayerState {
  if (!FAR.has(action.type)) return after;
  const from = positionAt(before, now);
  if (Math.abs(from - positionAt(after, now)) < NEAR) return after;
  const {behind} = before.jumps ?? NONE;
  const last = behind.at(-1);
  return {...after, jumps: {behind: last !== undefined && Math.abs(last - from) < NEAR ? behind : [...behind, from].slice(-KEPT), ahead: []}};
}

/** Goes back to the place before the last jump, or forward again, with a notice of the place. */
export function jump(state: PlayerState, direction: 1 | -1, now: Milliseconds): PlayerState {
  const {behind, ahead} = state.jumps ?? NONE;
  const time = direction < 0 ? behind.at(-1) : ahead[0];
  if (time === undefined) return notice(state, {kind: 'no-jump', direction}, now);
  const here = positionAt(state, now);
  const jumps: Jumps = direction < 0 ? {behind: behind.slice(0, -1), ahead: [here, ...ahead]} : {behind: [...behind, here], ahead: ahead.slice(1)};
  return notice({...seek(state, Math.min(time, state.timeline.duration), now), jumps}, {kind: 'jumped', time, direction}, now);
}
