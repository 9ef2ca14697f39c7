import {patternFor} from '../../../chinese/pattern.ts';
import {NOTE_AT_MOST, type Bookmark} from '../../../player/bookmark.ts';
import {positionAt} from '../../../player/playback.ts';
import {turnAt} from '../../../timeline/timeline.ts';
import type {Action} from '../../../player/actions.ts';
import {shelfMessages} from '../../messages/shelf/languages.ts';
import {blanks, fitRow, quote, rowWidth, span, spread, type Row} from '../../rows/row.ts';
import {around} from '../../rows/pane.ts';
import {edited} from '../editing.ts';
import {movedIn} from '../list.ts';
import type {Overlay, OverlayStep, Scene} from '../overlay.ts';
import {promptField} from '../prompt.ts';
import {clockOf, labelAt, speakerAt, wordsAt} from './place.ts';

/** The list: its filter, the selected bookmark, and the note that is being edited. */
export type BookmarksState = {readonly text: string; readonly id: string | undefined; readonly note?: string | undefined};

/** The bookmarks to choose from, filtered by typing. It opens on the last bookmark before the playhead. */
export const bookmarks: Overlay<BookmarksState> = {
  keys: ['rows', 'marks', 'prompt'],
  tools: ['lexicon'],
  open: ({state, now}) => ({state: {text: '', id: (state.bookmarks.list.findLast(({position}) => position <= positionAt(state, now)) ?? state.bookmarks.list[0])?.id}}),
  update(state, event, scene) {
    if (state.note !== undefined) return renaming({...state, note: state.note}, event);
    const list = listed(state, scene);
    const row = rowOf(state, list);
    const selected = list[row];
    switch (event.type) {
      case 'close':
        return {state: undefined};
      case 'accept':
        return selected ? {state: undefined, actions: [{type: 'seek', time: selected.position}]} : {state};
      case 'edit':
        return {state: selected ? {...state, id: selected.id, note: selected.note} : state};
      case 'remove': {
        if (!selected) return {state};
        const next = list[row + 1] ?? list[row - 1];
        return {state: {...state, id: next?.id}, actions: [{type: 'remove-bookmark', id: selected.id}, told(shelfMessages(scene.messages).removed)]};
      }
      case 'undo': {
        const change = scene.state.bookmarks.undo.at(-1);
        const words = shelfMessages(scene.messages);
        if (!change) return {state, actions: [told(words.nothingToTakeBack)]};
        return {state: change.type === 'put' ? {...state, id: change.bookmark.id} : state, actions: [{type: 'undo-bookmark'}, told(words.takenBack)]};
      }
      case 'type':
      case 'erase':
        return {state: {...state, text: edited(state.text, event)}};
      default: {
        const moved = movedIn(list.length, row, event, scene.pane);
        return {state: moved === undefined || !list[moved] ? state : {...state, id: list[moved].id}};
      }
    }
  },
  rows(state, scene) {
    const {state: {timeline, bookmarks: {list: all}}, pane: {columns, rows}, messages} = scene;
    const words = shelfMessages(messages);
    const list = listed(state, scene);
    const selected = rowOf(state, list);
    const title: Row = state.note !== undefined ? promptField(`${words.rename} ${list[selected] ? clockOf(timeline, list[selected].position) : ''}`, state.note, undefined, columns)
      : state.text !== '' ? promptField(words.bookmarks, state.text, list.length === 0 ? span(messages.noMatch, 'wrong') : span(`${selected + 1}/${list.length}`, 'now'), columns)
      : spread([span(words.bookmarks, 'strong'), blanks(2), span(words.count(all.length), 'dim')], all.length > 0 ? [span(messages.typeToFilter, 'dim')] : [], columns);
    if (all.length === 0) return [title, [], fitRow([blanks(1), span(words.none, 'dim')], columns)];
    const {from, to} = around(list.length, selected, Math.max(1, rows - 2));
    return [title, [], ...list.slice(from, to).map((bookmark, index): Row => {
      const row = bookmarkRow(bookmark, scene);
      return from + index === selected ? fitRow(row, columns).map(part => ({...part, style: 'selected'})) : row;
    })];
  },
  hints(state, messages) {
    const {words} = shelfMessages(messages);
    return state.note !== undefined ? [[['prompt-accept'], words.keep], [['prompt-close'], messages.words.cancel]]
      : [[['prompt-accept'], messages.words.goThere], [['marks-edit'], words.rename], [['marks-remove'], words.remove], [['marks-undo'], words.takeBack], [['prompt-close'], messages.words.close]];
  },
  announce(before, state, scene) {
    const {state: {timeline}, messages} = scene;
    const words = shelfMessages(messages);
    const list = listed(state, scene);
    const selected = list[rowOf(state, list)];
    if (state.note !== undefined) return before?.state.note === undefined ? [words.rename] : [];
    if (before && before.state === state && before.scene.state.bookmarks.list === scene.state.bookmarks.list) return [];
    const title = before ? [] : [words.bookmarks, words.count(list.length)];
    return selected ? [...title, [clockOf(timeline, selected.position), selected.note || wordsAt(timeline, selected.position, SAID)].join('  ')] : [...title, list.length === 0 && state.text === '' ? words.none : messages.noMatch];
  },
};

/** The number of characters of the sentence that a screen reader says for a bookmark without a note. */
const SAID = 20;

const told = (text: string): Action => ({type: 'notify', subject: {kind: 'told', text}});

function renaming(state: BookmarksState & {readonly note: string}, event: Parameters<Overlay<BookmarksState>['update']>[1]): OverlayStep<BookmarksState> {
  switch (event.type) {
    case 'close':
      return {state: {...state, note: undefined}};
    case 'accept':
      return {state: {...state, note: undefined}, actions: state.id === undefined ? [] : [{type: 'note-bookmark', id: state.id, note: state.note}]};
    default: {
      const note = edited(state.note, event).slice(0, NOTE_AT_MOST);
      return {state: note === state.note ? state : {...state, note}};
    }
  }
}

/** Returns the bookmarks that match the filter by note, words, speaker, question or time. */
function listed({text}: BookmarksState, {state: {timeline, bookmarks: {list}}, tools, messages}: Scene): readonly Bookmark[] {
  const pattern = patternFor(text, tools.lexicon);
  if (!pattern) return list;
  return list.filter(({position, note}) => {
    pattern.lastIndex = 0;
    const turn = turnAt(timeline, position);
    return pattern.test([clockOf(timeline, position), labelAt(timeline, turn, messages), note, speakerAt(timeline, turn), wordsAt(timeline, position, Infinity)].join('\n'));
  });
}

/** Returns the row of the selected bookmark, or the first row if it is not in the list. */
const rowOf = ({id}: BookmarksState, list: readonly Bookmark[]): number => Math.max(0, list.findIndex(bookmark => bookmark.id === id));

const CLOCK = 9;

function bookmarkRow({position, note}: Bookmark, {state, now, pane: {columns}, messages}: Scene): Row {
  const {timeline} = state;
  const turn = turnAt(timeline, position);
  const isPast = position <= positionAt(state, now);
  const lead: Row = [
    blanks(1), span('◆', isPast ? 'strong' : 'faint'), blanks(1), span(clockOf(timeline, position).padStart(CLOCK), 'dim'), blanks(2),
    ...fitRow([span(labelAt(timeline, turn, messages), 'question')], 4), blanks(1),
  ];
  const words = quote(wordsAt(timeline, position, columns), isPast ? 'dim' : 'faint');
  return fitRow([...lead, ...(note === '' ? [words] : [quote(note), blanks(2), words])], Math.max(columns, rowWidth(lead)));
}
