import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {displayWidth} from '../../../src/typesetting/width.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {LANGUAGES} from '../../../src/ui/messages/messages.ts';
import {TooSmall} from '../../../src/ui/panes/TooSmall.tsx';

test.each(LANGUAGES)('says in %s how large the window must be, in lines that fit', language => {
  const frame = render(<TooSmall columns={12} smallest={{columns: 20, rows: 6}} messages={messagesFor(language)} />).lastFrame()!;
  expect(frame).toMatch(/20.*6/s);
  for (const line of frame.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(12);
});
