import {expect, test} from 'vitest';
import {difference, exactTime, reportFormatOf, reportText, type ReportedAttempt} from '../../src/writers/report.ts';
import {enMore} from '../../src/ui/messages/en-more.ts';
import {short} from '../samples.ts';

const timeline = short();
const words = enMore.training.drill;
const attempts: readonly ReportedAttempt[] = [
  {question: 0, asked: '甲報|記者', official: {time: 200_000, characters: 700}, time: 72_345, isBroken: false, marks: [{of: 'official', time: 360_000, note: '=SUM(A1), "好"'}, {of: 'trainee', time: 5000, note: ''}]},
  {question: 0, asked: '甲報|記者', official: {time: 200_000, characters: 700}, time: 210_000, isBroken: true, marks: []},
  {question: 1, asked: '=乙報記者', official: {time: 0, characters: 0}, time: 1000, isBroken: false, marks: []},
];

test('times are exact to a hundredth, and a difference has its sign', () => {
  expect([exactTime(72_345), exactTime(5), exactTime(3_600_000)]).toEqual(['1:12.34', '0:00.00', '1:00:00.00']);
  expect([difference(72_340, 200_000), difference(5, 5)]).toEqual(['−2:07.66', '+0:00.00']);
});

test('the name of a file tells the format', () => {
  expect(['a.md', 'a.JSON', 'x/a.csv', 'a.txt', 'md'].map(reportFormatOf)).toEqual(['md', 'json', 'csv', undefined, undefined]);
});

test('Markdown has a row for each attempt, and nothing in it is markup of a stranger', () => {
  const text = reportText('md', timeline, attempts, words);
  expect(text.split('\n').filter(line => /^\| \d/.test(line)).length).toBe(3);
  expect(text).toContain(String.raw`| 1 | 甲報\|記者 | 1 | 1:12.34 | 3:20.00 | −2:07.65 | 210 | official 10:04:00: =SUM(A1), "好"; trainee 0:05 |`);
  expect(text).toContain('3:30.00 (broken off)');
  expect(text).toContain('| 2 | =乙報記者 | 1 | 0:01.00 | – | – | – |  |');
});

test('JSON has all of it', () => {
  expect(JSON.parse(reportText('json', timeline, attempts, words))).toMatchObject({
    date: '2024-03-01',
    questions: [
      {number: 1, text: '請問第一個問題？', official: {time: 200_000, pace: 210}, attempts: [
        {number: 1, time: 72_345, difference: -127_655, broken: false, marks: [{of: 'official', clock: '10:04:00', note: '=SUM(A1), "好"'}, {of: 'trainee', at: 5000}]}, {number: 2, broken: true},
      ]},
      {number: 2, attempts: [{time: 1000}]},
    ],
  });
});

test('CSV quotes what it must, and no cell is a formula', () => {
  const lines = reportText('csv', timeline, attempts, words).split('\r\n');
  expect(lines[1]).toBe('1,甲報|記者,1,72.35,200,-127.65,210,0,"official 10:04:00 =SUM(A1), ""好""; trainee 0:05"');
  expect(lines[3]).toBe("2,'=乙報記者,1,1,,,,0,");
});

test('each format is headed by what stands in it', () => {
  const titled = {...timeline, transcript: {...timeline.transcript, title: 'Talk | 1', heading: 'Heading'}};
  const [head, , columns, rule] = reportText('md', titled, attempts, words).split('\n');
  expect(head).toBe(String.raw`# ${words.title} · Talk \| 1 · 2024-03-01`);
  expect(columns).toBe(`| ${[words.question, words.asked, words.attempts, words.trainee, words.official, words.difference, words.pace, words.marks].join(' | ')} |`);
  expect(rule).toBe(`|${' --- |'.repeat(8)}`);
  const {title: _title, heading: _heading, date: _date, ...rest} = timeline.transcript;
  const named = (more: object) => reportText('md', {...timeline, transcript: {...rest, ...more}}, attempts, words).split('\n')[0];
  expect([named({}), named({heading: 'Heading'})]).toEqual([`# ${words.title}`, `# ${words.title} · Heading`]);
  expect(reportText('csv', timeline, attempts, words).split('\r\n')[0]).toBe('question,asked_by,attempt,seconds,official_seconds,difference_seconds,official_characters_per_minute,broken_off,marks');
  expect([JSON.parse(reportText('json', titled, attempts, words)), JSON.parse(reportText('json', {...titled, transcript: {...rest, heading: 'Heading'}}, attempts, words))]).toMatchObject([{title: 'Talk | 1'}, {title: 'Heading'}]);
});

test('what has no official figures or clock has none in JSON, and a note is one line everywhere', () => {
  const marked = attempts.map(attempt => ({...attempt, marks: [{of: 'trainee' as const, time: 5000.4, note: 'a\nb'}]}));
  const {questions} = JSON.parse(reportText('json', timeline, marked, words)) as {questions: {attempts: Record<string, unknown>[]}[]};
  expect(questions[1]!.attempts[0]).toEqual({number: 1, time: 1000, broken: false, marks: [{of: 'trainee', at: 5000, note: 'a\nb'}]});
  expect(reportText('md', timeline, marked, words)).toContain('trainee 0:05: a b |');
  expect(reportText('csv', timeline, marked, words)).toContain('trainee 0:05 a b\r\n');
});
