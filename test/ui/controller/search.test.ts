import {describe, expect, test} from 'vitest';
import {createReplay} from '../../../src/player/replay.ts';
import {hasEnded, positionAt} from '../../../src/player/update.ts';
import {readTranscript} from '../../../src/reading/read.ts';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import {createController} from '../../../src/ui/controller/controller.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import type {TextTools} from '../../../src/ui/controller/text-tools.ts';
import {lexicon} from '../../lexicon.ts';
import {started} from '../../player/press.ts';
import {bundledText} from '../../samples.ts';
import {textOf} from '../screen/screens.ts';

const timeline = buildTimeline(readTranscript(bundledText, lexicon));
const SIZE = {columns: 100, rows: 30};

function open(tools: TextTools = {lexicon}) {
  const replay = createReplay(started(timeline), {now: () => 0, after: () => () => undefined});
  let now: TextTools = tools;
  const controller = createController(replay, () => SIZE, messagesFor('en'), () => now, () => undefined, run => run());
  const press = (keys: string) => { for (const key of keys.split(' ').filter(Boolean)) controller.press(key); };
  const type = (text: string) => { for (const key of text) controller.press(key); };
  return {
    press, type, controller,
    state: () => replay.snapshot().state,
    position: () => positionAt(replay.snapshot().state, 0),
    screen: () => textOf(replay.snapshot().state, 0, SIZE, 'en', now).join('\n'),
    give: (more: TextTools) => { now = more; controller.find(); },
  };
}

describe('searching', () => {
  test('as one types, the matches are counted and listed with time, speaker and context', () => {
    const {press, type, screen} = open();
    press('/');
    type('发布会');
    expect(screen()).toMatch(/Search 发布会▌ {2}1\/3/);
    expect(screen()).toMatch(/▸ ≈15:00:08 {2}主持人 .*參加市政府新聞辦新聞發布會/);
    expect(screen()).toMatch(/≈15:24:\d\d {2}主持人/);
    press('down');
    expect(screen()).toContain('2/3');
    press('backspace backspace backspace');
    type('沒有的');
    expect(screen()).toContain('nothing found');
  });

  test('the match that is selected is in sight in the text, also what is not yet said', () => {
    const {press, type, screen} = open();
    press('/');
    type('8877626');
    expect(screen().split('\n').slice(0, 18).join('\n')).toContain('8877626');
  });

  test('Enter goes there and stays paused; Esc goes back to where one was', () => {
    const {press, type, state, position, screen} = open();
    const before = screen();
    press('/');
    type('8877626');
    press('escape');
    expect(screen()).toBe(before);
    press('/');
    type('8877626');
    press('enter');
    expect(position()).toBeGreaterThan(24 * 60_000);
    expect([state().playhead.playing, state().overlay, hasEnded(state(), 0)]).toEqual([false, undefined, false]);
  });

  test('n and N go on from the playhead, and round the end', () => {
    const {press, type, position} = open();
    press('/');
    type('发布会');
    press('enter');
    const first = position();
    press('n n');
    const last = position();
    expect(last).toBeGreaterThan(24 * 60_000);
    press('n');
    expect(position()).toBe(first);
    press('N');
    expect(position()).toBe(last);
    press('1 n');
    expect(position()).toBe(last);
  });

  test('Esc forgets the marks', () => {
    const {press, type, state, position} = open();
    press('/');
    type('污染');
    press('enter escape');
    expect(state().search).toBeUndefined();
    const there = position();
    press('n');
    expect(position()).toBe(there);
  });

  test('pinyin finds once the dictionary is here', () => {
    const {press, type, screen, give} = open({});
    press('/');
    type('fabuhui');
    expect(screen()).toContain('nothing found');
    give({lexicon});
    expect(screen()).toContain('1/3');
  });
});

describe('the outline', () => {
  test.each([
    ['a speaker', '李偉', ['1', '10']],
    ['an outlet in other characters', '齐鲁', ['9']],
    ['a question', 'Q3', ['9']],
    ['words in pinyin', 'huafei', ['9', '10']],
  ])('is filtered by %s', (_, filter, turns) => {
    const {press, type, screen} = open();
    press('o');
    type(filter);
    expect([...screen().matchAll(/^ +[✓▸ ] +(\d+) {2}/gm)].map(([, turn]) => turn)).toEqual(turns);
  });

  test('Enter goes to the turn that is selected in what the filter leaves', () => {
    const {press, type, position} = open();
    press('o');
    type('大众');
    press('down enter');
    expect(position()).toBe(timeline.starts[10]);
  });

  test('a question says who answered it, and how long', () => {
    const {press, screen} = open();
    press('o');
    expect(screen()).toMatch(/Q3 {3}齊魯晚報記者.*→ 李偉 {2}2:51/);
  });

  test('a filter that leaves nothing says so, and Enter stays', () => {
    const {press, type, screen, position} = open();
    press('o');
    type('zzzz');
    expect(screen()).toContain('nothing found');
    press('enter');
    expect(position()).toBe(0);
  });
});
