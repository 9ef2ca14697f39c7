import {remembersLast} from '../rows/memory.ts';
import {span, spread, type Row} from '../rows/row.ts';

export type TitleProps = {
  readonly title: string | undefined;
  /** What stands in for a title where there is none. */
  readonly heading: string | undefined;
  readonly date: string | undefined;
  readonly columns: number;
};

/** The title and the day. The name in quotes stands out without them: `“黃河…先行區”系列新聞發布會第四場`. */
export const titleRow = remembersLast(({title, heading, date, columns}: TitleProps): Row => {
  const quoted = /^[“「『《](.+?)[”」』》](.+)$/.exec(title ?? '');
  const left = quoted
    ? [span(quoted[1]!, 'strong'), span(`  ${quoted[2]!}`, 'dim')]
    : [span(title ?? heading?.replace(/[—-]+$/, '') ?? '', 'strong')];
  return spread(left, date === undefined ? [] : [span(date, 'dim')], columns);
});
