import type {Outgoing} from '../transcript/outgoing.ts';
import type {Output} from './io.ts';

/** Writes text and waits until the stream has taken it, so that a slow reader is never flooded. Rejects as the stream does. */
export const print = (output: Output, text: Outgoing): Promise<void> => new Promise((resolve, reject) => {
  output.write(text, error => (error ? reject(error) : resolve()));
});
