/**
 * Puts wrong lines into a folder of `src/`, one at a time, and lists those that no test notices: `npm run mutate --
 * timeline`. Only the tests of that folder run, because tests mirror `src/`. A second argument narrows the files: `npm
 * run mutate -- player update.ts`. With `--own` only the tests with the name of the file run. This is much faster, and
 * the whole folder notices at least as much. `--no-static` omits lines that run only while a module is loaded, such as
 * tables, which take most of the time. `--concurrency 1` leaves the other core free. `--timeout 20` gives up on a line
 * that does not end within 20 seconds instead of 5. `--budget 1000` runs for each line only the most promising tests, up to
 * so many milliseconds: sooner, and all tests notice at least as much. The report in `reports/` is not committed.
 */
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {Stryker} from '@stryker-mutator/core';
import {GRACE} from './mutation/messages.ts';

/** The share of wrong lines, in percent, that tests must notice. */
const NOTICED = 85;

const {values, positionals: [folder, file = '**/*.ts']} = parseArgs({
  options: {'no-static': {type: 'boolean'}, own: {type: 'boolean'}, concurrency: {type: 'string', default: '2'}, timeout: {type: 'string', default: '5'}, budget: {type: 'string'}},
  allowPositionals: true,
});
if (!folder) {
  console.error('mutate: which folder of src/? For example: npm run mutate -- timeline');
  process.exit(2);
}
const [concurrency, timeout, budget] = (['concurrency', 'timeout', 'budget'] as const).map(name => {
  if (values[name] === undefined) return undefined;
  const number = Number(values[name]);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`mutate: --${name} ${values[name]} is not a number; expected 1 or more`);
  return process.exit(2);
}) as [number, number, number | undefined];
// The tests run in a process of their own.
process.env['MUTATE_FOLDER'] = folder;
process.env['MUTATE_BUDGET'] = String(budget ?? Infinity);
if (values.own) process.env['MUTATE_TESTS'] = file.replace(/\.tsx?$/, '');

await new Stryker({
  mutate: [`src/${folder}/${file}`],
  testRunner: 'resident',
  plugins: [fileURLToPath(new URL('mutation/plugin.ts', import.meta.url))],
  testRunnerNodeArgs: ['--import', 'tsx'],
  checkerNodeArgs: ['--import', 'tsx'],
  coverageAnalysis: 'perTest',
  ignoreStatic: values['no-static'] === true,
  reporters: ['clear-text', 'json', ...(process.stdout.isTTY ? ['progress'] : ['progress-append-only'])],
  clearTextReporter: {allowEmojis: false, logTests: false, reportTests: false, allowColor: false, skipFull: true},
  jsonReporter: {fileName: `reports/mutants-${folder.replaceAll('/', '-')}.json`},
  tempDirName: 'node_modules/.stryker',
  // It would write a comment for the compiler into the scripts of pages that tests compare. Tests are not type-checked.
  disableTypeChecks: false,
  ignorePatterns: ['reports', 'docs', '.git'],
  concurrency,
  // Stryker reckons with all tests of a line, the runner with those within the budget.
  timeoutMS: timeout * 1000 + 1.5 * (budget ?? 0) + GRACE,
  ...(budget !== undefined && {timeoutFactor: 0}),
  thresholds: {high: 95, low: NOTICED, break: NOTICED},
}).runMutationTest();
