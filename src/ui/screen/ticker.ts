import type {Clock} from '../../player/clock.ts';
import type {Replay} from '../controller/replay.ts';
import {nextChange} from './next-change.ts';

/**
 * Redraws a replay when something will look different. There is at most one timer, and none while nothing will change
 * by itself. Call the returned function to stop.
 */
export function startTicker(replay: Replay, clock: Clock): () => void {
  let cancel: (() => void) | undefined;
  const arm = () => {
    cancel?.();
    const moment = nextChange(replay.snapshot());
    cancel = moment === undefined ? undefined : clock.after(moment - clock.now(), () => replay.dispatch({type: 'tick'}));
  };
  const unsubscribe = replay.subscribe(arm);
  arm();
  return () => {
    unsubscribe();
    cancel?.();
  };
}
