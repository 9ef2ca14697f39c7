import type {Milliseconds} from '../../transcript/model.ts';

/** A stretch that is played again and again. While only its start has been set it has no end. */
export type Loop =
  | {readonly start: Milliseconds; readonly end?: undefined}
  /** `passes` counts from 1. */
  | {readonly start: Milliseconds; readonly end: Milliseconds; readonly passes: number};
