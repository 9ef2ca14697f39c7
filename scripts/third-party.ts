import type {Metafile} from 'esbuild';
import {readdir, readFile} from 'node:fs/promises';

/** The licences of all packages of which the bundle contains a part, and of those from which data in it was made. */
export async function thirdParty({outputs}: Metafile, dataFrom: readonly string[], modules: string): Promise<string> {
  const bundled = Object.values(outputs).flatMap(({inputs}) => Object.entries(inputs)).flatMap(([input, {bytesInOutput}]) => (bytesInOutput > 0 ? packageOf(input) ?? [] : []));
  const sections = [...new Set([...bundled, ...dataFrom])].toSorted().map(async name => {
    const {version, license} = JSON.parse(await readFile(`${modules}${name}/package.json`, 'utf8')) as {version: string; license: string};
    const file = (await readdir(modules + name)).find(entry => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : `\n${(await readFile(`${modules}${name}/${file}`, 'utf8')).trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
  return `replay-presser contains parts of, or data made with, the following packages.\n\n${(await Promise.all(sections)).join(`\n${'-'.repeat(72)}\n\n`)}`;
}

/** `node_modules/a/node_modules/@b/c/index.js` → `a/node_modules/@b/c`. */
const packageOf = (input: string): string | undefined => /node_modules\/((?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
