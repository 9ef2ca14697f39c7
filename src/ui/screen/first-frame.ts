import type {Snapshot} from '../controller/session.ts';
import type {Size} from './layout.ts';
import type {Messages} from '../messages/messages.ts';
import {screenAt} from './screen.ts';
import type {TextTools} from '../controller/text-tools.ts';
import type {Paint} from '../themes/theme.ts';

/**
 * The rows of the whole screen as text. They are written to the cleared screen before Ink has been loaded, and are the
 * same that Ink then takes over.
 */
export const firstRows = (snapshot: Snapshot, size: Size, messages: Messages, tools: TextTools, paint: Paint): readonly string[] =>
  screenAt(snapshot, size, messages, tools).rows.map(row => paint(row).trimEnd());
