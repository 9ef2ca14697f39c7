import {isInBackground} from './foreground.ts';
import {EXIT_CODES, type EndSignal, type Io} from './io.ts';

/** The signals of the process. There is one such object, because there is one process. */
export type Signals = Pick<Io, 'onEndSignal' | 'onSuspendSignal' | 'onContinue' | 'suspendProcess'>;

/**
 * The longest wait for the process to be stopped. An orphaned process group (POSIX 3.271) is not stopped, and then no
 * SIGCONT comes.
 */
const STOPPED_WITHIN = 100;

/**
 * Makes the signals. `stopping` is called right before the process stops itself, and `resumed` before anything else
 * when it continues.
 */
export function createSignals(stopping: () => void, resumed: () => void): Signals {
  let suspendRequest: (() => void) | undefined;
  let suspended: Promise<void> | undefined;
  let wake: (() => void) | undefined;
  let isEnding = false;
  const continued = new Set<() => void>();
  /** Tells whether to wait for the terminal. Job control (POSIX 11.1.4) forbids taking one that belongs to the shell. */
  const mustWait = () => !isEnding && isInBackground();
  // Other listeners, such as Ink, read the clock, so it must be corrected first.
  process.prependListener('SIGCONT', () => {
    resumed();
    if (wake) return wake();
    if (continued.size > 0) afterSignals(() => {
      if (mustWait()) return void process.kill(0, 'SIGTTOU');
      lookAtSize();
      for (const run of continued) run();
    });
  });

  /** Stops the whole process group, as a shell's job. A parent such as npx must stop too, or the shell shows no prompt. */
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

/** Tells whether Node profiles this process. The profiler uses SIGPROF. */
const isProfiled = () => [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].some(text => /--(?:cpu-)?prof\b/.test(text));

/**
 * Runs a function after pending signals. So a signal to end that came with SIGCONT is handled before the terminal is
 * taken again.
 */
const afterSignals = (run: () => void) => { setImmediate(run); };

/** Makes streams read the size of the window again. A stopped process gets no SIGWINCH. */
const lookAtSize = () => process.emit('SIGWINCH', 'SIGWINCH');

/**
 * Ends the process by a signal, even one that was ignored at the start. Without a handler the signal has its default
 * action.
 */
export async function dieBy(signal: EndSignal): Promise<void> {
  process.on(signal, () => {});
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  // Another thread may take the signal.
  await new Promise(() => { setTimeout(() => {}, 1000); });
}
