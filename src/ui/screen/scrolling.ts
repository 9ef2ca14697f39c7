import type {Milliseconds} from '../../transcript/model.ts';
import type {Place} from '../../player/state.ts';
import type {Session, Surroundings} from '../controller/session.ts';
import {inWording} from '../controller/text-tools.ts';
import {scrolledTop} from '../panes/body-window.ts';
import {layoutFor} from './layout.ts';
import {bodyPane} from './overlay-rows.ts';
import {screenAt} from './screen.ts';

/** Returns the place at the top of the text; undefined if no text is shown. */
export const topPlace = ({state, overlay}: Session, now: Milliseconds, {size, messages, tools}: Surroundings): Place | undefined =>
  screenAt({state, overlay, now}, size, messages, tools).top;

/** Returns the place at the top of the text after scrolling; undefined if no text is shown. */
export function scrolledPlace(session: Session, {steps, unit}: {readonly steps: number; readonly unit: 'row' | 'half-view'}, now: Milliseconds, surroundings: Surroundings): Place | undefined {
  const {size, tools} = surroundings;
  const state = inWording(session.state, tools);
  const layout = layoutFor(size, state.sidebar, state.aside && tools.aside !== undefined);
  const top = state.viewport.mode === 'free' ? state.viewport.top : topPlace(session, now, surroundings);
  if (!layout || !top) return undefined;
  const pane = bodyPane({...session, state, now}, layout, surroundings);
  return scrolledTop(state.timeline, top, unit === 'row' ? steps : steps * Math.max(1, pane.rows >> 1), pane);
}
