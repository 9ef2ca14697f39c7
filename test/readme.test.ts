import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {readTranscript} from '../src/reading/read.ts';
import {en} from '../src/shell/messages/en.ts';
import {parseCommandLine} from '../src/shell/settings/command-line.ts';
import {OPTION_NAMES} from '../src/shell/settings/options.ts';
import {resolveOptions} from '../src/shell/settings/resolve.ts';
import {rangeOf} from '../src/shell/settings/range.ts';
import {playSettings} from '../src/shell/settings/settings.ts';
import {buildTimeline} from '../src/timeline/timeline.ts';
import {keyName} from '../src/ui/input/key-checks.ts';
import {messagesFor} from '../src/ui/messages/languages.ts';
import {drive} from './drive.ts';
import {started} from './player/press.ts';
import {bundledText} from './samples.ts';
import {withTables} from '../scripts/readme.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const {devDependencies, scripts} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Record<'devDependencies' | 'scripts', Record<string, string>>;

test('the tables of keys and options are those of the program', () => {
  expect(readme).toBe(withTables(readme));
  for (const told of ['| `Space` `p` | play or pause |', '`-s, --speed RATE`']) expect(readme).toContain(told);
});

test('every dependency has its reason, and no other is named', () => {
  const section = readme.slice(readme.indexOf('### Dependencies'), readme.indexOf('## Licence'));
  const named = [...section.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell]) => cell!.split(', ').map(name => name.replaceAll('`', '')));
  expect(named.toSorted()).toEqual(Object.keys(devDependencies).toSorted());
});

test('the commands it tells exist', () => {
  for (const [, name] of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(name);
  expect(readme).toContain('npm ci && npx replay-presser --speed 10x');
  expect(readme).toContain('npm ci && npm test');
});

describe('the training session', () => {
  const chapter = readme.slice(readme.indexOf('### In a training session'), readme.indexOf('### Config file'));

  test.each(Array.from(chapter.matchAll(/^replay-presser (.*?)\s*(?:#.*)?$/gm), ([, line]) => line!))('the command %s can be run', line => {
    const {values} = parseCommandLine(line.split(' '), en);
    const resolved = resolveOptions([{values, source: name => `--${name}`}], OPTION_NAMES, en);
    const timeline = buildTimeline(readTranscript(bundledText));
    const asked = {...resolved, messages: en};
    expect(() => playSettings(asked, timeline, rangeOf(asked, timeline, messagesFor('en')))).not.toThrow();
  });

  test('the keys do what the table says, one after the other', () => {
    const driven = drive(started(buildTimeline(readTranscript(bundledText))));
    const name = (label: string) => keyName(label.replace('PgDn', 'pagedown').replace('PgUp', 'pageup').replace('Esc', 'escape'));
    const found: string[] = [];
    for (const [, cell] of chapter.matchAll(/^\| (`.+?`) \|/gm)) {
      for (const [, label] of cell!.matchAll(/`([^`]+)`/g)) driven.press(`+1000 ${name(label!)}`);
      const {drill, loop} = driven.state();
      found.push(drill?.isOn ? drill.phase.kind : driven.overlay()?.name ?? (loop?.end === undefined ? 'left' : 'loop'));
    }
    expect(found).toEqual(['asking', 'ready', 'answering', 'answering', 'official', 'official', 'compared', 'asking', 'answering', 'left', 'loop', 'compare']);
    expect(driven.state().drill!.attempts).toMatchObject([{question: 0, isBroken: false, marks: [{of: 'trainee'}]}, {question: 0, isBroken: true}]);
  });
});
