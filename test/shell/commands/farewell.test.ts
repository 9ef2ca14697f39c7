import {expect, test} from 'vitest';
import {farewell} from '../../../src/shell/commands/farewell.ts';
import {en} from '../../../src/shell/messages/en.ts';
import {parseCommandLine} from '../../../src/shell/settings/command-line.ts';
import {optionsOf} from '../../../src/shell/settings/options.ts';
import {resolveOptions, type Layer} from '../../../src/shell/settings/resolve.ts';
import {started} from '../../player/press.ts';
import {short} from '../../samples.ts';

/** Returns the farewell of a replay that was started so and is at `position`. */
function said(argv: readonly string[], position = 60_000, env: Record<string, string> = {}, config: Layer['values'] = {}): string {
  const {values, paths} = parseCommandLine(argv, en);
  const layers: readonly Layer[] = [{values, source: name => `--${name}`}, {values: config, source: name => `config.json: ${name}`}];
  const resolved = resolveOptions(layers, optionsOf('play'), en);
  const state = started(short(), {start: position});
  return farewell(state, 0, {...resolved, paths, messages: en, io: {env}});
}

test('the command goes on with every option that was given, from where the replay stopped', () => {
  expect(said([])).toBe('Stopped at 09:59:00. To go on: replay-presser --start 09:59:00');
  expect(said(['-m', '--theme', 'dark', '--lang=zh-Hans', '--fit', '90s', '--start', '09:58', 'a b.txt', '--ascii']))
    .toBe("Stopped at 09:59:00. To go on: replay-presser 'a b.txt' --fit 90s --pause-at-questions --theme dark --ascii --lang zh-Hans --start 09:59:00");
  expect(said(['-s', '1/2'])).toContain('replay-presser --speed 0.5x --start');
});

test('what stands in the config file is not repeated, what is given against it is', () => {
  expect(said([], 0, {}, {theme: 'dark', paused: true})).toBe('Stopped at 09:58:00. To go on: replay-presser --start 09:58:00');
  expect(said(['--theme', 'auto'], 0, {}, {theme: 'dark'})).toContain('--theme auto');
});

test('at the end the command plays it again', () => {
  expect(said(['--remote'], short().duration)).toBe('Ended at 10:10:52. To play it again: replay-presser --remote');
});

test('npx is named where it started the program, and names of files are words of a shell', () => {
  expect(said([], 0, {npm_command: 'exec', npm_lifecycle_event: 'npx'})).toContain('To go on: npx replay-presser --start');
  expect(said([], 0, {npm_command: 'run-script', npm_lifecycle_event: 'start'})).toContain('To go on: replay-presser');
  expect(said(["it's.txt"])).toContain(String.raw`replay-presser 'it'\''s.txt' --start`);
});
