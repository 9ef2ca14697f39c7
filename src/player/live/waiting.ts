import type {Milliseconds} from '../../transcript/model.ts';
import type {PlayerState} from '../state.ts';

/** Tells whether a replay has played everything that has been read and waits for more. Then nothing changes by itself. */
export const waitsForMore = ({reading, timeline}: PlayerState, position: Milliseconds): boolean => reading !== undefined && position >= timeline.duration;
