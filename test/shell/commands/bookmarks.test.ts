import {expect, test} from 'vitest';
import {withChange} from '../../../src/shell/shelf/bookmark-store.ts';
import {contentKey} from '../../../src/shell/shelf/content-key.ts';
import {main} from '../../../src/shell/main.ts';
import {short, SHORT} from '../../samples.ts';
import {world} from '../world.ts';

const env = {XDG_STATE_HOME: '/state'};

async function run(argv: readonly string[], hasKept = true) {
  const {io, out, errors, written} = world({env, files: {'short.txt': SHORT}});
  if (hasKept) {
    const timeline = short();
    const value = withChange({title: '', list: []}, {type: 'put', bookmark: {id: 'a-1', position: timeline.questions[1]!.start, note: '好\u001B[31m'}}, timeline);
    written.set(`/state/replay-presser/bookmarks/${await contentKey(timeline.transcript, async () => {})}.json`, JSON.stringify({version: 1, value}));
  }
  return {code: await main(argv, io), out: out(), errors: errors()};
}

test('show the bookmarks of a transcript, or of all', async () => {
  for (const argv of [['bookmarks'], ['bookmarks', 'short.txt']]) {
    const {code, out, errors} = await run(argv);
    expect([code, errors]).toEqual([0, '']);
    expect(out).toMatch(/^圖文直播——\n {2}10:08:00 {2}Q2 {3}好␛\[31m {2}請問第二個問題？\n$/);
  }
  expect((await run(['bookmarks', 'taian-2023-12-13'])).out).toBe('no bookmarks yet; b sets one\n');
  expect((await run(['bookmarks'], false)).out).toBe('no bookmarks yet; b sets one\n');
});

test('with --json everything that is kept', async () => {
  const {out} = await run(['bookmarks', '--json']);
  expect(JSON.parse(out)).toEqual({transcripts: [{title: '圖文直播——', bookmarks: [{position: 600_000, clock: '10:08:00', turn: 6, question: 2, note: '好\u001B[31m', words: '請問第二個問題？'}]}]});
  expect(out).not.toContain('\u001B');
  expect(JSON.parse((await run(['bookmarks', '--json'], false)).out)).toEqual({transcripts: []});
});
