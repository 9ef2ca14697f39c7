import {card} from './card/card.ts';
import type {Overlay} from './overlay.ts';

/** The overlays by name. A plain start shows only the card, so the others are loaded with Ink, in `table.ts`. */
const overlays = new Map<string, Overlay<unknown>>();

/** Adds overlays. The type of their state is erased, because each overlay receives only states that it has made itself. */
export function provide(more: Readonly<Record<string, unknown>>): void {
  for (const [name, overlay] of Object.entries(more)) overlays.set(name, overlay as Overlay<unknown>);
}

provide({card});

export const hasOverlay = (name: string): boolean => overlays.has(name);
export const overlayNames = (): readonly string[] => [...overlays.keys()];

/** Returns an overlay. Throws for an unknown name. */
export function overlayOf(name: string): Overlay<unknown> {
  const overlay = overlays.get(name);
  if (!overlay) throw new Error(`there is no overlay ${name}`);
  return overlay;
}
