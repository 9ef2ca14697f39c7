/**
 * Puts wrong lines into a folder of `src/`, one at a time, and tells which of them no test notices: `npm run mutate -- timeline`.
 * Only the tests of that folder run, since a test stands where the code stands that it tests. A second argument narrows the
 * files: `npm run mutate -- player update.ts`. The report lies in `reports/`, which is not kept.
 */
import {Stryker} from '@stryker-mutator/core';

const [folder, file = '**/*.ts'] = process.argv.slice(2);
// The configuration of vitest reads it, in processes of its own.
process.env['MUTATE_FOLDER'] = folder;
if (!folder) throw new Error('Usage: npm run mutate -- FOLDER [FILE]');

const results = await new Stryker({
  mutate: [`src/${folder}/${file}`],
  testRunner: 'vitest',
  vitest: {configFile: 'scripts/mutate-vitest.config.ts', related: false},
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  ignoreStatic: process.argv.includes('--no-static'),
  // A type error is noticed by the compiler, so lines that only types read are not worth a run.
  reporters: ['clear-text', 'json'],
  clearTextReporter: {allowEmojis: false, logTests: false, reportTests: false, allowColor: false, skipFull: true},
  jsonReporter: {fileName: `reports/mutants-${folder.replaceAll('/', '-')}.json`},
  tempDirName: 'node_modules/.stryker',
  ignorePatterns: ['dist', 'reports', 'docs', '.git'],
  concurrency: Number(process.env['MUTATE_WORKERS'] ?? 2),
  timeoutMS: 20_000,
  thresholds: {high: 95, low: 85, break: 85},
}).runMutationTest();
console.log(`${results.length} mutants`);
