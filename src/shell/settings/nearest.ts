/**
 * Returns the name that was probably meant. It is at edit distance 1 from a short word, at most 2 from a longer one, or
 * begins with the word. For one or two letters it returns undefined, since they fit too many names.
 */
export function nearestName<Name extends string>(given: string, names: readonly Name[]): Name | undefined {
  if (given.length < 3 || given.length > 40) return undefined;
  const slips = given.length <= 4 ? 1 : 2;
  const [best] = names.map(name => ({name, away: distance(given, name)})).filter(({away}) => away <= slips).toSorted((a, b) => a.away - b.away);
  return best ? best.name : names.find(name => name.startsWith(given));
}

/**
 * Returns the edit distance between two words (optimal string alignment): letters added, missing, wrong, or swapped
 * with the next.
 */
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
