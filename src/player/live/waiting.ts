import type {Milliseconds} from '../../transcript/model.ts';
import type {PlayerState} from '../state.ts';

/** Tells whether a replay has played all that has been read and waits for more. Nothing changes of itself then. */
export const waitsForMore = ({reading, timeline}: PlayerState, position: Milliseconds): boolean => reading !== undefined && position >= timeline.duration;
