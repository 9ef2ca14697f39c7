import {describe, expect, test} from 'vitest';
import type {Action} from '../../../src/player/actions.ts';
import {positionAt} from '../../../src/player/playback.ts';
import type {PlayerState} from '../../../src/player/state.ts';
import {attemptsAt} from '../../../src/player/training/drill.ts';
import {ALL_QUESTIONS, type DrillSettings} from '../../../src/player/training/drill-state.ts';
import {update} from '../../../src/player/update.ts';
import {turnStart} from '../../../src/timeline/timeline.ts';
import {after} from '../../drive.ts';
import {short} from '../../samples.ts';
import {started} from '../press.ts';

const timeline = short();
const [first, second] = timeline.questions as [(typeof timeline.questions)[number], (typeof timeline.questions)[number]];
/** The last moments of the first question and of its answer. */
const [asked, answered] = [turnStart(timeline, 3) - 1, turnStart(timeline, 4) - 1];
const ON: Action = {type: 'drill-on'};
const held = (drill: Partial<DrillSettings> = {}): PlayerState => after(started(timeline, {drill: {...ALL_QUESTIONS, ...drill}}), {type: 'toggle-drill'});
/** Goes on so many times from the start of a drill, a second apart, and returns the state at the moment of the last. */
const steps = (count: number, from = held()): PlayerState => Array.from({length: count}).reduce<PlayerState>((state, _, index) => after(state, ON, (index + 1) * 1000), from);
const PHASES = {asking: steps(0), ready: steps(1), answering: steps(2), official: steps(3), compared: steps(4), over: steps(10)} as const;
const MOMENTS = {asking: 0, ready: 1000, answering: 2000, official: 3000, compared: 4000, over: 10_000} as const;
type Phase = keyof typeof PHASES;
const does = (phase: Phase, action: Action, later = 0) => update(PHASES[phase], action, MOMENTS[phase] + later);
/** Returns phase, question, position and words of the notice after an action. */
const told = (phase: Phase, action: Action, later = 0) => {
  const {state} = does(phase, action, later);
  const subject = state.notice?.subject;
  return [state.drill!.phase.kind, state.drill!.index, positionAt(state, MOMENTS[phase] + later), subject?.kind === 'drill' ? subject.said.kind : subject?.kind];
};

test('a drill goes through its phases, and tells of the stopwatch', () => {
  expect(Object.entries(PHASES).map(([phase, {drill, playhead}]) => [phase, drill!.phase.kind, drill!.index, playhead.playing])).toEqual([
    ['asking', 'asking', 0, true], ['ready', 'ready', 0, false], ['answering', 'answering', 0, false], ['official', 'official', 0, true], ['compared', 'compared', 0, false], ['over', 'over', 1, false],
  ]);
  expect([PHASES.asking, PHASES.ready, PHASES.answering, PHASES.official, PHASES.compared].map(state => positionAt(state, MOMENTS[state.drill!.phase.kind as Phase]))).toEqual([first.start, asked, asked, turnStart(timeline, 3), answered]);
  expect(PHASES.answering.notice?.subject).toEqual({kind: 'drill', said: {kind: 'stopwatch'}});
  expect(held().notice?.subject).toEqual({kind: 'drill', said: {kind: 'begun'}});
  expect(positionAt(PHASES.over, 99_999)).toBe(PHASES.over.drill!.stop);
});

test('an attempt has its figures, and the official’s', () => {
  const [attempt] = PHASES.official.drill!.attempts;
  expect(attempt).toEqual({question: 0, asked: '甲報記者', official: {time: timeline.ends[3]! - timeline.starts[3]!, characters: timeline.characters[3]}, time: 1000, isBroken: false, marks: []});
  const drill = PHASES.answering.drill!;
  expect(attemptsAt({timeline, drill}, 2500)).toMatchObject([{question: 0, time: 500, isBroken: true}]);
  expect(attemptsAt({timeline, drill: PHASES.ready.drill!}, 2500)).toEqual([]);
});

describe('a key', () => {
  test.each([
    // Playing and pausing hold the question or the answer; elsewhere they go on.
    ['asking', {type: 'toggle-play'}, ['asking', 0, first.start, 'paused']], ['ready', {type: 'toggle-play'}, ['answering', 0, asked, 'stopwatch']], ['answering', {type: 'toggle-play'}, ['official', 0, turnStart(timeline, 3), 'stopwatch']],
    ['official', {type: 'toggle-play'}, ['official', 0, turnStart(timeline, 3), 'paused']], ['compared', {type: 'toggle-play'}, ['asking', 1, second.start, undefined]],
    ['asking', {type: 'play'}, ['asking', 0, first.start, 'begun']], ['ready', {type: 'play'}, ['answering', 0, asked, 'stopwatch']], ['official', {type: 'play'}, ['official', 0, turnStart(timeline, 3), 'stopwatch']],
    ['asking', {type: 'advance'}, ['ready', 0, asked, 'begun']], ['official', {type: 'advance'}, ['compared', 0, answered, 'stopwatch']], ['ready', {type: 'advance'}, ['answering', 0, asked, 'stopwatch']],
    // Questions are skipped, put again, or gone to.
    ['asking', {type: 'step-question', direction: 1}, ['asking', 1, second.start, 'begun']], ['compared', {type: 'drill-skip'}, ['asking', 1, second.start, undefined]], ['over', {type: 'drill-skip'}, ['over', 1, PHASES.over.drill!.stop, 'not-here']],
    ['ready', {type: 'step-question', direction: -1}, ['asking', 0, first.start, 'begun']], ['ready', {type: 'drill-again'}, ['asking', 0, first.start, 'begun']], ['over', {type: 'drill-again'}, ['compared', 1, turnStart(timeline, 7) - 1, undefined]],
    ['asking', {type: 'seek-question', number: 2}, ['asking', 1, second.start, 'begun']], ['asking', {type: 'seek-question', number: 1}, ['asking', 0, first.start, 'begun']], ['asking', {type: 'seek-question', number: 3}, ['asking', 0, first.start, 'not-in-drill']],
    // The answer is played again once the trainee has given one; before that the question is put again.
    ['compared', {type: 'again'}, ['official', 0, turnStart(timeline, 3), 'again']], ['compared', {type: 'drill-answer'}, ['official', 0, turnStart(timeline, 3), 'again']], ['official', {type: 'drill-answer'}, ['official', 0, turnStart(timeline, 3), 'again']],
    ['ready', {type: 'again'}, ['asking', 0, first.start, 'begun']], ['answering', {type: 'drill-answer'}, ['asking', 0, first.start, 'stopwatch']],
    // Divisions, loops and jumps have no place in a drill.
    ['asking', {type: 'next-pause-at'}, ['asking', 0, first.start, 'not-here']], ['asking', {type: 'set-segments', segments: {pauseAt: [], gap: 0, repeat: 1, hide: true}}, ['asking', 0, first.start, 'not-here']],
    ['asking', {type: 'next-loop'}, ['asking', 0, first.start, 'not-here']], ['asking', {type: 'toggle-hides-ahead'}, ['asking', 0, first.start, 'not-here']], ['asking', {type: 'jump', direction: -1}, ['asking', 0, first.start, 'not-here']],
    // Nothing leads out of the question, nor past what has been heard.
    ['asking', {type: 'seek-to', edge: 'end'}, ['asking', 0, first.start, 'not-here']], ['asking', {type: 'seek-by', offset: -60_000}, ['asking', 0, first.start, 'not-here']], ['ready', {type: 'seek-by', offset: -1000}, ['ready', 0, asked, 'not-here']],
    ['official', {type: 'seek-to', edge: 'end'}, ['official', 0, turnStart(timeline, 3), 'not-here']], ['asking', {type: 'seek-turn', turn: 3}, ['asking', 0, first.start, 'not-here']],
    // The rate and the screen are one’s own.
    ['ready', {type: 'step-rate', direction: 1}, ['ready', 0, asked, 'rate']], ['ready', {type: 'reset-rate'}, ['ready', 0, asked, 'rate']], ['asking', {type: 'toggle-sidebar'}, ['asking', 0, first.start, 'sidebar']], ['asking', {type: 'next-reveal'}, ['asking', 0, first.start, 'reveal']],
    // Marks and steps back.
    ['ready', {type: 'drill-mark'}, ['ready', 0, asked, 'not-here']], ['compared', {type: 'drill-mark'}, ['compared', 0, answered, 'not-here']], ['answering', {type: 'drill-mark'}, ['answering', 0, asked, 'marked']], ['official', {type: 'drill-mark'}, ['official', 0, turnStart(timeline, 3), 'marked']],
    ['asking', {type: 'drill-back'}, ['asking', 0, first.start, 'nothing-to-take-back']], ['ready', {type: 'drill-back'}, ['asking', 0, first.start + 1000, 'taken-back']],
  ] as const)('while %s: %j', (phase, action, expected) => {
    expect(told(phase, action)).toEqual(expected);
  });

  test('that pauses or plays does what it says', () => {
    expect(does('asking', {type: 'toggle-play'}).state.playhead.playing).toBe(false);
    const paused = does('official', {type: 'toggle-play'}).state;
    expect([paused.playhead.playing, after(paused, {type: 'play'}, 3000).playhead.playing, after(paused, {type: 'advance'}, 3000).playhead.playing]).toEqual([false, true, true]);
    expect(does('asking', {type: 'play'}).state.playhead).toBe(PHASES.asking.playhead);
  });

  test('that closes leaves a free view or the marks of a search first, then the drill', () => {
    const free: PlayerState = {...PHASES.ready, viewport: {mode: 'free', top: {turn: 2, offset: 0}}};
    expect(after(free, {type: 'clear'}, 1000)).toMatchObject({viewport: {mode: 'follow'}, drill: {isOn: true}});
    const searched = after(PHASES.ready, {type: 'search', query: '問'}, 1000);
    expect(after(searched, {type: 'clear'}, 1000)).toMatchObject({search: {isMarked: false}, drill: {isOn: true}});
    expect(after(PHASES.ready, {type: 'clear'}, 1000)).toMatchObject({drill: {isOn: false}, notice: {subject: {kind: 'drill', said: {kind: 'left'}}}});
    for (const type of ['toggle-drill', 'clear'] as const) expect(does('official', {type}).state).toMatchObject({drill: {isOn: false}, playhead: {playing: false}});
  });

  test('that blanks the screen holds the question', () => {
    expect(does('asking', {type: 'toggle-blank'}).state).toMatchObject({blank: true, playhead: {playing: false}, drill: {isOn: true}});
  });

  test('that goes back within a second of a start goes to the question or the answer before', () => {
    const second1 = after(PHASES.compared, ON, 5000);
    const back = (later: number) => after(second1, {type: 'step-question', direction: -1}, 5000 + later).drill!;
    expect([back(1000).index, back(1001).index]).toEqual([0, 1]);
    const faster = after(second1, {type: 'step-rate', direction: 1}, 5000);
    expect([6000, 6001].map(now => after(faster, {type: 'step-question', direction: -1}, now).drill!.index)).toEqual([0, 1]);
    expect(told('asking', {type: 'step-question', direction: -1})[1]).toBe(0);
    expect(told('official', {type: 'step-question', direction: -1}, 1000).slice(0, 3)).toEqual(['asking', 0, first.start]);
    expect(told('official', {type: 'step-question', direction: -1}, 1001)).toEqual(['official', 0, turnStart(timeline, 3), 'again']);
  });

  test('that goes back at another rate has that much more of a second', () => {
    const faster = after(PHASES.official, {type: 'step-rate', direction: 1}, 3000);
    expect([4000, 4001].map(now => after(faster, {type: 'step-question', direction: -1}, now).drill!.phase.kind)).toEqual(['asking', 'official']);
  });

  test('that skips the last question ends the drill', () => {
    expect(after(steps(5), {type: 'drill-skip'}, 5000).drill).toMatchObject({phase: {kind: 'over'}, index: 1});
  });

  test('that seeks within the question does so, up to a minute ahead, and to its end puts the question', () => {
    const seek = (offset: number) => told('asking', {type: 'seek-by', offset}, 5000);
    expect(seek(-2000)).toEqual(['asking', 0, first.start + 3000, 'time']);
    expect(seek(-5000)).toEqual(['asking', 0, first.start, 'time']);
    expect(seek(10_000)).toEqual(['asking', 0, first.start + 15_000, 'time']);
    expect(told('asking', {type: 'seek', time: asked - 1}, 5000)).toEqual(['asking', 0, asked - 1, 'time']);
    const minute = asked - first.start - 60_000;
    expect([minute, minute - 1].map(later => told('asking', {type: 'seek', time: asked}, later).slice(0, 3))).toEqual([['ready', 0, asked], ['asking', 0, first.start + minute - 1]]);
    expect(told('asking', {type: 'seek', time: first.start - 1}, 5000)).toEqual(['asking', 0, first.start + 5000, 'not-here']);
    expect(told('asking', {type: 'toggle-sidebar'}, 5000)[2]).toBe(first.start + 5000);
  });
});

describe('what is measured is kept', () => {
  test.each([[{type: 'step-question', direction: 1}], [{type: 'step-question', direction: -1}], [{type: 'seek-question', number: 2}], [{type: 'clear'}], [{type: 'toggle-drill'}], [{type: 'drill-answer'}]] as const)('when an answer is broken off by %j', action => {
    const {state, effects} = does('answering', action, 700);
    expect(state.drill!.attempts).toMatchObject([{time: 700, isBroken: true}]);
    expect(effects).toEqual([{type: 'report'}]);
  });

  test('and a step is taken back with its place, and only once', () => {
    const back = does('official', {type: 'drill-back'}, 500).state;
    expect(back.drill).toMatchObject({phase: {kind: 'answering', since: 2000}, attempts: []});
    expect(back.drill!.earlier).toHaveLength(PHASES.official.drill!.earlier.length - 1);
    expect(back.playhead.playing).toBe(false);
    const twice = after(back, {type: 'drill-back'}, 3600);
    expect([twice.drill!.phase.kind, twice.playhead.playing]).toEqual(['ready', false]);
    expect(does('compared', {type: 'drill-back'}).state).toMatchObject({drill: {phase: {kind: 'official'}}, playhead: {playing: true}});
    expect(does('ready', {type: 'drill-back'}).state.playhead.playing).toBe(true);
  });

  test('up to a hundred steps back', () => {
    const many = Array.from({length: 120}).reduce<PlayerState>((state, _, index) => after(state, {type: 'seek-question', number: 1 + (index % 2)}, index), held());
    expect(many.drill!.earlier).toHaveLength(100);
    expect(many.drill!.earlier.at(-1)!.index).toBe(0);
  });

  test('with marks and their notes, in the attempt where they belong', () => {
    const noted = (state: PlayerState, now: number, note: string) => after(after(state, {type: 'drill-mark'}, now), {type: 'drill-note', note}, now);
    const answering = noted(noted(PHASES.answering, 2100, 'one'), 2200, 'two');
    expect(answering.drill!.phase).toMatchObject({marks: [{of: 'trainee', time: 100, note: 'one'}, {of: 'trainee', time: 200, note: 'two'}]});
    expect(answering.drill!.earlier).toHaveLength(4);
    const official = noted(after(answering, ON, 2300), 2400, 'three');
    expect(official.drill!.attempts[0]!.marks.map(({of, note}) => [of, note])).toEqual([['trainee', 'one'], ['trainee', 'two'], ['official', 'three']]);
    expect(after(official, {type: 'drill-mark'}, 2500).drill!.attempts[0]!.marks[3]).toEqual({of: 'official', time: turnStart(timeline, 3) + 200, note: ''});
    const compared = after(after(official, ON, 2600), {type: 'drill-note', note: 'four'}, 2600);
    expect(compared.drill!.attempts[0]!.marks.at(-1)!.note).toBe('four');
    const next = [2700, 2800, 2900, 3000].reduce((state, now) => after(state, ON, now), compared);
    expect(noted(next, 3100, 'five').drill!.attempts.map(({marks}) => marks.at(-1)!.note)).toEqual(['four', 'five']);
    expect(after(PHASES.ready, {type: 'drill-note', note: 'x'}, 1000)).toBe(PHASES.ready);
  });
});

describe('reports', () => {
  const effectsOf = (state: PlayerState, action: Action, now: number) => update(state, action, now).effects;

  test('are asked for when an attempt is over or marked, and a name when all are', () => {
    expect(effectsOf(PHASES.answering, ON, 3000)).toEqual([{type: 'report'}]);
    expect(effectsOf(PHASES.official, {type: 'drill-mark'}, 3000)).toEqual([{type: 'report'}]);
    expect(effectsOf(PHASES.official, ON, 4000)).toEqual([]);
    const last = steps(9);
    expect(effectsOf(last, ON, 10_000)).toEqual([{type: 'name-report'}]);
    expect(effectsOf(started(timeline), {type: 'toggle-drill'}, 0)).toEqual([]);
    const left = after(PHASES.compared, {type: 'toggle-drill'}, 4000);
    expect(effectsOf(left, {type: 'toggle-drill'}, 4000)).toEqual([]);
    expect(effectsOf(PHASES.over, {type: 'toggle-sidebar'}, 10_000)).toEqual([]);
  });

  test('are saved by the key that goes on, once', () => {
    const named = after(PHASES.over, {type: 'report-named', name: 'a.md', isSaved: false}, 10_000);
    expect(named.drill!.report).toEqual({name: 'a.md', isSaved: false});
    expect(effectsOf(named, ON, 10_000)).toEqual([{type: 'save-report', name: 'a.md'}]);
    const saved = after(named, {type: 'report-named', name: 'b.md', isSaved: true}, 10_007);
    expect(saved).toMatchObject({drill: {report: {name: 'b.md', isSaved: true}}, notice: {subject: {kind: 'drill', said: {kind: 'saved', name: 'b.md'}}}});
    expect(update(saved, ON, 10_007)).toMatchObject({effects: [], state: {drill: {phase: {kind: 'over'}}}});
    expect(effectsOf(PHASES.over, ON, 10_000)).toEqual([]);
    expect(effectsOf(after(PHASES.ready, {type: 'report-named', name: 'a.md', isSaved: false}, 1000), ON, 1000)).toEqual([]);
    expect(named.notice).toBe(PHASES.over.notice);
    // Going back and through again asks for no other name.
    expect(effectsOf(after(after(named, {type: 'drill-again'}, 10_000), {type: 'toggle-sidebar'}, 10_000), ON, 10_000)).toEqual([]);
  });
});

describe('a drill begins', () => {
  test('with the questions of the settings that exist, at the one in hand', () => {
    expect(held({questions: [1, 5, 2]}).drill).toMatchObject({order: [1], index: 0});
    expect(held().drill!.order).toEqual([0, 1]);
    expect(held({questions: []}).notice?.subject).toEqual({kind: 'drill', said: {kind: 'no-questions'}});
    expect(after(started(timeline, {start: second.start + 1}), {type: 'toggle-drill'}).drill!.index).toBe(1);
    const order = held({seed: 3, questions: [0, 1]}).drill!.order;
    expect([...order].toSorted()).toEqual([0, 1]);
    expect(Array.from({length: 9}, (_, seed) => held({seed}).drill!.order.join('')).includes('10')).toBe(true);
  });

  test('afresh, and goes on with what was measured when it was left', () => {
    expect(held().drill).toMatchObject({isOn: true, phase: {kind: 'asking'}, attempts: [], earlier: [], stop: asked});
    const again = after(after(steps(7), {type: 'toggle-drill'}, 8000), {type: 'toggle-drill'}, 9000);
    expect(again.drill).toMatchObject({isOn: true, index: 1, phase: {kind: 'asking'}, attempts: [{question: 0}, {question: 1, isBroken: true}]});
    expect(again.drill!.earlier.length).toBeGreaterThan(0);
  });

  test('without a loop, and shows nothing from before the question', () => {
    const looped: PlayerState = {...started(timeline), loop: {start: 5}, gap: {since: 0, length: 5}, said: {start: 0, times: 1}};
    expect(after(looped, {type: 'toggle-drill'})).toMatchObject({loop: undefined, gap: undefined, said: undefined, shownFrom: first.start});
  });
});

test('the stopwatch starts by itself after the time to prepare, and not before', () => {
  const ready = after(held({prepare: 500}), ON, 1000);
  expect(ready.drill!.phase).toEqual({kind: 'ready', startsAt: 1500});
  expect(after(ready, {type: 'tick'}, 1499).drill!.phase.kind).toBe('ready');
  expect(after(ready, {type: 'tick'}, 1500).drill).toMatchObject({phase: {kind: 'answering', since: 1500, marks: []}});
  expect(after(after(ready, {type: 'toggle-drill'}, 1200), {type: 'tick'}, 9000).drill!.phase.kind).toBe('ready');
  expect(PHASES.ready.drill!.phase).toEqual({kind: 'ready', startsAt: undefined});
});

test('a question without an answer is compared at once, with nothing', () => {
  const questions = timeline.questions.map(question => ({...question, answers: []}));
  const answering = steps(2, after(started({...timeline, questions}), {type: 'toggle-drill'}));
  const {state} = update(answering, ON, 3000);
  expect(state.drill).toMatchObject({phase: {kind: 'compared', attempt: 0}, attempts: [{official: {time: 0, characters: 0}}]});
  expect(positionAt(state, 3000)).toBe(asked);
});
