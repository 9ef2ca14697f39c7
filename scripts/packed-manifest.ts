/**
 * While npm packs, removes everything from the manifest that only the repository needs, and restores it afterwards,
 * because npm packs the file on disk. So installing the package builds nothing.
 */
import {readFile, rename, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const ONLY_HERE: ReadonlySet<string> = new Set(['scripts', 'devDependencies', 'overrides']);

/** Returns the manifest as it is packed. */
export function packedManifest(manifest: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(manifest).filter(([name]) => !ONLY_HERE.has(name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, whole] = ['package.json', 'package.json.whole'].map(name => fileURLToPath(new URL(`../${name}`, import.meta.url))) as [string, string];
  if (process.argv[2] === 'restore') await rename(whole, path);
  else {
    const text = await readFile(path, 'utf8');
    await writeFile(whole, text);
    await writeFile(path, `${JSON.stringify(packedManifest(JSON.parse(text) as Record<string, unknown>), undefined, 2)}\n`);
  }
}
