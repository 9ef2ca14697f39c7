import {mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {afterAll, describe, expect, test} from 'vitest';
import {systemFiles} from '../../../src/shell/system/files.ts';

const folder = mkdtempSync(`${tmpdir()}/replay-presser-files-`);
const path = `${folder}/talk.txt`;
writeFileSync(path, 'x'.repeat(200_000));
afterAll(() => rmSync(folder, {recursive: true}));

/** Returns the number of open descriptors of the file in this process. */
const opened = () => readdirSync('/proc/self/fd').filter(name => {
  try {
    return readlinkSync(`/proc/self/fd/${name}`) === path;
  } catch {
    return false;
  }
}).length;

// Node complains on the terminal of a file that nobody closed.
describe.skipIf(process.platform !== 'linux')('a file is closed', () => {
  test('when it is left before its first chunk', async () => {
    const {chunks} = await systemFiles.stream(path, 1e6);
    expect(opened()).toBe(1);
    await chunks[Symbol.asyncIterator]().return?.();
    expect(opened()).toBe(0);
  });

  test('when it is left in the middle, and at its end', async () => {
    const {chunks} = await systemFiles.stream(path, 1e6);
    for await (const chunk of chunks) {
      expect(chunk.length).toBe(65_536);
      break;
    }
    expect(opened()).toBe(0);
    expect(await systemFiles.read(path, 1e6)).toHaveLength(200_000);
    expect(opened()).toBe(0);
  });

  test('when it is longer than it may be', async () => {
    await expect(systemFiles.read(path, 1000)).rejects.toMatchObject({code: 'TOO_LARGE'});
    expect(opened()).toBe(0);
  });
});
