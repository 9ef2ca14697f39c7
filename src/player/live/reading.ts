import type {Milliseconds} from '../../transcript/model.ts';

/** How much of a transcript has been read, from 0 to 1, and how long the rest will take; neither is known of a pipe. */
export type Reading = {
  readonly part: number | undefined;
  readonly left: Milliseconds | undefined;
  /** More comes as it is said. `moment` is where the clocks in the room are on the timeline, where that is known. */
  readonly live?: {readonly moment?: Milliseconds | undefined} | undefined;
};
