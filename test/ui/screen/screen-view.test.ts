import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import type {Session} from '../../../src/ui/controller/session.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {screenView, type ReplayView} from '../../../src/ui/screen/screen-view.ts';
import {after as stateAfter} from '../../drive.ts';
import {press, started} from '../../player/press.ts';
import {short} from '../../samples.ts';

const viewOf = (session: Session, columns = 100, rows = 30, now = 0) => screenView({...session, now}, {size: {columns, rows}, messages: messagesFor('en'), tools: {}}) as ReplayView;
const after = (keys: string, columns = 100, rows = 30) => viewOf(press(started(short()), keys, 0, {columns, rows}), columns, rows);

describe('what there is room for', () => {
  test.each([
    [100, 30, ['title', 'upperRule', 'sidebar', 'divider', 'lowerRule']], [72, 24, ['title', 'upperRule', 'sidebar', 'divider', 'lowerRule']],
    [50, 20, ['title', 'speakerLine', 'upperRule', 'lowerRule']], [50, 10, ['title', 'speakerLine']], [30, 6, ['speakerLine']],
  ])('at %i × %i', (columns, rows, names) => {
    const {text, ...view} = after('', columns, rows);
    const shown = Object.entries({...view, ...text}).filter(([name, value]) => value !== undefined && /title|speakerLine|Rule|sidebar|divider/.test(name)).map(([name]) => name);
    expect(new Set(shown)).toEqual(new Set(names));
  });

  test('nothing but a sentence in too small a window, and nothing on a blank screen', () => {
    expect([after('', 19, 30).kind, after('', 30, 5).kind, after('B').kind]).toEqual(['too-small', 'too-small', 'blank']);
  });
});

test('an overlay lies over the text, or below it and joined to its rule', () => {
  const help = after('?');
  expect([help.text, help.upperRule?.joint, help.lowerRule?.joint]).toEqual([undefined, undefined, undefined]);
  expect(help.overlay?.length).toBeGreaterThan(3);
  const {text, overlay, upperRule, lowerRule} = after('t 1');
  expect([upperRule?.joint, text?.rule?.joint, lowerRule?.joint, overlay?.length]).toEqual(['┬', '┴', undefined, 3]);
  expect(after('').lowerRule?.joint).toBe('┴');
  expect(after('s').upperRule?.joint).toBeUndefined();
});

test('a component whose values are the same gets the same values, so that it is not made again', () => {
  const {state} = press(started(short()), '2 +5000');
  const [one, other] = [viewOf({state}, 100, 30, 5000), viewOf({state: stateAfter(state, {type: 'step-rate', by: 1}, 5000)}, 100, 30, 5000)];
  expect([one.statusBar.notice, other.statusBar.notice]).toEqual([undefined, '2×']);
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
