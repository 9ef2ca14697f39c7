import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import type {PlayerSettings} from '../../../src/player/state.ts';
import type {Session} from '../../../src/ui/controller/session.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {screenView, type ReplayView} from '../../../src/ui/screen/screen-view.ts';
import {after as stateAfter} from '../../drive.ts';
import {press, started} from '../../player/press.ts';
import {short, timelineOf} from '../../samples.ts';

const viewOf = (session: Session, columns = 100, rows = 30, now = 0) => screenView({...session, now}, {size: {columns, rows}, messages: messagesFor('en'), tools: {}}) as ReplayView;
const after = (keys: string, columns = 100, rows = 30) => viewOf(press(started(short()), keys, 0, {columns, rows}), columns, rows);

describe('what there is room for', () => {
  test.each([
    [100, 30, ['title', 'upperRule', 'sidebar', 'divider', 'lowerRule']], [72, 24, ['title', 'upperRule', 'sidebar', 'divider', 'lowerRule']],
    [50, 20, ['title', 'upperRule', 'lowerRule']], [50, 12, ['title', 'upperRule']], [50, 10, ['title']], [30, 6, ['title']],
  ])('at %i × %i', (columns, rows, names) => {
    const {text, ...view} = after('', columns, rows);
    const shown = Object.entries({...view, ...text}).filter(([name, value]) => value !== undefined && /title|speakerLine|Rule|sidebar|divider/.test(name)).map(([name]) => name);
    expect(new Set(shown)).toEqual(new Set(names));
  });

  test('nothing but a sentence in too small a window, and nothing on a blank screen', () => {
    expect([after('', 19, 30).kind, after('', 30, 5).kind, after('B').kind]).toEqual(['too-small', 'too-small', 'blank']);
  });
});

test('in a narrow window the speaker stands in place of the title where his heading is out of sight', () => {
  const names = (keys: string, rows: number) => Object.keys(after(keys, 40, rows)).filter(name => /title|speakerLine/.test(name) && after(keys, 40, rows)[name as 'title'] !== undefined);
  expect(names('1', 30)).toEqual(['title']);
  expect(names('2 k k k k k k', 6)).toEqual(['speakerLine']);
  expect(names('o', 30)).toEqual(['speakerLine']);
  expect(after('1', 40).title?.date).toBe('Q 1/2');
  expect([after('1', 40).statusBar.speaker, after('1', 60).statusBar.speaker]).toEqual(['', '甲報記者']);
});

test('an overlay lies over the text, or below it and joined to its rule', () => {
  const help = after('?');
  expect([help.text, help.upperRule?.joint, help.lowerRule?.joint]).toEqual([undefined, undefined, undefined]);
  expect(help.overlay?.length).toBeGreaterThan(3);
  const {text, overlay, upperRule, lowerRule} = after('t 1');
  expect([upperRule?.joint, text?.rule?.joint, lowerRule?.joint, overlay?.length]).toEqual(['┬', '┴', undefined, 2]);
  expect(after('').lowerRule?.joint).toBe('┴');
  expect(after('s').upperRule?.joint).toBeUndefined();
  expect(after('t 1', 20, 6)).toMatchObject({overlay: {length: 1}, text: {body: {rows: 1}}});
});

test('nothing turns while paused, at the end, or where nothing may move', () => {
  const asked = timelineOf('2024-03-01 10:00 甲報記者 請問？\n2024-03-01 10:01 王局長 答。\n');
  const markAt = (changed: Partial<PlayerSettings>, now: number) => viewOf({state: stateAfter(started(asked, changed), {type: 'tick'}, now), overlay: {name: 'statistics', state: {scroll: 0}}}, 50, 20, now).speakerLine;
  const moving = {paused: false, rate: 100};
  expect(markAt(moving, 500)).toMatchObject({mark: expect.stringMatching(/[\u2800-\u28FF]/) as string, question: 'Q 1/1'});
  expect(markAt({...moving, motion: false}, 500)?.mark).toBe('▸');
  expect(markAt({paused: true}, 500)?.mark).toBe('▸');
  expect(markAt(moving, 60_000)).toMatchObject({mark: ' ', question: ''});
});

test('a component whose values are the same gets the same values, so that it is not made again', () => {
  const {state} = press(started(short()), '2 +5000');
  const [one, other] = [viewOf({state}, 100, 30, 5000), viewOf({state: stateAfter({...stateAfter(state, {type: 'step-rate', direction: 1}, 5000)}, {type: 'notify', subject: {kind: 'sidebar', on: true}}, 5000)}, 100, 30, 5000)];
  expect([one.statusBar.notice, other.statusBar.notice]).toEqual([undefined, 'sidebar']);
  const others = (a: object, b: object) => Object.entries(a).filter(([name, value]) => !Object.is(value, (b as Record<string, unknown>)[name])).map(([name]) => name);
  expect(others(one.statusBar, other.statusBar)).toEqual(['rate', 'left', 'notice']);
  for (const name of ['title', 'upperRule', 'lowerRule', 'timeline'] as const) expect(others(one[name]!, other[name]!)).toEqual([]);
  for (const name of ['sidebar', 'divider', 'body'] as const) expect(others(one.text![name]!, other.text![name]!)).toEqual([]);
});

test('every component is memoised and has its test', async () => {
  const folder = fileURLToPath(new URL('../../../src/ui/panes/', import.meta.url));
  const components = readdirSync(folder).filter(name => name.endsWith('.tsx'));
  expect(components.length).toBeGreaterThan(8);
  const tests = readdirSync(fileURLToPath(new URL('../panes/', import.meta.url)));
  for (const file of components) {
    const name = file.replace('.tsx', '');
    const module = await import(`${folder}${file}`) as Record<string, {readonly $$typeof?: symbol}>;
    expect(module[name]?.$$typeof).toBe(Symbol.for('react.memo'));
    expect(tests).toContain(`${name}.test.tsx`);
  }
});
