import {render} from 'ink-testing-library';
import {describe, expect, test} from 'vitest';
import {DEFAULT_KEYMAP} from '../../../src/ui/input/keymap.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {StatusBar} from '../../../src/ui/panes/StatusBar.tsx';
import type {StatusBarProps} from '../../../src/ui/panes/status-row.ts';

const USUAL: StatusBarProps = {
  mode: 'paused', rate: 10, clock: '≈15:11:02', speaker: '王局長', question: 'Q 1/4', left: 65_000, notice: undefined, part: undefined, reading: undefined, overlayHints: undefined,
  columns: 90, messages: messagesFor('en'), keymap: DEFAULT_KEYMAP,
};
const barOf = (changed: Partial<StatusBarProps> = {}) => render(<StatusBar {...USUAL} {...changed} />).lastFrame()!;

test('tells state, rate, clock, speaker, question and time left', () => {
  expect(barOf()).toMatch(/^‖ 10× {3}≈15:11:02 {2}王局長 · Q 1\/4 {2}1:05 left {2,}Space play/);
  expect(barOf({mode: 'playing', rate: 0.25, clock: ' 15:10:00', question: ''})).toMatch(/^▶ 0\.25× {3}15:10:00 {2}王局長 {2}1:05 left {2,}Space pause/);
});

test('at the end says so in place of who spoke, and what can still be done', () => {
  const bar = barOf({mode: 'ended'});
  expect(bar).toMatch(/^■ 10× {3}≈15:11:02 {2}ended {2,}Space again/);
  expect(bar).not.toContain('王局長');
});

test('what a key has changed stands before the hints, which give way from the last on, the help last of all', () => {
  expect(barOf({notice: 'turn 7'})).toMatch(/^‖ .*left +turn 7 {2}Space play {2}\[ \] question {2}\? help$/);
  expect(barOf({notice: 'turn 7'})).toHaveLength(barOf({notice: 'by sentence'}).length);
  expect(barOf({notice: 'a notice that is longer than this one was'})).toMatch(/^‖ .*· Q 1\/4 +a notice that is longer than this one was {2}\? help$/);
  expect(barOf({columns: 36, notice: 'nothing found for 甲'})).toMatch(/^‖ 10× +nothing found|^‖ 10× {3}≈15:11:02 +nothing found fo…/);
});

test('what is set otherwise than usual stands before the hints, as far as there is room, when no notice does', () => {
  const marks = 'pauses at Q · by turn';
  expect(barOf({marks, columns: 120})).toMatch(/left +pauses at Q · by turn {2}Space play/);
  expect(barOf({marks, columns: 48})).toMatch(/≈15:11:02 +pauses at Q · by turn {2}\? help$/);
  expect(barOf({marks, columns: 40})).toMatch(/≈15:11:02 +pauses at Q {2}\? help$/);
  expect(barOf({marks, notice: 'by turn'})).not.toContain('pauses');
});

test('nothing moves when the rate is another', () => {
  const places = [1, 5, 10, 100].map(rate => barOf({rate}).indexOf('≈'));
  expect(new Set(places).size).toBe(1);
});

test('reading freely, says how far down one is, and how to follow again', () => {
  expect(barOf({part: 0.424})).toMatch(/ 42% {2}f follow/);
});

describe('while the transcript is being read', () => {
  test('says how much has been read and how long the rest takes', () => {
    expect(barOf({reading: {part: 0.3, left: 2100}})).toMatch(/reading ━━━ {8}30% {2}0:03/);
  });

  test('says only that of a pipe, of which neither is known', () => {
    expect(barOf({reading: {part: undefined, left: undefined}})).toMatch(/left +reading {2,}/);
  });
});

test('fields are left out from the right when there is no room, and a notice keeps its own', () => {
  expect(barOf({columns: 30})).toBe('‖ 10×   ≈15:11:02       ? help');
  expect(barOf({columns: 40})).toMatch(/^‖ 10× {3}≈15:11:02 +Space play {2}\? help$/);
  expect(barOf({columns: 44})).toMatch(/^‖ 10× {3}≈15:11:02 {2}王局長 · Q 1\/4 +\? help$/);
  expect(barOf({columns: 12})).toBe('‖ 10×');
  expect(barOf({columns: 30, notice: 'Q3 15:16'})).toBe('‖ 10×         Q3 15:16  ? help');
  expect(barOf({columns: 24, notice: 'a notice that is long'})).toMatch(/^‖ 10× {3}≈15:11:02 +a n…$|^‖ 10×/);
});
