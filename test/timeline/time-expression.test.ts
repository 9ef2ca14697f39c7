import {describe, expect, test} from 'vitest';
import {parseDuration} from '../../src/timeline/duration-expression.ts';
import {parseTimeExpression} from '../../src/timeline/time-expression.ts';
import {short, timelineOf} from '../samples.ts';

const MINUTE = 60_000;
const prompt = {plusFrom: 5 * MINUTE, minusFrom: 5 * MINUTE, clamp: true};

describe('in a broadcast from 09:58 to 10:10, with the playhead at 10:03', () => {
  const timeline = short();
  test.each([
    ['10:04', 6 * MINUTE], ['10:04:30', 6.5 * MINUTE], ['1004', 6 * MINUTE], ['100430', 6.5 * MINUTE], ['9:58', 0], ['958', 0],
    ['１０：０４', 6 * MINUTE], [' 10:04 ', 6 * MINUTE], ['+2m', 7 * MINUTE], ['-30s', 4.5 * MINUTE], ['＋１ｍ３０ｓ', 6.5 * MINUTE], ['+1:30', 6.5 * MINUTE],
    ['+90', 6.5 * MINUTE], ['-1h', 0], ['+2分', 7 * MINUTE], ['-30秒', 4.5 * MINUTE], ['0%', 0], ['Q1', 6 * MINUTE], ['q2', 10 * MINUTE], ['問2', 10 * MINUTE],
    ['#6', 10 * MINUTE], ['turn 6', 10 * MINUTE], ['q 1', 6 * MINUTE], ['提問1', 6 * MINUTE], ['问1', 6 * MINUTE], ['#  8', 12 * MINUTE], ['＃８', 12 * MINUTE], ['start', 0], ['START', 0],
  ])('%s is %d ms', (text, time) => {
    expect(parseTimeExpression(text, timeline, prompt)).toEqual({kind: 'time', time});
  });

  test('an answer, in any words, is where it begins', () => {
    for (const text of ['A1', 'a 1', '答1', '回答1']) expect(parseTimeExpression(text, timeline, prompt)).toEqual({kind: 'time', time: timeline.starts[3]});
    const unanswered = {...timeline, questions: timeline.questions.map(question => ({...question, answers: []}))};
    expect(parseTimeExpression('A1', unanswered, prompt)).toEqual({kind: 'no-question', text: 'A1', count: 2});
  });

  test('what is outside says whether it was given to the second, and is quoted without blanks', () => {
    const option = {plusFrom: 0, minusFrom: 0, clamp: false};
    const toSecond = (text: string) => parseTimeExpression(text, timeline, option);
    for (const [text, is] of [['150%', false], ['+1h', false], ['+1h1s', true], ['10:30', false], ['10:30:00', true]] as const) expect(toSecond(` ${text} `)).toEqual({kind: 'outside', text, toSecond: is});
    expect(parseTimeExpression(' soon ', timeline, option)).toEqual({kind: 'unreadable', text: 'soon'});
    const elapsed = timelineOf('Mei Tan: (00:24)\nGood morning.\n\nLuis Ortega: (01:02:09)\nThank you.\n');
    expect(parseTimeExpression('999:00', elapsed, option)).toEqual({kind: 'outside', text: '999:00', toSecond: true});
  });

  test('the very end can be gone to by its time', () => expect(parseTimeExpression('10:10', {...timeline, duration: 12 * MINUTE}, prompt)).toEqual({kind: 'time', time: 12 * MINUTE}));

  test.each([['12.5%', 0.125], ['12.55 %', 0.1255], ['7%', 0.07]])('%s is that part of it', (text, share) => expect(parseTimeExpression(text, timeline, prompt)).toEqual({kind: 'time', time: share * timeline.duration}));

  test('50 % is half of it and end its end, also by too long an offset', () => {
    for (const [text, time] of [['50%', timeline.duration / 2], ['100%', timeline.duration], ['end', timeline.duration], ['+5h', timeline.duration]] as const) {
      expect(parseTimeExpression(text, timeline, prompt)).toEqual({kind: 'time', time});
    }
  });

  test.each([
    ['25:99', 'outside'], ['10:60', 'outside'], ['24:00', 'outside'], ['09:30', 'outside'], ['10:30', 'outside'], ['150%', 'outside'], ['10:30:00', 'outside'],
    ['A0', 'no-question'], ['A3', 'no-question'], ['Q10', 'no-question'], ['#12', 'no-turn'], ['xq1', 'unreadable'], ['q1x', 'unreadable'], ['turn6', 'unreadable'], ['x50%', 'unreadable'], ['50%x', 'unreadable'], ['Q0', 'no-question'], ['Q3', 'no-question'], ['#0', 'no-turn'], ['#9', 'no-turn'],
    ['', 'unreadable'], ['soon', 'unreadable'], ['+', 'unreadable'], ['+x', 'unreadable'], ['10:', 'unreadable'], ['::', 'unreadable'], ['12', 'unreadable'],
    ['1'.repeat(10_000), 'unreadable'],
  ])('%s is refused as %s', (text, kind) => {
    expect(parseTimeExpression(text, timeline, prompt)).toMatchObject({kind, text});
  });

  test('on the command line an offset out of the broadcast is refused', () => {
    const option = {plusFrom: 0, minusFrom: timeline.duration, clamp: false};
    expect(parseTimeExpression('+2m', timeline, option)).toEqual({kind: 'time', time: 2 * MINUTE});
    expect(parseTimeExpression('-1m', timeline, option)).toEqual({kind: 'time', time: timeline.duration - MINUTE});
    expect(parseTimeExpression('+1h', timeline, option)).toMatchObject({kind: 'outside'});
    expect(parseTimeExpression('-1h', timeline, option)).toMatchObject({kind: 'outside'});
  });
});

describe('the notations of stamps, in a broadcast from 09:58 on', () => {
  const timeline = timelineOf('2024-03-01 09:58 甲 一二三\n2024-03-01 10:10 乙 四五六\n2024-03-01 15:07 乙 四五六\n');
  test.each([
    ['10點04分', 6], ['10点4分', 6], ['10時4分30秒', 6.5], ['10點半', 32], ['10点', 2], ['上午10點04分', 6], ['下午3點7分', 309], ['3:07 pm', 309], ['3:07 P.M. EST', 309], ['下午3:07', 309], ['3 PM', 302], ['15點07分', 309], ['１５点０７分', 309],
    ['[10:04]', 6], ['（10:04）', 6], ['(10時4分)', 6], ['【10:04】', 6], ['≈10:04:30', 6.5], ['2024-03-01 10:04', 6], ['2024/3/1 10:04:30', 6.5], ['2024年3月1日 10:04', 6], ['2024年3月1日10時4分', 6], ['[2024-03-01 10:04]', 6],
    ['民國113年3月1日 10時4分', 6], ['113年3月1日10時4分', 6], ['3月1日 10:04', 6], ['03-01 10:04', 6], ['2024-03-01T10:04', 6], ['2024年3月1日(星期五) 10:04', 6], ['2024-03-01', 0], ['3月1日', 0],
    ['Mar 1 10:04', 6], ['March 1, 2024 10:04', 6], ['1 March 2024 10:04', 6], ['1st of March 10:04', 6], ['Fri, Mar. 1st, 10:04:30', 6.5], ['Friday, March 1, 2024 at 3:07 PM', 309], ['[Mar 1 10:04]', 6], ['Mar 1 1004', 6], ['mar 1', 0], ['1 Mar 2024', 0],
  ])('%s is minute %d', (text, minute) => {
    expect(parseTimeExpression(text, timeline, prompt)).toEqual({kind: 'time', time: minute * MINUTE});
  });

  test.each([['2024-03-02 10:04', 'outside'], ['2024-02-30 10:04', 'outside'], ['2023-03-01', 'outside'], ['2024-03-01 25:00', 'outside'], ['10點70分', 'outside'], ['3月1日 x', 'unreadable'], ['Mar 2 10:04', 'outside'], ['Feb 30 10:04', 'outside'], ['March 1, 2023', 'outside'], ['Mar 1 x', 'unreadable'], ['March', 'unreadable'], ['marching 1', 'unreadable'], ['下午', 'unreadable'], ['點', 'unreadable']])('%s is refused as %s', (text, kind) => {
    expect(parseTimeExpression(text, timeline, prompt)).toMatchObject({kind});
  });
});

describe('in a broadcast of three days', () => {
  const timeline = timelineOf('2023-12-13 23:58 甲 一\n2023-12-14 00:03 乙 二\n2023-12-15 14:30 甲 三\n2023-12-15 14:31 乙 四\n');
  const fifteenth = 38 * 60 + 32;
  test.each([
    ['Dec 15 14:30', fifteenth], ['15 December 14:31', fifteenth + 1], ['December 14, 2023', 5], ['Dec 14 14:30', 14 * 60 + 32],
    ['2023-12-15 14:30', fifteenth], ['12月15日14點30分', fifteenth], ['12/15 14:31', fifteenth + 1], ['2023-12-15', fifteenth], ['2023-12-14', 5], ['2023-12-13', 0], ['00:03', 5], ['14:30', 14 * 60 + 32], ['2023-12-14 14:30', 14 * 60 + 32],
  ])('%s is minute %d', (text, minute) => {
    expect(parseTimeExpression(text, timeline, {plusFrom: 0, minusFrom: 0, clamp: false})).toEqual({kind: 'time', time: minute * MINUTE});
  });

  test('a time alone is of the day that is played', () => {
    expect(parseTimeExpression('14:31', timeline, {...prompt, plusFrom: fifteenth * MINUTE})).toEqual({kind: 'time', time: (fifteenth + 1) * MINUTE});
    expect(parseTimeExpression('23:59', timeline, {...prompt, plusFrom: fifteenth * MINUTE})).toEqual({kind: 'time', time: (24 * 60 + 1) * MINUTE});
  });
});

test('time elapsed is read as its stamps are printed', () => {
  const timeline = timelineOf('Mei Tan: (00:24)\nGood morning. The reading room is open.\n\nLuis Ortega: (01:02:09)\nThank you. When do the lifts open?\n');
  for (const [text, seconds] of [['(00:30)', 6], ['[01:02:09]', 3705], ['62:09', 3705], ['00:30.500', 6.5], ['\\[0:30\\]', 6]] as const) expect(parseTimeExpression(text, timeline, prompt)).toEqual({kind: 'time', time: seconds * 1000});
  expect(parseTimeExpression('2024-03-01 10:04', timeline, prompt)).toMatchObject({kind: 'outside'});
});

test('a clock time behind midnight is found', () => {
  const timeline = timelineOf('2024-01-01 23:58 甲 一二三\n2024-01-02 00:03 乙 四五六\n');
  expect(parseTimeExpression('00:01', timeline, prompt)).toEqual({kind: 'time', time: 3 * MINUTE});
  expect(parseTimeExpression('23:59', timeline, prompt)).toEqual({kind: 'time', time: MINUTE});
});

test.each([
  ['90s', 90_000], ['2m', 120_000], ['1m30s', 90_000], ['1h', 3_600_000], ['1:30', 90_000], ['1:02:30', 3_750_000], ['90', 90_000], ['0.5m', 30_000],
  ['', undefined], ['m', undefined], ['1x', undefined], ['1m 2h', undefined], ['-5s', undefined],
])('the length %s is %s', (text, length) => {
  expect(parseDuration(text)).toBe(length);
});
