import {data, questions, startOf} from './document.ts';

const DAY = 86_400_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** Returns a time of the broadcast as the page prints it. */
export function clockAt(time: number): string {
  const seconds = Math.floor((data.first + time) / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (data.isClock) return `${two(hours % 24)}:${two(minutes)}:${two(rest)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Returns a moment of the broadcast; undefined for other text: `15:13:20`, `15:13`, `1:05`, `Q3`, `+2m` behind a position. */
export function parsed(text: string, position: number): number | undefined {
  const plain = text.trim().replaceAll(/[０-９：]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  const question = /^q(\d+)$/i.exec(plain);
  if (question) return questions[Number(question[1]) - 1] && startOf(questions[Number(question[1]) - 1]!);
  const relative = /^([+-])(\d+(?:\.\d+)?)(s|m|h)?$/i.exec(plain);
  if (relative) return position + (relative[1] === '-' ? -1 : 1) * Number(relative[2]) * {s: 1000, m: 60_000, h: 3_600_000}[(relative[3] ?? 's').toLowerCase() as 's' | 'm' | 'h'];
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(plain);
  if (!match) return undefined;
  const [one, other, last] = [Number(match[1]), Number(match[2]), match[3]];
  const isLong = last !== undefined || data.isClock;
  const time = (isLong ? one * 3600 + other * 60 + Number(last ?? 0) : one * 60 + other) * 1000 - data.first;
  // A stamp has a precision of a minute, so the broadcast may begin within that minute.
  return data.isClock && time < -60_000 ? time + DAY : time;
}
