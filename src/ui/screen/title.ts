import type {Transcript} from '../../transcript/model.ts';
import {quote, span, spread, type Row} from './row.ts';

/** The title and the day. The name in quotes stands out without them: `“黃河…先行區”系列新聞發布會第四場`. */
export function titleRow({title, heading, date}: Transcript, columns: number): Row {
  const quoted = /^[“「『《](.+?)[”」』》](.+)$/.exec(title ?? '');
  const left = quoted
    ? [quote(quoted[1]!, 'strong'), quote(`  ${quoted[2]!}`, 'dim')]
    : [quote(title ?? heading?.replace(/[—-]+$/, '') ?? '', 'strong')];
  return spread(left, date === undefined ? [] : [span(date, 'dim')], columns);
}
