import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {Title} from '../../../src/ui/panes/Title.tsx';
import {titleRow} from '../../../src/ui/panes/title-row.ts';

const titleOf = (name: string, columns: number) => render(<Title name={name} date="2023-12-13" columns={columns} />).lastFrame();

test('the day stands at the right edge', () => {
  expect(titleOf('新聞發布會', 24)).toBe('新聞發布會    2023-12-13');
});

test('the name in quotes stands out without them', () => {
  expect(titleOf('“黃河流域”系列發布會', 36)).toBe('黃河流域  系列發布會      2023-12-13');
  expect(titleRow({name: '“黃河流域”系列發布會', date: undefined, columns: 30})).toMatchObject([{text: '黃河流域', style: 'strong'}, {text: '  系列發布會', style: 'dim'}, {}]);
});

test('a long title is cut, and the day stays whole; without room for both the title has it all', () => {
  expect(titleOf('新聞發布會', 18)).toBe('新聞發… 2023-12-13');
  expect(titleOf('新聞發布會', 11)).toBe('新聞發布會');
  expect(render(<Title name="新聞發布會" date={undefined} columns={12} />).lastFrame()).toBe('新聞發布會');
});
