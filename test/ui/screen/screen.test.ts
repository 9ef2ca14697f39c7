import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {LANGUAGES, type Language} from '../../../src/ui/messages/messages.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {after, drive, replayWith} from '../../drive.ts';
import {setAmbiguousWidth} from '../../../src/typesetting/width.ts';
import {bundledText, seeded, short, timelineOf} from '../../samples.ts';
import {press, started} from '../../player/press.ts';
import type {Session} from '../../../src/ui/controller/session.ts';
import type {Size} from '../../../src/ui/screen/layout.ts';
import type {Timeline} from '../../../src/timeline/timeline.ts';
import {screenAt} from '../../../src/ui/screen/screen.ts';
import {screenAfter, textOf} from './screens.ts';

const timeline = timelineOf(bundledText);
const WIDE = {columns: 100, rows: 30};

describe('at every size, in every language and state', () => {
  const KEYS = ['', ']', '] .', 'G', '?', 'o', 't', 't 1 5 : 1 6', 't 2 5 : 9 9 enter', 's', 'B', '>', 'v v', '4', 'space +9000', 'i', '/', '/ 先 行', 'o 戴', '] r', '] c'];

  const WIDTHS = [1, 10, 19, 20, 30, 50, 59, 60, 72, 89, 90, 100, 140, 200, 300];
  const HEIGHTS = [1, 3, 5, 6, 9, 10, 12, 20, 24, 30, 45, 60];

  test('the screen has exactly its rows and no row is wider than it', () => {
    for (const columns of WIDTHS) {
      for (const rows of HEIGHTS) {
        for (const [index, keys] of KEYS.entries()) {
          // Every key meets every width and every height, and one in three of their pairs.
          if ((WIDTHS.indexOf(columns) + HEIGHTS.indexOf(rows) + index) % 3 !== 0) continue;
          const language = LANGUAGES[(columns + rows + index) % LANGUAGES.length]!;
          const screen = screenAfter(timeline, keys, {columns, rows}, {}, language);
          expect(screen).toHaveLength(rows);
          for (const row of screen) expect(stringWidth(row), `${columns}×${rows} after ${keys}: ${row}`).toBeLessThanOrEqual(Math.max(columns, 2));
        }
      }
    }
  });

  test('too small a window says so in words', () => {
    expect(screenAfter(timeline, '', {columns: 19, rows: 10}).join(' ')).toContain('too small');
  });
});

describe('the screen at 100 columns', () => {
  test('names every speaker, outlet and question', () => {
    const screen = screenAfter(short(), '', WIDE).join('\n');
    for (const text of ['主持人', '王局長', '甲報', '乙報', '10:04', '10:08', 'Speakers', 'Reporters', 'Questions']) expect(screen).toContain(text);
  });

  test('shows what has been said and nothing of what has not', () => {
    const screen = screenAfter(short(), '1', WIDE).join('\n');
    expect(screen).toContain('各位好。今天介紹三點。第一點。');
    expect(screen).not.toContain('答案是這樣');
    expect(screenAfter(short(), 'G', WIDE).join('\n')).toContain('到此結束');
  });

  test('marks who is speaking, who has spoken and who has not', () => {
    const rowOf = (name: string) => screenAfter(short(), '1', WIDE).find(row => row.includes(name))!;
    expect(rowOf('甲報 ')).toMatch(/^ ▸ 甲報/);
    expect(rowOf('王局長')).toMatch(/^ ✓ 王局長/);
    expect(rowOf('乙報')).toMatch(/^ {3}乙報/);
  });

  test('a spinner turns while playing and rests when paused', () => {
    expect(screenAfter(short(), 'space +500', WIDE).join('\n')).toMatch(/[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] 主持人/);
    expect(screenAfter(short(), '', WIDE).join('\n')).toContain('▸ 主持人');
  });

  test('the status line tells state, rate, clock, speaker, question and time left', () => {
    expect(screenAfter(short(), '1', WIDE, {rate: 10}).at(-1)).toMatch(/^ ‖ 10× {3} 10:04:00 {2}甲報記者 · Q 1\/2 {2}\d:\d\d left/);
    expect(screenAfter(short(), 'space +1500', WIDE, {rate: 10}).at(-1)).toMatch(/^ ▶ 10× {2}≈?.*≈09:58:15/);
  });

  test('what a key has changed is said for two seconds', () => {
    expect(screenAfter(short(), 'ctrl+right', WIDE).at(-1)).toMatch(/turn 2 {2}Space play/);
    expect(screenAfter(short(), 'ctrl+right +2000', WIDE).at(-1)).toMatch(/left {2,}Space play.*q quit$/);
    // What the line says anyway is not said twice.
    for (const keys of ['>', '2', 'space', 'right', 'k']) expect(screenAfter(short(), keys, WIDE).at(-1)).toMatch(/left {2,}(?:\d+% {2})?(?:Space|f follow)/);
  });

  test('the end is said, and what can still be done', () => {
    expect(screenAfter(short(), 'G +3000', WIDE).at(-1)).toMatch(/^ ■ .*ended.*Space again/);
  });

  test('the timeline has its stamps, a tick for each question and the playhead', () => {
    expect(screenAfter(short(), '', WIDE).at(-2)).toMatch(/^ 09:58 ●─+1─+2─+ 10:10$/);
    expect(screenAfter(short(), 'shift+right', WIDE).at(-2)).toMatch(/^ 09:58 ━+●─+1─+2─+ 10:10$/);
  });

  test('text and screen do not move when a number or the spinner changes', () => {
    const {state} = press(started(timeline, {paused: false, rate: 10}), '] space');
    const rule = (screen: readonly string[]) => screen.map(row => row.search(/[│┃]/));
    const first = rule(textOf(state, 0, WIDE));
    for (let now = 0; now < 5000; now += 170) expect(rule(textOf(state, now, WIDE))).toEqual(first);
  });
});

describe('the words appear', () => {
  const words = (keys: string, reveal: 'typewriter' | 'sentence' | 'turn') => screenAfter(short(), keys, WIDE, {reveal}).join('\n');

  test('as they are said, by sentence or by turn', () => {
    expect(words('space ctrl+right', 'typewriter')).toMatch(/各▌/);
    expect(words('ctrl+right', 'sentence')).toMatch(/各位好。▌/);
    expect(words('ctrl+right', 'turn')).toMatch(/各位好。今天介紹三點。第一點。▌/);
  });

  test('a sentence that one goes to while paused at once, a question with all of its sentences; they stay, faint, while they are said', () => {
    const text = '2024-03-01 10:00 主持人 大家好。開始。\n2024-03-01 10:04 甲報記者 您好。請問第一個問題？\n2024-03-01 10:05 王局長 答案很長。是這樣。\n';
    const driven = drive(started(timelineOf(text)), {size: WIDE});
    expect(driven.screen()).toMatch(/大家好。▌/);
    expect(driven.press('1').screen()).toMatch(/您好。請問第一個問題？▌/);
    expect(driven.press('ctrl+right').screen()).toMatch(/答案很長。▌/);
    expect(driven.press('.').screen()).toMatch(/答案很長。是這樣。▌/);
    driven.press('1 space +500');
    expect(driven.screen()).toMatch(/您好。請問第一個問題？(?!▌)/);
    expect(driven.press('space').screen()).toContain('您好。請問第一個問題？');
    // What is to come stays hidden where that is wished, and a jump while playing shows only what is said.
    expect(drive(started(timelineOf(text), {hidesAhead: true}), {size: WIDE}).press('ctrl+right ctrl+right').screen()).toMatch(/答▌/);
    expect(drive(started(timelineOf(text), {paused: false}), {size: WIDE}).press('1').screen()).toMatch(/您▌/);
  });

  test('and the cursor stands once, at the end of a line or the beginning of the next', () => {
    const {state} = press(started(timeline, {paused: false}), 'ctrl+right');
    for (let now = 0; now < 30_000; now += 170) expect(textOf(state, now, {columns: 60, rows: 40}).join('').split('▌').length).toBeLessThanOrEqual(2);
  });

  test('of a long turn that appears at once, its top first, then the page with the words being said', () => {
    const long = timelineOf(`2024-03-01 10:00 主持人 好。\n2024-03-01 10:01 王局長 ${Array.from({length: 80}, (_, index) => `這是很長的發言的第${index}句話。`).join('')}\n2024-03-01 10:31 主持人 完。\n`);
    const at = (keys: string) => screenAfter(long, keys, {columns: 60, rows: 16}, {reveal: 'turn'}).join('\n');
    expect(at('ctrl+right')).toMatch(/王局長[\s\S]*第0句/);
    expect(at('ctrl+right shift+right shift+right')).toMatch(/王局長[\s\S]*第0句/);
    expect(at('t 1 0 : 3 0 enter')).toContain('第79句');
    expect(at('t 1 0 : 3 0 enter')).not.toContain('第0句');
  });

  test('and a line never breaks anew while it fills', () => {
    const {state} = press(started(timeline, {paused: false}), 'ctrl+right');
    let earlier: readonly string[] = [];
    for (let now = 0; now < 60_000; now += 1500) {
      const lines = textOf(state, now, {columns: 60, rows: 60}).slice(2, -3).map(row => row.slice(row.search(/[│┃]/) + 1).replace('▌', '').trim());
      earlier.forEach((line, index) => expect(lines[index]!.startsWith(line) || line.startsWith('≈')).toBe(true));
      earlier = lines.filter((_, index) => index < lines.length);
    }
  });
});

describe('scrolling', () => {
  const replayAt = (keys: string) => {
    let now = 0;
    const {replay, controller} = replayWith(press(started(timeline), keys).state, {now: () => now, after: () => () => undefined}, () => WIDE);
    const lines = () => textOf(replay.snapshot().state, now, WIDE).slice(2, 27).map(row => row.slice(row.search(/[│┃]/) + 1).replace('▌', '').trim());
    const pass = (by: number) => { now += by; };
    return {replay, controller, lines, pass};
  };

  test('moves a line at a time, leaves follow mode and says so; f follows again', () => {
    const {replay, controller, lines} = replayAt(']');
    const before = lines();
    controller.press('k');
    expect(lines().slice(1, 22)).toEqual(before.slice(0, 21));
    expect(replay.snapshot().state).toMatchObject({viewport: {mode: 'free'}, notice: {subject: {kind: 'free'}}});
    controller.press('f');
    expect(lines()).toEqual(before);
  });

  test('up and down again is where one was, and neither end can be passed', () => {
    const {controller, lines} = replayAt('');
    controller.press('k');
    const top = lines();
    for (const key of ['d', 'd', 'j', 'k', 'u', 'u', 'u']) controller.press(key);
    expect(lines()).toEqual(top);
    for (let times = 0; times < 60; times += 1) controller.press('d');
    const bottom = lines();
    expect(bottom.at(-1)).toContain('謝謝大家');
    controller.press('j');
    expect(lines()).toEqual(bottom);
  });

  test('shows what is not yet said, so that all can be read', () => {
    const {controller, lines} = replayAt('');
    expect(lines().join('')).not.toContain('首先');
    controller.press('d');
    expect(lines().join('')).toContain('首先');
  });

  test('Enter plays from the turn at the top of the view', () => {
    const {replay, controller} = replayAt('G');
    for (let times = 0; times < 200; times += 1) controller.press('k');
    controller.press('enter');
    expect(replay.snapshot().state.playhead).toMatchObject({playing: true});
    expect(replay.snapshot().state.viewport).toEqual({mode: 'follow'});
  });

  test('keeps the place when the window changes its size', () => {
    const random = seeded(7);
    for (let times = 0; times < 50; times += 1) {
      const top = {turn: Math.floor(random() * 13), offset: Math.floor(random() * 40)};
      const state = after(started(timeline), {type: 'view', top}, 0);
      for (const columns of [60, 100, 140]) {
        const text = timeline.transcript.turns[top.turn]!.text;
        const row = textOf(state, 0, {columns, rows: 20})[2]!;
        if (top.turn < 12) expect(row).toContain(text.slice(top.offset, top.offset + 1).trim());
      }
    }
  });
});

describe('what lies over the text', () => {
  test('the help has every key of the table and leaves timeline and status in sight', () => {
    const screen = screenAfter(short(), '?', {columns: 100, rows: 90});
    for (const text of ['play or pause', 'next question', 'Ctrl+→', 'PgDn', '1 … 9', 'suspend', 'In a prompt']) expect(screen.join('\n')).toContain(text);
    expect(screen.at(-2)).toContain('09:58');
  });

  test('the help can be scrolled to its end and no further', () => {
    const driven = drive(started(short()), {size: {columns: 60, rows: 16}}).press('?');
    for (let times = 0; times < 200; times += 1) driven.press('down');
    const bottom = driven.screen();
    driven.press('up');
    expect(driven.screen()).not.toBe(bottom);
    driven.press('end down pagedown');
    expect(driven.screen()).toBe(bottom);
    driven.press('home');
    expect(driven.screen()).toContain('play or pause');
  });

  test('the outline lists every turn with time, speaker and first words', () => {
    const screen = screenAfter(short(), 'o', WIDE).join('\n');
    expect(screen).toContain('8 turns, 2 questions');
    expect(screen).toMatch(/3 +10:04 {2}Q1 +甲報記者 {2}請問第一個問題？ +→ 王局長 {2}\d:\d\d$/m);
    expect(screen).toMatch(/4 +≈10:0\d:\d\d {4}A1 {2}王局長 {4}答案是這樣。/);
    // Where there is little room, columns give way before the words do.
    expect(screenAfter(short(), 'o', {columns: 40, rows: 12}).join('\n')).toMatch(/10:04 {2}Q1 {2}甲報記者 {2}請問第一個問題？[\s\S]*10:05 {6}王局長 {4}答案是這樣。/);
  });

  test('the prompt shows where it leads while one types, and what is wrong', () => {
    expect(screenAfter(short(), 't 1 0 : 0 4', WIDE).join('\n')).toMatch(/Go to 10:04▌[\s\S]*→ 10:04:00 {2}turn 3 {2}甲報記者 · Q1/);
    expect(screenAfter(short(), 't 2 5 : 9 9', WIDE).join('\n')).toContain('✗ 25:99 is not a time in 09:58–10:10');
    expect(screenAfter(short(), 't s o o n enter', WIDE).join('\n')).toContain('✗ soon is not a time; expected 15:13');
    expect(screenAfter(short(), 't s o o n', WIDE).join('\n')).not.toContain('✗');
  });
});

test('an overlay leaves timeline and status line in sight, however small the window is', () => {
  for (const columns of [20, 40, 60, 100]) {
    for (let rows = 6; rows <= 24; rows += 1) {
      const without = screenAfter(short(), '', {columns, rows});
      for (const keys of ['?', 'o', 'i', 't', 't 1', '/', '/ 。', '/ 第']) {
        const [timelineRow, status] = screenAfter(short(), keys, {columns, rows}).slice(-2);
        // Only the hints at the right are those of the overlay.
        expect([timelineRow, status!.slice(0, 16)]).toEqual([without.at(-2), without.at(-1)!.slice(0, 16)]);
      }
    }
  }
});

test('unsafe characters in what is typed or pasted become marks', () => {
  const driven = drive(started(short())).press('t');
  driven.controller.paste('\u001B[31m\u202E');
  const screen = driven.screen();
  expect(screen).toContain('␛[31m⟪RLO⟫');
  expect(screen).not.toMatch(/[\u001B\u202E]/);
});

test('at every width from 20 to 300 columns rows are whole, and nothing moves when a spinner, a clock or a rate changes', () => {
  const rules = (rows: readonly string[]) => rows.map(row => Array.from(row).flatMap((character, index) => (/[│┃┬┴─]/.test(character) ? [index] : [])).length);
  for (let columns = 20; columns <= 300; columns += 1) {
    const size = {columns, rows: 12 + (columns % 30)};
    const {state} = press(started(timeline, {paused: false, rate: 1}), '2');
    const first = textOf(state, 0, size);
    expect(first).toHaveLength(size.rows);
    for (const row of first) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
    // A spinner's turn, and another rate.
    expect(rules(textOf(state, 170, size))).toEqual(rules(first));
    const faster = after(state, {type: 'tick'}, 0);
    expect(rules(textOf({...faster, rate: 100, notice: undefined}, 0, size)).slice(0, -1)).toEqual(rules(textOf({...faster, notice: undefined}, 0, size)).slice(0, -1));
  }
});

describe('reading freely', () => {
  test('a mark on the rule tells where in the whole the view is, and the status line how far down', () => {
    const brief = short();
    const marks = (turn: number) => {
      const free = after(started(brief), {type: 'view', top: {turn, offset: -1}}, 0);
      const rows = textOf(after(free, {type: 'tick'}, 9000), 9000, {columns: 100, rows: 16});
      return {rows: rows.flatMap((row, index) => (row.includes('┃') ? [index] : [])), part: Number(/(\d+)%  f follow/.exec(rows.at(-1)!)?.[1])};
    };
    const [top, below] = [marks(0), marks(4)];
    expect(top.rows[0]).toBe(2);
    expect(below.rows[0]).toBeGreaterThan(top.rows[0]!);
    expect([top.part, below.part > top.part]).toEqual([0, true]);
    expect(textOf(started(brief), 0, {columns: 100, rows: 16}).join('')).not.toContain('┃');
  });
});

describe('the statistics', () => {
  test('tell time, share, turns, characters and pace of every speaker, and how long questions took', () => {
    const screen = screenAfter(short(), 'i', {columns: 120, rows: 30}).join('\n');
    expect(screen).toMatch(/Speakers +time +share +turns +characters +chars\/min\n +主持人.*\n +王局長 +━+╸? +[\d:]+ +\d+% +3 +\d+ +\d+\n\n +Reporters/);
    expect(screen).toMatch(/Questions +time +answer\n +Q1 {2}10:04 {2}甲報記者 +━+╸? +[\d:]+ +[\d:]+/);
    // All figures of a column stand below each other.
    const ends = screen.split('\n').flatMap(row => [...row.matchAll(/ (\d+:\d\d)(?= )/g)].filter(({index}) => index > 50).slice(0, 1).map(({index, 1: time}) => stringWidth(row.slice(0, index)) + time!.length));
    expect(ends.length).toBeGreaterThan(5);
    expect(new Set(ends).size).toBe(1);
  });

  test('s puts them in order by time, by name, and as they come', () => {
    const order = (keys: string) => screenAfter(short(), keys, {columns: 120, rows: 30}).flatMap(row => /主持人|王局長|[甲乙]報記者/.exec(row)?.[0] ?? []).slice(0, 4);
    expect(order('i')).toEqual(['主持人', '王局長', '甲報記者', '乙報記者']);
    expect(order('i s')).toEqual(['王局長', '主持人', '甲報記者', '乙報記者']);
    expect(order('i s s')).toEqual(['王局長', '主持人', '甲報記者', '乙報記者']);
    expect(screenAfter(short(), 'i s s', {columns: 120, rows: 30}).join('')).toContain('by name');
    expect(screenAfter(short(), 'i s s s', {columns: 120, rows: 30}).join('')).toContain('in order of appearance');
  });

  test('a mark says that more stands below or beside', () => {
    const title = (keys: string, columns: number) => screenAfter(short(), keys, {columns, rows: 12})[2];
    expect(title('i', 40)).toMatch(/Statistics.* 1–6\/11 ↓ →$/);
    expect(title('i j', 40)).toMatch(/↑ 2–7\/11 ↓ →$/);
    expect(screenAfter(short(), 'i', {columns: 120, rows: 30})[2]).not.toMatch(/[↑↓→]|\d\/\d/);
  });

  test('can be scrolled where there is no room for all', () => {
    const rows = (keys: string) => screenAfter(short(), keys, {columns: 40, rows: 12});
    expect(rows('i').join('')).not.toContain('Q2');
    expect(rows('i j j j j j j j j j j j j').join('')).toContain('Q2');
  });
});

test.each([[100, 30], [72, 24], [140, 40]])('hours of talk have room in the sidebar at %i × %i: names give way, and no figure is cut', (columns, rows) => {
  const hours = timelineOf('2024-03-01 08:00 王局長 各位好，今天介紹三點。\n2024-03-01 12:42 主持人 下一位。\n2024-03-01 12:43 李局長 好。\n');
  const screen = screenAfter(hours, 'G', {columns, rows});
  expect(screen.find(row => row.includes('4:42:00'))).toMatch(/✓ 王局長.* 4:42:00[^…]*│/);
  expect(screen.find(row => / 1:00[ │]/.test(row))).toMatch(/✓ 主持人.*    1:00[^…]*│/);
});

test('in a wide sidebar the office stands behind the institution', () => {
  const introduced = timelineOf('2024-03-01 10:00 主持人 邀請市教育局局長王一先生。\n2024-03-01 10:01 王一 好。');
  expect(textOf(started(introduced), 0, {columns: 150, rows: 20}).join('\n')).toContain('教育局 局長');
});

describe('what is remembered of one frame for the next is never out of date', () => {
  const seen = (given: Timeline) => {
    let now = 0;
    const shown: {size: Size; language: Language; ambiguous: 1 | 2} = {size: {columns: 100, rows: 30}, language: 'en', ambiguous: 1};
    const {replay, controller} = replayWith(started(given, {rate: 2, paused: false}), {now: () => now, after: () => () => undefined}, () => shown.size);
    const rowsOf = (session: Session) => screenAt({...session, now}, {...shown.size}, messagesFor(shown.language)).rows;
    const frames: (() => void)[] = [];
    const look = () => {
      const {state, overlay} = replay.snapshot();
      const rows = rowsOf({state, overlay});
      const [then, {size, language, ambiguous}] = [now, {...shown}];
      // Looked at when all is over, so that nothing of it is remembered meanwhile; and of a transcript nobody has seen before.
      frames.push(() => {
        [now, shown.size, shown.language] = [then, size, language];
        setAmbiguousWidth(ambiguous);
        expect(rows).toEqual(rowsOf({overlay, state: {...state, timeline: structuredClone(state.timeline)}}));
      });
    };
    const compare = () => {
      for (const frame of frames) frame();
      setAmbiguousWidth(1);
    };
    const wait = (time: number) => {
      now += time;
      replay.dispatch({type: 'tick'});
    };
    return {shown, replay, controller, look, compare, wait};
  };

  test('from one end to the other, followed, read freely and searched', () => {
    const {replay, controller, look, compare, wait} = seen(short());
    for (let time = 0; time < short().duration; time += 9000) {
      replay.dispatch({type: 'seek-by', offset: 9000});
      look();
      wait(200);
      look();
      controller.press('j');
      look();
      controller.press('escape', '/');
      controller.paste('。');
      for (const key of ['down', 'enter', 'n', 'escape']) {
        look();
        controller.press(key);
      }
    }
    compare();
  });

  test('whatever is done', () => {
    const random = seeded(31);
    const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]!;
    const keys = ['l', 'h', ']', '[', '}', '{', 'j', 'k', 'd', 'u', 'f', '+', '-', 's', 'v', 'o', 'i', '?', '/', 'enter', 'down', 'g', 'G', '2'];
    for (const played of [short(), timelineOf(bundledText)]) {
      const {shown, replay, controller, look, compare, wait} = seen(played);
      for (let round = 0; round < 500; round += 1) {
        wait(random() < 0.4 ? 0 : Math.floor(random() * 250));
        if (random() < 0.15) controller.press('escape', pick(keys));
        if (random() < 0.1) replay.dispatch({type: 'seek-by', offset: Math.floor((random() - 0.4) * 400_000)});
        if (!replay.snapshot().state.playhead.playing) controller.press('escape', 'escape', 'g', 'space');
        if (random() < 0.05) shown.size = pick([{columns: 100, rows: 30}, {columns: 150, rows: 45}, {columns: 70, rows: 24}, {columns: 40, rows: 12}]);
        if (random() < 0.05) shown.language = pick(LANGUAGES);
        if (random() < 0.02) setAmbiguousWidth(shown.ambiguous = pick([1, 2]));
        look();
      }
      compare();
    }
  });
});
