import fc from 'fast-check';
import {expect, test} from 'vitest';
import {BOOKMARKS_AT_MOST, changedBookmarks, NOTE_AT_MOST, type Bookmark} from '../../src/player/bookmark.ts';
import {bookmarkAt, isFull, nextBookmarkId, type BookmarkAction} from '../../src/player/bookmarking.ts';
import type {Effect} from '../../src/player/effects.ts';
import type {PlayerState} from '../../src/player/state.ts';
import {update} from '../../src/player/update.ts';
import {short} from '../samples.ts';
import {started} from './press.ts';

/** Returns the state after actions, each at its own moment in milliseconds, and all effects. */
function run(state: PlayerState, ...actions: readonly (readonly [BookmarkAction, number])[]): {readonly state: PlayerState; readonly effects: readonly Effect[]} {
  const effects: Effect[] = [];
  let last = state;
  for (const [action, now] of actions) {
    const next = update(last, action, now);
    last = next.state;
    effects.push(...next.effects);
  }
  return {state: last, effects};
}
const playing = () => started(short(), {paused: false, run: 'a'});
const ADD = {type: 'add-bookmark'} as const;
const UNDO = {type: 'undo-bookmark'} as const;

test('a bookmark is set at the playhead, to the millisecond, is kept, and is found there', () => {
  const {state, effects} = run(playing(), [ADD, 1000.6], [ADD, 400]);
  expect(state.bookmarks.list).toEqual([{id: 'a-2', position: 400, note: ''}, {id: 'a-1', position: 1001, note: ''}]);
  expect(effects).toEqual(state.bookmarks.list.toReversed().map(bookmark => ({type: 'keep', change: {type: 'put', bookmark}})));
  expect(nextBookmarkId(state)).toBe('a-3');
  expect([bookmarkAt(state, 1000.6)?.id, bookmarkAt(state, 1002)]).toEqual(['a-1', undefined]);
  expect(nextBookmarkId(started(short()))).toBe('-1');
});

test('a note is trimmed and no longer than allowed; the same note, and one for no bookmark, change nothing', () => {
  const {state} = run(playing(), [ADD, 10], [ADD, 20], [{type: 'note-bookmark', id: 'a-1', note: `  ${'字'.repeat(NOTE_AT_MOST + 1)}`}, 30]);
  expect(state.bookmarks.list.map(({id, note}) => [id, note.length])).toEqual([['a-1', NOTE_AT_MOST], ['a-2', 0]]);
  for (const action of [{type: 'note-bookmark', id: 'a-2', note: ' '}, {type: 'note-bookmark', id: 'b', note: 'x'}, {type: 'remove-bookmark', id: 'b'}] as const) {
    expect(update(state, action, 40)).toEqual({state, effects: []});
  }
});

test('undoing takes back one change after the other, and tells the place where they are kept', () => {
  const before = run(playing(), [ADD, 10], [{type: 'note-bookmark', id: 'a-1', note: 'one'}, 20], [{type: 'remove-bookmark', id: 'a-1'}, 30]);
  expect(before.state.bookmarks.list).toEqual([]);
  expect(before.effects.at(-1)).toEqual({type: 'keep', change: {type: 'remove', id: 'a-1'}});
  const after = run(before.state, [UNDO, 40], [UNDO, 50], [UNDO, 60], [UNDO, 70]);
  expect(after.effects).toEqual([
    {type: 'keep', change: {type: 'put', bookmark: {id: 'a-1', position: 10, note: 'one'}}},
    {type: 'keep', change: {type: 'put', bookmark: {id: 'a-1', position: 10, note: ''}}},
    {type: 'keep', change: {type: 'remove', id: 'a-1'}},
  ]);
  expect(after.state.bookmarks).toMatchObject({list: [], undo: [], added: 1});
});

test('no more than a hundred changes can be undone', () => {
  const {state} = run(playing(), ...Array.from({length: 102}, (_, index) => [ADD, index] as const));
  expect(state.bookmarks.undo).toHaveLength(100);
  expect(state.bookmarks.undo[0]).toEqual({type: 'remove', id: 'a-3'});
});

test('a full list takes no more', () => {
  const list = Array.from({length: BOOKMARKS_AT_MOST}, (_, position): Bookmark => ({id: `b-${position}`, position, note: ''}));
  const full: PlayerState = {...playing(), bookmarks: {...playing().bookmarks, list}};
  expect([isFull(full), isFull({...full, bookmarks: {...full.bookmarks, list: list.slice(1)}})]).toEqual([true, false]);
  expect(update(full, ADD, 5)).toEqual({state: full, effects: []});
  expect(changedBookmarks(list, {type: 'put', bookmark: {id: 'c', position: 0, note: ''}})).toBe(list);
  expect(changedBookmarks(list, {type: 'put', bookmark: {id: 'b-7', position: 7, note: 'new'}})).toContainEqual({id: 'b-7', position: 7, note: 'new'});
});

test('bookmarks are in order of position, then of id, whatever is put and removed, and each id is there once', () => {
  const bookmark = fc.record({id: fc.constantFrom('a', 'b', 'c', 'd'), position: fc.nat(3), note: fc.constant('')});
  fc.assert(fc.property(fc.array(fc.oneof(bookmark.map(put => ({type: 'put', bookmark: put} as const)), fc.constantFrom('a', 'b', 'c', 'd').map(id => ({type: 'remove', id} as const)))), changes => {
    const list = changes.reduce(changedBookmarks, [] as readonly Bookmark[]);
    const wanted = new Map<string, Bookmark>();
    for (const change of changes) {
      if (change.type === 'put') wanted.set(change.bookmark.id, change.bookmark);
      else wanted.delete(change.id);
    }
    expect(list).toEqual([...wanted.values()].toSorted((one, other) => one.position - other.position || one.id.localeCompare(other.id)));
  }));
  const one = [{id: 'a', position: 0, note: ''}];
  expect(changedBookmarks(one, {type: 'remove', id: 'b'})).toBe(one);
});
