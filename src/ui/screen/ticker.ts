import type {Clock} from '../../player/clock.ts';
import type {Replay} from '../controller/replay.ts';
import {nextChange} from './next-change.ts';

/**
 * Looks at a replay again at the moment at which something will be different. One timer at most; none at all while
 * nothing will change of itself. What it returns ends that.
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
