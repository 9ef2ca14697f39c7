import type {Replay} from '../ui/controller/replay.ts';

/** The number of last actions in a report. */
const KEPT = 50;
const actions: string[] = [];

/** Makes a replay that records the kinds of its last actions. */
export const recordingActions = (replay: Replay): Replay => ({
  ...replay,
  dispatch(action) {
    if (action.type !== 'tick') actions.push(action.type);
    if (actions.length > KEPT) actions.shift();
    replay.dispatch(action);
  },
});

/** The description of the machine in a report. */
export type System = {readonly version: string; readonly node: string; readonly platform: string; readonly terminal: string; readonly size: string};

/**
 * Returns the text of a bug report. It contains nothing of a transcript. It has only the kind and the place of the
 * error, because the error's message may quote the transcript.
 */
export function reportText(error: unknown, command: readonly string[], {version, node, platform, terminal, size}: System): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)) : [];
  // Include only the options of the command line, because other words may be file names.
  const options = command.filter(argument => argument.startsWith('-') && argument !== '-').map(argument => argument.replace(/=.*/s, ''));
  return [
    `replay-presser ${version}`, `node ${node}, ${platform}`, `terminal ${terminal}, ${size}`, `options ${options.join(' ') || 'none'}`,
    `last actions ${actions.join(' ') || 'none'}`, '', kind, ...stack, '',
  ].join('\n');
}
