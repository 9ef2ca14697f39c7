import {lastVisible} from '../../player/horizon.ts';
import {positionAt} from '../../player/playback.ts';
import type {Match} from '../../timeline/matches.ts';
import {sceneOf} from '../controller/scene.ts';
import type {Snapshot, Surroundings} from '../controller/session.ts';
import {overlayOf} from '../overlays/provided.ts';
import type {BodyPane} from '../panes/body-window.ts';
import type {Row} from '../rows/row.ts';
import {readerOf} from '../controller/text-tools.ts';
import type {Layout} from './layout.ts';

/** Returns the place of the overlay: over the text, or its number of rows below the text, which is 0 without an overlay. */
export function overlayPlace({overlay}: Snapshot, {main}: Layout): 'over' | number {
  if (!overlay) return 0;
  const height = overlayOf(overlay.name).height?.(main.rows, overlay.state);
  // At least one row of the text and the rule stay above a prompt.
  return height === undefined ? 'over' : Math.min(height, main.rows - 2);
}

/** Returns the rows of the overlay; undefined without one. */
export function overlayRows(snapshot: Snapshot, layout: Layout, surroundings: Surroundings): readonly Row[] | undefined {
  const {overlay, now} = snapshot;
  if (!overlay) return undefined;
  const place = overlayPlace(snapshot, layout);
  const scene = sceneOf(snapshot, now, surroundings);
  const pane = place === 'over' ? scene.pane : {...scene.pane, rows: place};
  return overlayOf(overlay.name).rows(overlay.state, {...scene, pane}).slice(0, pane.rows);
}

/** Returns the match that the overlay shows in the text. */
export function previewedMatch(snapshot: Snapshot, surroundings: Surroundings): Match | undefined {
  const {overlay, now} = snapshot;
  return overlay && overlayOf(overlay.name).preview?.(overlay.state, sceneOf(snapshot, now, surroundings));
}

/** Returns the pane that remains for the text beside the overlay. */
export function bodyPane(snapshot: Snapshot, layout: Layout, {tools}: Pick<Surroundings, 'tools'>): BodyPane {
  const place = overlayPlace(snapshot, layout);
  const rows = place === 'over' || place === 0 ? layout.main.rows : layout.main.rows - place - 1;
  const {state, now} = snapshot;
  return {columns: layout.text.columns, rows, form: state.wording, reader: readerOf(state.wording, tools), until: lastVisible(state, positionAt(state, now))};
}
