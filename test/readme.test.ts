import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {readTranscript} from '../src/reading/read.ts';
import {en} from '../src/shell/messages/en.ts';
import {parseCommandLine} from '../src/shell/settings/command-line.ts';
import {optionsOf} from '../src/shell/settings/options.ts';
import {resolveOptions} from '../src/shell/settings/resolve.ts';
import {rangeOf} from '../src/shell/settings/range.ts';
import {playSettings} from '../src/shell/settings/settings.ts';
import {buildTimeline} from '../src/timeline/timeline.ts';
import {keyName} from '../src/ui/input/key-checks.ts';
import {messagesFor} from '../src/ui/messages/languages.ts';
import {drive} from './drive.ts';
import {started} from './player/press.ts';
import {bundledText} from './samples.ts';
import {mapSvg} from '../scripts/map.ts';
import {PAGES, TABLES, withTables} from '../scripts/readme.ts';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const pages = PAGES.map(path => ({path, text: read(path)}));
const readme = read('README.md');
const {devDependencies, scripts} = JSON.parse(read('package.json')) as Record<'devDependencies' | 'scripts', Record<string, string>>;

describe('the tables of keys, options and layouts are those of the program', () => {
  test.each(pages)('in $path', ({text}) => expect(text).toBe(withTables(text)));

  test('each of them stands on one page', () => {
    const told = pages.flatMap(({text}) => Array.from(text.matchAll(/<!-- table: (.+?) -->/g), ([, name]) => name));
    expect(told.toSorted()).toEqual(Object.keys(TABLES).toSorted());
    expect(read('docs/keys.md')).toContain('| `Space` `p` | play or pause |');
    expect(read('docs/options.md')).toContain('`-s, --speed RATE`');
  });
});

test('the picture of src/ is that of its imports', () => expect(read('docs/map.svg')).toBe(mapSvg()));

test('every dependency has its reason, and no other is named', () => {
  const section = read('docs/dependencies.md').replace(/## Indirect dependencies[\s\S]*/, '');
  const named = [...section.matchAll(/^\| (`.+?`) \|/gm)].map(([, cell]) => cell!.replaceAll('`', ''));
  expect(named.toSorted()).toEqual(Object.keys(devDependencies).toSorted());
});

test('the commands that pages tell exist', () => {
  for (const {text} of pages) for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  for (const {text} of pages) for (const [, script] of text.matchAll(/npx tsx (scripts\/[\w-]+\.ts)/g)) expect([script, existsSync(new URL(script!, root))]).toEqual([script, true]);
  expect(readme).toContain('npm ci && npx replay-presser --speed 10x');
  expect(readme).toContain('npm ci && npm test');
});

test('the README is short: what is longer has a page of its own', () => {
  expect(readme.split(/\s+/).length).toBeLessThanOrEqual(2500);
});

describe('links', () => {
  /** Returns the anchors of the headings of a page, as GitHub makes them. */
  const anchorsOf = (text: string) => Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading]) => heading!.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-'));
  const linksOf = ({path, text}: {path: string; text: string}) => Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, target]) => target!).filter(target => !/^[a-z]+:/.test(target))
    .map(target => new URL(target, new URL(path, 'page:///')));

  test.each(pages)('of $path lead to files and headings that exist', page => {
    for (const {pathname, hash} of linksOf(page)) {
      const target = pathname.slice(1);
      expect([target, existsSync(new URL(target, root))]).toEqual([target, true]);
      if (hash !== '') expect(anchorsOf(read(target))).toContain(decodeURIComponent(hash.slice(1)));
    }
  });

  test('lead from the README to every page', () => {
    const reached = new Set(['README.md']);
    for (const path of reached) for (const {pathname} of linksOf({path, text: read(path)})) if (pathname.endsWith('.md')) reached.add(pathname.slice(1));
    expect(pages.map(({path}) => path).filter(path => !reached.has(path))).toEqual([]);
  });
});

/** Returns the lines of a page that call the program, without remarks and pipes. */
const callsIn = (text: string) => Array.from(text.matchAll(/^replay-presser\b(.*?)\s*(?:[#|].*)?$/gm), ([, line]) => line!.trim());
const calls = [...new Set(pages.flatMap(({text}) => callsIn(text)))];

test.each(calls)('the command that a page tells can be run: replay-presser %s', line => {
  const {command, values} = parseCommandLine(line.split(/\s+/).filter(Boolean), en);
  const resolved = resolveOptions([{values, source: name => `--${name}`}], optionsOf(command), en);
  const timeline = buildTimeline(readTranscript(bundledText));
  const asked = {...resolved, messages: en};
  if (command === 'play') expect(() => playSettings(asked, timeline, rangeOf(asked, timeline, messagesFor('en')))).not.toThrow();
});

describe('the training session', () => {
  const chapter = read('docs/training.md');

  test('has its commands', () => expect(callsIn(chapter)).toHaveLength(5));

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
