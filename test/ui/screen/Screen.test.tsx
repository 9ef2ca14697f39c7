import {render} from 'ink-testing-library';
import {afterEach, expect, test} from 'vitest';
import {setAmbiguousWidth, widthVersion} from '../../../src/typesetting/width.ts';
import {Canvas} from '../../../src/ui/canvas/Canvas.tsx';
import {cellsOf} from '../../../src/ui/canvas/cells.ts';
import {KEYMAP} from '../../../src/ui/input/keymap.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {LANGUAGES} from '../../../src/ui/messages/messages.ts';
import {rowText, type Row} from '../../../src/ui/rows/row.ts';
import type {Size} from '../../../src/ui/screen/layout.ts';
import {asideRows} from '../../../src/ui/panes/aside-rows.ts';
import {bigRows} from '../../../src/ui/panes/big-rows.ts';
import {screenAt} from '../../../src/ui/screen/screen.ts';
import {screenView} from '../../../src/ui/screen/screen-view.ts';
import {Screen} from '../../../src/ui/screen/Screen.tsx';
import {paintFor} from '../../../src/ui/themes/theme.ts';
import {replayWith} from '../../drive.ts';
import {press, started} from '../../player/press.ts';
import {bundledText, seeded, short, timelineOf} from '../../samples.ts';

afterEach(() => setAmbiguousWidth(1));

const KEYS = KEYMAP.filter(({name}) => !['quit', 'suspend', 'redraw', 'copy'].includes(name)).flatMap(({keys}) => keys);
const SIZES: readonly Size[] = [[100, 30], [72, 24], [40, 12], [200, 60], [20, 6], [19, 40], [90, 9], [60, 10], [59, 11], [33, 8], [1, 1]].map(([columns, rows]) => ({columns: columns!, rows: rows!}));

const COLORS = paintFor('colors');
const tools = {big: bigRows, aside: asideRows};

/** Each row with its cells, glyphs and styles. */
const shown = (frame: readonly Row[]) => frame.map(row => {
  const {glyphs, styles} = cellsOf(row, COLORS);
  return glyphs.map((glyph, column) => `${styles[column]}:${glyph}`).join(' ');
});

test.each([['a short broadcast', short(), 1], ['the bundled one', timelineOf(bundledText), 2]])('Ink’s way to a frame and the direct way give the same cells, whatever is done: %s', (_, timeline, seed) => {
  const random = seeded(seed);
  const pick = <T,>(values: readonly T[]) => values[Math.floor(random() * values.length)]!;
  let now = 0;
  let size: Size = {columns: 100, rows: 30};
  let messages = messagesFor('en');
  let drawn: readonly Row[] = [];
  const draw = (frame: readonly Row[]) => { drawn = frame; };
  const {replay, controller} = replayWith(started(timeline, {paused: false, rate: 10}), {now: () => now, after: () => () => {}}, () => size);
  const app = () => <Canvas {...size} draw={draw}><Screen key={widthVersion()} view={screenView(replay.snapshot(), {size, messages, tools})} /></Canvas>;
  const {rerender, unmount} = render(app());
  for (let round = 0; round < 250; round += 1) {
    now += random() < 0.4 ? 0 : Math.floor(random() * 300);
    if (random() < 0.3) controller.press('escape');
    if (random() < 0.9) controller.press(pick(KEYS));
    if (random() < 0.05) controller.paste(pick(['10:04', '。', '15:16']));
    if (random() < 0.1) size = pick(SIZES);
    if (random() < 0.03) messages = messagesFor(pick(LANGUAGES));
    if (random() < 0.02) setAmbiguousWidth(pick([1, 2]));
    // Time passes for itself now and then, which Ink is not told of.
    replay.dispatch({type: 'tick'});
    const direct = screenAt(replay.snapshot(), size, messages, tools).rows;
    if (random() < 0.3) continue;
    rerender(app());
    expect(shown(drawn)).toEqual(shown(direct));
  }
  unmount();
});

test('where there is no canvas Ink itself draws the same text', () => {
  for (const size of [{columns: 100, rows: 30}, {columns: 72, rows: 24}, {columns: 40, rows: 12}]) {
    for (const keys of ['', ']', '?', 'o', '/ 。', 't 1 0', 'B', 's']) {
      const snapshot = press(started(short()), keys, 0, size);
      const {lastFrame, unmount} = render(<Screen view={screenView(snapshot, {size, messages: messagesFor('en'), tools: {}})} />);
      const direct = screenAt(snapshot, size, messagesFor('en')).rows.map(row => rowText(row).trimEnd());
      // Nothing gives the screen its height here, so what is blank above a last row is not there.
      expect(lastFrame()!.split('\n').filter(Boolean)).toEqual(direct.filter(Boolean));
      unmount();
    }
  }
});
