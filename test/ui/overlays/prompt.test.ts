import {expect, test} from 'vitest';
import {promptField} from '../../../src/ui/overlays/prompt.ts';
import {span} from '../../../src/ui/rows/row.ts';

const shown = (text: string, columns: number, result?: string) => promptField('Go to', text, result === undefined ? undefined : span(result), columns).map(part => part.text).join('');

// The label, a blank before the text and the cursor behind it take seven columns.
test.each([
  ['', 12, 'Go to ▌'], ['15:13', 12, 'Go to 15:13▌'], ['15:13:30', 12, 'Go to 13:30▌'], ['發布會', 13, 'Go to 發布會▌'], ['發布會', 12, 'Go to 布會▌'], ['發布會', 11, 'Go to 布會▌'],
  ['a👩‍👩‍👧', 9, 'Go to ▌'], ['abe\u0301', 8, 'Go to e\u0301▌'], ['abc', 1, 'Go to c▌'], ['a\u001Bb', 12, 'Go to a␛b▌'],
])('of %j in %i columns the end is shown, up to the last column', (text, columns, row) => expect(shown(text, columns)).toBe(row));

test('the result stands two columns behind the cursor, and the text leaves room for it', () => {
  expect(shown('15:13:30', 17, '→ Q2')).toBe('Go to 3:30▌  → Q2');
  expect(shown('15', 17, '→ Q2')).toBe('Go to 15▌  → Q2');
});
