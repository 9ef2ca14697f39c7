import {render} from 'ink-testing-library';
import {expect, test} from 'vitest';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {Blank} from '../../../src/ui/panes/Blank.tsx';

test('says in one row how the screen comes back', () => {
  const messages = messagesFor('en');
  expect(render(<Blank messages={messages} />).lastFrame()).toBe(messages.blank);
});
