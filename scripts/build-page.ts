import {build, transform} from 'esbuild';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {PageAssets} from '../src/writers/html.ts';

const path = (name: string) => fileURLToPath(new URL(`../src/page/${name}`, import.meta.url));
/** Returns the hash of a script or a style in the syntax of a content security policy (CSP 3, 6.7.2.3). */
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Makes the script and the style of the page that `export -f html` writes. */
export async function buildPage(): Promise<PageAssets> {
  const {outputFiles} = await build({entryPoints: [path('page.ts')], bundle: true, write: false, minify: true, format: 'iife', target: 'es2022', charset: 'ascii', legalComments: 'none', tsconfigRaw: '{}'});
  const script = outputFiles[0]!.text.trim();
  const style = (await transform(await readFile(path('page.css'), 'utf8'), {loader: 'css', minify: true})).code.trim();
  return {script, style, scriptHash: hashOf(script), styleHash: hashOf(style)};
}
