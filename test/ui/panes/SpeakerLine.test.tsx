import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {SpeakerLine} from '../../../src/ui/panes/SpeakerLine.tsx';

const lineOf = (question: string, columns: number, about = '市教育局') => render(<SpeakerLine mark="▸" name="王局長" about={about} question={question} columns={columns} />).lastFrame();

test('says who is speaking, of what, and in which question', () => {
  expect(lineOf('Q 1/4', 30)).toBe('▸ 王局長  市教育局       Q 1/4');
});

test('leaves out what is not known', () => {
  expect(lineOf('', 30, '')).toBe('▸ 王局長');
});

test('the question stays when there is no room for the office', () => {
  expect(lineOf('Q 1/4', 20)).toBe('▸ 王局長  市…  Q 1/4');
});
