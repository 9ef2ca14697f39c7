import {describe, expect, test} from 'vitest';
import {aboutIn, dayIn} from '../../../src/layouts/parts/about.ts';
import {dayOf} from '../../../src/layouts/parts/stamps.ts';

const DAY = dayOf(2023, 12, 13);

describe('the day in a line', () => {
  test.each(['2023-12-13', 'Held on 2023/12/13.', '2023.12.13', '2023年12月13日', '2023 年 12 月 13 日', '民國112年12月13日', '民国 112 年 12 月 13 日', '中華民國112年12月13日', '112年12月13日', 'December 13, 2023', '13 December 2023', 'Dec. 13th 2023', '13th Dec, 2023', 'On Wednesday, DECEMBER 13 2023 at noon', '2023-99-99 is none, but 13 Dec 2023'])('%s', line => expect(dayIn(line)).toBe(DAY));
  test.each([['Jan', 1], ['February', 2], ['mar.', 3], ['April', 4], ['may', 5], ['June', 6], ['jul', 7], ['Aug', 8], ['Sept', 9], ['sep', 9], ['October', 10], ['nov', 11], ['December', 12]] as const)('1st, 2nd, 3rd of %s', (name, month) => {
    expect([`${name} 1st, 2023`, `2nd ${name} 2023`, `${name} 3rd 2023`].map(dayIn)).toEqual([1, 2, 3].map(date => dayOf(2023, month, date)));
  });
  test.each(['', '12-13', '2023-02-30', 'Decembers 13, 2023', '13 Dec 23', '2023', '13 xDec 2023', 'Feb 30, 2023', '13 Dec 20234', '民主112'])('%j has none', line => expect(dayIn(line)).toBeUndefined());
});

describe('the facts of a line', () => {
  const times = (line: string) => {
    const {start, end, ...rest} = aboutIn(line) ?? {};
    return {...rest, ...(start && {start: start.text}), ...(end && {end: end.text})};
  };
  test.each([
    ['時間：2023年12月13日上午10時至11時30分', {day: DAY, start: '10:00', end: '11:30'}], ['时 间 2023-12-13 15:00', {day: DAY, start: '15:00'}], ['时间：15:00–17:00', {start: '15:00', end: '17:00'}], ['會議時間：2023/12/13（星期三）', {day: DAY}], ['活动时间: 下午3点', {start: '15:00'}], ['日　期：112年12月13日', {day: DAY}], ['**Date:** 13 Dec 2023', {day: DAY}], ['# Date: 13 Dec 2023', {day: DAY}], ['Date and time: December 13, 2023, 3:05 pm', {day: DAY, start: '15:05'}], ['When: 9:00', {start: '09:00'}], ['time 25:00 26:00', {}], ['Time: 25:00, 9:00, 10:00, 11:00', {start: '09:00', end: '10:00'}], ['時間：待定', {}],
    ['主席：王書明', {people: ['王書明'], hosts: ['王書明']}], ['主　持　人：譚美', {people: ['譚美'], hosts: ['譚美']}], ['主持：邢慧', {people: ['邢慧'], hosts: ['邢慧']}], ['Chair: Mei Tan', {people: ['Mei Tan'], hosts: ['Mei Tan']}], ['Chairwoman: Mei Tan', {people: ['Mei Tan'], hosts: ['Mei Tan']}], ['Moderator: Mei Tan ', {people: ['Mei Tan'], hosts: ['Mei Tan']}], ['召集人：王書明', {people: ['王書明'], hosts: ['王書明']}], ['司儀：王書明', {people: ['王書明'], hosts: ['王書明']}],
    ['嘉 宾：局长谭美', {people: ['局长谭美']}], ['Guest: Mei Tan', {people: ['Mei Tan']}], ['Speakers: Mei Tan', {people: ['Mei Tan']}], ['来宾：谭美', {people: ['谭美']}], ['发布人：谭美', {people: ['谭美']}], ['主席：現在開會', {}], ['主席：王書明。', {}], ['主席：', {}], ['x主席：王書明', {}], ['Chair: we begin now', {}],
    ['出席議員：王書明、李慧，陳文 等12人', {people: ['王書明', '李慧', '陳文']}], ['列席官员: 王书明;李慧；陈文,赵一', {people: ['王书明', '李慧', '陈文', '赵一']}], ['参加人员：王书明　李慧  陈文', {people: ['王书明', '李慧', '陈文']}], ['出席：', {}], ['出席 王書明', {}], [`出席：王書明、${'長'.repeat(41)}、${'長'.repeat(40)}`, {people: ['王書明', '長'.repeat(40)]}],
    [`時間：9:00${' '.repeat(392)}x`, {start: '09:00'}], [`時間：9:00${' '.repeat(393)}xx`, {}], ['Words', {}], ['', {}],
  ])('%s', (line, about) => expect(times(line)).toEqual(about));
});
