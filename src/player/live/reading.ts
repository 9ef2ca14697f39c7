import type {Milliseconds} from '../../transcript/model.ts';

/**
 * The share of a transcript that has been read, from 0 to 1, and the time that the rest will take. Neither is known of a
 * pipe.
 */
export type Reading = {
  readonly part: number | undefined;
  readonly left: Milliseconds | undefined;
  /** More comes as it is said. `moment` is the present time of day on the timeline, where that is known. */
  readonly live?: {readonly moment?: Milliseconds | undefined} | undefined;
};
