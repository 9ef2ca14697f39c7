/** The name one may have meant: at most two letters away, or one that begins so. */
export function nearestName<Name extends string>(given: string, names: readonly Name[]): Name | undefined {
  if (given.length < 3 || given.length > 40) return undefined;
  const [best] = names.map(name => ({name, away: distance(given, name)})).toSorted((a, b) => a.away - b.away);
  return best && (best.away <= 2 || best.name.startsWith(given)) ? best.name : undefined;
}

/** Edit distance of two words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
  }
  return row[b.length]!;
}
