import {expect, test} from 'vitest';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import {readTranscript} from '../../../src/reading/read.ts';
import {positionAt} from '../../../src/player/playback.ts';
import {after, drive, replayWith} from '../../drive.ts';
import {started} from '../../player/press.ts';
import {textOf} from './screens.ts';

/** A clock that stands still. */
const STILL = {now: () => 0, after: () => () => undefined};

/** Makes a broadcast of many turns; `looks` counts how many of them have been looked at. */
function counted(turns: number) {
  const text = Array.from({length: turns}, (_, turn) => {
    const time = new Date(Date.UTC(2024, 0, 1) + turn * 60_000).toISOString();
    return `${time.slice(0, 10)} ${time.slice(11, 16)} ${turn % 4 === 1 ? '甲報記者' : `官員${turn % 7}`} 第${turn}段。今天介紹情況，請看。`;
  }).join('\n');
  const timeline = buildTimeline(readTranscript(text));
  const looks = {count: 0};
  const watched = new Proxy(timeline.transcript.turns as object[], {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks.count += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  return {timeline: {...timeline, transcript: {...timeline.transcript, turns: watched as typeof timeline.transcript.turns}}, looks};
}

test('a frame, a seek and a scroll look at as few of ten thousand turns as of a hundred', () => {
  const looksAt = (turns: number) => {
    const {timeline, looks} = counted(turns);
    const size = {columns: 100, rows: 30};
    const {replay, controller} = replayWith(started(timeline), STILL, () => size);
    const draw = () => { textOf(replay.snapshot().state, 0, size, 'en', {}, replay.snapshot().overlay); };
    // Once, what is counted once for the whole.
    draw();
    controller.press('k');
    draw();
    const before = looks.count;
    for (const key of ['l', ']', ']', 'j', 'd', 'G', 'k', 'g', '9', 'o', 'down', 'escape']) {
      controller.press(key);
      draw();
    }
    return looks.count - before;
  };
  const [few, many] = [looksAt(100), looksAt(10_000)];
  expect(many / few).toBeLessThan(1.5);
});

/** Broadcasts that are long in other ways than by their turns. */
const SHAPES: Readonly<Record<string, (turn: number) => string>> = {
  'a speaker for every turn': turn => `甲${[...String(turn)].map(digit => '零一二三四五六七八九'[Number(digit)]).join('')}`,
  'a question with an answer for every turn': turn => (turn === 0 ? '甲報記者' : `官員${turn % 7}`),
  'a question for every turn': () => '甲報記者',
};

test.each(Object.entries(SHAPES))('with %s every list looks at as few of ten thousand as of a thousand', (_, speakerOf) => {
  const looksAt = (count: number) => {
    const text = Array.from({length: count}, (__, turn) => `2024-01-01 ${String(Math.floor(turn / 600)).padStart(2, '0')}:${String(Math.floor(turn / 10) % 60).padStart(2, '0')} ${speakerOf(turn)} 今天介紹情況。`).join('\n');
    const looks = {count: 0};
    const watched = <Values extends object>(values: Values): Values => new Proxy(values, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks.count += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    const timeline = buildTimeline(readTranscript(text));
    const {transcript, questions} = timeline;
    const size = {columns: 100, rows: 30};
    const {replay, controller} = replayWith(started({
      ...timeline, questions: watched(questions.map(question => ({...question, answers: watched(question.answers)}))),
      transcript: {...transcript, turns: watched(transcript.turns), speakers: watched(transcript.speakers)},
    }), STILL, () => size);
    const shown = () => textOf(replay.snapshot().state, 0, size, 'en', {}, replay.snapshot().overlay);
    const keys = ['l', ']', '[', '}', 'G', 'k', 'g', 'o', 'down', 'escape', 'i', 'down', 'G', 'escape'];
    const press = () => {
      for (const key of keys) {
        controller.press(key);
        shown();
      }
    };
    // Once, what is counted once for the whole.
    press();
    const before = looks.count;
    press();
    return looks.count - before;
  };
  const [few, many] = [looksAt(1000), looksAt(10_000)];
  expect(many / few).toBeLessThan(1.5);
});

test('ten thousand keys at once lose nothing, and the screen shows what the last one did', () => {
  const {timeline} = counted(200);
  const {replay, controller} = replayWith(started(timeline), STILL, () => ({columns: 100, rows: 30}));
  controller.press(...Array.from({length: 9999}, () => 'l'), ']');
  const {state} = replay.snapshot();
  expect(positionAt(state, 0)).toBe(timeline.duration);
  controller.press('g', ...Array.from({length: 10_000}, (_, index) => (index % 2 === 0 ? 'j' : 'k')), '2');
  expect(positionAt(replay.snapshot().state, 0)).toBe(timeline.questions[1]!.start);
});

test('ten thousand characters typed into the search are searched for once', () => {
  const {timeline} = counted(50);
  const driven = drive(started(timeline));
  let found = 0;
  driven.replay.subscribe(() => { if (driven.replay.snapshot().state.search?.isDone) found += 1; });
  driven.burst(`/ ${'段 '.repeat(10_000)}`);
  expect(found).toBe(1);
  expect(() => driven.screen()).not.toThrow();
});

test('a transcript that grows while it is played goes on where it was', () => {
  const {timeline: whole} = counted(60);
  const part = buildTimeline({...whole.transcript, turns: whole.transcript.turns.slice(0, 20), questions: whole.transcript.questions.slice(0, 5)});
  const playing = {...started(part, {paused: false, rate: 100}), reading: {part: 0.3, left: 1000}};
  const atEnd = after(playing, {type: 'tick'}, 999_999);
  expect(positionAt(atEnd, 999_999)).toBe(part.duration);
  const grown = after(atEnd, {type: 'grown', timeline: whole, reading: undefined}, 999_999);
  expect(positionAt(grown, 999_999)).toBe(part.duration);
  expect(positionAt(grown, 999_999 + 600)).toBe(part.duration + 60_000);
  expect(textOf(atEnd, 999_999, {columns: 100, rows: 30}).at(-1)).toContain('reading ━━━ ');
  expect(textOf(atEnd, 999_999, {columns: 100, rows: 30}).at(-1)).not.toContain('ended');
});
