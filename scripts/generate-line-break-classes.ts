/**
 * Writes `src/typesetting/line-break-classes.ts`: the line breaking classes and the wide characters of Unicode as a compact
 * table. Run it when the Unicode data of @cto.af/linebreak has changed: `npx tsx scripts/generate-line-break-classes.ts`.
 */
import {EastAsianWidth, LineBreak, LineBreakClasses} from '@cto.af/linebreak';
import {writeFileSync} from 'node:fs';

const names = Object.entries(LineBreakClasses).toSorted(([, a], [, b]) => a - b).map(([name]) => name);
const initial = /[\p{Pi}]/u;
const final = /[\p{Pf}]/u;
const mark = /[\p{Mn}\p{Mc}]/u;
const unassignedPictograph = /(?=\p{Extended_Pictographic})\p{Cn}/u;

/** The class that the rules see: LB1 is applied here, and the properties that rules ask for besides are part of the name. */
function classOf(code: number): string {
  const text = String.fromCodePoint(code);
  const name = names[LineBreak.get(code)] ?? 'XX';
  // The package's table says whether East_Asian_Width is F, W or H, which is what the rules ask.
  const wide = EastAsianWidth.getString(code) === 'Y';
  switch (name) {
    case 'AI':
    case 'SG':
    case 'XX':
      return unassignedPictograph.test(text) ? 'EP' : 'AL';
    case 'SA':
      return mark.test(text) ? 'CM' : 'AL';
    case 'CJ':
      return 'NS_W';
    case 'QU':
      return `QU${initial.test(text) ? '_PI' : final.test(text) ? '_PF' : ''}`;
    case 'ID':
      return unassignedPictograph.test(text) ? 'EP' : wide ? 'ID_W' : 'ID';
    default:
      return wide ? `${name}_W` : name;
  }
}

/** What stands for a class: nothing that base 36 uses. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>?@[]^_{|}~ΓΔΘΛΞΠΣΦΨΩ';

const used = new Map<string, number>();
const ranges: string[] = [];
let start = 0;
let current = classOf(0);
for (let code = 1; code <= 0x110000; code += 1) {
  const next = code > 0x10ffff ? '' : classOf(code);
  if (next === current) continue;
  if (!used.has(current)) used.set(current, used.size);
  if (used.size > LETTERS.length) throw new Error(`${LETTERS.length} letters are too few for the classes`);
  ranges.push(`${(code - start).toString(36)}${LETTERS[used.get(current)!]!}`);
  start = code;
  current = next;
}

writeFileSync(new URL('../src/typesetting/line-break-classes.ts', import.meta.url), `// Made by scripts/generate-line-break-classes.ts from Unicode 15.1; do not edit.

/** The classes, in the order of their letters. \`_W\` marks what is of East Asian width F, W or H, \`EP\` an unassigned pictograph. */
export const CLASS_NAMES = '${[...used.keys()].join(' ')}';

/** The letter of each class in the table. */
export const CLASS_LETTERS = '${LETTERS.slice(0, used.size)}';

/** Runs of code points from U+0000 on: a length in base 36, then the letter of a class. */
export const CLASS_RUNS = ${JSON.stringify(ranges.join(''))};
`);
console.log(`${ranges.length} runs, ${ranges.join('').length} characters, ${used.size} classes`);
