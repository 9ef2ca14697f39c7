import type {Snapshot} from '../../player/replay.ts';
import type {Size} from './layout.ts';
import type {Messages} from '../messages/messages.ts';
import {screenAt} from './screen.ts';
import type {TextTools} from '../controller/text-tools.ts';
import type {Paint} from '../themes/theme.ts';

/**
 * The rows of the whole screen as text. They are written to the cleared screen before Ink has been loaded, and are the
 * same that Ink then takes over.
 */
export const firstRows = ({state, now}: Snapshot, size: Size, messages: Messages, tools: TextTools, paint: Paint): readonly string[] =>
  screenAt(state, now, size, messages, tools).rows.map(row => paint(row).trimEnd());
