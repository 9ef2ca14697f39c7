import {describe, expect, test} from 'vitest';
import {update} from '../../../src/player/update.ts';
import {announce, greeting, type Heard} from '../../../src/ui/announcer/announce.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import type {Snapshot} from '../../../src/player/replay.ts';
import {actionFor, started} from '../../player/press.ts';
import {short} from '../../samples.ts';

const messages = messagesFor('en');
const still = {reveal: 'sentence', motion: false} as const;

/** Everything that is appended while keys are pressed; `+500` lets time pass. */
function listen(keys: string, paused = true) {
  let before: Snapshot = {state: started(short(), {...still, paused}), now: 0};
  let heard: Heard | undefined;
  const all: string[] = [];
  const look = (after: Snapshot) => {
    const said = announce(before, after, heard, messages, {});
    all.push(...said.lines);
    [before, heard] = [after, said.heard];
  };
  look(before);
  for (const key of keys.split(' ').filter(Boolean)) {
    const now = before.now + (key.startsWith('+') ? Number(key.slice(1)) : 0);
    look({state: update(before.state, key.startsWith('+') ? {type: 'tick'} : actionFor(before.state, key), now), now});
  }
  return all.map(line => line.trim());
}

test('the greeting tells what it is, and whether it plays', () => {
  expect(greeting({state: started(short()), now: 0}, messages)).toEqual(['圖文直播——', '2024-03-01  09:58–10:10', '8 turns, 2 questions', 'paused  1×']);
});

describe('what is new is said once', () => {
  test('sentences as they are said, with a line for each speaker', () => {
    expect(listen('+60000 +30000 +30000 +1000', false)).toEqual(['09:58  主持人', '大家好。', '歡迎參加發布會。', '10:00  王局長', '各位好。']);
  });

  test('nothing is left out when much has been said between two looks', () => {
    const lines = listen('+999999', false);
    expect(lines.join('')).toContain('請問第一個問題？');
    expect(lines.join('')).toContain('到此結束。');
    expect(lines.at(-1)).toBe('ended');
  });

  test('nothing while nothing changes, and no ticking clock', () => {
    expect(listen('+1000 +1000 +1000 +3000', false)).toEqual(['09:58  主持人', '大家好。']);
  });

  test('what a key has changed', () => {
    expect(listen('> space space')).toEqual(['09:58  主持人', '大家好。', '2×', 'playing', 'paused']);
  });

  test('where one has gone', () => {
    expect(listen(']')).toEqual(['09:58  主持人', '大家好。', 'Q1 10:04', '10:04  Q1  甲報記者', '請問第一個問題？']);
  });

  test('the end, once', () => {
    expect(listen('G +10 +10').filter(line => line === 'ended')).toHaveLength(1);
  });

  test('what lies on top, and what is selected in it', () => {
    const lines = listen('? escape o down down enter');
    expect(lines.join('\n')).toContain('next question');
    expect(lines.join('\n')).toMatch(/Outline\n1 {2}09:58 {2}主持人 {2}大家好/);
    expect(lines.join('\n')).toMatch(/3 {2}10:04 {2}Q1 {2}甲報記者/);
  });

  test('why a time cannot be gone to', () => {
    expect(listen('t 2 5 : 9 9 enter')).toContain('25:99 is not a time in 09:58–10:10');
  });
});
