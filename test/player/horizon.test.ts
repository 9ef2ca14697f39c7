import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {horizonAt, lastVisible, revealedUpTo, visibleAt, visibleSearch} from '../../src/player/horizon.ts';
import type {Hides} from '../../src/player/room/room.ts';
import type {PlayerState} from '../../src/player/state.ts';
import {greeting, announce} from '../../src/ui/announcer/announce.ts';
import {messagesFor} from '../../src/ui/messages/languages.ts';
import {KEYMAP} from '../../src/ui/input/keymap.ts';
import {copyAround} from '../../src/ui/controller/copy.ts';
import {cueAt, cuesOf, turnAt, type Timeline} from '../../src/timeline/timeline.ts';
import {drive, type Driven} from '../drive.ts';
import {short, timelineOf} from '../samples.ts';
import {started} from './press.ts';

/** The characters of a broadcast in which each turn has its own, so that every visible word can be traced. */
const OWN = '甲乙丙丁戊己庚辛';
const TRACED = timelineOf(`圖文直播——
${Array.from(OWN, (character, turn) => `2024-03-01 10:0${turn} ${turn % 3 === 1 ? `${'子丑寅'[Math.floor(turn / 3)]!}報記者` : `${turn % 3 === 2 ? '卯辰巳'[Math.floor(turn / 3)]! : '午'}局長`} ${Array.from({length: 6}, () => `${character.repeat(9)}。`).join('')}`).join('\n')}
`);

/**
 * Returns the words that have not been said at a position: the turns' own characters, and the names of those who have not
 * spoken.
 */
function unsaid(timeline: Timeline, position: number): {readonly turns: readonly string[]; readonly speakers: readonly string[]} {
  const current = turnAt(timeline, position);
  const {turns, speakers} = timeline.transcript;
  const spoken = new Set(turns.slice(0, current + 1).map(({speaker}) => speaker));
  return {turns: [...OWN].slice(current + 1), speakers: speakers.filter((_, index) => !spoken.has(index)).map(({name}) => name)};
}

/** Returns everything that can be read at this moment: on the screen, from a screen reader, and in a copy. */
async function readable(driven: Driven): Promise<string> {
  const screen = driven.screen();
  const snapshot = driven.replay.snapshot();
  const messages = messagesFor('en');
  let copied = '';
  await copyAround(snapshot.state, driven.position(), {}, async text => { copied = text; return 'clipboard'; });
  const before = {...snapshot, overlay: undefined, state: {...snapshot.state, notice: undefined}};
  const {lines} = announce(before, snapshot, undefined, messages, {});
  return [screen, copied, ...greeting(snapshot, messages), ...lines].join('\n');
}

const KEYS = [...new Set(KEYMAP.flatMap(({keys}) => keys)), '甲', '庚', 'Q', '3', '#', '7', 'ctrl+n'].filter(key => !['ctrl+c', 'q', 'ctrl+z', 'S'].includes(key));

describe('with what is to come hidden', () => {
  test('no frame, announcement or copy has a word that has not been said, whatever keys are pressed', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.constantFrom(...KEYS), fc.constant('+9000')), {maxLength: 25}), fc.constantFrom('typewriter', 'sentence', 'turn'), async (keys, reveal) => {
      const driven = drive(started(TRACED, {hidesAhead: true, paused: false, reveal: reveal as 'turn'}));
      for (const key of keys) {
        driven.press(key);
        const {turns, speakers} = unsaid(TRACED, driven.position());
        // What was typed into a prompt is shown there.
        const typed = JSON.stringify(driven.overlay() ?? '') + (driven.state().search?.query ?? '');
        const text = await readable(driven);
        for (const word of [...turns, ...speakers]) if (!typed.includes(word)) expect(text).not.toContain(word);
      }
    }), {numRuns: 40});
  });

  test('the words of the sentence being said end where they have been said, also when one scrolls', () => {
    const driven = drive(started(TRACED, {hidesAhead: true}), {size: {columns: 50, rows: 40}}).press('s 2 l');
    const said = revealedUpTo(driven.state(), driven.position());
    const count = () => driven.screen().match(/戊/g)?.length ?? 0;
    const shown = count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThanOrEqual(said);
    expect(driven.press('G 2 l k k d d d').state().viewport.mode).toBe('free');
    expect(count()).toBe(shown);
  });

  test('the outline, the statistics and the sidebar have only what has been said', () => {
    const driven = drive(started(TRACED, {hidesAhead: true})).press('2 o');
    expect(driven.screen()).toContain('5 turns, 2 questions');
    expect(driven.press('escape i').screen()).not.toContain('辰局長');
    expect(driven.press('escape').screen()).not.toMatch(/寅報|辰局長/);
    expect(driven.press('S').screen()).toMatch(/寅報/);
  });

  test('the prompt leads on without telling where, and search finds only what has been said', () => {
    const driven = drive(started(TRACED, {hidesAhead: true})).press('t Q 3');
    expect(driven.screen()).toContain('hidden until it is said');
    expect(driven.screen()).not.toMatch(/寅報|turn 8/);
    driven.press('enter');
    expect(driven.position()).toBe(TRACED.questions[2]!.start);
    driven.press('1 /').type('庚').press('enter');
    expect(driven.screen()).toContain('nothing found');
    driven.press('escape');
    expect(driven.press('n').subject()).toMatchObject({kind: 'no-match'});
  });

  test('nothing is cut out when nothing is hidden, and a cut is made once for a sentence', () => {
    const state = started(TRACED);
    expect(visibleAt(state, 1000)).toBe(state);
    const hidden = {...state, hidesAhead: true};
    expect(visibleAt(hidden, 61_000).timeline).toBe(visibleAt(hidden, 61_001).timeline);
    expect(visibleAt(hidden, TRACED.duration).timeline.transcript.turns).toEqual(TRACED.transcript.turns);
  });
});

test('a replay that starts later begins with a clean screen, and shows what was before to those who scroll or go back', () => {
  const driven = drive(started(TRACED, {start: TRACED.questions[1]!.start}));
  expect(driven.rows()[2]).toContain('Q2');
  expect(driven.screen()).not.toMatch(/丁{3}/);
  expect(driven.press('k').screen()).toMatch(/丁{3}/);
  expect(driven.press('f').screen()).not.toMatch(/丁{3}/);
  driven.press('[ ]');
  expect(driven.screen()).toMatch(/丁{3}/);
});

describe('the horizon', () => {
  const timeline = short();
  const HIDDEN = {pauseAt: ['turns'], gap: 0, repeat: 1, hide: true} as const;
  const at = (changed: Partial<PlayerState>): PlayerState => ({...started(short()), ...changed});
  const follower = (hides: Hides): Partial<PlayerState> => ({room: {role: 'follow', code: 'h/7', link: {kind: 'on'}, leader: 'x', isFollowing: true, hasHand: false, lead: {position: 0, time: 0, rate: 1, playing: false, stop: 0, hides}}});
  const drill = {isOn: true} as PlayerState['drill'];
  const leader: Partial<PlayerState> = {room: {role: 'lead', code: 'h/7', link: {kind: 'on'}, followers: 0, hands: [], answers: []}};

  test.each([
    ['nothing', {}, 130_000, undefined], ['what is ahead', {hidesAhead: true}, 130_000, 130_000], ['what a drill has not asked', {drill}, 130_000, 130_000], ['nothing in a drill that was left', {drill: {...drill!, isOn: false}}, 130_000, undefined],
    ['nothing in a leader’s drill', {drill, ...leader}, 130_000, undefined], ['what a leader hides from himself', {hidesAhead: true, ...leader}, 130_000, 130_000],
    ['a segment', {segments: HIDDEN}, 130_000, 119_999], ['no segment at the end', {segments: HIDDEN}, timeline.duration, undefined], ['no segment in a drill', {segments: HIDDEN, drill}, 130_000, 130_000],
    ['nothing in a room', follower(undefined), 130_000, undefined], ['what is ahead of a leader', follower('ahead'), 130_000, 130_000], ['what a leader hides', follower(100_000), 130_000, 100_000], ['no more than that', follower(200_000), 130_000, 130_000],
    ['nothing without a leader', {room: {...follower(undefined).room!, lead: undefined} as NonNullable<PlayerState['room']>}, 130_000, undefined],
  ] as const)('hides %s', (_, changed, position, expected) => {
    expect(horizonAt(at(changed as Partial<PlayerState>), position)).toBe(expected);
  });

  test('is a place in the text, by the way words appear; of a hidden segment nothing appears', () => {
    const place = (reveal: PlayerState['reveal'], changed: Partial<PlayerState> = {hidesAhead: true}) => lastVisible(at({reveal, ...changed}), 130_000);
    const said = revealedUpTo({timeline, reveal: 'typewriter'}, 130_000);
    expect(said).toBeGreaterThan(0);
    expect([place('typewriter'), place('sentence'), place('turn'), place('turn', {})]).toEqual([{turn: 1, offset: said}, {turn: 1, offset: 4}, {turn: 1, offset: 15}, undefined]);
    const {length} = timeline.transcript.turns[0]!.text;
    expect([place('turn', {segments: HIDDEN}), place('sentence', follower(121_000)), place('turn', follower('ahead'))]).toEqual([{turn: 0, offset: length}, {turn: 1, offset: revealedUpTo({timeline, reveal: 'typewriter'}, 121_000)}, {turn: 1, offset: 15}]);
    expect(['sentence', 'turn'].map(reveal => revealedUpTo({timeline, reveal: reveal as 'turn'}, 120_000))).toEqual([4, 15]);
    // Before a first turn that begins later nothing appears.
    const late = {...timeline, starts: timeline.starts.map(start => start + 500)};
    expect((['sentence', 'turn'] as const).map(reveal => [revealedUpTo({timeline: late, reveal}, 499), revealedUpTo({timeline: late, reveal}, 500) > 0])).toEqual([[0, true], [0, true]]);
  });

  test('leaves the matches before it, and a selected one', () => {
    const matches = [{turn: 0, from: 0, to: 3}, {turn: 1, from: 0, to: 4}, {turn: 1, from: 3, to: 5}, {turn: 3, from: 0, to: 1}];
    const search = (selected: number, position = 130_000, changed: Partial<PlayerState> = {}) => visibleSearch(at({hidesAhead: true, reveal: 'sentence', search: {query: 'q', matches, selected, isChosen: true, isDone: true, isMarked: true}, ...changed}), position)!;
    expect([search(1).matches, search(1).selected]).toEqual([matches.slice(0, 2), 1]);
    expect([search(2).selected, search(3).selected, search(-1).selected]).toEqual([0, 0, -1]);
    expect(search(0, 0, {reveal: 'typewriter'})).toMatchObject({matches: [], selected: -1});
    expect(search(3, timeline.duration).matches).toBe(matches);
    expect(search(3, 130_000, {hidesAhead: false})).toMatchObject({matches, selected: 3});
    expect(search(1).matches).toBe(search(1).matches);
    expect(search(1, 10_000).matches).toEqual(matches.slice(0, 1));
    expect(visibleSearch(at({hidesAhead: true}), 0)).toBeUndefined();
  });

  test('leaves the bookmarks before it', () => {
    const list = [100, 130_000, 130_001].map((position, index) => ({id: String(index), position, note: ''}));
    const bookmarks = {list, undo: [], run: 'r', added: 3};
    const shown = (position: number, changed: Partial<PlayerState> = {hidesAhead: true}) => visibleAt(at({bookmarks, ...changed}), position).bookmarks;
    expect([shown(130_000), shown(99).list, shown(130_001) === bookmarks, shown(0, {}) === bookmarks]).toEqual([{...bookmarks, list: list.slice(0, 2)}, [], true, true]);
    expect(shown(130_000)).toBe(shown(130_000));
    expect(shown(100).list).toEqual(list.slice(0, 1));
  });

  test('cuts the timeline behind the last word that may be shown', () => {
    const texts = (position: number, reveal: PlayerState['reveal'] = 'typewriter') => visibleAt(at({hidesAhead: true, reveal}), position).timeline.transcript.turns.map(({text}) => text);
    const [one, two] = timeline.transcript.turns.map(({text}) => text) as [string, string];
    expect(texts(120_000 - 1)).toEqual([one]);
    // The sentence being said is not part of it until it is over.
    expect(texts(121_000)).toEqual([one, '']);
    expect(texts(121_000, 'sentence')).toEqual([one, '各位好。']);
    expect(texts(121_000, 'turn')).toEqual([one, two]);
    const {ends} = visibleAt(at({hidesAhead: true}), 121_000).timeline;
    expect(ends[1]).toBe(cueAt(timeline, 121_000).end);
    expect(visibleAt(at({hidesAhead: true, reveal: 'turn'}), timeline.ends[1]! - 1).timeline.ends[1]).toBeLessThanOrEqual(timeline.ends[1]!);
    // One timeline is cut anew where the sentence is another, though its words are the same.
    const whole = at({hidesAhead: true, reveal: 'turn'});
    const [first, second] = cuesOf(timeline, 1);
    expect([first!, second!].map(({start}) => visibleAt(whole, start + 1).timeline.ends[1])).toEqual([first!.end, second!.end]);
    const typed = at({hidesAhead: true});
    expect([first!, second!].map(({start}) => visibleAt(typed, start + 1).timeline.transcript.turns[1]!.text)).toEqual(['', '各位好。']);
    // What is cut already is not cut again.
    const once = visibleAt(at({hidesAhead: true}), 121_000);
    expect(visibleAt(once, 121_000)).toBe(once);
  });
});
