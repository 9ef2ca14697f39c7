/** Remembers the thread that Vitest has made last, because Vitest itself cannot end one that hangs. */
import {syncBuiltinESMExports} from 'node:module';
import workerThreads, {type Worker} from 'node:worker_threads';

export const threads: {latest: Worker | undefined} = {latest: undefined};

const Original = workerThreads.Worker;
workerThreads.Worker = class extends Original {
  constructor(...given: ConstructorParameters<typeof Original>) {
    super(...given);
    threads.latest = this;
  }
};
syncBuiltinESMExports();
