import type {Milliseconds} from '../transcript/model.ts';
import {HOUR, MINUTE, SECOND} from './clock.ts';
import {halfWidth} from './half-width.ts';

/** Reads a length of time: `90s`, `2m`, `1m30s`, `1h`, `1:30`, `1:02:30`, `90` (seconds); undefined when it is none. */
export function parseDuration(text: string): Milliseconds | undefined {
  const expression = halfWidth(text).trim().toLowerCase();
  const colons = /^(?:(\d{1,4}):)?(\d{1,5}):([0-5]?\d(?:\.\d+)?)$/.exec(expression);
  if (colons) return Number(colons[1] ?? 0) * HOUR + Number(colons[2]) * MINUTE + Number(colons[3]) * SECOND;
  const named = /^(?:(\d+(?:\.\d+)?)\s*(?:h|小時|小时))?\s*(?:(\d+(?:\.\d+)?)\s*(?:m|min|分鐘|分钟|分))?\s*(?:(\d+(?:\.\d+)?)\s*(?:s|sec|秒)?)?$/.exec(expression);
  if (!named || named[0] === '') return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = named;
  return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
}
