import type {ShelfMessages} from './shelf-messages.ts';

export const en: ShelfMessages = {
  bookmark: 'Bookmark',
  bookmarks: 'Bookmarks',
  noteHint: 'a note, if you like; Esc takes the bookmark away',
  rename: 'Note',
  none: 'no bookmarks yet; b sets one',
  count: count => `${count} bookmark${count === 1 ? '' : 's'}`,
  full: limit => `there are ${limit} bookmarks already`,
  removed: 'bookmark removed, Ctrl+Y brings it back',
  takenBack: 'taken back',
  nothingToTakeBack: 'nothing to take back',
  words: {keep: 'keep', remove: 'remove', rename: 'rename', takeBack: 'take back'},
  notKept: reason => `not kept (${reason})`,
  setAside: path => `bookmarks could not be read; they are now in ${path}`,
  nothingToResume: 'nothing is remembered of this transcript, so from the start',
  newer: 'kept by a later version, nothing is changed',
};
