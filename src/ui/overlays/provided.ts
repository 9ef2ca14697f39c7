import {card} from './card/card.ts';
import type {Overlay} from './overlay.ts';

/** The overlays by name. A plain start shows none but the card, so the others come with Ink, in `table.ts`. */
const overlays = new Map<string, Overlay<unknown>>();

/** Adds overlays. Each keeps its state to itself: only a state that it has made is handed back to it. */
export function provide(more: Readonly<Record<string, unknown>>): void {
  for (const [name, overlay] of Object.entries(more)) overlays.set(name, overlay as Overlay<unknown>);
}

provide({card});

export const hasOverlay = (name: string): boolean => overlays.has(name);
export const overlayNames = (): readonly string[] => [...overlays.keys()];

/** Returns an overlay. Throws for a name that nobody has provided. */
export function overlayOf(name: string): Overlay<unknown> {
  const overlay = overlays.get(name);
  if (!overlay) throw new Error(`there is no overlay ${name}`);
  return overlay;
}
