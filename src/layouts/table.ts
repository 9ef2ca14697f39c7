import {broadcast} from './broadcast.ts';
import {gazette} from './gazette.ts';
import {labels} from './labels.ts';
import type {Layout} from './layout.ts';
import {meet} from './meet.ts';
import {otter} from './otter.ts';
import {whiteHouse} from './white-house.ts';
import {zoomCaptions} from './zoom-captions.ts';

/** All layouts. Of two that are equally likely the first is taken. */
export const LAYOUTS: readonly Layout[] = [broadcast, zoomCaptions, otter, meet, gazette, whiteHouse, labels];
