import type {BookmarkChange} from '../../player/bookmark.ts';
import type {Store} from '../../storage/store.ts';
import type {OutsideEffect} from '../../ui/controller/controller.ts';
import type {Replay} from '../../ui/controller/replay.ts';
import {shelfMessages} from '../../ui/messages/shelf/languages.ts';
import type {Messages} from '../../ui/messages/messages.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {codeOf} from '../errors.ts';
import type {Io} from '../system/io.ts';
import {openBookmarks, withChange, type KeptBookmarks} from './bookmark-store.ts';
import {contentKey} from './content-key.ts';
import {startPlaceKeeper} from './place-keeper.ts';
import {openPlaces} from './place-store.ts';

export {stateFolder} from './folder.ts';

/** Stores the place and the bookmarks of a replay, and gives the replay those of earlier runs. */
export type Shelf = {
  readonly perform: (effect: OutsideEffect) => void;
  /**
   * Resolves when everything has been written: with true if the place was stored to go on from there. `hasQuit` is true
   * if the user has quit, and false if the program was ended from outside.
   */
  readonly close: (hasQuit: boolean) => Promise<boolean>;
};

export type ShelfNeeds = {
  readonly replay: Pick<Replay, 'snapshot' | 'dispatch' | 'subscribe'>;
  readonly io: Pick<Io, 'clock' | 'files' | 'pause'>;
  /** The folder of bookmarks and places; undefined where there is none. */
  readonly folder: string | undefined;
  readonly messages: Messages;
};

/** The error code if the environment names no folder. */
const NO_FOLDER = 'ENOENT';

/** Makes the shelf of a replay. It never rejects; errors are shown on the screen. */
export function createShelf({replay, io, folder, messages}: ShelfNeeds): Shelf {
  const words = shelfMessages(messages);
  const tell = (text: string) => replay.dispatch({type: 'notify', subject: {kind: 'told', text}});
  const tellError = (error: unknown) => {
    const code = codeOf(error);
    if (code === undefined) throw error;
    tell(code === 'ENEWER' ? words.newer : words.notKept(code));
  };
  let opensPlaces: ReturnType<typeof openPlaces> | undefined;
  let opened: Promise<Store<KeptBookmarks>> | undefined;
  const store = () => (opened ??= folder === undefined ? Promise.reject(Object.assign(new Error('no folder'), {code: NO_FOLDER}))
    : openBookmarks(io, folder, path => tell(words.setAside(visibleLine(path)))));
  let key: Promise<string> | undefined;
  /** Returns the key of the transcript, once the whole of it has been read. */
  const keyOf = () => (key ??= wholeTimeline(replay).then(({transcript}) => contentKey(transcript, io.pause)));

  // Changes are written one after the other. The replay receives the stored bookmarks only when no change is being
  // written.
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const queue = (work: () => Promise<KeptBookmarks>) => {
    waiting += 1;
    last = last.then(work).then(({list}) => {
      waiting -= 1;
      if (waiting === 0 && list.length + replay.snapshot().state.bookmarks.list.length > 0) replay.dispatch({type: 'bookmarks', list});
    }, (error: unknown) => {
      waiting -= 1;
      tellError(error);
    });
  };
  const keep = (change: BookmarkChange) => queue(async () => {
    const kept = await store();
    return kept.update(await keyOf(), before => withChange(before, change, replay.snapshot().state.timeline));
  });
  const places = startPlaceKeeper({
    replay, clock: io.clock, key: keyOf, store: () => (opensPlaces ??= folder === undefined ? Promise.reject(new Error('no folder')) : openPlaces(io, folder)),
  });
  let left: Promise<boolean> = Promise.resolve(false);
  if (folder !== undefined) queue(async () => (await store()).read(await keyOf()));

  return {
    perform(effect) {
      if (effect.type === 'remember') left = places.leave();
      else if (effect.type === 'keep') keep(effect.change);
    },
    async close(hasQuit) {
      // The key needs all words of the transcript, and so the whole file.
      if (replay.snapshot().state.reading) return false;
      await Promise.all([last, places.close(hasQuit)]);
      return left;
    },
  };
}

/** Resolves with the timeline of a replay when the whole transcript has been read. */
function wholeTimeline(replay: ShelfNeeds['replay']): Promise<ReturnType<Replay['snapshot']>['state']['timeline']> {
  const {state} = replay.snapshot();
  if (!state.reading) return Promise.resolve(state.timeline);
  return new Promise(resolve => {
    const stop = replay.subscribe(() => {
      const {state: {reading, timeline}} = replay.snapshot();
      if (reading) return;
      stop();
      resolve(timeline);
    });
  });
}
