import {expect, test} from 'vitest';
import {dayOf} from '../../../src/layouts/parts/stamps.ts';
import {aboutHeader, clockIn} from '../../../src/layouts/subtitles/header.ts';

const day = dayOf(2026, 5, 4);

test.each([
  [['The City Library'], {title: 'The City Library'}], [['Library'], undefined], [['圖書館'], {title: '圖書館'}], [['Captions by a program'], undefined], [['Subtitle for the library'], undefined], [['created by somebody'], undefined], [['Created somewhere else'], {title: 'Created somewhere else'}], [['12 34'], undefined], [['a 1'], undefined], [['1 a b'], {title: '1 a b'}],
  [['x', 'The City Library'], undefined], [['Kind: captions', 'Language: en'], undefined], [['Language: en', 'title: The City Library'], {title: 'The City Library'}], [['Topic：圖書館', 'Subject: other'], {title: '圖書館'}], [['标题: 图书馆 '], {title: '图书馆'}], [['kind = x'], undefined], [['Kinds of books'], {title: 'Kinds of books'}], [['X-TIMESTAMP-MAP=LOCAL:00:00:00.000'], undefined],
  [['2026-05-04'], {day}], [['The library on 4 May 2026'], {day}], [['Recorded 2026-05-04 09:00'], {day, origin: '09:00'}], [['2026-05-04', 'again 2027-01-01 10:00'], {day, origin: '10:00'}], [['at 09:00'], undefined], [['title: A 2026-05-04 09:00 title'], {title: 'A 2026-05-04 09:00 title', day, origin: '09:00'}], [['2026-05-04 09:00', '2026-05-04 10:00'], {day, origin: '09:00'}], [[], undefined], [[''], undefined],
])('%j tells %j', (lines, about) => {
  const {origin, ...rest} = aboutHeader(lines) ?? {};
  expect(aboutHeader(lines) && {...rest, ...(origin && {origin: origin.text})}).toEqual(about);
});

test('a note has no title but one that it names, and long lines are none', () => {
  expect([aboutHeader(['The City Library'], true), aboutHeader(['Title: The City Library'], true), aboutHeader([`a ${'x'.repeat(298)}`])?.title?.length, aboutHeader([`a ${'x'.repeat(299)}`])]).toEqual([undefined, {title: 'The City Library'}, 300, undefined]);
});

test.each([['2026-05-04 09:00', '09:00'], ['on 2026-05-04T09:00:00Z', '09:00:00'], ['2026-05-04', undefined], ['09:00', undefined], ['2026-05-04 25:00', undefined], ['2026年5月4日 9:05', '09:05'], ['x', undefined]])('the time of day in %j is %s', (line, text) => expect(clockIn(line)?.text).toBe(text));
