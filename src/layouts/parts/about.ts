/** Metadata in the lines at the head of a text: its time, and the people present. */
import type {About, PrintedStamp} from '../layout.ts';
import {isShortName, nameLikeness} from '../../transcript/names.ts';
import {dayAt, dayOf, stampAt} from './stamps.ts';

/** `時間：`, `会议时间`, `Date:`; blanks may stand between its characters. */
const WHEN = /^[\s\u3000*#>]*(?:(?:會議|会议|活動|活动|開會|开会|發布會?|发布会?)?(?:時|时)[\s\u3000]*(?:間|间)|日[\s\u3000]*期|Date(?: and time)?|Time|When)[\s\u3000]*[:：]?[\s\u3000]*(.*)$/i;
const PRESENT = /^[\s\u3000]*(?:出席|列席|參加|参加|與會|与会)[\s\u3000]*(?:議員|议员|委員|委员|官員|官员|人員|人员|者)?[\s\u3000]*[:：][\s\u3000]*(\S.*)$/;
/** `主席：王院長金平`, `嘉 宾：局长谭美`: a person who presides or is present. In a head, a name alone is no speech. */
const CHAIR = /^[\s\u3000]*((?:主[\s\u3000]*席|主[\s\u3000]*持[\s\u3000]*人?|司儀|司仪|召集人|Chair(?:person|man|woman)?|Moderator)|嘉[\s\u3000]*[宾賓]|来宾|來賓|发布人|發布人|Guests?|Speakers?)[\s\u3000]*[:：][\s\u3000]*(\S[^:：。！？!?]{1,38}?)[\s\u3000]*$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ENGLISH_DATE = new RegExp(`\\b(?:${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4}))\\b`, 'i');

/** Returns the date in a line, in Chinese, in numbers or in English. */
export function dayIn(line: string): number | undefined {
  const offset = line.search(/\d{4}\s?[-/.年]\s?\d|民[國国]\s?\d|\d{2,3}年\d/);
  if (offset >= 0) {
    const date = dayAt(line.replaceAll(/(\d) +(?=[年月日\d])/g, '$1').replaceAll(/([年月]) +/g, '$1'), offset);
    if (date?.day !== undefined) return date.day;
  }
  const english = ENGLISH_DATE.exec(line);
  if (!english) return undefined;
  const month = MONTHS.indexOf((english[1] ?? english[5])!.slice(0, 3).toLowerCase()) + 1;
  return dayOf(Number(english[3] ?? english[6]), month, Number(english[2] ?? english[4]));
}

/** Returns the metadata in a line of the head; undefined if there is none. */
export function aboutIn(line: string): About | undefined {
  if (line.length > 400) return undefined;
  const when = WHEN.exec(line);
  if (when) {
    const day = dayIn(when[1]!);
    const [start, end] = timesIn(when[1]!);
    return day === undefined && !start ? undefined : {...(day !== undefined && {day}), ...(start && {start}), ...(end && {end})};
  }
  const [, office, chair] = CHAIR.exec(line) ?? [];
  if (chair !== undefined && (nameLikeness(chair) === 'name' || isShortName(chair))) return {people: [chair], ...(/^(?:主|司|召|C|M)/i.test(office!) && {hosts: [chair]})};
  const present = PRESENT.exec(line);
  if (present) return {people: present[1]!.split(/[\u3000、，,;；\t]+| {2,}/).map(name => name.replace(/等\d*人?$/, '').trim()).filter(name => name !== '' && name.length <= 40)};
  return undefined;
}

/** Returns the first two times of day in a text: the beginning and the end. */
function timesIn(text: string): readonly PrintedStamp[] {
  const stamps: PrintedStamp[] = [];
  for (let offset = 0; offset < text.length && stamps.length < 2; offset += 1) {
    if (offset > 0 && /\d/.test(text[offset - 1]!)) continue;
    const day = dayAt(text, offset);
    if (day) {
      offset = day.to - 1;
      continue;
    }
    const stamp = stampAt(text, offset);
    if (!stamp || stamp.hasDate || stamp.stamp.time === undefined) continue;
    stamps.push(stamp.stamp);
    offset = stamp.to - 1;
  }
  return stamps;
}
