import {expect, test} from 'vitest';
import type {Copied} from '../../../src/player/state.ts';
import {positionAt} from '../../../src/player/playback.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {LANGUAGES} from '../../../src/ui/messages/messages.ts';
import {noticeText} from '../../../src/ui/messages/notice-text.ts';
import {copyAround} from '../../../src/ui/controller/copy.ts';
import {drive} from '../../drive.ts';
import {press, started} from '../../player/press.ts';
import {short} from '../../samples.ts';

const at = (keys: string) => {
  const {state, now} = press(started(short()), keys);
  return [state, positionAt(state, now)] as const;
};

test('the question of this moment is copied with its answer, speakers and times', async () => {
  let copied = '';
  const action = await copyAround(...at('1 . '), {}, async text => {
    copied = text;
    return 'clipboard';
  });
  expect(copied).toMatch(/^圖文直播 {2}2024-03-01\n\n10:04–≈10:05:\d\d {2}Q1 {2}甲報記者\n請問第一個問題？\n\n≈10:05:\d\d–≈10:07:\d\d {2}A1 {2}王局長\n謝謝提問。答案是這樣。\n$/);
  expect(action).toEqual({type: 'notify', subject: {kind: 'copied', characters: expect.any(Number) as number, to: 'clipboard', turn: 3}});
});

test('Y copies the sentence that is being said, with who said it, when and where', async () => {
  let copied = '';
  await copyAround(...at('.'), {}, async text => {
    copied = text;
    return 'clipboard';
  }, 'sentence');
  expect(copied).toMatch(/^歡迎參加發布會。\n—— 主持人 {2}≈09:58:\d\d {2}圖文直播 {2}2024-03-01\n$/);
});

test('outside of questions it is the turn', async () => {
  let copied = '';
  await copyAround(...at(''), {}, async text => {
    copied = text;
    return 'terminal';
  });
  expect(copied).toBe('圖文直播  2024-03-01\n\n09:58–10:00  主持人\n大家好。歡迎參加發布會。\n');
});

test('what cannot be copied can be exported, and that is said', async () => {
  expect(await copyAround(...at('1 .'), {}, async () => undefined)).toEqual({type: 'notify', subject: {kind: 'not-copied', options: '--question 1'}});
  expect(await copyAround(...at('G'), {}, async () => undefined)).toEqual({type: 'notify', subject: {kind: 'not-copied', options: "--start '#8'"}});
});

test.each(LANGUAGES)('no more is said than is known, and how tmux lets it through: %s', language => {
  const said = (to: Copied) => noticeText({kind: 'copied', characters: 204, to, turn: 3}, at('')[0], messagesFor(language));
  expect(new Set([said('clipboard'), said('terminal'), said('tmux')]).size).toBe(3);
  for (const to of ['clipboard', 'terminal', 'tmux'] as const) expect(said(to)).toMatch(/(?:A1|回答 1) 王局長[\s\S]*204/);
  expect(said('tmux')).toContain('set -g set-clipboard on');
});

test('where one reads freely it is what stands at the top of the view', () => {
  const timeline = short();
  const copiedAt = (turn: number, offset: number) => {
    const driven = drive(started(timeline)).dispatch({type: 'view', top: {turn, offset}}).press('y');
    return driven.effects.find(effect => effect.type === 'copy');
  };
  expect(copiedAt(3, -1)).toEqual({type: 'copy', position: timeline.starts[3]});
  // The last row of a turn may be the gap before the next.
  expect(copiedAt(4, timeline.transcript.turns[4]!.text.length)).toEqual({type: 'copy', position: timeline.starts[5]});
  expect(drive(started(timeline)).press('2 y').effects.find(effect => effect.type === 'copy')).toEqual({type: 'copy', position: timeline.questions[1]!.start});
});
