import {describe, expect, test} from 'vitest';
import {announce, greeting, type Heard} from '../../../src/ui/announcer/announce.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import type {Snapshot} from '../../../src/ui/controller/session.ts';
import {drive} from '../../drive.ts';
import {started} from '../../player/press.ts';
import {short} from '../../samples.ts';

const messages = messagesFor('en');
const still = {reveal: 'sentence', motion: false} as const;

/** Returns everything that is appended while keys are pressed; `+500` lets time pass. */
function listen(keys: string, paused = true) {
  const driven = drive(started(short(), {...still, paused}));
  const look = (): Snapshot => ({state: driven.state(), overlay: driven.overlay(), now: driven.now()});
  let before = look();
  let heard: Heard | undefined;
  const all: string[] = [];
  const hear = () => {
    const after = look();
    const said = announce(before, after, heard, messages, {});
    all.push(...said.lines);
    [before, heard] = [after, said.heard];
  };
  hear();
  for (const key of keys.split(' ').filter(Boolean)) {
    driven.press(key);
    hear();
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

  test('an estimated time in words, in what a key has changed, in headings and over the text', () => {
    const lines = listen('l c-right c-right c-right c-right o down down down down escape');
    expect(lines.filter(line => /about \d+:\d\d/.test(line))).not.toEqual([]);
    expect(lines.join('\n')).not.toContain('≈');
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
    expect(lines.join('\n')).toMatch(/Outline\n8 turns, 2 questions\ntype to filter\n1 {2}09:58 {2}主持人 {2}大家好/);
    expect(lines.join('\n')).toMatch(/3 {2}10:04 {2}Q1 {2}甲報記者/);
  });

  test('in words and not in marks made for the eye', () => {
    const all = listen('/ 問 題 down escape o escape i escape ? escape t 1 escape').join('\n');
    expect(all).not.toMatch(/[▌▸━╸│→‖✓]/);
    expect(all).toContain('2/2  10:08:35  乙報記者  請問第二個問題？');
    expect(all).toMatch(/王局長 {2}[\d:]+ {2}\d+% {2}3 turns/);
  });

  test('where one is when what lay on top has gone', () => {
    for (const key of ['o', 'i', '?', '/', 't']) expect([key, ...listen(`${key} escape`).slice(-2)]).toEqual([key, 'back to the text', '09:58  主持人']);
    expect(listen('o down enter')).not.toContain('back to the text');
  });

  test('why a time cannot be gone to', () => {
    expect(listen('t 2 5 : 9 9 enter')).toContain('25:99 is not a time in 09:58–10:10');
  });
});
