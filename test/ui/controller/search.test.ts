import {describe, expect, test} from 'vitest';
import {hasEnded} from '../../../src/player/playback.ts';
import {readTranscript} from '../../../src/reading/read.ts';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import type {TextTools} from '../../../src/ui/controller/text-tools.ts';
import {lexicon} from '../../lexicon.ts';
import {drive} from '../../drive.ts';
import {started} from '../../player/press.ts';
import {bundledText} from '../../samples.ts';

const timeline = buildTimeline(readTranscript(bundledText, lexicon));
function open(tools: TextTools = {lexicon}) {
  const driven = drive(started(timeline), {tools, coming: ['lexicon']});
  return {...driven, ended: () => hasEnded(driven.state(), driven.now())};
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
    const {press, type, state, overlay, ended, position, screen} = open();
    const before = screen();
    press('/');
    type('8877626');
    press('escape');
    expect(screen()).toBe(before);
    press('/');
    type('8877626');
    press('enter');
    expect(position()).toBeGreaterThan(24 * 60_000);
    expect([state().playhead.playing, overlay(), ended()]).toEqual([false, undefined, false]);
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

  test('Esc takes the marks away, and n still goes on', () => {
    const {press, type, state, position} = open();
    press('/');
    type('污染');
    press('enter escape');
    expect(state().search).toMatchObject({query: '污染', isMarked: false});
    const there = position();
    press('n');
    expect(position()).toBeGreaterThan(there);
    expect(state().search).toMatchObject({isMarked: true});
  });

  test('Esc in the prompt keeps the query for n; Enter on an empty prompt repeats it', () => {
    const {press, type, position, subject} = open();
    press('/');
    type('发布会');
    press('escape');
    expect(position()).toBe(0);
    press('n');
    const first = position();
    expect(subject()).toEqual({kind: 'match', number: 1, count: 3});
    press('/ enter');
    expect(subject()).toEqual({kind: 'match', number: 2, count: 3});
    press('/ x backspace enter');
    expect(subject()).toEqual({kind: 'match', number: 3, count: 3});
    press('n');
    expect(position()).toBe(first);
  });

  test('n without a search says so, and so does Enter on an empty prompt', () => {
    expect(open().press('n').subject()).toEqual({kind: 'no-search'});
    expect(open().press('/ enter').subject()).toEqual({kind: 'no-search'});
    expect(open().press('/ enter').overlay()).toBeUndefined();
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
    ['a time', '15:13', ['7', '8']],
    ['its own number', '#8', ['8']],
    ['the post of the speaker', '黨組書記', ['1', '2', '3']],
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
    expect(screen()).toMatch(/Q3 +齊魯晚報記者.*→ 李偉 {2}2:51/);
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

describe('a selection stays on what has been selected', () => {
  const grown = (turns: number) => buildTimeline({...timeline.transcript, turns: timeline.transcript.turns.slice(0, turns), questions: timeline.transcript.questions.filter(({answers}) => answers.every(turn => turn < turns))});

  test('the outline opens on the turn that is being said, and Enter stays there', () => {
    const {press, position, screen} = open();
    press('3');
    const there = position();
    press('o');
    expect(screen()).toMatch(/▸ +9 {2}/);
    press('enter');
    expect(position()).toBe(there);
  });

  test('when more has been read, and when the dictionary comes', () => {
    const driven = drive(started(grown(6)), {coming: ['lexicon']}).press('o').burst('down down');
    driven.give({lexicon}).grow(grown(9), {part: 0.7, left: 1}).grow(timeline).press('enter');
    expect(driven.position()).toBe(timeline.starts[2]);
  });

  test('when a filter leaves it, and goes to the next that is left when it does not', () => {
    const {press, type, position} = open();
    press('o down down');
    type('2');
    press('backspace enter');
    expect(position()).toBe(timeline.starts[2]);
  });

  test('a match stays selected when the dictionary finds more before it', () => {
    const driven = drive(started(timeline)).press('/').type('發布會').press('down');
    const selected = () => driven.state().search!.matches[driven.state().search!.selected];
    const before = selected();
    driven.give({lexicon});
    expect(selected()).toEqual(before);
  });

  test('a search finds also in what is read later, and what has been chosen stays', () => {
    const driven = drive(started(grown(2)), {tools: {lexicon}}).press('/').type('發布會').press('enter');
    expect(driven.state().search).toMatchObject({selected: 0, isDone: true});
    const few = driven.state().search!.matches.length;
    driven.grow(timeline);
    expect(driven.state().search!.matches.length).toBeGreaterThan(few);
    expect(driven.state().search).toMatchObject({selected: 0, isChosen: true, isDone: true});
    expect(driven.state().search!.matches).toEqual(open().press('/').type('發布會').state().search!.matches);
  });
});
