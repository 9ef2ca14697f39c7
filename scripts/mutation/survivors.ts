/** Prints the rows of `docs/mutation.md` for folders whose reports are in `reports/`: `npx tsx scripts/mutation/survivors.ts reading`. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

type Mutant = {readonly mutatorName: string; readonly status: string};
type Report = {readonly files: Readonly<Record<string, {readonly mutants: readonly Mutant[]}>>};

/** The words for what Stryker changes in a line. */
const KINDS: Readonly<Record<string, string>> = {
  ConditionalExpression: 'conditions', LogicalOperator: 'conditions', EqualityOperator: 'bounds', OptionalChaining: 'guards', Regex: 'patterns', StringLiteral: 'texts', MethodExpression: 'calls',
  ArithmeticOperator: 'sums', AssignmentOperator: 'sums', UnaryOperator: 'sums', UpdateOperator: 'sums', ArrayDeclaration: 'lists', ObjectLiteral: 'lists', BooleanLiteral: 'booleans', BlockStatement: 'blocks', ArrowFunction: 'functions',
};

/** Returns how many wrong lines were tried, how many of them tests noticed, and the kinds of the others with their numbers. */
export function countsOf(mutants: readonly Mutant[]): {readonly tried: number; readonly noticed: number; readonly kinds: string} {
  const tried = mutants.filter(({status}) => status !== 'Ignored');
  const survivors = tried.filter(({status}) => status === 'Survived' || status === 'NoCoverage');
  const kinds = new Map<string, number>();
  for (const {mutatorName} of survivors) {
    const kind = KINDS[mutatorName] ?? mutatorName;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return {tried: tried.length, noticed: tried.length - survivors.length, kinds: Array.from(kinds).toSorted(([, one], [, other]) => other - one).map(([kind, count]) => `${count} ${kind}`).join(', ')};
}

const percent = (noticed: number, tried: number): string => `${Math.floor((100 * noticed) / tried)} %`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const folder of process.argv.slice(2)) {
    const {files} = JSON.parse(readFileSync(`reports/mutants-${folder.replaceAll('/', '-')}.json`, 'utf8')) as Report;
    const {tried, noticed} = countsOf(Object.values(files).flatMap(({mutants}) => mutants));
    console.log(`| \`${folder}\` | ${tried.toLocaleString('en')} | ${percent(noticed, tried)} |\n`);
    for (const [name, {mutants}] of Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1))) {
      const counts = countsOf(mutants);
      if (counts.tried > counts.noticed) console.log(`| \`${name.slice(`src/${folder}/`.length)}\` | ${counts.tried - counts.noticed} of ${counts.tried} | ${counts.kinds} |`);
    }
  }
}
