import {describe, expect, test} from 'vitest';
import type {Action} from '../../src/player/actions.ts';
import {hasEnded, positionAt} from '../../src/player/playback.ts';
import type {PlayerState} from '../../src/player/state.ts';
import {update} from '../../src/player/update.ts';
import {cuesOf, turnStart} from '../../src/timeline/timeline.ts';
import {seeded, short, timelineOf} from '../samples.ts';
import {UNDIVIDED} from '../../src/player/training/segments.ts';
import {after as stateAfter, drive} from '../drive.ts';
import {press, started} from './press.ts';

const MINUTE = 60_000;
const timeline = short();
const [q1, q2] = timeline.questions.map(({start}) => start) as [number, number];
const end = timeline.duration;

const after = (keys: string, changed: Parameters<typeof started>[1] = {}) => {
  const {state, overlay, now} = press(started(timeline, changed), keys);
  return {state, overlay, position: positionAt(state, now), playing: state.playhead.playing, rate: state.rate, subject: state.notice?.subject};
};

const AT_QUESTIONS = {...UNDIVIDED, pauseAt: ['questions']} as const;

describe('paused at the start', () => {
  test.each([
    ['right', 10_000], ['l l h', 10_000], ['left', 0], ['shift+right', MINUTE], ['shift+right shift+left', 0], ['G', end], ['G right', end], ['end g', 0],
    [']', q1], ['] ]', q2], ['] ] ]', q2], ['] ] ] ]', end], ['] ] ] +2000 ]', q2], ['2 pagedown pagedown', end], ['pagedown', q1], ['] pageup', 0], ['] ] [', q1], ['] right [', q1], ['] right [ [', 0], ['[', 0], ['2', q2], ['2 1', q1],
    ['ctrl+right', 2 * MINUTE], ['ctrl+right ctrl+right', q1], ['ctrl+right right ctrl+left', 2 * MINUTE], ['ctrl+right ctrl+left', 0], ['ctrl+left', 0],
    ['G ctrl+left', turnStart(timeline, 7)],
    ['.', cuesOf(timeline, 0)[1]!.start], ['. .', 2 * MINUTE], ['. . ,', cuesOf(timeline, 0)[1]!.start], ['. . right ,', 2 * MINUTE],
    ['. right , ,', 0], ['t 1 0 : 0 4 enter', q1], [': Q 2 enter', q2], ['t # 6 enter', q2], ['t １ ０ ： ０ ４ enter', q1], ['t 5 0 % enter', end / 2],
    ['t 1 0 : 0 5 backspace 4 enter', q1], ['t x x ctrl+w Q 1 enter', q1], ['t 9 9 ctrl+u Q 1 enter', q1], ['t Q 1 escape', 0], ['t 2 5 : 9 9 enter', 0],
    ['o down down enter', q1], ['o end enter', turnStart(timeline, 7)], ['G o enter', turnStart(timeline, 7)], ['o down up enter', 0], ['o escape', 0], ['? ]', 0], ['i ]', q1],
  ])('%s leads to %d', (keys, position) => {
    expect(after(keys)).toMatchObject({position, playing: false});
  });

  test.each([
    ['>', 2], ['> >', 5], ['+ + -', 2], ['<', 0.5], ['< < <', 0.25], ['> > > > > > > > >', 100], ['> =', 1], ['> > backspace', 1],
  ])('%s sets the rate to %d', (keys, rate) => {
    expect(after(keys)).toMatchObject({rate, playing: false});
  });
});

describe('playing', () => {
  test('time passes at the rate', () => {
    expect(after('space +1000')).toMatchObject({position: 1000, playing: true});
    expect(after('space > > +1000')).toMatchObject({position: 5000});
    expect(after('space +1000 > +1000 < +1000')).toMatchObject({position: 4000});
    expect(after('space +1000 space +5000 space +1000')).toMatchObject({position: 2000});
    expect(after('+100', {paused: false, rate: 100})).toMatchObject({position: 10_000, playing: true});
  });

  test('goes on from where one seeks to', () => {
    expect(after('space ] +500')).toMatchObject({position: q1 + 500, playing: true});
  });

  test('a sentence step pauses', () => {
    expect(after('space +100 .')).toMatchObject({position: cuesOf(timeline, 0)[1]!.start, playing: false});
  });

  test('two quick presses back go two questions back', () => {
    expect(after('2 space +300 [ +300 [')).toMatchObject({position: 0});
    expect(after('2 space +3000 [')).toMatchObject({position: q2});
  });

  test('ends at the end, stays there, and plays again from the start', () => {
    const ended = press(started(timeline, {paused: false, rate: 100}), '+9999999');
    expect(hasEnded(ended.state, ended.now)).toBe(true);
    expect(ended.state.playhead).toEqual({playing: false, position: end});
    const back = press(ended.state, 'left', ended.now);
    expect(positionAt(back.state, back.now)).toBe(end - 10_000);
    const again = press(ended.state, 'space +100', ended.now);
    expect(positionAt(again.state, again.now)).toBe(10_000);
    expect(again.state.notice?.subject).toEqual({kind: 'restarted'});
  });

  test('stops where it was told to end, asks before it goes past that, and then goes on', () => {
    const stopped = press(started(timeline, {paused: false, end: MINUTE}), '+99999');
    expect(stopped.state.playhead).toEqual({playing: false, position: MINUTE});
    const asked = press(stopped.state, 'space +1000', stopped.now);
    expect(asked.state).toMatchObject({playhead: {playing: false, position: MINUTE}, notice: {subject: {kind: 'past-range'}}});
    const on = press(asked.state, 'space +1000', asked.now);
    expect(positionAt(on.state, on.now)).toBe(MINUTE + 1000);
  });
});

describe('pausing at questions', () => {
  test('stops when the question has been put, before the answer', () => {
    const answer = turnStart(timeline, 3);
    const stopped = press(started(timeline, {paused: false, segments: AT_QUESTIONS}), '+9999999');
    expect(stopped.state.playhead).toEqual({playing: false, position: answer - 1});
    expect(stopped.state.notice?.subject).toEqual({kind: 'paused-at-question', question: 1});
    const next = press(stopped.state, 'space +9999999', stopped.now);
    expect(next.state.playhead).toEqual({playing: false, position: turnStart(timeline, 6) - 1});
  });

  test('can be turned on and off while playing', () => {
    expect(after('m +9999999', {paused: false})).toMatchObject({position: turnStart(timeline, 3) - 1, playing: false});
    expect(after('m m +9999999 space +9999999', {paused: false})).toMatchObject({position: turnStart(timeline, 4) - 1, playing: false});
    expect(after('m m m +9999999', {paused: false})).toMatchObject({position: end});
  });
});

describe('notices', () => {
  test.each([
    ['>', {kind: 'rate', rate: 2}], [']', {kind: 'question', question: 1, time: q1}], ['9', {kind: 'no-question', question: 9}], ['m', {kind: 'pause-at', points: ['questions']}],
    ['v', {kind: 'reveal', reveal: 'sentence'}], ['v v v', {kind: 'reveal', reveal: 'typewriter'}], ['s', {kind: 'sidebar', on: false}],
    ['space', {kind: 'playing'}], ['space space', {kind: 'paused'}], ['G', {kind: 'end'}], ['right', {kind: 'time', time: 10_000}],
    ['> > > > > > > > > >', {kind: 'rate-limit', rate: 100}],
  ])('%s says %j', (keys, subject) => {
    expect(after(keys).subject).toEqual(subject);
  });

  test('last two seconds', () => {
    expect(after('> +1999').subject).toBeDefined();
    expect(after('> +2000').subject).toBeUndefined();
  });

  test('a pasted time is gone to, anything else is refused and said', () => {
    const state = started(timeline);
    expect(positionAt(stateAfter(state, {type: 'go-to', text: '10:04'}), 0)).toBe(q1);
    expect(stateAfter(state, {type: 'go-to', text: 'rm -rf'})).toMatchObject({playhead: state.playhead, notice: {subject: {kind: 'refused'}}});
  });
});

describe('what lies over the text', () => {
  test('opens and closes by its own key, and Esc never quits but follows again', () => {
    expect(after('o').overlay).toMatchObject({name: 'outline'});
    expect(after('? ?').overlay).toBeUndefined();
    expect(after('i i').overlay).toBeUndefined();
    expect(after('i q').overlay).toBeUndefined();
    expect(after('i o').overlay).toMatchObject({name: 'outline', under: undefined});
    expect(after('o f1').overlay).toMatchObject({name: 'help', under: {name: 'outline'}});
    expect(after('o f1 escape').overlay).toMatchObject({name: 'outline'});
    const reading = stateAfter(started(timeline), {type: 'view', top: {turn: 2, offset: 0}});
    expect(reading.viewport).toEqual({mode: 'free', top: {turn: 2, offset: 0}});
    expect(press(reading, 'escape').state.viewport).toEqual({mode: 'follow'});
    expect(press(reading, 'f').state.viewport).toEqual({mode: 'follow'});
    expect(press(reading, ']').state.viewport).toEqual({mode: 'follow'});
  });

  test('what cannot be read stays in the prompt', () => {
    expect(after('t 2 5 : 9 9 enter').overlay?.state).toEqual({text: '25:99', isRefused: true});
    expect(after('t 2 5 : 9 9 enter backspace').overlay?.state).toEqual({text: '25:9', isRefused: false});
    expect(after('t enter').overlay).toBeUndefined();
  });

  test('a blank screen pauses, and any key uncovers it', () => {
    const blank = after('B', {paused: false});
    expect(blank).toMatchObject({playing: false, state: {blank: true}});
    expect(after('B B').state.blank).toBe(false);
    expect(after('B escape').state.blank).toBe(false);
    // What would play only shows the text again.
    for (const keys of ['B space', 'B pagedown', 'B enter', 'B f5']) expect(after(keys)).toMatchObject({playing: false, state: {blank: false, playhead: {position: 0}}});
    expect(after('B space space').playing).toBe(true);
    expect(after('B 1').state).toMatchObject({blank: false, playhead: {position: q1}});
  });
});

test('nothing new comes back when nothing has changed', () => {
  const state = started(timeline);
  for (const type of ['tick', 'follow', 'uncover', 'unmark', 'clear'] as const) expect(stateAfter(state, {type}, 5000)).toBe(state);
  const free = stateAfter(state, {type: 'view', top: {turn: 1, offset: 4}});
  expect(stateAfter(free, {type: 'view', top: {turn: 1, offset: 4}})).toBe(free);
});

describe('a presenter’s remote', () => {
  const pausing = {paused: false, segments: AT_QUESTIONS, rate: 100};

  test('plays the answer at a pause, and goes to the next question elsewhere', () => {
    const answer = turnStart(timeline, 3);
    const atPause = press(started(timeline, pausing), '+9999999');
    const playing = press(atPause.state, 'pagedown +10', atPause.now);
    expect(positionAt(playing.state, playing.now)).toBeGreaterThan(answer);
    expect(playing.state.playhead.playing).toBe(true);
    const next = press(playing.state, 'pagedown', playing.now);
    expect(next.state.notice?.subject).toMatchObject({kind: 'question', question: 2});
    // A bracket always goes to the next question.
    expect(positionAt(press(atPause.state, ']', atPause.now).state, atPause.now)).toBe(q2);
  });

  test('F5 plays and never pauses, Esc never quits, and nothing that it sends ends the broadcast', () => {
    expect(after('f5 +1000')).toMatchObject({playing: true, position: 1000});
    expect(after('f5 f5 shift+f5 +1000')).toMatchObject({playing: true, position: 1000});
    expect(drive(started(timeline)).press('f5 escape pagedown pagedown pagedown escape').effects.filter(({type}) => type !== 'back')).toEqual([]);
    expect(after('pagedown pagedown pagedown +2000 pagedown +2000 pagedown')).toMatchObject({position: q2});
  });
});

describe('where there is no next question', () => {
  test('one press stays and says so, a second within two seconds goes to the end', () => {
    expect(after('2 ]')).toMatchObject({position: q2, subject: {kind: 'no-next-question', canEnd: true}});
    expect(after('2 ] +1999 ]')).toMatchObject({position: end});
    expect(after('2 ] +2000 ]')).toMatchObject({position: q2, subject: {kind: 'no-next-question', canEnd: true}});
    expect(after('2 ] > ]')).toMatchObject({position: q2});
  });

  test('nothing goes to the end in a broadcast without questions, at the end, or while more is being read', () => {
    const without = timelineOf('2024-03-01 10:00 甲 好。\n2024-03-01 10:05 乙 好。\n');
    expect(press(started(without), '] ] ]').state).toMatchObject({playhead: {position: 0}, notice: {subject: {kind: 'no-next-question', canEnd: false}}});
    expect(after('G ] ]')).toMatchObject({position: end, subject: {kind: 'no-next-question', canEnd: false}});
    const growing = {...started(timeline), reading: {part: 0.5, left: 1}};
    expect(press(growing, '2 ] ] ]').state).toMatchObject({playhead: {position: q2}});
  });
});

describe('with random keys at random moments', () => {
  const KEYS = ['space', '>', '<', '=', 'right', 'left', 'shift+right', 'shift+left', '.', ',', 'ctrl+right', 'ctrl+left', ']', '[', '1', '2', 'g', 'G', 'm', 'v', 's', 'B'];

  /** Presses the same keys at the same moments. `ticks` decides how often the clock is looked at in between. */
  const run = (seed: number, ticks: (random: () => number) => number) => {
    const random = seeded(seed);
    const others = seeded(seed + 1000);
    let state: PlayerState = started(timeline, {paused: false});
    let now = 0;
    const path: number[] = [];
    for (let step = 0; step < 60; step += 1) {
      const next = now + random() * 20_000;
      for (let tick = ticks(others); tick > 0; tick -= 1) state = stateAfter(state, {type: 'tick'}, now + (others() * (next - now)) / tick);
      now = next;
      state = press(state, KEYS[Math.floor(random() * KEYS.length)]!, now).state;
      path.push(positionAt(state, now));
    }
    return {state, path};
  };

  test('the state does not depend on how often the clock was looked at', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const rarely = run(seed, () => 0);
      const often = run(seed, random => Math.floor(random() * 12));
      often.path.forEach((position, index) => expect(position).toBeCloseTo(rarely.path[index]!, 3));
      expect({...often.state, playhead: 0, notice: 0}).toEqual({...rarely.state, playhead: 0, notice: 0});
    }
  });

  test('the playhead stays within the broadcast', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      for (const position of run(seed, () => 1).path) {
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(end);
      }
    }
  });

  test('a playing playhead is where elapsed time times rate says, without drift, over a hundred hours of looking', () => {
    let state = started(timeline, {paused: false, rate: 0.01});
    for (let now = 0; now < 1000 * MINUTE; now += 777) state = stateAfter(state, {type: 'tick'}, now);
    expect(positionAt(state, 1000 * MINUTE)).toBeCloseTo(10 * MINUTE, 6);
  });
});

describe('an action', () => {
  const state = started(timeline, {run: 'r'});
  const noted = (kind: string, more: object = {}) => ({notice: {subject: {kind, ...more}, since: 7}});

  test.each([
    [{type: 'toggle-sidebar'}, {sidebar: false, ...noted('sidebar', {on: false})}],
    [{type: 'toggle-big'}, {big: true, ...noted('big', {on: true})}],
    [{type: 'toggle-aside'}, {aside: false, ...noted('aside', {on: false})}],
    [{type: 'toggle-hides-ahead'}, {hidesAhead: true, ...noted('hides-ahead', {on: true})}],
    [{type: 'toggle-silence'}, {silence: 3000, ...noted('silence', {limit: 3000})}],
    [{type: 'next-voice'}, {voice: {mode: 'all'}, ...noted('voice', {mode: 'all'})}],
    [{type: 'next-reveal'}, {reveal: 'sentence', ...noted('reveal', {reveal: 'sentence'})}],
    [{type: 'next-wording', of: 'script'}, {wording: {script: 'simplified'}, ...noted('wording', {changed: 'script'})}],
    [{type: 'set-segments', segments: {...UNDIVIDED, repeat: 2}}, {segments: {repeat: 2}, ...noted('segments', {segments: {...UNDIVIDED, repeat: 2}})}],
    [{type: 'seek', time: 5000}, {playhead: {position: 5000}, ...noted('time', {time: 5000})}],
    [{type: 'seek', time: -5}, {playhead: {position: 0}, ...noted('time', {time: 0})}],
    [{type: 'seek', time: 99_999_999}, {playhead: {position: end}, ...noted('time', {time: end})}],
    [{type: 'play'}, {playhead: {playing: true, from: 0, since: 7}, ...noted('playing')}],
    [{type: 'play-from', place: {turn: 1, offset: -1}}, {playhead: {playing: true, from: 120_000}, ...noted('turn', {turn: 1, time: 120_000})}],
    [{type: 'play-from', place: {turn: 3, offset: 0}}, {playhead: {playing: true, from: turnStart(timeline, 3)}, ...noted('turn', {turn: 3, time: turnStart(timeline, 3)})}],
    [{type: 'view', top: {turn: 1, offset: 2}}, {viewport: {mode: 'free', top: {turn: 1, offset: 2}}, ...noted('free')}],
    [{type: 'again'}, {playhead: {playing: true, from: 0}, ...noted('again')}],
    [{type: 'next-loop'}, {loop: {start: 0}, ...noted('loop-start', {time: 0})}],
    [{type: 'jump', direction: 1}, noted('no-jump', {direction: 1})],
    [{type: 'seek-question', number: 9}, noted('no-question', {question: 9})],
    [{type: 'go-to', text: ' nowhere '}, noted('refused', {result: {kind: 'unreadable', text: 'nowhere'}})],
    [{type: 'go-to', text: '+1m'}, {playhead: {position: MINUTE}, ...noted('time', {time: MINUTE})}],
    [{type: 'notify', subject: {kind: 'copied', characters: 3, to: 'tmux', turn: 1}}, noted('copied', {characters: 3, to: 'tmux', turn: 1})],
    [{type: 'voice-lost', text: 'no voice'}, {voice: {mode: 'off'}, ...noted('told', {text: 'no voice'})}],
    [{type: 'reading', reading: {part: 0.5, left: 3}}, {reading: {part: 0.5, left: 3}}],
    [{type: 'bookmarks', list: [{id: 'x', position: 1, note: ''}]}, {bookmarks: {list: [{id: 'x', position: 1, note: ''}], run: 'r', undo: [], added: 0}}],
    [{type: 'toggle-blank'}, {blank: true, notice: undefined}],
  ] as const)('%j', (action, expected) => {
    expect(stateAfter(state, action, 7)).toMatchObject(expected);
  });

  test('goes back to the first choice behind the last, whichever way it was entered', () => {
    const times = (action: Action, count: number, from = state) => Array.from({length: count}).reduce<PlayerState>(one => stateAfter(one, action), from);
    expect(times({type: 'next-reveal'}, 3).reveal).toBe('typewriter');
    expect([1, 2, 3].map(count => times({type: 'next-voice'}, count).voice.mode)).toEqual(['all', 'questions', 'off']);
    expect([1, 2, 3].map(count => times({type: 'next-wording', of: 'script'}, count).wording.script)).toEqual(['simplified', 'traditional', 'source']);
    expect(times({type: 'next-wording', of: 'text'}, 2).wording.text).toBe('clean');
    for (const type of ['toggle-sidebar', 'toggle-big', 'toggle-aside', 'toggle-hides-ahead', 'toggle-silence'] as const) expect({...times({type}, 2), notice: undefined}).toEqual({...state, notice: undefined, ...(type === 'toggle-silence' && {silence: undefined})});
  });

  test.each(['tick', 'uncover', 'drill-on', 'drill-again', 'drill-answer', 'drill-skip', 'drill-back', 'drill-mark', 'raise-hand'] as const)('%s does nothing here', type => {
    expect(update(state, {type}, 7)).toEqual({state, effects: []});
    expect(update(state, {type}, 7).state).toBe(state);
  });

  test.each([{type: 'drill-note', note: 'x'}, {type: 'report-named', name: 'x', isSaved: true}, {type: 'room', change: {kind: 'halted'}}, {type: 'select-match', index: 1}, {type: 'unmark'}] as const)('%j has nothing to act on', action => {
    expect(update(state, action, 7)).toEqual({state, effects: []});
  });

  test('scrolling holds the place at the top, in either part of it', () => {
    const top = {turn: 1, offset: 2};
    const free = stateAfter(state, {type: 'view', top});
    for (const other of [{turn: 1, offset: 3}, {turn: 2, offset: 2}]) expect(stateAfter(free, {type: 'view', top: other}).viewport).toEqual({mode: 'free', top: other});
    expect(stateAfter(free, {type: 'view', top: {...top}})).toBe(free);
    expect(stateAfter(free, {type: 'follow'}, 7)).toMatchObject({viewport: {mode: 'follow'}, ...noted('follow')});
    expect(stateAfter(free, {type: 'clear'}, 7).viewport).toEqual({mode: 'follow'});
  });

  test('clears the marks of a search before it follows again', () => {
    const free = stateAfter(stateAfter(state, {type: 'search', query: '點'}), {type: 'view', top: {turn: 1, offset: 2}});
    const unmarked = stateAfter(free, {type: 'clear'});
    expect([unmarked.search!.isMarked, unmarked.viewport.mode]).toEqual([false, 'free']);
    expect(stateAfter(unmarked, {type: 'clear'}).viewport.mode).toBe('follow');
    expect(stateAfter(free, {type: 'unmark'}).search!.isMarked).toBe(false);
  });

  test('on a blank screen a world’s action leaves it blank, and a person’s uncovers it', () => {
    const blank = stateAfter(state, {type: 'toggle-blank'});
    expect(stateAfter(blank, {type: 'notify', subject: {kind: 'start'}}).blank).toBe(true);
    expect(stateAfter(blank, {type: 'toggle-sidebar'})).toMatchObject({blank: false, sidebar: false});
    for (const type of ['toggle-blank', 'clear', 'toggle-play', 'play', 'advance', 'drill-on'] as const) expect(stateAfter(blank, {type})).toEqual({...blank, blank: false});
    expect(stateAfter(blank, {type: 'play-from', place: {turn: 3, offset: 0}})).toEqual({...blank, blank: false});
  });

  test('copies the moment that is seen', () => {
    const copied = (from: PlayerState, what?: 'sentence') => update(from, {type: 'copy', ...(what && {what})}, 500).effects;
    const free = (turn: number, offset: number) => stateAfter(state, {type: 'view', top: {turn, offset}});
    expect(copied(started(timeline, {paused: false}))).toEqual([{type: 'copy', position: 500}]);
    expect(copied(state, 'sentence')).toEqual([{type: 'copy', position: 0, what: 'sentence'}]);
    expect(copied(free(1, -1))).toEqual([{type: 'copy', position: 120_000}]);
    expect(copied(free(3, 4.9))).toEqual(copied(free(3, 4)));
    expect(copied(free(3, 4))).not.toEqual(copied(free(3, 3)));
    expect(copied(free(3, timeline.transcript.turns[3]!.text.length))).toEqual([{type: 'copy', position: timeline.starts[4]}]);
    const last = timeline.transcript.turns[7]!.text.length;
    expect((copied(free(7, last))[0] as {readonly position: number}).position).toBeGreaterThan(timeline.starts[7]!);
  });

  test('a rate that changes keeps the place, and while paused leaves the playhead', () => {
    const faster = stateAfter(started(timeline, {paused: false}), {type: 'step-rate', direction: 1}, 1000);
    expect(faster).toMatchObject({rate: 2, playhead: {from: 1000, since: 1000}, notice: {subject: {kind: 'rate', rate: 2}}});
    expect(stateAfter(state, {type: 'step-rate', direction: 1}).playhead).toBe(state.playhead);
    const odd = {...state, rate: 3};
    expect([stateAfter(odd, {type: 'step-rate', direction: 1}).rate, stateAfter(odd, {type: 'step-rate', direction: -1}).rate, stateAfter(odd, {type: 'reset-rate'}).rate]).toEqual([5, 2, 1]);
    expect(stateAfter({...state, rate: 0.1}, {type: 'step-rate', direction: -1}).notice?.subject).toEqual({kind: 'rate-limit', rate: 0.1});
    expect(stateAfter({...state, rate: 100}, {type: 'step-rate', direction: 1}).notice?.subject).toEqual({kind: 'rate-limit', rate: 100});
  });
});
