import type {Excerpt, RowUnit} from './excerpt.ts';
import {columnsOf, rowsOf} from './rows.ts';

/**
 * Writes a table with commas (RFC 4180): a row of names, then a row for each turn or sentence. Lines end in a line feed
 * here. The gate turns it into a carriage return and a line feed.
 */
export function* csvLines(excerpt: Excerpt, unit: RowUnit): Generator<string> {
  const columns = columnsOf(unit);
  yield `${columns.join(',')}\n`;
  for (const row of rowsOf(excerpt, unit)) yield `${columns.map(column => cellOf(row[column])).join(',')}\n`;
}

/**
 * Text that a spreadsheet would evaluate as a formula (OWASP, CSV injection), also behind blanks and in full width,
 * which some convert. A quote before it makes it plain text.
 */
const FORMULA = /^[\s\u00A0\u3000]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n\t;]|^\s|\s$/;

function cellOf(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
