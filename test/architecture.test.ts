import {readdirSync, readFileSync} from 'node:fs';
import {dirname, posix} from 'node:path';
import {describe, expect, test} from 'vitest';

const source = new URL('../src/', import.meta.url);
const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).map(name => name.replaceAll('\\', '/')).filter(name => /\.tsx?$/.test(name));

/** Which folders of `src/` each may import, and which packages. Whatever is not named here is not allowed. */
const RULES: Readonly<Record<string, {readonly folders: readonly string[]; readonly packages: RegExp}>> = {
  'transcript': {folders: [], packages: /^$/},
  'chinese': {folders: ['transcript'], packages: /^$/},
  'readers': {folders: ['chinese', 'transcript', 'timeline'], packages: /^$/},
  'writers': {folders: ['transcript', 'timeline'], packages: /^$/},
  'timeline': {folders: ['transcript'], packages: /^$/},
  'player': {folders: ['timeline', 'transcript'], packages: /^$/},
  'typesetting': {folders: ['transcript'], packages: /^string-width$/},
  'ui': {folders: ['player', 'writers', 'typesetting', 'timeline', 'chinese', 'transcript'], packages: /^(?:ink|react|chalk|cli-spinners|node:(?:events|tty))$/},
  'shell': {folders: ['ui', 'writers', 'readers', 'player', 'typesetting', 'timeline', 'chinese', 'transcript'], packages: /^(?:node:.*|yargs)$/},
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

test('the pure core knows no clock, process or console', () => {
  for (const file of files.filter(name => /^(?:transcript|chinese|readers|writers|timeline|player|typesetting)\//.test(name))) {
    expect(readFileSync(new URL(file, source), 'utf8')).not.toMatch(/\b(?:Date\.now|new Date\(\)|performance|process|console|setTimeout|setInterval|Math\.random)\b/);
  }
});

describe('text leaves through one gate', () => {
  const without = (...allowed: readonly string[]) => files.filter(name => !allowed.includes(name)).map(name => [name, readFileSync(new URL(name, source), 'utf8')] as const);

  test('which alone makes what may leave', () => {
    for (const [, text] of without('transcript/outgoing.ts')) expect(text).not.toMatch(/\bas (?:unknown as )?Outgoing\b/);
  });

  test('whose rule for frames is the painter’s alone', () => {
    for (const [, text] of without('transcript/outgoing.ts', 'ui/screen/painter.ts')) expect(text).not.toContain('outgoingFrame');
  });

  test('and nobody but the shell’s system holds the streams of the process', () => {
    for (const [, text] of without('shell/system/system.ts', 'cli.ts')) expect(text).not.toMatch(/\bprocess\.(?:stdout|stderr)\b|\bconsole\.\w|\bwriteSync\b/);
    // The executable hears their errors, and writes nothing.
    expect(readFileSync(new URL('cli.ts', source), 'utf8')).not.toMatch(/\.write\(|console/);
  });
});
