import measure from 'string-width-unmemoised';

/**
 * Stands in for `string-width` in the bundle (see `scripts/build.ts`). Ink measures every text of every frame anew, most of
 * which it has measured before.
 */
const KEPT = 4096;
const widths = new Map<string, number>();

export default function stringWidth(text: string, options?: Parameters<typeof measure>[1]): number {
  if (options !== undefined) return measure(text, options);
  let width = widths.get(text);
  if (width === undefined) {
    width = measure(text);
    if (widths.size >= KEPT) widths.clear();
    widths.set(text, width);
  }
  return width;
}
