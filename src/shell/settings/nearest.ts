/**
 * The name that may have been meant: one slip away from a short word, two from a longer one, or one that begins so. Of
 * a word of one or two letters nothing can be said.
 */
export function nearestName<Name extends string>(given: string, names: readonly Name[]): Name | undefined {
  if (given.length < 3 || given.length > 40) return undefined;
  const slips = given.length <= 4 ? 1 : 2;
  const [best] = names.map(name => ({name, away: distance(given, name)})).filter(({away}) => away <= slips).toSorted((a, b) => a.away - b.away);
  return best ? best.name : names.find(name => name.startsWith(given));
}

/** How many slips lead from one word to the other: a letter more, less or other, or two that changed places (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = [];
  let row: readonly number[] = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    [before, above] = [above, row];
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const hasSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(above[j]! + 1, next[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), hasSwapped ? before[j - 2]! + 1 : Infinity);
    }
    row = next;
  }
  return row[b.length]!;
}
