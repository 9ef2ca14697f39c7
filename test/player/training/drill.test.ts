import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {attemptsAt} from '../../../src/player/training/drill.ts';
import type {DrillSettings} from '../../../src/player/training/drill-state.ts';
import {ALL_QUESTIONS} from '../../../src/player/training/drill-state.ts';
import {shuffled} from '../../../src/player/training/shuffle.ts';
import {turnStart} from '../../../src/timeline/timeline.ts';
import {KEYMAP} from '../../../src/ui/input/keymap.ts';
import {nextChange} from '../../../src/ui/screen/next-change.ts';
import {announce} from '../../../src/ui/announcer/announce.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {copyAround} from '../../../src/ui/controller/copy.ts';
import {drive, type Driven} from '../../drive.ts';
import {short} from '../../samples.ts';
import {started} from '../press.ts';

const timeline = short();
const [first, second] = timeline.questions as [(typeof timeline.questions)[number], (typeof timeline.questions)[number]];
const held = (drill: Partial<DrillSettings> = {}, size = {columns: 100, rows: 30}) => drive(started(timeline, {drill: {...ALL_QUESTIONS, ...drill}}), {size}).press('x');
const phase = (driven: Driven) => driven.state().drill!.phase.kind;
const FOREVER = '+9999999';
/** Returns a drill at the stopwatch of the first question, which has run for so long. */
const answering = (length: number, drill: Partial<DrillSettings> = {}) => held(drill).press(`${FOREVER} enter +${length}`);

describe('a drill', () => {
  test('puts the question, waits, measures, plays the answer, compares, and goes to the next', () => {
    const driven = held();
    expect([phase(driven), driven.position()]).toEqual(['asking', first.start]);
    driven.press(FOREVER);
    expect([phase(driven), driven.position(), driven.state().playhead.playing]).toEqual(['ready', turnStart(timeline, 3) - 1, false]);
    expect(driven.press(`${FOREVER} enter +72340`).screen()).toContain('1:12');
    driven.press('enter');
    expect([phase(driven), driven.position()]).toEqual(['official', turnStart(timeline, 3)]);
    driven.press(FOREVER);
    expect(phase(driven)).toBe('compared');
    for (const text of ['1:12.34', 'trainee', 'official', 'difference']) expect(driven.screen()).toContain(text);
    driven.press('enter');
    expect([phase(driven), driven.position()]).toEqual(['asking', second.start]);
    expect(driven.press(`enter enter enter enter enter`).state().drill).toMatchObject({phase: {kind: 'over'}, attempts: [{question: 0}, {question: 1}]});
    expect(driven.effects.map(({type}) => type)).toEqual(['report', 'report', 'name-report']);
  });

  test('goes from the first question to the last with the keys of a remote alone, and back', () => {
    const driven = held().press('pagedown pagedown +5000 pagedown pagedown pagedown pagedown pagedown +5000 pagedown pagedown pagedown');
    expect(driven.state().drill).toMatchObject({phase: {kind: 'over'}, attempts: [{time: 5000}, {time: 5000}]});
    expect(phase(driven.press('pageup'))).toBe('compared');
    expect(driven.press('pageup').state().drill).toMatchObject({phase: {kind: 'asking'}, index: 1});
    expect(phase(driven.press('f5 f5 pagedown f5'))).toBe('answering');
  });

  test('measures to a hundredth of a second over an hour, and draws no more than once a second', () => {
    const driven = answering(0);
    driven.advance(3_600_012.5);
    driven.press('enter');
    expect(driven.state().drill!.attempts[0]!.time).toBeCloseTo(3_600_012.5, 6);
    const running = answering(500);
    running.state();
    const {now} = running.replay.snapshot();
    expect(nextChange(running.replay.snapshot())! - now).toBeCloseTo(500, 6);
    const before = running.rows();
    running.press('+1000');
    expect(running.rows().filter((row, index) => row !== before[index]).length).toBe(1);
  });

  test('starts the stopwatch by itself after the time to prepare, exactly', () => {
    const driven = held({prepare: 30_000}).press('enter +29999');
    expect([phase(driven), driven.screen().includes('starts in 0:01')]).toEqual(['ready', true]);
    driven.press('+2001 enter');
    expect(driven.state().drill!.attempts[0]!.time).toBe(2000);
    expect(phase(held({prepare: 30_000}).press('enter +10 enter'))).toBe('answering');
  });

  test('warns before the limit and never cuts off', () => {
    expect(answering(60_000, {limit: 90_000}).screen()).toContain('of 1:30');
    expect(answering(80_000, {limit: 90_000}).screen()).toContain('0:10 left');
    const over = answering(95_000, {limit: 90_000});
    expect([phase(over), over.screen().includes('0:05 over')]).toEqual(['answering', true]);
  });

  test('drills the questions that are asked for, in their order or one that a seed decides', () => {
    expect(held({questions: [1]}).state().drill).toMatchObject({order: [1], index: 0});
    expect(held({questions: [1]}).press('1').subject()).toEqual({kind: 'drill', said: {kind: 'not-in-drill', question: 1}});
    const many = Array.from({length: 30}, (_, index) => index);
    expect(shuffled(many, 7)).toEqual(shuffled(many, 7));
    expect(shuffled(many, 7)).not.toEqual(shuffled(many, 8));
    expect([...shuffled(many, 7)].toSorted((one, other) => one - other)).toEqual(many);
  });

  test('keeps attempts, several to a question, and skips and repeats', () => {
    const driven = answering(1000).press('enter enter [ enter enter +2000 enter enter ] enter enter +3000 enter');
    expect(driven.state().drill!.attempts).toMatchObject([{question: 0, time: 1000}, {question: 0, time: 2000}, {question: 1, time: 3000}]);
    expect(driven.press('; +10').position()).toBe(turnStart(timeline, second.answers[0]!) + 10);
  });

  test('loses nothing that was measured when it is left, skipped or repeated in the middle of an answer', () => {
    for (const key of ['escape', 'x', ']', '[', '2', 'pageup']) {
      expect(answering(4000).press(key).state().drill!.attempts).toMatchObject([{question: 0, time: 4000, isBroken: true}]);
    }
    const driven = answering(4000).press('q');
    expect(attemptsAt({timeline, drill: driven.state().drill!}, driven.now())).toMatchObject([{time: 4000, isBroken: true}]);
    // What comes after leaving goes on with what was there.
    expect(answering(4000).press('escape x').state().drill).toMatchObject({isOn: true, phase: {kind: 'asking'}, index: 0, attempts: [{time: 4000}]});
  });

  test('takes a wrong key back: a stopwatch that was stopped has gone on', () => {
    const driven = answering(5000).press('enter +1000 backspace');
    expect([phase(driven), driven.state().drill!.attempts]).toEqual(['answering', []]);
    expect(driven.press('+1000 enter').state().drill!.attempts[0]!.time).toBe(7000);
    expect(phase(answering(10).press('backspace'))).toBe('ready');
    expect(answering(10).press(']  backspace').state().drill).toMatchObject({index: 0, phase: {kind: 'answering'}, attempts: []});
  });

  test('marks moments of either answer, with a note that is typed in place', () => {
    const driven = answering(5000).press('b').type('答非所問').press('enter +1000 b escape enter +2000 b').type('好句').press(`enter ${FOREVER}`);
    expect(driven.state().drill!.attempts[0]!.marks).toEqual([
      {of: 'trainee', time: 5000, note: '答非所問'}, {of: 'trainee', time: 6000, note: ''}, {of: 'official', time: turnStart(timeline, 3) + 2000, note: '好句'},
    ]);
    expect(phase(driven)).toBe('compared');
    for (const text of ['答非所問', '好句']) expect(driven.screen()).toContain(text);
  });

  test('a window of any size shows the question and the stopwatch', () => {
    for (const size of [{columns: 40, rows: 12}, {columns: 200, rows: 60}, {columns: 24, rows: 8}]) {
      const driven = held({}, size).press(`${FOREVER} enter +1000`);
      expect(driven.screen()).toContain('請問第一個問題');
      expect(driven.screen()).toContain('0:01');
    }
  });

  test('an overlay that is opened lies over the stage, and the stage comes back', () => {
    const driven = answering(1000).press('?');
    expect(driven.overlay()).toMatchObject({name: 'help', under: {name: 'drill'}});
    expect(driven.press('escape').overlay()).toMatchObject({name: 'drill'});
    expect(phase(driven)).toBe('answering');
  });

  test('says why it cannot begin', () => {
    expect(drive({...started(timeline), reading: {part: 0.5, left: 1}}).press('x').subject()).toEqual({kind: 'drill', said: {kind: 'still-reading'}});
    expect(drive(started({...timeline, questions: []})).press('x').subject()).toEqual({kind: 'drill', said: {kind: 'no-questions'}});
  });
});

describe('in a drill nobody can peek', () => {
  const KEYS = [...new Set(KEYMAP.flatMap(({keys}) => keys)), '答', '案', 'Q', '2', '#', '4'].filter(key => !['ctrl+c', 'q', 'ctrl+z'].includes(key));
  /** Words that a drill must hide. The official's answer and his name are known already; words behind it are not. */
  const SECRETS = ['答案是這樣', '謝謝提問', '答案很短', '下一位', '到此結束'];

  test('no text of an answer is in any frame, announcement or copy before the trainee has answered, whatever keys are pressed', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.constantFrom(...KEYS), fc.constant('+3000')), {maxLength: 40}), async keys => {
      const driven = held({questions: [0]});
      for (const key of keys) {
        driven.press(key);
        const {drill} = driven.state();
        if (!drill?.isOn || drill.attempts.length > 0) return;
        const snapshot = driven.replay.snapshot();
        const typed = JSON.stringify(driven.overlay() ?? '') + (driven.state().search?.query ?? '');
        let copied = '';
        await copyAround(snapshot.state, driven.position(), {}, async text => { copied = text; return 'clipboard'; });
        const said = announce({...snapshot, overlay: undefined, state: {...snapshot.state, notice: undefined}}, snapshot, undefined, messagesFor('en'), {}).lines;
        const text = [driven.screen(), copied, ...said].join('\n');
        for (const secret of SECRETS) if (!typed.includes(secret)) expect(text).not.toContain(secret);
        expect(driven.position()).toBeLessThan(turnStart(timeline, 3));
      }
    }), {numRuns: 60});
  });
});
