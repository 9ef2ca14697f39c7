/**
 * Puts wrong lines into a folder of `src/`, one at a time, and lists those that no test notices: `npm run mutate --
 * timeline`. Only the tests of that folder run, because tests mirror `src/`. A second argument narrows the files: `npm
 * run mutate -- player update.ts`. With `--own` only the tests with the name of the file run. This is much faster, and
 * the whole folder notices at least as much. `--no-static` omits lines that run only while a module is loaded, such as
 * tables, which take most of the time. `--concurrency 1` leaves the other core free. `--timeout 5` gives up on a line
 * that does not end within 5 seconds. The report in `reports/` is not committed.
 */
import {parseArgs} from 'node:util';
import {Stryker} from '@stryker-mutator/core';

/** The share of wrong lines, in percent, that tests must notice. */
const NOTICED = 85;

const {values, positionals: [folder, file = '**/*.ts']} = parseArgs({
  options: {'no-static': {type: 'boolean'}, own: {type: 'boolean'}, concurrency: {type: 'string', default: '2'}, timeout: {type: 'string', default: '20'}},
  allowPositionals: true,
});
if (!folder) {
  console.error('mutate: which folder of src/? For example: npm run mutate -- timeline');
  process.exit(2);
}
const [concurrency, timeout] = (['concurrency', 'timeout'] as const).map(name => {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`mutate: --${name} ${values[name]} is not a number; expected 1 or more`);
  return process.exit(2);
}) as [number, number];
// Vitest reads its configuration in processes of its own.
process.env['MUTATE_FOLDER'] = folder;
if (values.own) process.env['MUTATE_TESTS'] = file.replace(/\.tsx?$/, '');

await new Stryker({
  mutate: [`src/${folder}/${file}`],
  testRunner: 'vitest',
  vitest: {configFile: 'scripts/mutate-vitest.config.ts', related: false},
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  ignoreStatic: values['no-static'] === true,
  reporters: ['clear-text', 'json', ...(process.stdout.isTTY ? ['progress'] : ['progress-append-only'])],
  clearTextReporter: {allowEmojis: false, logTests: false, reportTests: false, allowColor: false, skipFull: true},
  jsonReporter: {fileName: `reports/mutants-${folder.replaceAll('/', '-')}.json`},
  tempDirName: 'node_modules/.stryker',
  ignorePatterns: ['dist', 'reports', 'docs', '.git'],
  concurrency,
  timeoutMS: timeout * 1000,
  thresholds: {high: 95, low: NOTICED, break: NOTICED},
}).runMutationTest();
