import type {Clock} from '../../player/clock.ts';
import type {Session, Snapshot, Surroundings} from './session.ts';
import {updateSession, type SessionAction, type SessionEffect} from './update-session.ts';

/** The only store of a running replay. Views subscribe to it, and everything else dispatches actions. */
export type Replay = {
  readonly snapshot: () => Snapshot;
  readonly dispatch: (action: SessionAction) => void;
  /** Calls `changed` after every dispatch. Call the returned function to stop. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Passes every effect to `carryOut`, also earlier ones. There is one receiver. */
  readonly onEffect: (carryOut: (effect: SessionEffect) => void) => void;
};

/** Makes the store of a session. `surroundings` returns everything else that an update may read. */
export function createReplay(initial: Session, clock: Clock, surroundings: () => Surroundings): Replay {
  let snapshot: Snapshot = {...initial, now: clock.now()};
  const listeners = new Set<() => void>();
  const waiting: SessionEffect[] = [];
  let carryOut = (effect: SessionEffect) => { waiting.push(effect); };
  return {
    snapshot: () => snapshot,
    dispatch(action) {
      const now = clock.now();
      const {session, effects} = updateSession(snapshot, action, now, surroundings());
      snapshot = {state: session.state, overlay: session.overlay, now};
      for (const effect of effects) carryOut(effect);
      for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    onEffect(run) {
      carryOut = run;
      for (const effect of waiting.splice(0)) run(effect);
    },
  };
}
