import {remembersLast} from '../rows/memory.ts';
import {quote, span, spread, type Row} from '../rows/row.ts';

export type TitleProps = {
  readonly title: string | undefined;
  /** The heading that replaces a missing title. */
  readonly heading: string | undefined;
  readonly date: string | undefined;
  readonly columns: number;
};

/**
 * Returns the title and the day. A name in quotation marks is emphasised, and the marks are dropped:
 * `“黃河…先行區”系列新聞發布會第四場`.
 */
export const titleRow = remembersLast(({title, heading, date, columns}: TitleProps): Row => {
  const quoted = /^[“「『《](.+?)[”」』》](.+)$/.exec(title ?? '');
  const left = quoted
    ? [quote(quoted[1]!, 'strong'), quote(`  ${quoted[2]!}`, 'dim')]
    : [quote(title ?? heading?.replace(/[—-]+$/, '') ?? '', 'strong')];
  return spread(left, date === undefined ? [] : [span(date, 'dim')], columns);
});
