import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {positionAt} from '../../src/player/playback.ts';
import type {PlayerState} from '../../src/player/state.ts';
import {update} from '../../src/player/update.ts';
import {matchTime, timeBehindMatch} from '../../src/timeline/finding.ts';
import type {Match} from '../../src/timeline/matches.ts';
import {after, drive} from '../drive.ts';
import {short} from '../samples.ts';
import {started} from './press.ts';

const QUERY = '點';
/** 今天介紹三點。第一點。 in the second turn, and three places behind it. */
const MATCHES: readonly Match[] = [{turn: 1, from: 8, to: 9}, {turn: 1, from: 12, to: 13}, {turn: 3, from: 0, to: 2}, {turn: 5, from: 2, to: 4}, {turn: 6, from: 0, to: 2}];
const at = (position: number): PlayerState => ({...started(short()), playhead: {playing: false, position}});
const found = (state: PlayerState, matches = MATCHES, isDone = true): PlayerState => after(after(state, {type: 'search', query: QUERY}), {type: 'found', query: QUERY, matches, isDone});
const selected = (state: PlayerState) => state.search!.selected;

describe('a search', () => {
  test('is asked for, and the same one again is only marked', () => {
    const {state, effects} = update(at(0), {type: 'search', query: QUERY}, 0);
    expect(state.search).toEqual({query: QUERY, matches: [], selected: -1, isChosen: false, isDone: false, isMarked: true});
    expect(effects).toEqual([{type: 'search', query: QUERY}]);
    const unmarked = after(found(at(0)), {type: 'unmark'});
    expect(unmarked.search).toMatchObject({isMarked: false, matches: MATCHES});
    const again = update(unmarked, {type: 'search', query: QUERY}, 0);
    expect([again.state.search!.isMarked, again.state.search!.matches, again.effects]).toEqual([true, MATCHES, []]);
    expect(update(unmarked, {type: 'search', query: 'x'}, 0).effects).toEqual([{type: 'search', query: 'x'}]);
  });

  test('takes no matches of another query, and none without a query', () => {
    const state = found(at(0));
    expect(after(state, {type: 'found', query: 'x', matches: [], isDone: true})).toBe(state);
    const without = at(0);
    expect(after(without, {type: 'found', query: QUERY, matches: MATCHES, isDone: true})).toBe(without);
  });

  test('is made again when more has been read or dictionaries have come', () => {
    const state = found(at(0));
    for (const action of [{type: 'equipped'}, {type: 'grown', timeline: short(), reading: undefined}] as const) {
      const next = update(state, action, 0);
      expect([next.state.search!.isDone, next.effects]).toEqual([false, [{type: 'search', query: QUERY}]]);
      expect(update(at(0), action, 0).effects).toEqual([]);
    }
    expect(found(at(0), MATCHES, false).search!.isDone).toBe(false);
  });

  test('selects the first match from the playhead on, also one that begins there, and around at the end', () => {
    const timeline = short();
    expect(selected(found(at(0)))).toBe(0);
    MATCHES.forEach((match, index) => {
      expect(selected(found(at(matchTime(timeline, match))))).toBe(index);
      expect(selected(found(at(matchTime(timeline, match) + 1)))).toBe((index + 1) % MATCHES.length);
    });
    expect(selected(found(at(0), []))).toBe(-1);
  });

  test('selects around within what may be shown', () => {
    const hidden = {...at(timeOf(2) + 60_000), hidesAhead: true};
    expect(selected(found(hidden))).toBe(0);
    expect(selected(found({...at(0), hidesAhead: true}))).toBe(-1);
  });

  test('keeps a chosen match selected wherever it stands later, but no other', () => {
    const state = after(found(at(0)), {type: 'select-match', index: 2});
    expect(state.search).toMatchObject({selected: 2, isChosen: true});
    const more = [{turn: 0, from: 0, to: 1}, ...MATCHES];
    expect(after(state, {type: 'found', query: QUERY, matches: more, isDone: true}).search).toMatchObject({selected: 3, isChosen: true});
    expect(after(state, {type: 'found', query: QUERY, matches: MATCHES.slice(0, 2), isDone: true}).search).toMatchObject({selected: 0, isChosen: false});
    expect(after(state, {type: 'found', query: QUERY, matches: MATCHES.toSpliced(2, 1), isDone: true}).search).toMatchObject({selected: 0, isChosen: false});
    expect(after(found(at(timeOf(3))), {type: 'found', query: QUERY, matches: more, isDone: true}).search!.selected).toBe(4);
  });

  test('finds the chosen one again in any list that has it', () => {
    const all = Array.from({length: 12}, (_, index): Match => ({turn: Math.floor(index / 3), from: index % 3, to: index % 3}));
    fc.assert(fc.property(fc.subarray(all, {minLength: 1}), fc.nat(), (some, choice) => {
      const index = choice % some.length;
      const state = after(found(at(0), some), {type: 'select-match', index});
      expect(after(state, {type: 'found', query: QUERY, matches: all, isDone: true}).search!.selected).toBe(all.indexOf(some[index]!));
    }), {numRuns: 40});
  });
});

/** Returns the time at which a match is said. */
const timeOf = (index: number) => matchTime(short(), MATCHES[index]!);

describe('a match', () => {
  test('is selected by its index, held within the list, without going there', () => {
    const state = found(at(0));
    for (const [index, wanted] of [[-5, 0], [1, 1], [99, 4]] as const) {
      const next = after(state, {type: 'select-match', index});
      expect([selected(next), next.search!.isChosen, next.playhead]).toEqual([wanted, true, state.playhead]);
    }
    const chosen = after(state, {type: 'select-match', index: 1});
    expect(after(chosen, {type: 'select-match', index: 1})).toBe(chosen);
    const none = found(at(0), []);
    expect(after(none, {type: 'select-match', index: 0})).toBe(none);
    expect(selected(after({...found(at(timeOf(2))), hidesAhead: true}, {type: 'select-match', index: 99}))).toBe(1);
  });

  test('is gone to: the playhead stands behind it, and it is marked and counted', () => {
    const state = after(after(found(at(0)), {type: 'unmark'}), {type: 'go-to-match'}, 7);
    expect(positionAt(state, 7)).toBe(timeBehindMatch(short(), MATCHES[0]!));
    expect([state.search, state.notice]).toMatchObject([{selected: 0, isChosen: true, isMarked: true}, {subject: {kind: 'match', number: 1, count: 5}, since: 7}]);
    expect(after(found(at(0), []), {type: 'go-to-match'}).notice?.subject).toEqual({kind: 'no-match', query: QUERY});
    expect(after(at(0), {type: 'go-to-match'}).notice?.subject).toEqual({kind: 'no-search'});
    expect(after(at(0), {type: 'step-match', direction: 1}).notice?.subject).toEqual({kind: 'no-search'});
    expect(after(found(at(0), []), {type: 'step-match', direction: 1}).notice?.subject).toEqual({kind: 'no-match', query: QUERY});
  });

  test('follows another in order, around at both ends', () => {
    const steps = (state: PlayerState, by: 1 | -1) => [1, 2, 3, 4, 5, 6].map(() => { state = after(state, {type: 'step-match', direction: by}); return selected(state); });
    expect(steps(found(at(0)), 1)).toEqual([0, 1, 2, 3, 4, 0]);
    expect(steps(found(at(short().duration)), -1)).toEqual([4, 3, 2, 1, 0, 4]);
  });

  test('is counted from the playhead where one has gone elsewhere', () => {
    const chosen = after(found(at(0)), {type: 'go-to-match'});
    const moved = (position: number): PlayerState => ({...chosen, playhead: {playing: false, position}});
    expect(selected(after(moved(timeOf(3)), {type: 'step-match', direction: 1}))).toBe(4);
    expect(selected(after(moved(timeOf(3)), {type: 'step-match', direction: -1}))).toBe(2);
    expect(selected(after(moved(timeOf(3) + 1), {type: 'step-match', direction: -1}))).toBe(3);
    expect(selected(after(moved(timeOf(3) - 1), {type: 'step-match', direction: 1}))).toBe(3);
    expect(selected(after({...chosen, search: {...chosen.search!, isChosen: false}}, {type: 'step-match', direction: 1}))).toBe(1);
  });
});

test('a search in a transcript that grows goes on with what has come', () => {
  const driven = drive(started(short(), {start: 20_000})).press('/ 第 enter');
  expect(driven.state().search!.matches.length).toBe(3);
  driven.grow(short());
  expect(driven.state().search).toMatchObject({isDone: true, selected: 0, isChosen: true});
});

test('what is read or chosen at one place leaves the other places of a turn alone', () => {
  const [one, two] = [{turn: 1, from: 8, to: 9}, {turn: 1, from: 12, to: 13}] as const;
  const state = after(found(at(0), [one, two]), {type: 'select-match', index: 1});
  const later = (matches: readonly Match[]) => after(state, {type: 'found', query: QUERY, matches, isDone: true}).search!;
  expect([later([one]).isChosen, later([{turn: 1, from: 2, to: 3}, one, two]).selected, later([one, {turn: 1, from: 13, to: 14}]).isChosen, later([{turn: 2, from: 12, to: 13}]).isChosen]).toEqual([false, 2, false, false]);
  // Of a chosen match the key goes on from there only while the playhead stands behind it.
  const gone: PlayerState = {...state, playhead: {playing: false, position: timeBehindMatch(short(), two)}};
  expect([selected(after(gone, {type: 'step-match', direction: 1})), selected(after(gone, {type: 'step-match', direction: -1}))]).toEqual([0, 0]);
});
