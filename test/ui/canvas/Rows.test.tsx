import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {Rows} from '../../../src/ui/canvas/Rows.tsx';
import {span} from '../../../src/ui/rows/row.ts';

test('without a canvas rows are Ink’s own text: each in its row, empty ones too, and cut where there is no room', () => {
  expect(render(<Rows rows={[[span('a'), span('中', 'now')], [], [span('x'.repeat(120))]]} />).lastFrame()).toBe(`a中\n\n${'x'.repeat(99)}…`);
});
