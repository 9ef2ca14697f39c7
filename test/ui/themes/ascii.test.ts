import {expect, test} from 'vitest';
import {span} from '../../../src/ui/screen/row.ts';
import {inAscii} from '../../../src/ui/themes/ascii.ts';
import {paintFor} from '../../../src/ui/themes/theme.ts';

test('in ASCII nothing but words is beyond ASCII, and nothing changes its width', () => {
  const row = [span('─━│┃┬┴●▶‖■✓✗▸▌╸→⠋', 'now'), span('“中文”——…')];
  const painted = inAscii(paintFor('none'))(row);
  expect(painted).toMatch(/^[ -~]+“中文”——…$/);
  expect(painted).toHaveLength(row.map(({text}) => text).join('').length);
});
