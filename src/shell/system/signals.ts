import {isInBackground} from './foreground.ts';
import {EXIT_CODES, type EndSignal, type Io} from './io.ts';

/** The signals of the process. There is one such object, because there is one process. */
export type Signals = Pick<Io, 'onEndSignal' | 'onSuspendSignal' | 'onContinue' | 'suspendProcess'>;

/** How long a stop may take. Without one (the group has no shell above it: orphaned, POSIX 3.271) no SIGCONT comes. */
const STOPPED_WITHIN = 100;

/** `stopping` is called right before the process stops itself, `resumed` first of all when it has been continued. */
export function createSignals(stopping: () => void, resumed: () => void): Signals {
  let suspendRequest: (() => void) | undefined;
  let suspended: Promise<void> | undefined;
  let wake: (() => void) | undefined;
  let isEnding = false;
  const continued = new Set<() => void>();
  /** As job control wants it (POSIX 11.1.4): nobody takes a terminal that belongs to the shell. */
  const mustWait = () => !isEnding && isInBackground();
  // Others, such as Ink, listen too: the clock must be right before they look at it.
  process.prependListener('SIGCONT', () => {
    resumed();
    if (wake) return wake();
    if (continued.size > 0) afterSignals(() => {
      if (mustWait()) return void process.kill(0, 'SIGTTOU');
      lookAtSize();
      for (const run of continued) run();
    });
  });

  /** Stops the whole process group, as a shell's job: a parent such as npx must stop too, or the prompt never comes. */
  const stop = async () => {
    if (suspendRequest) process.off('SIGTSTP', suspendRequest);
    stopping();
    await stopBy('SIGTSTP');
    while (mustWait()) await stopBy('SIGTTOU');
    lookAtSize();
    if (suspendRequest) process.on('SIGTSTP', suspendRequest);
  };
  const stopBy = async (signal: NodeJS.Signals) => {
    const woken = new Promise<void>(resolve => { wake = resolve; });
    process.kill(0, signal);
    const timer = setTimeout(() => wake?.(), STOPPED_WITHIN);
    await woken;
    clearTimeout(timer);
    wake = undefined;
    await new Promise<void>(afterSignals);
  };
  return {
    onEndSignal(run) {
      const handlers = (Object.keys(EXIT_CODES) as EndSignal[]).filter(signal => signal !== 'SIGPROF' || !isProfiled()).map(signal => ({signal, handler: () => {
        isEnding = true;
        run(signal);
      }}));
      for (const {signal, handler} of handlers) process.on(signal, handler);
      return () => { for (const {signal, handler} of handlers) process.off(signal, handler); };
    },
    onSuspendSignal(run) {
      suspendRequest = run;
      process.on('SIGTSTP', run);
      return () => {
        suspendRequest = undefined;
        process.off('SIGTSTP', run);
      };
    },
    onContinue(run) {
      continued.add(run);
      return () => continued.delete(run);
    },
    suspendProcess: () => suspended ??= stop().finally(() => { suspended = undefined; }),
  };
}

/** Tells whether Node measures this process with a profiler, which takes its samples by SIGPROF. */
const isProfiled = () => [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].some(text => /--(?:cpu-)?prof\b/.test(text));

/** A signal to end that came with SIGCONT is heard before anybody takes the terminal again. */
const afterSignals = (run: () => void) => { setImmediate(run); };

/** A stopped process is not told of a new size of its window: the streams look again. */
const lookAtSize = () => process.emit('SIGWINCH', 'SIGWINCH');

/** Dies by a signal, even where it was ignored at the start: without a handler it does what it does. */
export async function dieBy(signal: EndSignal): Promise<void> {
  process.on(signal, () => {});
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  // Another thread may be the one that takes it.
  await new Promise(() => { setTimeout(() => {}, 1000); });
}
