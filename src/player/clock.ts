import type {Milliseconds} from '../transcript/model.ts';

/** Where time comes from. Tests pass one that they move by hand. */
export type Clock = {
  /** Milliseconds on a monotonic clock. */
  now(): Milliseconds;
  /** Calls `run` once after at least `delay`; what it returns prevents that. */
  after(delay: Milliseconds, run: () => void): () => void;
};
