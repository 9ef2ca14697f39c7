import type {Snapshot} from '../player/replay.ts';
import type {Size} from './layout.ts';
import type {Messages} from './messages/messages.ts';
import {screenAt} from './screen.ts';
import type {Paint} from './theme.ts';

/**
 * The whole screen as text for a cleared terminal with the cursor at its top left. It is written before Ink has been
 * loaded, and is the same rows that Ink then takes over.
 */
export const firstFrame = ({state, now}: Snapshot, size: Size, messages: Messages, paint: Paint): string =>
  screenAt(state, now, size, messages).rows.map(row => paint(row).trimEnd()).join('\r\n');
