import {describe, expect, test} from 'vitest';
import {BOOKMARKS_AT_MOST, type Bookmark} from '../../../../src/player/bookmark.ts';
import type {ScreenEffect} from '../../../../src/ui/controller/controller.ts';
import {drive, type DriveOptions} from '../../../drive.ts';
import {started} from '../../../player/press.ts';
import {short} from '../../../samples.ts';

const open = (options: DriveOptions = {}, paused = true) => drive(started(short(), {run: 'r', paused}), options);
const list = (driven: ReturnType<typeof open>) => driven.state().bookmarks.list.map(({position, note}) => [position, note]);
const kept = (effects: readonly ScreenEffect[]) => effects.flatMap(effect => (effect.type === 'keep' ? [effect.change] : []));

describe('b', () => {
  test('sets a bookmark at once, and takes a note for it', () => {
    const driven = open().press('right b');
    expect(list(driven)).toEqual([[10_000, '']]);
    expect(driven.screen()).toContain('Bookmark ≈09:58:10');
    driven.type('問得 好').press('enter');
    expect(list(driven)).toEqual([[10_000, '問得 好']]);
    expect(driven.overlay()).toBeUndefined();
    expect(kept(driven.effects)).toEqual([
      {type: 'put', bookmark: {id: 'r-1', position: 10_000, note: ''}}, {type: 'put', bookmark: {id: 'r-1', position: 10_000, note: '問得 好'}},
    ]);
  });

  test('needs no note, and Esc takes it away', () => {
    expect(list(open().press('right b enter'))).toEqual([[10_000, '']]);
    const driven = open().press('b').type('oops').press('escape');
    expect(list(driven)).toEqual([]);
    expect(kept(driven.effects).map(({type}) => type)).toEqual(['put', 'remove']);
  });

  test('stays at its moment while the replay goes on', () => {
    const driven = open({}, false).press('+3000 b +2000').type('x').press('enter');
    expect(list(driven)).toEqual([[3000, 'x']]);
    expect(driven.position()).toBe(5000);
  });

  test('at rest on a bookmark changes its note', () => {
    const driven = open().press('b').type('a').press('enter b').type('b').press('enter b escape');
    expect(list(driven)).toEqual([[0, 'ab']]);
  });

  test('says so when there are too many', () => {
    const many = Array.from({length: BOOKMARKS_AT_MOST}, (_, index): Bookmark => ({id: `x-${index}`, position: index, note: ''}));
    const driven = open().dispatch({type: 'bookmarks', list: many}).press('] b');
    expect(driven.overlay()).toBeUndefined();
    expect(driven.state().bookmarks.list).toHaveLength(BOOKMARKS_AT_MOST);
    expect(driven.screen()).toContain('1000 bookmarks already');
  });
});

describe("'", () => {
  const three = () => open().press('b').type('first').press('enter 1 b').type('second').press('enter 2 b enter');

  test('lists the bookmarks in their order, with what is said there', () => {
    const rows = three().press("'").rows();
    expect(rows.find(row => row.includes('Bookmarks'))).toContain('3 bookmarks');
    expect(rows.filter(row => row.includes('◆ ')).map(row => row.trim())).toEqual([
      expect.stringMatching(/◆ +09:58:00 +first {2}大家好。/), expect.stringMatching(/10:04:00 {2}Q1 {3}second {2}請問第一個問題？/), expect.stringMatching(/10:08:00 {2}Q2 {3}請問第二個問題？/),
    ]);
  });

  test('goes there', () => {
    expect(three().press("' up up enter").position()).toBe(0);
    expect(three().press("' home down enter").position()).toBe(360_000);
  });

  test.each([['second', ['second']], ['第二', ['Q2']], ['Q1', ['second']], ['09:58', ['first']], ['王', []]])('is filtered by %s', (typed, found) => {
    const rows = three().press("'").type(typed).rows().filter(row => row.includes('◆ '));
    expect(rows.map(row => found.find(text => row.includes(text)))).toEqual(found);
  });

  test('renames, removes, and takes back any number of changes', () => {
    const driven = three().press("' home ctrl+r").type('!').press('enter');
    expect(list(driven)[0]).toEqual([0, 'first!']);
    driven.press('ctrl+d ctrl+d');
    expect(list(driven)).toEqual([[600_000, '']]);
    driven.press('ctrl+y ctrl+y ctrl+y');
    expect(list(driven)).toEqual([[0, 'first'], [360_000, 'second'], [600_000, '']]);
    driven.press(`${'ctrl+y '.repeat(6)}`);
    expect(list(driven)).toEqual([]);
    expect(driven.screen()).toContain('nothing to undo');
  });

  test('a note that is being changed is left as it was by Esc', () => {
    const driven = three().press("' home ctrl+r").type('!').press('escape');
    expect(list(driven)[0]).toEqual([0, 'first']);
    expect(driven.overlay()?.name).toBe('bookmarks');
  });

  test('shows none that is still to come where that is hidden', () => {
    const driven = three().press('1 S');
    for (const keys of ['escape', "'"]) {
      driven.press(keys);
      expect(driven.screen()).toContain('◆');
      expect(driven.screen().match(/◆/g)).toHaveLength(keys === "'" ? 3 : 1);
    }
    expect(driven.screen()).not.toContain('10:08:00');
  });

  test('with none says how one is set', () => {
    expect(open().press("'").screen()).toContain('no bookmarks yet; b sets one');
    for (const key of ['enter', 'ctrl+d', 'ctrl+r', 'ctrl+y', 'down']) expect(list(open().press(`' ${key}`))).toEqual([]);
  });

  test('takes what another program has kept meanwhile', () => {
    const driven = three().press("'").dispatch({type: 'bookmarks', list: [{id: 'other-1', position: 5000, note: 'theirs'}]});
    expect(driven.screen()).toContain('theirs');
  });
});

test('bookmarks stand on the timeline', () => {
  const timeline = (driven: ReturnType<typeof open>) => driven.rows().at(-2)!;
  expect(timeline(open().press('G'))).not.toContain('◆');
  expect(timeline(open().press('shift+right b enter G')).indexOf('◆')).toBe(6 + Math.floor((60 / (12 * 60)) * 85));
});
