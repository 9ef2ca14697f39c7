import type {Pane} from '../rows/pane.ts';
import type {OverlayEvent} from './overlay.ts';

/** The number of rows that are not scrolled by a page: the title, the blank row and one row of context. */
const KEPT_IN_SIGHT = 3;

/**
 * Returns the selected row after an event in a list of `count` rows, from `row`; undefined if the event is no movement.
 */
export function movedIn(count: number, row: number, event: OverlayEvent, pane: Pane): number | undefined {
  const last = Math.max(0, count - 1);
  const held = (wanted: number) => Math.min(Math.max(0, wanted), last);
  switch (event.type) {
    case 'move':
      return held(row + event.steps);
    case 'page':
      return held(row + event.steps * Math.max(1, pane.rows - KEPT_IN_SIGHT));
    case 'move-to':
      return event.edge === 'start' ? 0 : last;
    default:
      return undefined;
  }
}
