import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {Rule} from '../../../src/ui/panes/Rule.tsx';

test('goes across, and meets the rule between sidebar and text where there is one', () => {
  expect(render(<Rule columns={8} />).lastFrame()).toBe('────────');
  expect(render(<Rule columns={8} column={3} joint="┬" />).lastFrame()).toBe('───┬────');
  expect(render(<Rule columns={8} column={3} joint="┴" />).lastFrame()).toBe('───┴────');
  expect(render(<Rule columns={6} column={3} joint="┴" />).lastFrame()).toBe('───┴──');
  expect(render(<Rule columns={6} column={2} joint="┬" />).lastFrame()).toBe('──┬───');
});
