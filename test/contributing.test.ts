import {build, type Plugin} from 'esbuild';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {dirname, relative, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import ts from 'typescript';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {drive as Drive} from './drive.ts';
import type {started as Started} from './player/press.ts';
import type {run as Run} from './shell/world.ts';
import {short, SHORT} from './samples.ts';

const root = new URL('../', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, root));
const page = readFileSync(path('CONTRIBUTING.md'), 'utf8');

/** The sections of the page by their headings. */
const sections = new Map(page.split(/^## /m).slice(1).map(text => [text.slice(0, text.indexOf('\n')), text]));
const HOW_TO = [...sections.keys()].filter(heading => /^An? /.test(heading));
const stepsOf = (heading: string) => Array.from(sections.get(heading)!.matchAll(/^\d\. (.+)$/gm), ([, step]) => step!);

/** The names that a file declares at its top, and those of the members of its objects. */
function namesIn(file: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node) => {
    const {name} = node as {name?: ts.Node};
    if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) names.add(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(path(file), 'utf8'), ts.ScriptTarget.Latest, true));
  return names;
}

const PATH = /`((?:src|test|scripts|docs|transcripts)\/[\w./-]*)`/g;

describe('what the page names', () => {
  test('every file and folder is there', () => {
    for (const [, name] of page.matchAll(PATH)) expect([name, existsSync(path(name!.replace(/NAME.*$/, '')))]).toEqual([name, true]);
  });

  test('every name is declared in the files that it is said to be in', () => {
    const told = Array.from(page.matchAll(/`(\w+)` (?:in|from) ((?:`src\/[\w./-]+`(?:, | and )?)+)/g), ([, name, files]) => [name!, Array.from(files!.matchAll(PATH), ([, file]) => file!)] as const);
    expect(told.length).toBeGreaterThan(15);
    for (const [name, files] of told) for (const file of files.filter(one => !one.includes('NAME'))) expect([file, name, namesIn(file).has(name)]).toEqual([file, name, true]);
  });

  test('every step from file to frame and from key to frame is a function of its file', () => {
    for (const heading of ['From file to frame', 'From key to frame']) {
      const rows = [...sections.get(heading)!.matchAll(/^\| `(\w+)` \| `(src\/[^`]+)` \|/gm)];
      expect(rows.length).toBeGreaterThan(5);
      for (const [, name, file] of rows) expect(readFileSync(path(file!), 'utf8')).toMatch(new RegExp(`export (?:async )?(?:function|const) ${name}\\b`));
    }
  });
});

test('there are six things that one adds, each in five steps', () => {
  expect(HOW_TO).toEqual(['A key', 'An overlay', 'A layout', 'An export', 'A message', 'A theme']);
  for (const heading of HOW_TO) expect([heading, stepsOf(heading).length]).toEqual([heading, 5]);
});

/** The files as they are when everything has been added that the page tells to add. */
const added = new Map<string, string>();
const textOf = (file: string) => added.get(file) ?? readFileSync(path(file), 'utf8');

/** Puts a row into the table of a file, as a step of a section tells. Fails when no step names both. */
function addRow(heading: string, table: string, file: string, row: string, imports = ''): void {
  expect(stepsOf(heading).filter(step => step.includes(`\`${table}\` in `) && step.includes(`\`${file}\``))).toHaveLength(1);
  const text = textOf(file);
  let at: number | undefined;
  const visit = (node: ts.Node) => {
    const named = (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && (node.name as ts.Identifier).text === table ? node.initializer : undefined;
    let value = named;
    while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) value = value.expression;
    if (value && (ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value))) at ??= value.getStart() + 1;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  expect([file, table, at]).toEqual([file, table, expect.any(Number)]);
  added.set(file, `${imports}${text.slice(0, at)}${row},${text.slice(at)}`);
}

/** Adds a file where a step of a section says that one goes. */
function addFile(heading: string, file: string, text: string): void {
  expect(sections.get(heading)).toContain(`\`${file.replaceAll('dummy', 'NAME')}\``);
  added.set(file, text);
}

beforeAll(() => {
  addRow('A key', 'BINDING_NAMES', 'src/ui/input/binding-names.ts', "'dummy'");
  for (const [language, words] of [['en', 'show the dummy'], ['zh-Hant', '顯示示例'], ['zh-Hans', '显示示例']]) addRow('A key', 'keys', `src/ui/messages/${language!}-more.ts`, `'dummy': '${words!}'`);
  addRow('A key', 'KEYMAP', 'src/ui/input/keymap.ts', "{name: 'dummy', group: 'present', keys: ['ctrl+x'], command: {type: 'open', overlay: 'dummy'}}");

  addFile('An overlay', 'src/ui/overlays/dummy/dummy.ts', `
    import {span} from '../../rows/row.ts';
    export const dummy = {
      keys: ['list'], open: () => ({state: {}}), update: (state, event) => ({state: event.type === 'close' ? undefined : state}),
      rows: (_, {messages}) => [[span(messages.dummy, 'plain')]], hints: () => [], announce: () => [],
    };`);
  addRow('An overlay', 'OVERLAYS', 'src/ui/overlays/table.ts', 'dummy', "import {dummy} from './dummy/dummy.ts';\n");

  addFile('A layout', 'src/layouts/dummy.ts', `
    import {likenessOf} from './parts/likeness.ts';
    const BEGINS = /^%%(\\w+)%% /;
    export const dummy = {
      id: 'dummy', name: {'en': 'A dummy', 'zh-Hans': '示例', 'zh-Hant': '示例'}, example: '%%Mei%% Good morning.', neighbours: 'paragraphs', head: 'line',
      likeness: ({lines}) => likenessOf(lines, line => BEGINS.test(line), 1),
      scanner: emit => ({scan(text, base) {
        for (const {index, 0: begins, 1: name} of text.matchAll(new RegExp(BEGINS, 'gm'))) emit({kind: 'turn', offset: base + index, words: base + index + begins.length, label: {from: base + index + 2, to: base + index + 2 + name.length}, claim: 'certain'});
      }, end() {}}),
    };`);
  addRow('A layout', 'LAYOUTS', 'src/layouts/table.ts', 'dummy', "import {dummy} from './dummy.ts';\n");

  addFile('An export', 'src/writers/dummy.ts', 'export function* dummyPieces({timeline, turns}) { for (const turn of turns) yield `~${timeline.transcript.turns[turn].text}\\n`; }');
  addRow('An export', 'FORMAT_EXTENSIONS', 'src/writers/formats.ts', "dummy: ['dummy']");
  addRow('An export', 'FORMATS', 'src/shell/exporting/formats.ts', 'dummy: {pieces: ({excerpt, run}) => joinedPieces(dummyPieces(excerpt), outgoingDocument, run.ended)}', "import {dummyPieces} from '../../writers/dummy.ts';\n");

  for (const [table, language, words] of [['en', 'en', 'a dummy'], ['zhHant', 'zh-Hant', '示例'], ['zhHans', 'zh-Hans', '示例']]) addRow('A message', table!, `src/ui/messages/${language!}.ts`, `dummy: '${words!}'`);

  addFile('A theme', 'src/ui/themes/dummy.ts', "import {looksOf} from './looks.ts';\nexport const dummy = looksOf({dim: 199, faint: 199, now: 199, question: 199, done: 199, wrong: 199});");
  addRow('A theme', 'THEMES', 'src/ui/themes/theme.ts', "dummy: {looks: () => dummy, madeFor: 'dark'}", "import {dummy} from './dummy.ts';\n");
});

/** Reads the files that have been added or changed in place of those on the disk. */
const withAdded: Plugin = {
  name: 'added',
  setup({onLoad, onResolve}) {
    // Files that are not on the disk are not found there, nor what they import from folders that are not there.
    onResolve({filter: /^\./}, ({path: name, importer}) => (/dummy/.test(name + importer) ? {path: resolve(dirname(importer), name)} : undefined));
    onLoad({filter: /[\\/]src[\\/].*\.tsx?$/}, ({path: file}) => {
      const contents = added.get(relative(path('.'), file).replaceAll('\\', '/'));
      return contents === undefined ? undefined : {contents, loader: file.endsWith('x') ? 'tsx' : 'ts'};
    });
  },
};

describe('what is added as the page tells is there', () => {
  // Where the package looks for its own files, two folders up is the repository.
  const to = path('node_modules/.contributing');
  type Program = {readonly run: typeof Run; readonly drive: typeof Drive; readonly started: typeof Started; readonly provide: (table: object) => void; readonly OVERLAYS: object};
  let loading: Promise<Program> | undefined;
  /** Returns the program with what is added, which is built once, within the time of a test. A hook would have less. */
  const loaded = (): Promise<Program> => (loading ??= load());

  async function load(): Promise<Program> {
    await build({
      stdin: {contents: "export {run} from './test/shell/world.ts'; export {drive} from './test/drive.ts'; export {started} from './test/player/press.ts'; export {OVERLAYS} from './src/ui/overlays/table.ts'; export {provide} from './src/ui/overlays/provided.ts';", resolveDir: path('.'), loader: 'ts'},
      outfile: `${to}/program.mjs`, bundle: true, format: 'esm', platform: 'node', target: 'node20', jsx: 'automatic', packages: 'external', plugins: [withAdded], logLevel: 'silent',
    });
    return await import(pathToFileURL(`${to}/program.mjs`).href) as Program;
  }
  afterAll(() => rmSync(to, {recursive: true, force: true}));

  test('a key, in the list of keys', async () => {
    const program = await loaded();
    for (const [language, words] of [['en', 'show the dummy'], ['zh-Hant', '顯示示例'], ['zh-Hans', '显示示例']]) expect((await program.run(['keys', '--lang', language!])).out).toMatch(new RegExp(`Ctrl\\+X +${words!}`, 'i'));
  });

  test('an overlay that a key opens, and a message in each language', async () => {
    const program = await loaded();
    program.provide(program.OVERLAYS);
    for (const [language, words] of [['en', 'a dummy'], ['zh-Hant', '示例'], ['zh-Hans', '示例']] as const) {
      const driven = program.drive(program.started(short()), {language}).press('ctrl+x');
      expect(driven.overlay()?.name).toBe('dummy');
      expect(driven.screen()).toContain(words);
      expect(driven.press('escape').overlay()).toBeUndefined();
    }
  });

  test('a layout, which is recognised, named and shown', async () => {
    const program = await loaded();
    const files = {'a.txt': '%%Mei%% Good morning.\n%%Luis%% Thank you.\n%%Mei%% Goodbye.\n'};
    expect((await program.run(['check', 'a.txt'], {files})).out).toContain('A dummy (dummy)');
    expect((await program.run(['export', 'a.txt', '-f', 'jsonl', '--from', 'dummy'], {files})).out.split('\n').map(line => line && (JSON.parse(line) as {speaker: string}).speaker)).toEqual(['Mei', 'Luis', 'Mei', '']);
    expect((await program.run(['formats'])).out).toContain('dummy: A dummy');
  });

  test('an export, by its name and by that of a file', async () => {
    const program = await loaded();
    expect((await program.run(['export', 'a.txt', '-f', 'dummy', '--question', '2'], {files: {'a.txt': SHORT}})).out).toBe('~請問第二個問題？\n~答案很短。\n');
    expect((await program.run(['export', 'a.txt', '-o', 'b.dummy'], {files: {'a.txt': SHORT}})).written.get('b.dummy')).toContain('~大家好。');
  });

  test('a theme, by its name', async () => {
    const program = await loaded();
    const {out} = await program.run(['export', 'a.txt', '-f', 'cast', '--theme', 'dummy', '--speed', 'max'], {files: {'a.txt': SHORT}, env: {TERM: 'xterm-256color'}});
    expect(out).toContain('38;5;199');
  });
});
