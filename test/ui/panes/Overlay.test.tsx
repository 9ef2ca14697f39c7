import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {Overlay} from '../../../src/ui/panes/Overlay.tsx';
import {span} from '../../../src/ui/rows/row.ts';

test('shows the rows that an overlay has made, and keeps empty ones', () => {
  expect(render(<Overlay rows={[[span('Help', 'strong')], [], [span('q', 'strong'), span('  quit')]]} />).lastFrame()).toBe('Help\n\nq  quit');
});
