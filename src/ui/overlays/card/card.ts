import {REPLAY_GROUPS} from '../../input/commands.ts';
import type {Overlay} from '../overlay.ts';
import {cardRows} from './rows.ts';

/** The title card, before a paused replay. Any key closes it and does its usual work. */
export const card: Overlay<null> = {
  keys: REPLAY_GROUPS,
  isPassing: true,
  open: () => ({state: null}),
  update: () => ({state: null}),
  rows: (_, {state, pane, messages, keymap}) => cardRows(state, pane, messages, keymap),
  hints: (_, messages) => messages.cardHints,
  announce: () => [],
};
