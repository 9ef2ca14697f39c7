import type {Clock} from '../../player/clock.ts';
import {positionAt} from '../../player/playback.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Store} from '../../storage/store.ts';
import type {Replay} from '../../ui/controller/replay.ts';
import {withoutRun, withPlace, type KeptPlaces} from './place-store.ts';

/** The interval at which the place of a replay is stored while it changes. */
export const KEPT_EVERY: Milliseconds = 5000;

/** Stores the place of a replay every few seconds, so that the user can go on from there even after a crash. */
export type PlaceKeeper = {
  /** Stores the place as the one that the user left. Resolves with true on success. */
  readonly leave: () => Promise<boolean>;
  /** Stops. After a plain quit the place of this run is removed. Otherwise its last place is stored. */
  readonly close: (hasQuit: boolean) => Promise<void>;
};

export type PlaceKeeperNeeds = {
  readonly replay: Pick<Replay, 'snapshot' | 'subscribe'>;
  readonly clock: Clock;
  /** Rejects if there is no store. */
  readonly store: () => Promise<Store<KeptPlaces>>;
  readonly key: () => Promise<string>;
};

/**
 * Starts to store the place. There is a timer only while the place changes. Errors are ignored, except that `leave`
 * reports one.
 */
export function startPlaceKeeper({replay, clock, store, key}: PlaceKeeperNeeds): PlaceKeeper {
  const {run} = replay.snapshot().state.bookmarks;
  const placeNow = (isLeft: boolean) => {
    const {state} = replay.snapshot();
    return {run, position: Math.round(positionAt(state, clock.now())), rate: state.rate, isLeft};
  };
  let kept = placeNow(false).position;
  let hasWritten = false;
  let last: Promise<unknown> = Promise.resolve();
  const write = (isLeft: boolean): Promise<boolean> => {
    const {state} = replay.snapshot();
    // The key is known when the whole transcript has been read.
    if (state.reading && !isLeft) return Promise.resolve(false);
    const place = placeNow(isLeft);
    kept = place.position;
    const isOver = place.position >= state.timeline.duration;
    const written = last.then(async () => {
      const places = await store();
      hasWritten = true;
      await places.update(await key(), before => (isOver ? withoutRun(before, run) : withPlace(before, place)));
    }).then(() => true, () => false);
    last = written;
    return written;
  };
  let cancel: (() => void) | undefined;
  const arm = () => {
    const {playhead, timeline, reading} = replay.snapshot().state;
    // There is no key yet. A live transcript may never be read to its end.
    if (reading) return;
    if (cancel || !(playhead.playing && kept < timeline.duration) && placeNow(false).position === kept) return;
    cancel = clock.after(KEPT_EVERY, () => {
      cancel = undefined;
      void write(false).then(arm);
    });
  };
  const ignore = replay.subscribe(arm);
  let hasLeft = false;
  return {
    leave() {
      hasLeft = true;
      return write(true);
    },
    async close(hasQuit) {
      ignore();
      cancel?.();
      if (!hasLeft && !hasQuit) await write(false);
      if (!hasLeft && hasQuit && hasWritten) last = last.then(async () => (await store()).update(await key(), places => withoutRun(places, run))).catch(() => {});
      await last;
    },
  };
}
