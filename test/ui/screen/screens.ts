import type {Timeline} from '../../../src/timeline/timeline.ts';
import type {PlayerSettings, PlayerState} from '../../../src/player/state.ts';
import type {Size} from '../../../src/ui/screen/layout.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import type {Language} from '../../../src/ui/messages/messages.ts';
import {screenAt} from '../../../src/ui/screen/screen.ts';
import type {OpenOverlay} from '../../../src/ui/controller/session.ts';
import type {TextTools, ToolBox} from '../../../src/ui/controller/text-tools.ts';
import {rowText} from '../../../src/ui/rows/row.ts';
import {press, started} from '../../player/press.ts';

/** A tool box that never has anything. */
export const noTools: ToolBox = {tools: () => ({}), load: () => undefined};

/** The screen as bare text, row by row. */
export const textOf = (state: PlayerState, now: number, size: Size, language: Language = 'en', tools: TextTools = {}, overlay?: OpenOverlay): readonly string[] =>
  screenAt({state, now, overlay}, size, messagesFor(language), tools).rows.map(row => rowText(row).trimEnd());

/** The screen after pressing keys in a paused replay. */
export function screenAfter(timeline: Timeline, keys: string, size: Size, changed: Partial<PlayerSettings> = {}, language: Language = 'en'): readonly string[] {
  const {state, now, overlay} = press(started(timeline, changed), keys, 0, size);
  return textOf(state, now, size, language, {}, overlay);
}
