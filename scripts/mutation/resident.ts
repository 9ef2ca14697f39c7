/** The one file that Vitest runs while lines are made wrong. It loads all tests of a folder, which `repeating.ts` then runs again and again. */
import {readdirSync} from 'node:fs';
import {describe, inject, test} from 'vitest';
import {mutationContext} from './messages.ts';

declare module 'vitest' {
  interface ProvidedContext { mutant: string; folder: string; tests: string }
}

// A line that runs while modules are loaded must be wrong by then.
if (inject('mutant') !== '') mutationContext().activeMutant = inject('mutant');

const folder = `test/${inject('folder')}`;
const wanted = new RegExp(`^${inject('tests') || '.*'}\\.test\\.tsx?$`);
const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(path => path.replaceAll('\\', '/')).filter(name => wanted.test(name));
for (const name of names.toSorted()) describe(`${folder}/${name}`, async () => { await import(/* @vite-ignore */ `${process.cwd()}/${folder}/${name}`); });

test('runs the tests that are asked for', {timeout: 0}, () => {});
