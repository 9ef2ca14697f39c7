import type {Metafile} from 'esbuild';
import {readdir, readFile} from 'node:fs/promises';

/**
 * Returns the licences of all packages in the bundle, of those whose data is in it, and of works that these contain.
 * Licences with the same text are grouped, each with its own copyright lines.
 */
export async function thirdParty({outputs}: Metafile, dataFrom: readonly string[], modules: string): Promise<string> {
  const bundled = Object.values(outputs).flatMap(({inputs}) => Object.entries(inputs)).flatMap(([input, {bytesInOutput}]) => (bytesInOutput > 0 ? packageOf(input) ?? [] : []));
  const packages = (await Promise.all([...new Set([...bundled, ...dataFrom])].toSorted().map(async name => {
    const {version, license} = JSON.parse(await readFile(`${modules}${name}/package.json`, 'utf8')) as {version: string; license: string};
    const entries = await readdir(modules + name, {withFileTypes: true});
    const files = entries.filter(entry => entry.isFile() && NOTICE.test(entry.name)).map(entry => entry.name).toSorted();
    const title = `${name} ${version} (${license})`;
    if (files.length === 0) return [{title, ...parted('')}];
    return Promise.all(files.map(async (file, index) => ({title: index === 0 ? title : `${title}: ${file}`, ...parted(await readFile(`${modules}${name}/${file}`, 'utf8'))})));
  }))).flat();
  const sections = [...new Set(packages.map(({words}) => words))].map(words => {
    const alike = packages.filter(other => other.words === words);
    const names = alike.map(({title, copyright}) => [title, ...copyright.map(line => `  ${line}`)].join('\n')).join('\n');
    return `${names}\n\n${alike[0]!.body}\n`;
  });
  return `replay-presser contains parts of, or data made with, the following packages. The parts have been bundled and\nshortened, the dictionaries put into other formats.\n\n${sections.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

/** Files in which a package names its licence and the authors of work in it. */
const NOTICE = /^(?:licen[cs]e|notice|copying|third.?party)/i;

/**
 * Splits a licence into the copyright lines at its head and the rest. Returns the rest as text, and as words for
 * comparison.
 */
function parted(text: string): {readonly copyright: readonly string[]; readonly body: string; readonly words: string} {
  const lines = text.replaceAll('\r\n', '\n').trim().split('\n');
  const isCopyright = (line: string) => /^\s*Copyright\b.*(?:\d{4}|\(c\)|©)/i.test(line);
  const body = lines.filter(line => !isCopyright(line)).join('\n').replaceAll(/\n{3,}/g, '\n\n').trim();
  // A heading such as "MIT License" may be there or not.
  const words = body.replace(/^#*\s*(?:The )?MIT License(?: \(MIT\))?\s*\n/i, '').replaceAll(/\s+/g, ' ').trim();
  return {copyright: lines.filter(isCopyright).map(line => line.trim()), body, words};
}

/** Returns the package of an input: `node_modules/a/node_modules/@b/c/index.js` → `a/node_modules/@b/c`. */
const packageOf = (input: string): string | undefined => /node_modules\/((?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
