import type {Replay} from '../ui/controller/replay.ts';

/** So many of the last actions are told in a report. */
const KEPT = 50;
const actions: string[] = [];

/** A replay whose actions are remembered, by their kind alone. */
export const remembering = (replay: Replay): Replay => ({
  ...replay,
  dispatch(action) {
    if (action.type !== 'tick') actions.push(action.type);
    if (actions.length > KEPT) actions.shift();
    replay.dispatch(action);
  },
});

/** What a report says of the machine. */
export type System = {readonly version: string; readonly node: string; readonly platform: string; readonly terminal: string; readonly size: string};

/**
 * The text of a report on a mistake of ours. It holds nothing of a transcript: of the error only its kind and where it
 * happened, for its message may quote what was being read.
 */
export function reportText(error: unknown, command: readonly string[], {version, node, platform, terminal, size}: System): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)) : [];
  // Of the command line only options: what stands between may be a file's name.
  const options = command.filter(argument => argument.startsWith('-') && argument !== '-').map(argument => argument.replace(/=.*/s, ''));
  return [
    `replay-presser ${version}`, `node ${node}, ${platform}`, `terminal ${terminal}, ${size}`, `options ${options.join(' ') || 'none'}`,
    `last actions ${actions.join(' ') || 'none'}`, '', kind, ...stack, '',
  ].join('\n');
}
