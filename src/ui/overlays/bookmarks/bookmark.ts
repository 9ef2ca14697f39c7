import {BOOKMARKS_AT_MOST, NOTE_AT_MOST} from '../../../player/bookmark.ts';
import {bookmarkAt, isFull, nextBookmarkId} from '../../../player/bookmarking.ts';
import {positionAt} from '../../../player/playback.ts';
import {shelfMessages} from '../../messages/shelf/languages.ts';
import {blanks, fitRow, quote, span} from '../../rows/row.ts';
import {edited} from '../editing.ts';
import type {Overlay} from '../overlay.ts';
import {promptField} from '../prompt.ts';
import {clockOf, wordsAt} from './place.ts';

/** The prompt for the note of a bookmark. `isNew` is true when opening the prompt has set the bookmark. */
export type BookmarkState = {readonly id: string; readonly position: number; readonly isNew: boolean; readonly text: string};

/**
 * Sets a bookmark at once, and prompts for its note while the replay goes on. If the paused replay is at a bookmark, it
 * edits the note of that one.
 */
export const bookmark: Overlay<BookmarkState> = {
  keys: ['prompt'],
  height: () => 2,
  open({state, now, messages}) {
    const position = Math.round(positionAt(state, now));
    const here = state.playhead.playing ? undefined : bookmarkAt(state, position);
    if (here) return {state: {id: here.id, position, isNew: false, text: here.note}};
    if (isFull(state)) return {state: undefined, actions: [{type: 'notify', subject: {kind: 'told', text: shelfMessages(messages).full(BOOKMARKS_AT_MOST)}}]};
    return {state: {id: nextBookmarkId(state), position, isNew: true, text: ''}, actions: [{type: 'add-bookmark'}]};
  },
  update(state, event) {
    switch (event.type) {
      case 'close':
        return {state: undefined, actions: state.isNew ? [{type: 'remove-bookmark', id: state.id}] : []};
      case 'accept':
        return {state: undefined, actions: [{type: 'note-bookmark', id: state.id, note: state.text}]};
      default: {
        const text = edited(state.text, event).slice(0, NOTE_AT_MOST);
        return {state: text === state.text ? state : {...state, text}};
      }
    }
  },
  rows({text, position}, {state: {timeline}, pane: {columns}, messages}) {
    const words = shelfMessages(messages);
    const hint = text === '' ? span(words.noteHint, 'dim') : undefined;
    return [
      promptField(`${words.bookmark} ${clockOf(timeline, position)}`, text, hint && hint.width < columns - 40 ? hint : undefined, columns),
      fitRow([blanks(2), quote(wordsAt(timeline, position, columns), 'dim')], columns),
    ];
  },
  hints: (_, messages) => [[['prompt-accept'], shelfMessages(messages).words.keep], [['prompt-close'], messages.words.cancel]],
  announce(before, {position, isNew}, {state: {timeline}, messages}) {
    const words = shelfMessages(messages);
    return before ? [] : [`${words.bookmark} ${clockOf(timeline, position)}`, isNew ? words.noteHint : words.rename];
  },
};
