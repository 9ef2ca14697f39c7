import {card} from './card/card.ts';
import {goTo} from './go-to/go-to.ts';
import {help} from './help/help.ts';
import {outline} from './outline/outline.ts';
import type {Overlay} from './overlay.ts';
import {search} from './search/search.ts';
import {statistics} from './statistics/statistics.ts';

/** The overlays by the names that the key table opens them with. */
const OVERLAYS = {card, 'go-to': goTo, help, outline, search, statistics};

export type OverlayName = keyof typeof OVERLAYS;
export const OVERLAY_NAMES = Object.keys(OVERLAYS) as readonly OverlayName[];

/** Returns an overlay that keeps its state to itself. Only a state that it has made may be handed back to it. */
export const overlayOf = (name: OverlayName): Overlay<unknown> => OVERLAYS[name] as Overlay<unknown>;

export const isOverlayName = (name: string): name is OverlayName => name in OVERLAYS;
