import {expect, test} from 'vitest';
import type {Timeline} from '../../src/timeline/timeline.ts';
import {wholeExcerpt, type Excerpt} from '../../src/writers/excerpt.ts';
import {pagePieces, type PageOptions} from '../../src/writers/html.ts';
import {answered, broadcastOf} from './broadcast.ts';

const ASSETS = {script: 'S()', style: 'a{}', scriptHash: 'sha256-x', styleHash: 'sha256-y'};
const OPTIONS: PageOptions = {language: 'en', name: 'talk <1>'};
const pageOf = (timeline: Timeline, options: Partial<PageOptions> = {}, changed: Partial<Excerpt> = {}): string => {
  const excerpt = {...wholeExcerpt(timeline), ...changed};
  return [...pagePieces(excerpt, [...excerpt.turns], ASSETS, {...OPTIONS, ...options})].join('');
};
/** Returns the data of the page's script. */
const dataOf = (page: string) => JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/.exec(page)![1]!) as Record<string, unknown>;

test('the whole page is this', async () => {
  await expect(pageOf(answered(), {media: 'talk.mp4'})).toMatchFileSnapshot('written/page.html');
});

test('words about the page are in its language, the words of the broadcast in theirs', () => {
  const page = pageOf(answered(), {language: 'zh-Hant'});
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<nav lang="zh-Hant" aria-label="提問">');
  expect(page).toContain('lang="en">15:02 Ann &lt;Lee&gt;：Is it');
  expect(page).toContain('<summary lang="zh-Hant">出席</summary>');
});

test.each([
  [{title: 'Title', heading: 'Heading'}, 'Title'], [{title: null, heading: 'Heading'}, 'Heading'], [{title: null, heading: null}, 'talk &lt;1&gt;'],
])('of %j the title is %s', (more, title) => {
  expect(pageOf(answered(more))).toContain(`<title>${title}</title>`);
});

test.each([
  [{}, '<time datetime="2026-05-04">2026-05-04</time> · 15:00–15:04'], [{date: null}, '15:00–15:04'],
  [{timing: 'none', date: null}, ''], [{timing: 'none'}, '<time datetime="2026-05-04">2026-05-04</time>'],
])('of %j the facts are %s', (more, facts) => {
  expect(pageOf(answered(more))).toContain(`<p class="facts">${facts}</p>`);
});

test.each([
  ['a/b c.MP4#t=1', 'video', 'a/b%20c.MP4%23t%3D1'], ['talk.mp3', 'audio', './talk.mp3'], ['/talk: one?.webm', 'video', '/talk%3A%20one%3F.webm'], ['../talk.m4v', 'video', '../talk.m4v'],
  ['mp4.ogg', 'audio', './mp4.ogg'], ['x.mp4.mp3', 'audio', './x.mp4.mp3'], ['blob:1', 'audio', 'blob:1'], ['DATA:x', 'audio', 'DATA:x'], ['x:http://a', 'audio', './x%3Ahttp%3A//a'], ['talkXmkv', 'audio', './talkXmkv'],
])('the recording %s is played by %s from %s, and from nowhere else', (media, element, source) => {
  const page = pageOf(answered(), {media});
  expect(page).toContain(`<${element} id="media" controls preload="metadata" src="${source.startsWith('a/') ? `./${source}` : source}"></${element}>`);
  expect(page).toContain("; media-src 'self' file: blob: data:; base-uri");
});

test.each([
  ['https://a.example:80/x.mp4?a=1&b=2', 'https://a.example:80', 'video'], ['http://[::1]/x.mov?y', 'http://[::1]', 'video'], ['HTTPS://a.example/x', 'HTTPS://a.example', 'audio'],
])('a recording at %s may come from %s alone', (media, origin, element) => {
  const page = pageOf(answered(), {media});
  expect(page).toContain(` media-src ${origin}; base-uri`);
  expect(page).toContain(`<${element} id="media" controls preload="metadata" src="${media.replace('&', '&amp;')}">`);
});

test('without a recording and without questions neither is mentioned', () => {
  const page = pageOf(answered({questions: [], speakers: [{name: 'Mei Tan', role: 'host'}]}));
  for (const none of ['media', '<nav', '<h2', '<span>Q1']) expect(page.replace(/"mediaOffset":0/, '')).not.toContain(none);
  expect(page).toContain("style-src 'sha256-y'; base-uri");
});

test('an excerpt has its own turns, people and questions, and plays its own stretch', () => {
  const timeline = answered();
  const page = pageOf(timeline, {mediaOffset: 500}, {turns: [2, 3], start: 200_000, end: 250_000});
  for (const none of ['Ann', 'Good morning', '<nav', '<h2', 'applause']) expect(page).not.toContain(none);
  expect(page).toContain('≈15:03:15–15:04</p>');
  expect(dataOf(page)).toMatchObject({from: 200_000, to: 250_000, first: 54_000_000, isClock: true, mediaOffset: 500});
  expect(dataOf(pageOf(timeline, {}, {turns: [2], start: 0, end: Infinity}))).toMatchObject({from: timeline.starts[2], to: timeline.ends[2]});
  expect(dataOf(pageOf(timeline, {}, {turns: [2], start: 230_000, end: 230_000}))).toMatchObject({from: 230_000, to: 230_001});
});

test('a recording’s own time counts from its first stamp', () => {
  const page = pageOf(answered({timing: 'elapsed', firstClock: null, firstElapsed: 5000}), {mediaOffset: 100});
  expect(dataOf(page)).toMatchObject({first: 5000, isClock: false, mediaOffset: 5100});
});

test('no words of the data end its element, and the script learns variants of the characters that are there', () => {
  const page = pageOf(broadcastOf([{speaker: 'A', text: '發布 x', at: 0}]), {variantsOf: has => ['發', 'x', ' ', '布', '么', 'A'].filter(one => has(one.codePointAt(0)!)).join('') + '</script>'});
  expect(dataOf(page)['variants']).toBe('發x 布</script>');
  expect(page).toContain(String.raw`"variants":"發x 布\u003c/script>"`);
});

test('a reading stands above its character', () => {
  const page = pageOf(broadcastOf([{speaker: 'A', text: '𠮷發&布', at: 0, readings: [{at: 0, length: 2, text: 'j<í'}, {at: 2, length: 1, text: 'fā'}]}]), {}, {form: {text: 'clean', readings: 'source'} as unknown as Excerpt['form']});
  expect(page).toContain('<span data-t="0"><ruby>𠮷<rp>(</rp><rt>j&lt;í</rt><rp>)</rp></ruby><ruby>發<rp>(</rp><rt>fā</rt><rp>)</rp></ruby>&amp;布</span>');
});

test('a long text is laid out a hundred turns at a time, a short one at once', () => {
  const of = (count: number) => pageOf(broadcastOf(Array.from({length: count}, (_, turn) => ({speaker: 'A', text: `Number ${turn}.`, at: turn * 60_000}))));
  expect(of(100)).not.toContain('class="part"');
  const parts = of(201).split('<div class="part">\n').slice(1);
  expect(parts.map(part => part.match(/<article/g)!.length)).toEqual([100, 100, 1]);
  expect(parts.map(part => part.match(/<\/div>\n(?=$|<\/main>)/g)?.length)).toEqual([1, 1, 1]);
});

test('of turns in one second only the first has its clock for an address, and a second day has none', () => {
  const page = pageOf(broadcastOf([0, 500, 1000, 86_400_000].map((at, index) => ({speaker: 'AB'[index % 2]!, text: 'One.', at}))));
  expect(page.match(/ id="t=[\d:]+"/g)).toEqual([' id="t=15:00:00"', ' id="t=15:00:01"']);
  expect(page.match(/ href="#t=[\d:]+"/g)).toHaveLength(4);
});

test.each([
  [`${'x'.repeat(48)}`, 'x'.repeat(48)], [`${'x'.repeat(49)}`, `${'x'.repeat(48)}…`], ['First. Then what？ Last.', 'Then what？'], ['No question. None.', 'No question.'],
])('in the list of questions %j is %j', (text, shown) => {
  const page = pageOf(broadcastOf([{speaker: 'A', text, at: 0}, {speaker: 'B', text: 'Yes.', at: 60_000}], {questions: [{number: 1, asked: 1, answers: [2], start: 0, end: 1}]}));
  expect(/<li><b>Q1.*: (.*)<\/a>/.exec(page)?.[1]).toBe(shown);
});
