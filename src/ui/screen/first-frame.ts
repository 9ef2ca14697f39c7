import type {Outgoing} from '../../transcript/outgoing.ts';
import type {Snapshot} from '../controller/session.ts';
import type {TextTools} from '../controller/text-tools.ts';
import type {Messages} from '../messages/messages.ts';
import type {Paint} from '../themes/theme.ts';
import type {Size} from './layout.ts';
import {wholeFrame} from '../canvas/painter.ts';
import type {Row} from '../rows/row.ts';
import {screenAt} from './screen.ts';

/** The frame that is shown before Ink has been loaded, and the size of its window. */
export type FirstFrame = {readonly rows: readonly Row[]; readonly size: Size};

/** Returns the first frame, and the text that draws it on a cleared screen. */
export function firstFrame(snapshot: Snapshot, size: Size, messages: Messages, tools: TextTools, paint: Paint): FirstFrame & {readonly text: Outgoing} {
  const {rows} = screenAt(snapshot, size, messages, tools);
  return {rows, size, text: wholeFrame(rows, paint)};
}
