import type {Milliseconds} from '../transcript/model.ts';

/** The source of time. Tests pass one that they advance themselves. */
export type Clock = {
  /** Milliseconds on a monotonic clock. */
  now(): Milliseconds;
  /** Calls `run` once after at least `delay` milliseconds. Call the returned function to cancel. */
  after(delay: Milliseconds, run: () => void): () => void;
};
