import {REPLAY_GROUPS} from '../../input/commands.ts';
import type {Overlay} from '../overlay.ts';
import {cardRows} from './rows.ts';

/** The title card of a replay that begins paused. Any key closes it, and has its usual effect. */
export const card: Overlay<null> = {
  keys: REPLAY_GROUPS,
  isPassing: true,
  open: () => ({state: null}),
  update: () => ({state: null}),
  rows: (_, {state, pane, messages, keymap}) => cardRows(state, pane, messages, keymap),
  hints: (_, messages) => messages.cardHints,
  announce: () => [],
};
