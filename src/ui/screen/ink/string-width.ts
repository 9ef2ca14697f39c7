import {displayWidth} from '../../../typesetting/width.ts';

/**
 * Stands in for `string-width` in Ink and what belongs to it (see `scripts/build.ts`). Ink measures every text of every
 * frame anew, styles and all, most of which it has measured before, and by way of grapheme clusters where code units will do.
 */
const KEPT = 4096;
const widths = new Map<string, number>();

/** What a style is set with (ECMA-48, 8.3.117): all that a row holds besides text. */
const SGR = /\u001B\[[\d;]*m/g;

export default function stringWidth(text: string): number {
  let width = widths.get(text);
  if (width === undefined) {
    width = displayWidth(text.replaceAll(SGR, ''));
    if (widths.size >= KEPT) widths.clear();
    widths.set(text, width);
  }
  return width;
}
