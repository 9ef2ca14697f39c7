import type {Milliseconds} from '../../transcript/model.ts';
import {REPLAY_GROUPS} from '../input/commands.ts';
import {usualKeymap} from '../input/replay-keys.ts';
import type {Scene} from '../overlays/overlay.ts';
import {overlayOf} from '../overlays/provided.ts';
import {layoutFor} from '../screen/layout.ts';
import {visibleAt} from '../../player/horizon.ts';
import {positionAt} from '../../player/playback.ts';
import type {Session, Surroundings} from './session.ts';

/** Returns the scene of the open overlay. */
export function sceneOf({state, overlay}: Session, now: Milliseconds, {size, messages, tools}: Surroundings): Scene {
  const layout = layoutFor(size, state.sidebar, state.aside && tools.aside !== undefined);
  const pane = layout ? {columns: layout.overlay.columns, rows: layout.main.rows} : size;
  return {
    state: visibleAt(state, positionAt(state, now)), now, pane, messages, keymap: tools.keymap ?? usualKeymap(), tools, beneath: overlay?.under ? overlayOf(overlay.under.name).keys : REPLAY_GROUPS,
  };
}
