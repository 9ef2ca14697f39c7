import type {Milliseconds} from '../../transcript/model.ts';

/**
 * The share of a transcript that has been read, from 0 to 1, and the estimated time for the rest. Neither is known for
 * a pipe.
 */
export type Reading = {
  readonly part: number | undefined;
  readonly left: Milliseconds | undefined;
  /** More arrives as it is said. `moment` is the present time of day on the timeline, if known. */
  readonly live?: {readonly moment?: Milliseconds | undefined} | undefined;
};
