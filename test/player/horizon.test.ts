import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {visibleAt} from '../../src/player/horizon.ts';
import {greeting, announce} from '../../src/ui/announcer/announce.ts';
import {messagesFor} from '../../src/ui/messages/languages.ts';
import {KEYMAP} from '../../src/ui/input/keymap.ts';
import {copyAround} from '../../src/ui/controller/copy.ts';
import {revealedUpTo} from '../../src/player/horizon.ts';
import {turnAt, type Timeline} from '../../src/timeline/timeline.ts';
import {drive, type Driven} from '../drive.ts';
import {timelineOf} from '../samples.ts';
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
