import {Box, Text} from 'ink';
import {render} from 'ink-testing-library';
import type {ReactNode} from 'react';
import {expect, test} from 'vitest';
import {Canvas} from '../../../src/ui/canvas/Canvas.tsx';
import {Rows} from '../../../src/ui/canvas/Rows.tsx';
import {rowText, span, type Row} from '../../../src/ui/rows/row.ts';

const A: Row = [span('甲', 'now')];
const B: Row = [span('bb', 'faint')];

/** A canvas of 12 × 4 and the frames that were drawn on it. */
function open(children: ReactNode) {
  const frames: (readonly Row[])[] = [];
  const draw = (frame: readonly Row[]) => { frames.push(frame); };
  const canvas = (inner: ReactNode) => <Canvas columns={12} rows={4} draw={draw}>{inner}</Canvas>;
  const app = render(canvas(children));
  return {...app, frames, show: (inner: ReactNode) => app.rerender(canvas(inner)), text: () => frames.at(-1)!.map(rowText)};
}

test('rows stand where Ink has laid out their boxes, and keep their styles', () => {
  const {text, frames} = open(
    <>
      <Box paddingX={2}><Rows rows={[A]} /></Box>
      <Box>
        <Box width={4}><Rows rows={[B, B]} /></Box>
        <Box marginLeft={1}><Rows rows={[A]} /></Box>
      </Box>
      <Box flexGrow={1} alignItems="flex-end"><Rows rows={[B]} /></Box>
    </>,
  );
  expect(text()).toEqual(['  甲', 'bb   甲', 'bb', 'bb']);
  expect(frames.at(-1)![1]).toMatchObject([{style: 'faint'}, {style: 'plain'}, {style: 'now'}]);
});

test('each commit draws one frame, with what has changed, moved and gone', () => {
  const {text, frames, show} = open(<Rows rows={[A]} />);
  show(<Rows rows={[B, A]} />);
  expect(text()).toEqual(['bb', '甲', '', '']);
  show(<><Rows rows={[A]} /><Rows rows={[B]} /></>);
  expect(text()).toEqual(['甲', 'bb', '', '']);
  show(undefined);
  expect(text()).toEqual(['', '', '', '']);
  expect(frames).toHaveLength(4);
});

test('Ink draws nothing of it', () => {
  const {stdout} = open(<Rows rows={[A, B]} />);
  expect(stdout.frames.every(frame => frame.trim() === '')).toBe(true);
});

test('what is no `<Rows>` is not on the canvas', () => {
  expect(open(<><Text>not cells</Text><Rows rows={[B]} /></>).text()).toEqual(['', 'bb', '', '']);
});
