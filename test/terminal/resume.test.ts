import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {openTerminal} from './terminal.ts';

test('a bookmark and the place to go on from outlive the program', async () => {
  const state = mkdtempSync(join(tmpdir(), 'replay-presser-resume-'));
  onTestFinished(() => rmSync(state, {recursive: true, force: true}));
  const env = {XDG_STATE_HOME: state};
  const first = openTerminal(['--paused', '--start', 'Q2'], {env});
  await first.until(/15:13:00/);
  first.press('b');
  await first.until(/Bookmark/);
  first.press('看這裡\r');
  await first.until(screen => !screen.includes('Bookmark'));
  first.press('Q');
  expect((await first.outcome()).text).toContain('To go on: replay-presser --paused --resume');
  expect(readdirSync(join(state, 'replay-presser')).toSorted()).toEqual(['bookmarks', 'places']);
  const again = openTerminal(['--paused', '--resume'], {env});
  await again.until(/Q 2\/4/);
  again.press("'");
  await again.until(/看這裡/);
  again.press('\u0003');
  await again.outcome();
});
