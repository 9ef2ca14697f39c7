import {expect, test} from 'vitest';
import {copyAround} from '../../../src/ui/controller/copy.ts';
import {copyToClipboard} from '../../../src/shell/system/clipboard.ts';
import {positionAt} from '../../../src/player/playback.ts';
import {press, started} from '../../player/press.ts';
import {short} from '../../samples.ts';

const at = (keys: string) => {
  const {state, now} = press(started(short()), keys);
  return [state, positionAt(state, now)] as const;
};

test('the question of this moment is copied with its answer, speakers and times', () => {
  let copied = '';
  const action = copyAround(...at('1 . '), {}, text => {
    copied = text;
    return true;
  });
  expect(copied).toMatch(/^10:04 {2}Q1 {2}甲報記者\n請問第一個問題？\n\n≈10:0\d:\d\d {2}A1 {2}王局長\n謝謝提問。答案是這樣。\n$/);
  expect(action).toEqual({type: 'notify', subject: {kind: 'copied', characters: expect.any(Number) as number}});
});

test('outside of questions it is the turn', () => {
  let copied = '';
  copyAround(...at(''), {}, text => {
    copied = text;
    return true;
  });
  expect(copied).toBe('09:58  主持人\n大家好。歡迎參加發布會。\n');
});

test('what cannot be copied can be exported, and that is said', () => {
  expect(copyAround(...at('1 .'), {}, () => false)).toEqual({type: 'notify', subject: {kind: 'not-copied', start: 'Q1', end: "'#5'"}});
  expect(copyAround(...at('G'), {}, () => false)).toEqual({type: 'notify', subject: {kind: 'not-copied', start: "'#8'", end: undefined}});
});

test('a terminal gets it as OSC 52, tmux also wrapped', () => {
  const write = (env: Readonly<Record<string, string>>, text = '好') => {
    let written = '';
    const done = copyToClipboard(text, {env, writeNow: sequence => { written += sequence; }});
    return [done, written];
  };
  expect(write({TERM: 'xterm-256color'})).toEqual([true, '\u001B]52;c;5aW9\u0007']);
  expect(write({TERM: 'tmux-256color', TMUX: '/tmp/tmux'})).toEqual([true, '\u001BPtmux;\u001B\u001B]52;c;5aW9\u0007\u001B\\\u001B]52;c;5aW9\u0007']);
  expect(write({TERM: 'linux'})).toEqual([false, '']);
  expect(write({TERM: 'xterm'}, '好'.repeat(30_000))).toEqual([false, '']);
});
