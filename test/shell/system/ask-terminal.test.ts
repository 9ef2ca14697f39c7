import {PassThrough} from 'node:stream';
import {afterEach, describe, expect, test} from 'vitest';
import {askTerminal, type Questions} from '../../../src/shell/system/ask-terminal.ts';
import {takeLastAnswers} from '../../../src/shell/system/last-answers.ts';
import {displayWidth, setAmbiguousWidth} from '../../../src/typesetting/width.ts';
import type {Reply} from '../../../src/ui/input/input-event.ts';
import {createKeyboard} from '../../../src/ui/input/keyboard.ts';
import {span} from '../../../src/ui/rows/row.ts';
import {paintedLine, paintFor} from '../../../src/ui/themes/theme.ts';
import {fakeClock} from '../../clock.ts';

afterEach(() => setAmbiguousWidth(1));

const NARROW: Reply = {kind: 'cursor-position', row: 1, column: 2};
const WIDE: Reply = {kind: 'cursor-position', row: 1, column: 3};
const LIGHT: Reply = {kind: 'background-color', red: 1, green: 1, blue: 1};
const DARK: Reply = {kind: 'background-color', red: 0, green: 0, blue: 0};
const FENCE: Reply = {kind: 'device-attributes'};

function ask(changed: Partial<Questions> = {}) {
  const {clock, advance, timers} = fakeClock();
  const asked = askTerminal({clock, ambiguousWidth: 'auto', asksBackground: true, answersLate: false, paintOn: background => ({...paintFor('none'), spell: row => [span(`${background}: `), ...row]}), ...changed});
  let isAnswered = false;
  const wait = async () => {
    void asked.answered().then(() => { isAnswered = true; });
    await Promise.resolve();
  };
  return {...asked, clock, advance, timers, wait, isAnswered: () => isAnswered, painted: () => paintedLine([span('─')], asked.look())};
}

describe('what is asked', () => {
  test.each([
    [{}, '“\u001B[6n\r\u001B[K\u001B]11;?\u0007\u001B[c'], [{ambiguousWidth: '1'}, '\u001B]11;?\u0007\u001B[c'],
    [{asksBackground: false}, '“\u001B[6n\r\u001B[K'], [{ambiguousWidth: '2', asksBackground: false}, ''],
  ] as const)('%o: %j', (changed, expected) => expect(ask(changed).question).toBe(expected));
});

test('the first frame is in what is known; each answer that changes something is told once', () => {
  const {painted, onReply} = ask();
  expect(painted()).toBe('undefined: ─');
  expect([onReply(NARROW), painted(), displayWidth('“')]).toEqual([false, 'undefined: ─', 1]);
  expect([onReply(LIGHT), painted()]).toEqual([true, 'light: ─']);
  // Nobody has asked again.
  expect([onReply(DARK), onReply(WIDE), painted(), displayWidth('“')]).toEqual([false, false, 'light: ─', 1]);
});

test('where ambiguous characters are wide, lines are ASCII, also on a background told later', () => {
  const {painted, onReply} = ask();
  expect([onReply(WIDE), painted(), displayWidth('“')]).toEqual([true, 'undefined: -', 2]);
  expect([onReply(DARK), painted()]).toEqual([true, 'dark: -']);
});

test('what the terminal was not asked for changes nothing', () => {
  const {painted, onReply} = ask({ambiguousWidth: '1', asksBackground: false});
  expect([onReply(LIGHT), onReply(WIDE), painted(), displayWidth('“')]).toEqual([false, false, 'undefined: ─', 1]);
});

test('where the cursor is means nothing behind the attributes, for that is a key; the background may still come', () => {
  const {painted, onReply} = ask();
  expect([onReply(FENCE), onReply(WIDE), displayWidth('“')]).toEqual([false, false, 1]);
  expect([onReply(LIGHT), painted(), onReply(DARK)]).toEqual([true, 'light: ─', false]);
});

describe('waiting for the answers', () => {
  test('ends with the last of them', async () => {
    const {wait, isAnswered, onReply, timers} = ask();
    await wait();
    onReply(NARROW);
    onReply(LIGHT);
    await Promise.resolve();
    expect(isAnswered()).toBe(false);
    onReply(FENCE);
    await Promise.resolve();
    expect([isAnswered(), timers()]).toEqual([true, 0]);
  });

  test('ends with where the cursor is when nothing else was asked', async () => {
    const {wait, isAnswered, onReply} = ask({asksBackground: false});
    await wait();
    onReply(NARROW);
    await Promise.resolve();
    expect(isAnswered()).toBe(true);
  });

  test.each([[false, true], [true, false]])('ends with the attributes alone, unless the background may come later (%s)', async (answersLate, expected) => {
    const {wait, isAnswered, onReply} = ask({answersLate});
    await wait();
    onReply(FENCE);
    await Promise.resolve();
    expect(isAnswered()).toBe(expected);
    onReply(LIGHT);
    await Promise.resolve();
    expect(isAnswered()).toBe(true);
  });

  test('ends a second after the question', async () => {
    const {wait, isAnswered, advance} = ask();
    advance(400);
    await wait();
    advance(599);
    await Promise.resolve();
    expect(isAnswered()).toBe(false);
    advance(1);
    await Promise.resolve();
    expect(isAnswered()).toBe(true);
  });

  test('ends sooner where there is less time', async () => {
    const {answered, advance} = ask();
    let isOver = false;
    void answered(100).then(() => { isOver = true; });
    advance(100);
    await Promise.resolve();
    expect(isOver).toBe(true);
  });

  test.each([['later than that', 1000, {}], ['where nothing was asked', 0, {ambiguousWidth: '1', asksBackground: false}]] as const)('is over at once %s', async (_, later, changed) => {
    const {wait, isAnswered, advance, timers} = ask(changed);
    advance(later);
    await wait();
    expect([isAnswered(), timers()]).toEqual([true, 0]);
  });
});

describe('answers that come when nobody reads keys any more', () => {
  const keyboard = () => {
    const source = new PassThrough();
    const {clock} = fakeClock();
    return {source, keyboard: createKeyboard(source, clock, async () => {})};
  };

  test('are taken, also in pieces', async () => {
    const {source, keyboard: keys} = keyboard();
    const asked = ask();
    const taken = takeLastAnswers(keys, asked);
    for (const piece of ['q\u001B[1;2R\u001B]11;rg', 'b:ffff/ffff/ffff', '\u0007\u001B[?6', '2c']) source.write(piece);
    await taken;
    expect([asked.painted(), asked.timers(), source.listenerCount('data'), source.listenerCount('end')]).toEqual(['light: ─', 0, 0, 0]);
  });

  test('are not waited for when the input has ended', async () => {
    const {source, keyboard: keys} = keyboard();
    const taken = takeLastAnswers(keys, ask());
    source.end();
    await taken;
    expect(source.listenerCount('data')).toBe(0);
  });

  test('are waited for no longer than there is time', async () => {
    const {keyboard: keys} = keyboard();
    const asked = ask();
    const taken = takeLastAnswers(keys, asked, 100);
    asked.advance(100);
    await taken;
    expect(asked.timers()).toBe(0);
  });
});

describe('larger characters', () => {
  const at = (column: number) => ({kind: 'cursor-position', row: 1, column}) as const;

  test('are asked for when they are wanted, behind the width of marks', () => {
    expect(ask({asksTextSize: true, asksBackground: false}).question).toBe('“\u001B[6n\r\u001B[K\r\u001B]66;s=2; \u001B\\\u001B[6n\r\u001B[K');
    expect(ask().question).not.toContain('66;');
  });

  test.each([[3, true], [2, false], [1, false]])('a cursor in column %d means %s', (column, canSize) => {
    const asked = ask({asksTextSize: true, asksBackground: false});
    expect(asked.canSize()).toBe(false);
    expect(asked.onReply(at(2))).toBe(false);
    expect([asked.onReply(at(column)), asked.canSize()]).toEqual([canSize, canSize]);
    expect(asked.onReply(at(3))).toBe(false);
  });

  test('a terminal that answers only the attributes has none', () => {
    const asked = ask({asksTextSize: true});
    asked.onReply(FENCE);
    expect([asked.onReply(at(3)), asked.canSize()]).toEqual([false, false]);
  });
});
