import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../../src/reading/read.ts';
import {buildTimeline, type Timeline} from '../../../src/timeline/timeline.ts';
import {KEYMAP} from '../../../src/ui/input/keymap.ts';
import {drive, type Driven} from '../../drive.ts';
import {lexicon} from '../../lexicon.ts';
import {started} from '../../player/press.ts';
import {bundledText, short} from '../../samples.ts';

const timeline = buildTimeline(readTranscript(bundledText, lexicon));

/** Returns the first turns of a broadcast, as when no more has been read. */
const beginning = (whole: Timeline, turns: number): Timeline => buildTimeline({
  ...whole.transcript, turns: whole.transcript.turns.slice(0, turns), questions: whole.transcript.questions.filter(({asked, answers}) => [asked, ...answers].every(turn => turn < turns)),
});

/** A broadcast so long that a search goes through it in several pieces. */
const long = buildTimeline(readTranscript(Array.from({length: 4500}, (_, turn) =>
  `2024-01-01 ${String(Math.floor(turn / 240)).padStart(2, '0')}:${String(Math.floor(turn / 4) % 60).padStart(2, '0')} ${turn % 9 === 4 ? '甲報記者' : `官員${'甲乙丙'[turn % 3]!}`} 第${turn}段。今天介紹情況${turn % 1000 === 999 ? '，電話 8877626' : ''}。`).join('\n')));

/** Returns the outcome of a sequence of keys. */
const outcome = (driven: Driven) => {
  const {notice, search, ...state} = driven.state();
  return {...state, timeline: undefined, search, notice: notice?.subject, overlay: driven.overlay(), position: driven.position(), screen: driven.screen(), effects: driven.effects};
};

/** Drives the keys by `pressed`, and flushes at the end. */
function led(of: Timeline, pressed: (driven: Driven) => void): ReturnType<typeof outcome> {
  const driven = drive(started(of), {tools: {lexicon}});
  pressed(driven);
  driven.flush();
  return outcome(driven);
}

const SEQUENCES = [
  'o Q 3 enter', 'o # 5 enter', '/ 8 8 7 7 6 2 6 enter', '/ 8 8 7 7 6 2 6 enter n n N', '/ 發 布 會 down down enter', '/ 發 布 會 escape n n', '/ x backspace 污 染 enter escape / enter',
  '/ f a b u h u i enter', '/ 沒 有 的 enter backspace backspace backspace enter', 't Q 3 enter', 't 1 5 : 1 6 enter .', 'o down down pagedown enter', 'o 李 偉 down enter', 'o f1 down escape enter',
  'i pagedown down escape ] ]', '? pagedown escape 3', ': 5 0 % enter space', 'j j d k enter', 'G k k u enter', 'o 1 5 : 1 3 enter', 'B o B enter', '2 ] ] ]', '4 ] ]', 'o ] f1', 'o Q f1 escape enter', '3 / 的 down escape N n y', 'r r j j', 'z c j', 's o end enter',
];

describe('keys that come in one read', () => {
  test.each(SEQUENCES)('%s gives what slow fingers give', keys => {
    for (const of of [timeline, long, short()]) {
      const slowly = led(of, driven => driven.press(keys));
      expect(led(of, driven => driven.burst(keys))).toEqual(slowly);
    }
  });

  test('oQ3⏎ goes to question 3, /8877626⏎ to the number, and o⏎ stays', () => {
    expect(led(timeline, driven => driven.burst('o Q 3 enter')).notice).toMatchObject({kind: 'turn', turn: timeline.questions[2]!.asked});
    expect(led(timeline, driven => driven.burst('/ 發 布 會 enter / 8 8 7 7 6 2 6 enter')).notice).toEqual({kind: 'match', number: 1, count: 1});
    expect(led(long, driven => driven.burst('/ 第 4 4 9 9 段 enter')).position).toBeGreaterThan(0);
    expect(led(timeline, driven => driven.burst('3 o enter')).position).toBe(timeline.questions[2]!.start);
  });

  test('Ctrl+C ends what waits', () => {
    const driven = drive(started(long), {tools: {lexicon}});
    driven.burst('/ 第 4 4 9 9 段 enter ctrl+c');
    expect(driven.effects).toEqual([]);
    driven.controller.press('ctrl+c');
    expect(driven.effects).toEqual([{type: 'quit'}]);
  });

  const keys = fc.constantFrom(...new Set([...KEYMAP.flatMap(binding => binding.keys), ...'Q3發布會的8 #:'].filter(key => key !== ' ' && !['ctrl+c', 'q', 'ctrl+z'].includes(key))));

  test('in any order and any pieces they leave the state that slow fingers reach', () => {
    const [small, whole] = [beginning(long, 900), long];
    fc.assert(fc.property(fc.array(keys, {maxLength: 40}), fc.array(fc.nat(12), {minLength: 1, maxLength: 10}), fc.boolean(), (sequence, pieces, isLong) => {
      const of = isLong ? whole : small;
      const slowly = led(of, driven => driven.press(sequence.join(' ')));
      const inPieces = led(of, driven => {
        let from = 0;
        for (let piece = 0; from < sequence.length; piece += 1) {
          const to = from + 1 + pieces[piece % pieces.length]!;
          driven.burst(sequence.slice(from, to).join(' '));
          from = to;
        }
      });
      expect(inPieces).toEqual(slowly);
    }), {numRuns: 60});
  });
});

describe('what comes by itself between keys', () => {
  test('growth and the dictionary change nothing of where keys lead', () => {
    // Keys that mean the same in a part of the broadcast as in the whole: nothing of the end, of shares or of all questions.
    const keys = fc.constantFrom('o', 'down', 'up', 'enter', 'escape', '/', '今', '天', 'n', '1', 'space', '.', 'l', 'h', 'j', 'k', '?', 'i', 's', 'r', 'v', 'B', 'backspace', 'ctrl+u');
    fc.assert(fc.property(fc.array(keys, {maxLength: 25}), fc.nat(25), fc.nat(25), (sequence, growth, arrival) => {
      const first = beginning(long, 300);
      const given = drive(started(long), {tools: {lexicon}, now: 0});
      const driven = drive({...started(first, {end: first.duration}), reading: {part: 0.1, left: 1}}, {coming: ['lexicon']});
      sequence.forEach((key, index) => {
        if (index === growth) driven.grow(long);
        if (index === arrival) driven.give({lexicon});
        driven.press(key);
        given.press(key);
      });
      driven.give({lexicon}).grow(long);
      const [late, early] = [outcome(driven), outcome(given)];
      expect([late.position, late.overlay?.name, late.playhead.playing, late.viewport]).toEqual([early.position, early.overlay?.name, early.playhead.playing, early.viewport]);
    }), {numRuns: 60});
  });

  test('a key waits for the dictionary that its search needs, and for nothing else', () => {
    const driven = drive(started(timeline), {coming: ['lexicon']});
    driven.burst('/ f a b u h u i enter');
    expect(driven.overlay()?.name).toBe('search');
    driven.give({lexicon});
    expect(driven.subject()).toEqual({kind: 'match', number: 1, count: 3});
    expect(drive(started(timeline), {coming: ['lexicon']}).burst('o escape ]').subject()).toMatchObject({kind: 'question', question: 1});
  });

  test('a dictionary that cannot be had is asked for once, and holds nothing up', () => {
    const driven = drive(started(timeline)).press('/').type('8877626').press('enter');
    expect(driven.subject()).toEqual({kind: 'match', number: 1, count: 1});
  });
});

test('a pasted time is gone to; into a prompt, a text is pasted as if typed', () => {
  const driven = drive(started(timeline));
  driven.controller.paste(' 15:13\n');
  expect(driven.position()).toBe(timeline.questions[1]!.start);
  driven.press('/');
  driven.controller.paste('發布會\n');
  expect(driven.press('enter').subject()).toMatchObject({kind: 'match', count: 3});
});
