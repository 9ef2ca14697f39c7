import {halfWidth} from './half-width.ts';

const DIGITS = '〇一二三四五六七八九';

/** Returns a number in Chinese figures up to 99, `十二` or `零五`; undefined for any other text. */
function chineseNumber(text: string): number | undefined {
  const figures = text.replaceAll('零', '〇').replaceAll(/[兩两]/g, '二');
  const match = /^〇?([一二三四五六七八九]?)(十?)([〇一二三四五六七八九]?)$/.exec(figures);
  if (!match) return undefined;
  const [, tens, ten, ones] = match as unknown as [string, string, string, string];
  if (ten === '') return tens !== '' && ones !== '' ? undefined : DIGITS.indexOf(tens || ones);
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + DIGITS.indexOf(ones);
}

const PART_OF_DAY = '(凌晨|清晨|早上|早晨|上午|中午|下午|晚上|傍晚)?';
const CLOCK = new RegExp(`^${PART_OF_DAY}\\s*(\\d{1,2})\\s*(?:[點点時时:：.]\\s*(?:(\\d{1,2})\\s*分?|(半))?(?:\\s*[:：.]?\\s*(\\d{1,2})\\s*秒?)?)?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?$`);

/**
 * Translates everyday notations of a place into the notation of the parser: `第2问` is `Q2`; `下午3点16分`, `15.16` and `3:16
 * pm` are `15:16`. Returns any other text unchanged.
 */
export function plainExpression(text: string): string {
  const written = halfWidth(text).trim().toLowerCase().replaceAll(/[〇零一二兩两三四五六七八九十]+/g, figures => String(chineseNumber(figures) ?? figures));
  const named = /^第\s*(\d{1,6})\s*(?:個|个|次|條|条|段)?\s*(提問|提问|問題|问题|問|问|回答|答案|答|發言|发言)?$/.exec(written);
  if (named && /第.*[個个次條条段提問问答發发]/.test(written)) {
    const [, number, what = ''] = named;
    return /段|[發发]/.test(written) ? `#${number}` : what.includes('答') ? `A${number}` : `Q${number}`;
  }
  const clock = CLOCK.exec(written);
  if (!clock) return text;
  const [, part, hours, minutes, half, seconds, suffix] = clock;
  if (part === undefined && suffix === undefined && minutes === undefined && !/[點点時时]/.test(written)) return text;
  const isLate = part === undefined ? suffix?.startsWith('p') : /下午|晚上|傍晚/.test(part) || (part === '中午' && Number(hours) < 6);
  const isEarly = part === undefined ? suffix?.startsWith('a') : /凌晨/.test(part);
  const hour = isLate && Number(hours) < 12 ? Number(hours) + 12 : isEarly && Number(hours) === 12 ? 0 : Number(hours);
  const two = (given: string | number) => String(given).padStart(2, '0');
  return `${two(hour)}:${half ? '30' : two(minutes ?? 0)}${seconds === undefined ? '' : `:${two(seconds)}`}`;
}
