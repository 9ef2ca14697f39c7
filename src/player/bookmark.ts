import type {Milliseconds} from '../transcript/model.ts';

/** A marked time. Its id stays the same when its note changes. */
export type Bookmark = {readonly id: string; readonly position: Milliseconds; readonly note: string};

/** A change of the bookmarks of a transcript. Changes by two programs at the same time can be merged. */
export type BookmarkChange =
  /** Adds a bookmark, or gives the one with this id another note. */
  | {readonly type: 'put'; readonly bookmark: Bookmark}
  | {readonly type: 'remove'; readonly id: string};

/** Bookmarks in order of their positions, the changes that undo the last ones, and the parts of the next id. */
export type Bookmarks = {
  readonly list: readonly Bookmark[];
  readonly undo: readonly BookmarkChange[];
  /** A name that no other run of the program has. */
  readonly run: string;
  readonly added: number;
};

/** The limits of bookmarks of a transcript, and of characters of a note. */
export const BOOKMARKS_AT_MOST = 1000;
export const NOTE_AT_MOST = 500;

export const noBookmarks = (run: string): Bookmarks => ({list: [], undo: [], run, added: 0});

/** Returns a list after a change. Nothing is added to a full list. */
export function changedBookmarks(list: readonly Bookmark[], change: BookmarkChange): readonly Bookmark[] {
  const id = change.type === 'put' ? change.bookmark.id : change.id;
  const others = list.filter(bookmark => bookmark.id !== id);
  if (change.type === 'remove') return others.length === list.length ? list : others;
  if (others.length >= BOOKMARKS_AT_MOST) return list;
  return [...others, change.bookmark].toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
}
