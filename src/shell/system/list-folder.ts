import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {Listed} from './io.ts';

/** Lists the files of a folder. Leaves out anything but files, and files that have been deleted meanwhile. */
export async function listFolder(path: string): Promise<readonly Listed[]> {
  const names = await readdir(path, {withFileTypes: true});
  const listed = await Promise.all(names.map(async (entry): Promise<Listed | undefined> => {
    if (!entry.isFile() && !entry.isSymbolicLink()) return undefined;
    const stats = await stat(join(path, entry.name)).catch(() => undefined);
    return stats?.isFile() ? {name: entry.name, modified: stats.mtimeMs} : undefined;
  }));
  return listed.filter(entry => entry !== undefined);
}
