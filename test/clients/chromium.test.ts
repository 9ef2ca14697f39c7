import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {pathToFileURL} from 'node:url';
import {chromium, type Browser, type Page} from 'playwright-core';
import {afterAll, describe, expect, test} from 'vitest';
import {variantsOf} from '../../src/chinese/variants.ts';
import {readTranscript} from '../../src/reading/read.ts';
import {buildTimeline, type Timeline} from '../../src/timeline/timeline.ts';
import {wholeExcerpt, type Excerpt} from '../../src/writers/excerpt.ts';
import {pagePieces, type PageAssets, type PageOptions} from '../../src/writers/html.ts';
import {DARK, screenPicture} from '../../src/writers/svg.ts';
import {ATTACKS} from '../hostile/attacks.ts';
import {lexicon} from '../lexicon.ts';
import {words} from '../words.ts';
import {bundledText} from '../samples.ts';
import {isMissing} from './clients.ts';

/** The longest wait for a long page, in milliseconds, while many tests run at once. */
const PATIENCE = 90_000;
const folder = mkdtempSync(`${tmpdir()}/chromium-`);
const assets = JSON.parse(readFileSync(new URL('../../dist/page.json', import.meta.url), 'utf8')) as PageAssets;
const OPTIONS: PageOptions = {language: 'en', name: 'talk.txt'};

function write(excerpt: Excerpt, options: Partial<PageOptions> = {}): string {
  const path = `${folder}/${Math.random().toString(36).slice(2)}.html`;
  writeFileSync(path, [...pagePieces(excerpt, [...excerpt.turns], assets, {...OPTIONS, ...options})].join(''));
  return pathToFileURL(path).href;
}
const bundled = (): Timeline => buildTimeline(readTranscript(bundledText, lexicon));

describe.skipIf(isMissing('chromium'))('in chromium', () => {
  let launching: Promise<Browser> | undefined;
  /** Returns the browser, which is started once, within the time of a test. A hook would have less. */
  const launched = (): Promise<Browser> => (launching ??= chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']}));
  afterAll(async () => {
    await (await launching)?.close();
    rmSync(folder, {recursive: true});
  });

  /** Opens a page, and collects its requests and complaints. */
  async function open(address: string, {width = 1000, javaScriptEnabled = true, colorScheme = 'light' as 'light' | 'dark'} = {}): Promise<{readonly page: Page; readonly complaints: string[]}> {
    const context = await (await launched()).newContext({viewport: {width, height: 700}, javaScriptEnabled, colorScheme, permissions: javaScriptEnabled ? ['clipboard-read', 'clipboard-write'] : []});
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', message => complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(error.message));
    page.on('dialog', dialog => { complaints.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
    page.on('request', request => { if (request.url() !== address.replace(/#.*/, '')) complaints.push(request.url()); });
    await page.goto(address, {timeout: PATIENCE});
    return {page, complaints};
  }
  const clock = (page: Page) => page.textContent('#clock');

  test('in a picture of the screen every text has as many characters as it was given, blanks too', async () => {
    const path = `${folder}/screen.svg`;
    const run = {from: 0, to: 13, text: '    15:10  Q1', style: {color: '#fff', back: undefined, bold: false, faint: false, underline: false, wide: false}};
    writeFileSync(path, [...screenPicture([[run]], {columns: 20, rows: 1}, 'talk', DARK)].join(''));
    const {page} = await open(pathToFileURL(path).href);
    expect(await page.evaluate(() => [...document.querySelectorAll('text')].map(text => [text.textContent, text.getNumberOfChars()]))).toEqual([[run.text, run.text.length]]);
  });

  test('it plays, pauses, seeks, steps and searches by keys and by the controls, and asks for nothing', async () => {
    const {page, complaints} = await open(write(wholeExcerpt(bundled())));
    expect(await clock(page)).toBe('15:00:00');
    await page.click('#play');
    await page.waitForFunction(() => document.querySelector('#clock')!.textContent !== '15:00:00');
    await page.click('#play');
    expect(await page.textContent('#play')).toBe('Play');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (const [key, shown] of [['g', '15:00:00'], ['l', '15:00:10'], ['Shift+ArrowRight', '15:01:10'], ['h', '15:01:00'], ['2', '15:13:00'], [']', '15:16:00'], ['[', '15:13:00'], ['G', '15:2'], ['Home', '15:00:00']] as const) {
      await page.keyboard.press(key);
      expect([key, await clock(page)]).toEqual([key, expect.stringContaining(shown)]);
    }
    await page.keyboard.press('>');
    expect(await page.inputValue('#rate')).toBe('2');
    await page.keyboard.press('/');
    await page.keyboard.type('柴油貨車');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.hit.chosen');
    expect(await page.textContent('.hit.chosen')).toContain('柴油貨車');
    expect(await page.textContent('#count')).toMatch(/^1\/\d+$/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.hit').count()).toBe(0);
    // The current sentence is in sight, above the controls.
    await page.keyboard.press('3');
    expect(await page.evaluate(() => { const {top, bottom} = document.querySelector('.now')!.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight - document.querySelector<HTMLElement>('#player')!.offsetHeight; })).toBe(true);
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await page.click('#help button');
    expect(await page.locator('#help').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test.each([['新闻发布会', '新聞發布會'], ['新聞發布會', '新聞發布會'], ['ＰＭ２．５', 'PM2.5'], ['pm2.5', 'PM2.5']])('a search for %s finds %s', async (asked, found) => {
    const {page, complaints} = await open(write(wholeExcerpt(bundled()), {variantsOf: has => variantsOf(words, has)}));
    await page.fill('#query', asked);
    await page.waitForSelector('.hit');
    expect(await page.textContent('.hit >> nth=0')).toContain(found);
    expect(complaints).toEqual([]);
  });

  test('PgDn and PgUp go to questions, and scroll where there are none', async () => {
    const {page} = await open(write(wholeExcerpt(bundled())));
    for (const [key, shown] of [['PageDown', '15:10:'], ['PageDown', '15:13:00'], ['PageUp', '15:10:']] as const) {
      await page.keyboard.press(key);
      expect(await clock(page)).toContain(shown);
    }
    const timeline = buildTimeline(readTranscript(Array.from({length: 80}, (_, minute) => `2024-03-01 ${10 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')} 主持人 我們繼續推進。\n`).join('')));
    const {page: other} = await open(write(wholeExcerpt(timeline)));
    await other.keyboard.press('PageDown');
    await other.waitForFunction(() => scrollY > 0);
    expect(await clock(other)).toBe('10:00:00');
  });

  test('a link leads to its moment, and a click on a time copies one', async () => {
    const address = write(wholeExcerpt(bundled()));
    const {page, complaints} = await open(`${address}#t=15:13:20`);
    expect(await clock(page)).toBe('15:13:20');
    await page.click('.turn >> nth=6 >> .head a');
    await page.waitForFunction(() => document.querySelector('#status')!.textContent === 'Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${address}#t=15:13:00`);
    await page.evaluate(() => { location.hash = '#t=15:16'; });
    await page.waitForFunction(() => document.querySelector('#clock')!.textContent === '15:16:00');
    expect(complaints).toEqual([]);
  });

  test('without scripts all of the text is there, and links to turns work', async () => {
    const {page, complaints} = await open(`${write(wholeExcerpt(bundled()))}#t=15:13:00`, {javaScriptEnabled: false});
    expect(await page.locator('#player').isVisible()).toBe(false);
    const text = (await page.locator('main').textContent())!.replaceAll(/\s/g, '');
    for (const turn of bundled().transcript.turns) expect(text).toContain(turn.text.replaceAll(/\s/g, ''));
    expect(await page.locator('article:target').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  // Of the colours and widths, axe looks at a question and its answer: the other turns are made alike.
  test.each([['all turns', 'light', 1000], ['a question', 'dark', 1000], ['a question', 'light', 360], ['a question', 'dark', 360]] as const)('nothing is found by axe in %s, %s, %d pixels wide, and nothing is cut off', async (part, colorScheme, width) => {
    const excerpt = wholeExcerpt(bundled());
    const turns = part === 'all turns' ? excerpt.turns : [...excerpt.turns].slice(2, 5);
    const {page, complaints} = await open(write({...excerpt, turns, form: {text: 'clean', readings: 'ruby'}}, {language: 'zh-Hant'}), {colorScheme, width});
    await page.addScriptTag({path: createRequire(import.meta.url).resolve('axe-core/axe.min.js')}).catch(() => page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')));
    const {violations} = await page.evaluate(async () => (globalThis as unknown as {axe: {run: () => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}}).axe.run());
    expect(violations.map(({id, nodes}) => [id, nodes.slice(0, 2).map(({html}) => html.slice(0, 120))])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    // On a phone everything can be hit with a finger (WCAG 2.2, 2.5.5), and most of the screen is text.
    const {sizes, covered} = await page.evaluate(() => ({
      sizes: Array.from(document.querySelectorAll('#player button, #player input, #player select'), control => control.getBoundingClientRect()).filter(({width: own}) => own > 0).map(({width: own, height}) => Math.min(own, height)),
      covered: document.querySelector('#player')!.getBoundingClientRect().height / innerHeight,
    }));
    if (width < 500) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    expect(covered).toBeLessThan(0.25);
    // Loading axe into the page is what its policy forbids.
    expect(complaints.filter(complaint => !/Content Security Policy|axe/.test(complaint))).toEqual([]);
  });

  test('no attack becomes markup, in names, words, the title or the name of a file', async () => {
    const MORE = ['</script><script>alert(1)</script>', '<img src=x onerror=alert(2)>', '"><svg onload=alert(3)>', "' onmouseover='alert(4)", '--><b>x</b>', '<!--', ']]>', '&lt;script&gt;', 'javascript:alert(5)', '{{7*7}}', '</style><style>*{display:none}</style>', '<base href="http://x/">'];
    const payloads = [...MORE, ...ATTACKS.map(({payload}) => payload)];
    const timeline = buildTimeline(readTranscript(JSON.stringify({
      format: 'replay-presser', version: 2, title: MORE.join(''), timing: 'clock', first: '15:00', speakers: payloads.map((name, index) => ({name: `${name}${index}`, role: 'reporter', post: name})),
      turns: payloads.map((text, index) => ({speaker: `${text}${index}`, text: `${text}？`, stamp: '15:00', stampTime: 0})), questions: payloads.map((_, index) => ({asked: index + 1, answers: []})),
      events: MORE.map((text, index) => ({turn: index + 1, text})),
    })));
    const {page, complaints} = await open(write(wholeExcerpt(timeline), {media: `${MORE[1]!}#?.mp3`}));
    const allowed = await page.evaluate(() => document.querySelectorAll('script, style, img, svg, base, iframe, object, [onerror], [onload], [onmouseover]').length);
    expect(allowed).toBe(3);
    expect(await page.locator('.turn').count()).toBe(payloads.length);
    expect(complaints.filter(complaint => !/ERR_FILE_NOT_FOUND|\.mp3$/.test(complaint))).toEqual([]);
  });

  test('100,000 turns can be used', async () => {
    const turns = Array.from({length: 100_000}, (_, index) => ({speaker: index % 3 === 0 ? '主持人' : '王局長', text: `第${index + 1}段，我們繼續推進。`, stamp: '0:00', stampTime: index * 4000, precision: 1000}));
    const {page, complaints} = await open(write(wholeExcerpt(buildTimeline(readTranscript(JSON.stringify({format: 'replay-presser', version: 2, timing: 'elapsed', firstElapsed: 0, turns}))))));
    page.setDefaultTimeout(PATIENCE);
    await page.evaluate(() => { location.hash = '#t=100:00:00'; });
    await page.waitForFunction(() => document.querySelector('.now')?.textContent?.startsWith('第90001段'));
    await page.fill('#query', '第99999段');
    await page.waitForSelector('.hit', {state: 'attached'});
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.now')?.textContent?.startsWith('第99999段'));
    expect(complaints).toEqual([]);
  }, 4 * PATIENCE);

  test('a recording plays along, moved by its offset', async () => {
    const silence = Buffer.alloc(44 + 8000 * 20);
    silence.write('RIFF', 0); silence.writeUInt32LE(silence.length - 8, 4); silence.write('WAVEfmt ', 8); silence.writeUInt32LE(16, 16); silence.writeUInt16LE(1, 20); silence.writeUInt16LE(1, 22);
    silence.writeUInt32LE(8000, 24); silence.writeUInt32LE(8000, 28); silence.writeUInt16LE(1, 32); silence.writeUInt16LE(8, 34); silence.write('data', 36); silence.writeUInt32LE(silence.length - 44, 40);
    writeFileSync(`${folder}/a talk#1.wav`, silence.fill(128, 44));
    const {page} = await open(write(wholeExcerpt(bundled()), {media: 'a talk#1.wav', mediaOffset: 5000}));
    await page.waitForFunction(() => (document.querySelector('#media') as HTMLMediaElement).readyState > 0);
    await page.keyboard.press('l');
    expect(await page.evaluate(() => (document.querySelector('#media') as HTMLMediaElement).currentTime)).toBe(15);
    await page.evaluate(() => { (document.querySelector('#media') as HTMLMediaElement).currentTime = 7; });
    await page.waitForFunction(() => document.querySelector('#clock')!.textContent === '15:00:02');
  });
});

test('the page is small beside its text', () => {
  const timeline = bundled();
  const text = timeline.transcript.turns.map(turn => turn.text).join('');
  const page = [...pagePieces(wholeExcerpt(timeline), [...timeline.transcript.turns.keys()], assets, OPTIONS)].join('');
  expect(Buffer.byteLength(page) - Buffer.byteLength(text)).toBeLessThan(60_000);
});
