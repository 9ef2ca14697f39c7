import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';

/**
 * Tells whether a made file is missing, or older than one of its sources. A source is a file, or a folder with
 * everything in it. The time of a folder changes when an entry is added or removed.
 */
export async function isOlder(made: string, sources: readonly string[]): Promise<boolean> {
  const madeAt = await stat(made).then(({mtimeMs}) => mtimeMs, () => -Infinity);
  for (const source of sources) {
    const stats = await stat(source);
    if (stats.mtimeMs > madeAt) return true;
    if (stats.isDirectory() && await isOlder(made, (await readdir(source)).map(name => join(source, name)))) return true;
  }
  return false;
}
