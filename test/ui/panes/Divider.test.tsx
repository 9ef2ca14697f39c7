import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {Divider} from '../../../src/ui/panes/Divider.tsx';

const dividerOf = (rows: number, from: number, to: number) => render(<Divider rows={rows} from={from} to={to} />).lastFrame()!.replaceAll('\n', '');

test('is a line with a mark where the view is', () => {
  expect(dividerOf(5, 0, 0)).toBe('│││││');
  expect(dividerOf(5, 1, 3)).toBe('│┃┃││');
  expect(dividerOf(3, 2, 3)).toBe('││┃');
});
