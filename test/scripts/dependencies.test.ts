import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {bundle} from '../../scripts/build.ts';
import {bundledSizes, dependencies, REASONS, sizeText} from '../../scripts/dependencies.ts';

const page = readFileSync(new URL('../../docs/dependencies.md', import.meta.url), 'utf8');
/** Returns a size of the page in bytes. */
const bytesOf = (text: string): number => Number.parseFloat(text) * ({MB: 1e6, kB: 1000, B: 1}[text.split(' ')[1]!] ?? Number.NaN);

test('the table has the versions that are installed, and the reasons of the script', () => {
  for (const [name, {why, instead}] of Object.values(REASONS).flatMap(reasons => Object.entries(reasons))) {
    expect(page).toContain(`| \`${name}\` | ${dependencies[name]!} | ${why} | ${instead} |`);
  }
});

test('the sizes in the bundle are about those of today', async () => {
  const sizes = bundledSizes(await bundle('dist', false));
  const rows = [...page.matchAll(/^\| `([^`]+)` \| .* \| (\d[\d.]* (?:MB|kB|B)) \|$/gm)].filter(([, name]) => Object.keys(REASONS['in the bundle']).includes(name!));
  expect(rows.map(([, name]) => name).toSorted()).toEqual(Object.keys(REASONS['in the bundle']).toSorted());
  for (const [, name, size] of rows) expect([name, Math.abs(bytesOf(size!) - sizes.get(name!)!) <= Math.max(2000, sizes.get(name!)! / 10)]).toEqual([name, true]);
  // What stands under another heading is not in the bundle at all.
  expect(Object.keys(dependencies).filter(name => sizes.has(name)).toSorted()).toEqual(Object.keys(REASONS['in the bundle']).toSorted());
});

test('sizes are told in two figures', () => {
  expect([126, 1699, 388_406, 999_500, 1_288_973, 265_062_424].map(sizeText)).toEqual(['126 B', '2 kB', '388 kB', '1.0 MB', '1.3 MB', '265 MB']);
});
