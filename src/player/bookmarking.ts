import type {Milliseconds} from '../transcript/model.ts';
import {BOOKMARKS_AT_MOST, changedBookmarks, NOTE_AT_MOST, type Bookmark, type BookmarkChange} from './bookmark.ts';
import {step, type Step} from './effects.ts';
import {positionAt} from './playback.ts';
import type {PlayerState} from './state.ts';

/** The limit of changes that can be undone. */
const UNDO_AT_MOST = 100;

/** An action of a person on bookmarks. */
export type BookmarkAction =
  /** Sets a bookmark at the playhead. */
  | {readonly type: 'add-bookmark'}
  | {readonly type: 'note-bookmark'; readonly id: string; readonly note: string}
  | {readonly type: 'remove-bookmark'; readonly id: string}
  /** Undoes the last change. */
  | {readonly type: 'undo-bookmark'};

/** Returns the id of the next bookmark. */
export const nextBookmarkId = ({bookmarks: {run, added}}: PlayerState): string => `${run}-${added + 1}`;

/** Returns the bookmark at exactly this time. */
export const bookmarkAt = ({bookmarks}: PlayerState, position: Milliseconds): Bookmark | undefined => bookmarks.list.find(bookmark => bookmark.position === Math.round(position));

export const isFull = ({bookmarks}: PlayerState): boolean => bookmarks.list.length >= BOOKMARKS_AT_MOST;

/** Changes the bookmarks, stores the inverse change for undoing, and requests that the change is stored. */
export function changeBookmarks(state: PlayerState, action: BookmarkAction, now: Milliseconds): Step {
  const {bookmarks} = state;
  switch (action.type) {
    case 'add-bookmark': {
      const bookmark: Bookmark = {id: nextBookmarkId(state), position: Math.round(positionAt(state, now)), note: ''};
      return isFull(state) ? step(state) : changed({...state, bookmarks: {...bookmarks, added: bookmarks.added + 1}}, {type: 'put', bookmark});
    }
    case 'note-bookmark': {
      const bookmark = bookmarks.list.find(({id}) => id === action.id);
      const note = action.note.trim().slice(0, NOTE_AT_MOST);
      return !bookmark || bookmark.note === note ? step(state) : changed(state, {type: 'put', bookmark: {...bookmark, note}});
    }
    case 'remove-bookmark':
      return bookmarks.list.some(({id}) => id === action.id) ? changed(state, {type: 'remove', id: action.id}) : step(state);
    case 'undo-bookmark': {
      const change = bookmarks.undo.at(-1);
      if (!change) return step(state);
      const undone = changed(state, change);
      return {...undone, state: {...undone.state, bookmarks: {...undone.state.bookmarks, undo: bookmarks.undo.slice(0, -1)}}};
    }
  }
}

function changed(state: PlayerState, change: BookmarkChange): Step {
  const {bookmarks} = state;
  const list = changedBookmarks(bookmarks.list, change);
  const undo = [...bookmarks.undo, inverse(bookmarks.list, change)].slice(-UNDO_AT_MOST);
  return step({...state, bookmarks: {...bookmarks, list, undo}}, [{type: 'keep', change}]);
}

function inverse(list: readonly Bookmark[], change: BookmarkChange): BookmarkChange {
  const id = change.type === 'put' ? change.bookmark.id : change.id;
  const before = list.find(bookmark => bookmark.id === id);
  return before ? {type: 'put', bookmark: before} : {type: 'remove', id};
}
