import {readdirSync, readFileSync} from 'node:fs';
import {dirname, posix} from 'node:path';
import {describe, expect, test} from 'vitest';

const source = new URL('../src/', import.meta.url);
const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).map(name => name.replaceAll('\\', '/')).filter(name => /(?<!\.d)\.tsx?$/.test(name));

/** The folders of `src/` that each folder may import, and the packages. Everything else is forbidden. */
const RULES: Readonly<Record<string, {readonly folders: readonly string[]; readonly packages: RegExp}>> = {
  'transcript': {folders: [], packages: /^$/},
  'chinese': {folders: ['transcript'], packages: /^$/},
  'layouts': {folders: ['transcript'], packages: /^entities\/decode$/},
  'reading': {folders: ['layouts', 'chinese', 'transcript'], packages: /^$/},
  'writers': {folders: ['transcript', 'timeline', 'typesetting'], packages: /^$/},
  'timeline': {folders: ['transcript'], packages: /^$/},
  'player': {folders: ['timeline', 'transcript'], packages: /^$/},
  'typesetting': {folders: ['transcript'], packages: /^string-width$/},
  'ui': {folders: ['player', 'writers', 'typesetting', 'timeline', 'chinese', 'transcript'], packages: /^(?:ink|react|chalk|cli-spinners|node:(?:events|tty))$/},
  'page': {folders: [], packages: /^$/},
  'storage': {folders: ['transcript'], packages: /^node:.*$/},
  'room': {folders: ['player', 'timeline', 'transcript'], packages: /^(?:valibot|mqtt|aedes|node:.*)$/},
  'shell': {folders: ['storage', 'room', 'ui', 'writers', 'reading', 'layouts', 'player', 'typesetting', 'timeline', 'chinese', 'transcript'], packages: /^(?:node:.*|yargs|yargs-parser\/browser|valibot|to-jyutping)$/},
  '': {folders: ['shell'], packages: /^$/},
};

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'"\n]*?from\s*'([^']+)'|(?:^|[^.\w])import\(\s*'([^']+)'\s*\)|(?:^|\n)import '([^']+)'/g;

test.each(files)('src/%s imports inward', file => {
  const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
  const {folders, packages} = RULES[folder]!;
  for (const [, ...found] of readFileSync(new URL(file, source), 'utf8').matchAll(IMPORT)) {
    const name = found.find(part => part !== undefined)!;
    if (!name.startsWith('.')) {
      expect(name).toMatch(packages);
      continue;
    }
    const target = posix.join(dirname(file), name);
    expect([folder, ...folders]).toContain(target.includes('/') ? target.slice(0, target.indexOf('/')) : '');
  }
});

/** Returns the files that a file imports, types and dynamic imports included. */
const importsOf = (file: string): readonly string[] => Array.from(readFileSync(new URL(file, source), 'utf8').matchAll(IMPORT), ([, ...found]) => found.find(part => part !== undefined)!)
  .filter(name => name.startsWith('.')).map(name => posix.join(dirname(file), name));

test('no file leads back to itself, by whatever imports, also of types', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    for (const next of importsOf(file)) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) follow(file, []);
  expect(circles).toEqual([]);
});

test('no folder is so full that one must search in it', () => {
  const lines = new Map<string, number>();
  for (const file of files) lines.set(dirname(file), (lines.get(dirname(file)) ?? 0) + readFileSync(new URL(file, source), 'utf8').split('\n').length);
  for (const [folder, count] of lines) expect([folder, count <= 2000]).toEqual([folder, true]);
});

test('no file is so long that one must search in it', () => {
  for (const file of files) {
    const count = readFileSync(new URL(file, source), 'utf8').replace(/\n$/, '').split('\n').length;
    expect([file, count <= 300]).toEqual([file, true]);
  }
});

test('the pure core knows no clock, process or console', () => {
  for (const file of files.filter(name => /^(?:transcript|chinese|layouts|reading|writers|timeline|player|typesetting)\//.test(name))) {
    expect(readFileSync(new URL(file, source), 'utf8')).not.toMatch(/\b(?:Date\.now|new Date\(\)|performance|process|console|setTimeout|setInterval|Math\.random)\b/);
  }
});

describe('inside the ui', () => {
  /** The other folders of the ui that each may import: from rows to the terminal, and from values to rows. */
  const INNER: Readonly<Record<string, readonly string[]>> = {
    rows: ['input', 'messages'], themes: ['rows', 'messages'], messages: ['input'], canvas: ['rows', 'themes'], panes: ['canvas', 'rows', 'messages', 'input'],
  };

  test.each(files.filter(name => (name.split('/')[1] ?? '') in INNER && name.startsWith('ui/')))('src/%s imports inward', file => {
    const folder = file.split('/')[1]!;
    for (const [, ...found] of readFileSync(new URL(file, source), 'utf8').matchAll(IMPORT)) {
      const name = found.find(part => part !== undefined)!;
      const [top, inner] = posix.join(dirname(file), name).split('/');
      if (name.startsWith('.') && top === 'ui') expect([folder, ...INNER[folder]!]).toContain(inner);
    }
  });

  test('components take values, and never the state', () => {
    for (const file of files.filter(name => name.startsWith('ui/panes/'))) expect(readFileSync(new URL(file, source), 'utf8')).not.toMatch(/\b(?:PlayerState|Snapshot)\b/);
  });
});

describe('text leaves through one gate', () => {
  const without = (...allowed: readonly string[]) => files.filter(name => !allowed.includes(name)).map(name => [name, readFileSync(new URL(name, source), 'utf8')] as const);

  test('which alone makes what may leave', () => {
    for (const [, text] of without('transcript/outgoing.ts')) expect(text).not.toMatch(/\bas (?:unknown as )?Outgoing\b/);
  });

  test('whose rule for frames is the painter’s alone', () => {
    for (const [, text] of without('transcript/outgoing.ts', 'ui/canvas/painter.ts')) expect(text).not.toContain('outgoingFrame');
  });

  test('and nobody but the shell’s system holds the streams of the process', () => {
    for (const [, text] of without('shell/system/system.ts', 'cli.ts')) expect(text).not.toMatch(/\bprocess\.(?:stdout|stderr)\b|\bconsole\.\w|\bwriteSync\b/);
    // The executable says only that it cannot be loaded.
    expect(readFileSync(new URL('cli.ts', source), 'utf8')).not.toMatch(/\.write\(|console/);
  });
});
