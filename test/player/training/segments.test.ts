import {describe, expect, test} from 'vitest';
import {momentBefore, nextPause, questionPutAt, segmentAt, turnStop, UNDIVIDED, type Segments} from '../../../src/player/training/segments.ts';
import {cuesOf, turnStart, type Timeline} from '../../../src/timeline/timeline.ts';
import {after, drive} from '../../drive.ts';
import {short} from '../../samples.ts';
import {started} from '../press.ts';

const timeline = short();
const startOf = (turn: number) => turnStart(timeline, turn);
const playing = (segments: Partial<Segments>, more: Parameters<typeof started>[1] = {}) => drive(started(timeline, {paused: false, segments: {...UNDIVIDED, ...segments}, ...more}), {size: {columns: 100, rows: 30}});
const FOREVER = '+9999999';

describe('a replay stops by itself', () => {
  test.each([
    [['questions'], [startOf(3) - 1, startOf(6) - 1]],
    [['answers'], [startOf(4) - 1, startOf(7) - 1]],
    [['questions', 'answers'], [startOf(3) - 1, startOf(4) - 1, startOf(6) - 1, startOf(7) - 1]],
    [['turns'], [1, 2, 3, 4, 5, 6, 7].map(turn => startOf(turn) - 1)],
  ] as const)('behind %j', (pauseAt, stops) => {
    const driven = playing({pauseAt});
    const found: number[] = [];
    for (driven.press(FOREVER); driven.position() < timeline.duration; driven.press(`space ${FOREVER}`)) found.push(driven.position());
    expect(found).toEqual(stops);
  });

  test('behind each sentence, and never twice at one place', () => {
    const driven = playing({pauseAt: ['sentences']});
    const cues = timeline.transcript.turns.flatMap((_, turn) => cuesOf(timeline, turn));
    let stops = 0;
    for (let last = -1; driven.press(FOREVER).position() < timeline.duration; driven.press('space'), stops += 1) {
      expect(driven.position()).toBeGreaterThan(last);
      last = driven.position();
    }
    expect(stops).toBe(cues.length - 1);
  });

  test('at the end of what is said, not after the silence behind it', () => {
    const known = {...timeline, ends: timeline.ends.slice()};
    known.ends[2] = startOf(2) + 1000;
    known.starts[3] = startOf(2) + 9000;
    expect(nextPause(known, {...UNDIVIDED, pauseAt: ['questions']}, startOf(2))).toBe(startOf(2) + 1000);
  });
});

describe('at the end of a segment', () => {
  test('; says it again, and the status line offers that', () => {
    const driven = playing({pauseAt: ['questions', 'answers']}).press(`${FOREVER} space ${FOREVER}`);
    driven.state();
    expect(driven.press('+2000').rows().at(-1)).toContain('; again');
    expect(driven.press('; +10').position()).toBe(startOf(3) + 10);
    expect(driven.press(FOREVER).position()).toBe(startOf(4) - 1);
  });

  test('; plays the answer again where nothing divides it', () => {
    const driven = drive(started(timeline, {start: startOf(3) + 900})).press(';');
    expect([driven.position(), driven.state().playhead.playing]).toEqual([startOf(3), true]);
  });

  test('it is said again as often as asked, then the replay stops', () => {
    const {start, stop} = segmentAt(timeline, {pauseAt: ['turns']}, 0);
    const driven = playing({pauseAt: ['turns'], repeat: 3});
    expect(driven.press(`+${stop + 500}`).position()).toBeCloseTo(start + 500, 6);
    expect(driven.screen()).toContain('↻ 2/3');
    expect(driven.press(`+${2 * stop}`).state().playhead).toEqual({playing: false, position: stop});
  });

  test('the replay goes on by itself after a gap of that many times its length, at any rate, however late one looks', () => {
    const {stop} = segmentAt(timeline, {pauseAt: ['turns']}, 0);
    const driven = playing({pauseAt: ['turns'], gap: 1.5}, {rate: 2});
    driven.advance(stop / 2);
    expect(driven.state()).toMatchObject({playhead: {playing: false}, gap: {length: (stop / 2) * 1.5}});
    expect(driven.rows().at(-1)).toContain('↷ 1:');
    driven.advance((stop / 2) * 1.5 - 1);
    expect(driven.position()).toBe(stop);
    expect(driven.press('+51').position()).toBeCloseTo(stop + 100, 6);
    const late = playing({pauseAt: ['turns'], gap: 1.5}, {rate: 2});
    late.advance((stop / 2) * 2.5 + 50);
    expect(late.position()).toBeCloseTo(stop + 100, 6);
  });

  test('a key ends a gap, and at the end of the broadcast there is none', () => {
    const {stop} = segmentAt(timeline, {pauseAt: ['turns']}, 0);
    const driven = playing({pauseAt: ['turns'], gap: 9}).press(`+${stop} space +10`);
    expect(driven.position()).toBe(stop + 10);
    expect(playing({pauseAt: ['turns'], gap: 0.01}).press('+99999999').state()).toMatchObject({gap: undefined, playhead: {position: timeline.duration}});
  });

  test('its words are shown only when it is over and the replay has gone on, however they appear otherwise', () => {
    for (const reveal of ['typewriter', 'sentence', 'turn'] as const) {
      const driven = playing({pauseAt: ['sentences'], hide: true}, {reveal});
      expect(driven.press('+1000').screen()).not.toContain('大家好');
      expect(driven.press(FOREVER).screen()).not.toContain('大家好');
      const next = driven.press('space +100').screen();
      expect(next).toContain('大家好');
      expect(next).not.toContain('歡迎');
      expect(driven.press('o').screen()).not.toContain('歡迎');
    }
  });

  test('everything changes live in the panel', () => {
    const driven = playing({}).press('P down down enter down down right right right down right down right');
    expect(driven.screen()).toContain('pause after turns');
    expect(driven.state().segments).toEqual({pauseAt: ['turns'], gap: 1.2, repeat: 2, hide: true});
    expect(driven.press('escape m').state().segments.pauseAt).toEqual([]);
  });
});

describe('a range', () => {
  const ranged = () => playing({}, {start: timeline.questions[0]!.start, end: timeline.questions[1]!.start});

  test('is marked on the timeline, ends before the question that follows, and says so', () => {
    expect(ranged().rows().at(-2)).toMatch(/●.*\]/);
    const driven = ranged().press(FOREVER);
    expect(driven.position()).toBe(timeline.questions[1]!.start - 1);
    expect(driven.subject()).toEqual({kind: 'range-ended'});
    expect(driven.screen()).not.toContain('乙報記者 ');
    expect(driven.rows().at(-2)).toMatch(/\[.*●/);
  });

  test.each(['space', 'f5', 'pagedown', 'enter'])('asks before %s goes past it', key => {
    const driven = ranged().press(`${FOREVER} +3000 ${key} +100`);
    expect(driven.subject()).toEqual({kind: 'past-range'});
    expect(driven.position()).toBe(timeline.questions[1]!.start - 1);
    expect(driven.press(`${key} +100`).position()).toBeGreaterThanOrEqual(timeline.questions[1]!.start);
    expect(ranged().press(`${FOREVER} ${key} +2001 ${key} +100`).position()).toBe(timeline.questions[1]!.start - 1);
  });
});

describe('a segment', () => {
  const [first] = timeline.questions as [(typeof timeline.questions)[number]];
  const at = (position: number, ...pauseAt: Segments['pauseAt']) => segmentAt(timeline, {pauseAt}, position);
  const turn = (index: number) => ({start: startOf(index), stop: turnStop(timeline, index)});

  test('is a turn, a sentence, or the whole answer to a question', () => {
    const several: Timeline = {...timeline, questions: [{...first, answers: [3, 4]}, ...timeline.questions.slice(1)]};
    const whole = {start: startOf(3), stop: startOf(5) - 1};
    expect([2, 3, 4, 5].map(index => segmentAt(several, {pauseAt: []}, startOf(index) + 1))).toEqual([turn(2), whole, whole, turn(5)]);
    expect([3, 4].map(index => segmentAt(several, {pauseAt: ['turns']}, startOf(index)))).toEqual([turn(3), turn(4)]);
    expect(segmentAt({...timeline, questions: [{...first, answers: []}]}, {pauseAt: []}, startOf(3))).toEqual(turn(3));
    expect([at(0), at(startOf(1)), at(first.start)]).toEqual([turn(0), turn(1), turn(2)]);
    const [one, two] = cuesOf(timeline, 1);
    expect(at(two!.start, 'sentences')).toEqual({start: two!.start, stop: cuesOf(timeline, 1)[2]!.start - 1});
    expect(at(two!.start - 1, 'sentences', 'turns').start).toBe(one!.start);
    expect(at(timeline.duration)).toEqual({start: startOf(7), stop: timeline.duration});
  });

  test('puts a question up to its last moment, and nothing at the end', () => {
    const stop = turnStop(timeline, first.asked);
    expect([stop - 1, stop, stop + 1, timeline.duration].map(position => questionPutAt(timeline, position))).toEqual([-1, 0, -1, -1]);
    // A question that ends the broadcast is not put: there is nothing to wait for.
    expect(questionPutAt({...timeline, questions: [{...first, asked: 7, start: startOf(7), answers: []}]}, timeline.duration)).toBe(-1);
  });

  test('ends before a moment at which a turn begins', () => {
    expect([0, startOf(1), startOf(1) + 1, timeline.duration].map(end => momentBefore(timeline, end))).toEqual([0, startOf(1) - 1, startOf(1) + 1, timeline.duration]);
    // A range that ends where the last turn begins and ends.
    const starts = timeline.starts.slice();
    starts[7] = timeline.duration;
    expect(momentBefore({...timeline, starts}, timeline.duration)).toBe(timeline.duration);
  });

  test('is the last of its kind where no stop follows', () => {
    for (const pauseAt of [['sentences'], ['turns'], ['questions'], ['answers'], []] as const) expect(nextPause(timeline, {...UNDIVIDED, pauseAt}, timeline.duration)).toBe(Infinity);
    expect(nextPause(timeline, {...UNDIVIDED, pauseAt: ['turns', 'sentences']}, 0)).toBe(cuesOf(timeline, 0)[1]!.start - 1);
  });
});

test('the key for pauses goes through its choices, and ends any other division', () => {
  const pauses = (from: Segments['pauseAt']) => after(started(timeline, {segments: {...UNDIVIDED, pauseAt: from}}), {type: 'next-pause-at'}, 7);
  expect([[], ['questions'], ['questions', 'answers'], ['turns']].map(from => pauses(from as Segments['pauseAt']).segments.pauseAt)).toEqual([['questions'], ['questions', 'answers'], [], []]);
  expect(pauses([]).notice).toEqual({subject: {kind: 'pause-at', points: ['questions']}, since: 7});
});
