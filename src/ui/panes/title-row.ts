import {memoiseLast} from '../rows/memory.ts';
import {quote, span, spread, type Row} from '../rows/row.ts';

export type TitleProps = {
  /** The name of the broadcast; empty if it has none. */
  readonly name: string;
  readonly date: string | undefined;
  readonly columns: number;
};

/**
 * Returns the title and the day. A name in quotation marks is emphasised, and the marks are dropped:
 * `“黃河…先行區”系列新聞發布會第四場`.
 */
export const titleRow = memoiseLast(({name, date, columns}: TitleProps): Row => {
  const quoted = /^[“「『《](.+?)[”」』》](.+)$/.exec(name);
  const left = quoted
    ? [quote(quoted[1]!, 'strong'), quote(`  ${quoted[2]!}`, 'dim')]
    : [quote(name, 'strong')];
  return spread(left, date === undefined ? [] : [span(date, 'dim')], columns);
});
