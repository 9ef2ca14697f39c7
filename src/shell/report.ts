import type {Replay} from '../ui/controller/replay.ts';

/** The number of last actions in a report. */
const KEPT = 50;
const actions: string[] = [];

/** Makes a replay that remembers its actions, by their kind alone. */
export const remembering = (replay: Replay): Replay => ({
  ...replay,
  dispatch(action) {
    if (action.type !== 'tick') actions.push(action.type);
    if (actions.length > KEPT) actions.shift();
    replay.dispatch(action);
  },
});

/** The machine, as a report describes it. */
export type System = {readonly version: string; readonly node: string; readonly platform: string; readonly terminal: string; readonly size: string};

/**
 * Returns the text of a report on a mistake of ours. It holds nothing of a transcript. Of the error it has only the kind
 * and the place, because its message may quote the text being read.
 */
export function reportText(error: unknown, command: readonly string[], {version, node, platform, terminal, size}: System): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)) : [];
  // Only options of the command line. Other words may be names of files.
  const options = command.filter(argument => argument.startsWith('-') && argument !== '-').map(argument => argument.replace(/=.*/s, ''));
  return [
    `replay-presser ${version}`, `node ${node}, ${platform}`, `terminal ${terminal}, ${size}`, `options ${options.join(' ') || 'none'}`,
    `last actions ${actions.join(' ') || 'none'}`, '', kind, ...stack, '',
  ].join('\n');
}
