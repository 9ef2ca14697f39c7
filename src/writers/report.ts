import {formatClock, formatDuration, MINUTE} from '../timeline/clock.ts';
import type {Timeline} from '../timeline/timeline.ts';
import type {Milliseconds} from '../transcript/model.ts';
import {visibleLine} from '../transcript/unsafe.ts';
import {safeJson} from './json.ts';

/** A marked time. `time` counts from the start of the trainee's answer, or on the timeline of the official's. */
export type ReportedMark = {readonly of: 'trainee' | 'official'; readonly time: Milliseconds; readonly note: string};

/** One answer of a trainee, and the official's figures. `question` is an index. */
export type ReportedAttempt = {
  readonly question: number;
  readonly asked: string;
  readonly official: {readonly time: Milliseconds; readonly characters: number};
  readonly time: Milliseconds;
  readonly isBroken: boolean;
  readonly marks: readonly ReportedMark[];
};

/** The words of a report in Markdown or CSV. */
export type ReportWords = Readonly<Record<'title' | 'question' | 'asked' | 'attempts' | 'trainee' | 'official' | 'time' | 'difference' | 'pace' | 'marks' | 'broken', string>>;

export const REPORT_FORMATS = ['md', 'json', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Returns the format of a file name, by its extension. */
export const reportFormatOf = (path: string): ReportFormat | undefined => REPORT_FORMATS.find(format => path.toLowerCase().endsWith(`.${format}`));

/** Returns a length of time to a hundredth of a second: `1:12.34`. */
export const exactTime = (time: Milliseconds): string => `${formatDuration(time)}.${String(Math.floor((time % 1000) / 10)).padStart(2, '0')}`;

/** Returns the difference of two lengths of time: `+0:12.34`, `−1:02.10`. */
export const difference = (time: Milliseconds, other: Milliseconds): string => `${time < other ? '−' : '+'}${exactTime(Math.abs(time - other))}`;

/** Returns characters per minute; undefined if no time has passed. */
export const paceOf = ({time, characters}: ReportedAttempt['official']): number | undefined => (time > 0 ? Math.round(characters / (time / MINUTE)) : undefined);

/** Returns the time of a mark: on the clock for the official's answer, otherwise as a length. */
export const markTime = ({of, time}: ReportedMark, timeline: Timeline): string => (of === 'official' ? formatClock(timeline, time) : formatDuration(time));

/** Returns the report of a drill in a format. */
export function reportText(format: ReportFormat, timeline: Timeline, attempts: readonly ReportedAttempt[], words: ReportWords): string {
  switch (format) {
    case 'md':
      return markdown(timeline, attempts, words);
    case 'json':
      return safeJson(data(timeline, attempts));
    case 'csv':
      return csv(timeline, attempts);
  }
}

/** Returns attempts with their number among the attempts at the same question. */
const numbered = (attempts: readonly ReportedAttempt[]) => attempts.map((attempt, index) => (
  {...attempt, number: attempts.slice(0, index + 1).filter(({question}) => question === attempt.question).length}
));

function markdown(timeline: Timeline, attempts: readonly ReportedAttempt[], words: ReportWords): string {
  const {title, heading, date} = timeline.transcript;
  const cell = (text: string) => visibleLine(text.replaceAll('\n', ' ')).replaceAll(/[\\|<>`*_[\]]/g, String.raw`\$&`);
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |\n`;
  const head = [words.question, words.asked, words.attempts, words.trainee, words.official, words.difference, words.pace, words.marks];
  const rows = numbered(attempts).map(({question, asked, number, time, isBroken, official, marks}) => row([
    String(question + 1), asked, String(number), `${exactTime(time)}${isBroken ? ` (${words.broken})` : ''}`,
    ...(official.time > 0 ? [exactTime(official.time), difference(time, official.time), String(paceOf(official))] : ['–', '–', '–']),
    marks.map(mark => `${words[mark.of]} ${markTime(mark, timeline)}${mark.note === '' ? '' : `: ${mark.note}`}`).join('; '),
  ]));
  const name = [words.title, title ?? heading ?? '', date ?? ''].filter(Boolean).join(' · ');
  return `# ${cell(name)}\n\n${row(head)}|${head.map(() => ' --- |').join('')}\n${rows.join('')}`;
}

const seconds = (time: Milliseconds): number => Math.round(time / 10) / 100;

function data(timeline: Timeline, attempts: readonly ReportedAttempt[]): unknown {
  const {title, heading, date, turns} = timeline.transcript;
  const all = numbered(attempts);
  const questions = [...new Set(attempts.map(({question}) => question))].map(index => {
    const own = all.filter(({question}) => question === index);
    const {asked, official} = own[0]!;
    return {
      number: index + 1, asked, text: turns[timeline.questions[index]!.asked]!.text, official: {...official, pace: paceOf(official)},
      attempts: own.map(({number, time, isBroken, marks}) => ({
        number, time: Math.round(time), difference: official.time > 0 ? Math.round(time - official.time) : undefined, broken: isBroken,
        marks: marks.map(mark => ({of: mark.of, at: Math.round(mark.time), clock: mark.of === 'official' ? formatClock(timeline, mark.time) : undefined, note: mark.note})),
      })),
    };
  });
  return {title: title ?? heading, date, questions};
}

function csv(timeline: Timeline, attempts: readonly ReportedAttempt[]): string {
  // A spreadsheet would evaluate a cell that looks like a formula.
  const cell = (value: string | number | undefined) => {
    const text = typeof value === 'string' ? visibleLine(value.replaceAll('\n', ' ')).replace(/^(?=[=+\-@\t])/, "'") : String(value ?? '');
    return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const row = (cells: readonly (string | number | undefined)[]) => `${cells.map(cell).join(',')}\r\n`;
  return [
    row(['question', 'asked_by', 'attempt', 'seconds', 'official_seconds', 'difference_seconds', 'official_characters_per_minute', 'broken_off', 'marks']),
    ...numbered(attempts).map(({question, asked, number, time, isBroken, official, marks}) => row([
      question + 1, asked, number, seconds(time), official.time > 0 ? seconds(official.time) : undefined, official.time > 0 ? seconds(time - official.time) : undefined, paceOf(official),
      isBroken ? 1 : 0, marks.map(mark => `${mark.of} ${markTime(mark, timeline)} ${mark.note}`.trim()).join('; '),
    ])),
  ].join('');
}
