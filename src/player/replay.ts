import type {Milliseconds} from '../transcript/model.ts';
import type {Action} from './actions.ts';
import type {Clock} from './clock.ts';
import type {PlayerState} from './state.ts';
import {update} from './update.ts';

/** A state and the moment on the monotonic clock at which it was looked at. */
export type Snapshot = {readonly state: PlayerState; readonly now: Milliseconds};

/** The one place where the state of a running replay is kept. Views subscribe; everybody else dispatches. */
export type Replay = {
  readonly snapshot: () => Snapshot;
  readonly dispatch: (action: Action) => void;
  /** Calls `changed` after every dispatch; what it returns ends that. */
  readonly subscribe: (changed: () => void) => () => void;
};

export function createReplay(initial: PlayerState, clock: Clock): Replay {
  let snapshot: Snapshot = {state: initial, now: clock.now()};
  const listeners = new Set<() => void>();
  return {
    snapshot: () => snapshot,
    dispatch(action) {
      const now = clock.now();
      snapshot = {state: update(snapshot.state, action, now), now};
      for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
