import type {Action} from '../../src/player/actions.ts';
import {startPlayer, update} from '../../src/player/update.ts';
import type {PlayerSettings, PlayerState} from '../../src/player/state.ts';
import type {Timeline} from '../../src/timeline/timeline.ts';
import {AS_CLEANED} from '../../src/transcript/wording.ts';
import {DEFAULT_KEYMAP} from '../../src/ui/input/keymap.ts';

export const settings = (timeline: Timeline, changed: Partial<PlayerSettings> = {}): PlayerSettings => ({
  rate: 1, start: 0, end: timeline.duration, paused: true, reveal: 'typewriter', wording: AS_CLEANED, pauseAtQuestions: false, motion: true, card: false, ...changed,
});

export const started = (timeline: Timeline, changed: Partial<PlayerSettings> = {}, now = 0): PlayerState =>
  startPlayer(timeline, settings(timeline, changed), now);

const SCREEN_ONLY = new Set(['scroll', 'page', 'play-from-top', 'copy', 'redraw', 'suspend', 'quit']);

/** The action of a key of the table in the context that the state is in. Keys that only the screen understands are none. */
export function actionFor(state: PlayerState, key: string): Action {
  const context = !state.overlay ? 'replay' : 'text' in state.overlay ? 'prompt' : 'list';
  const command = DEFAULT_KEYMAP.commandFor(key, context);
  if (!command || SCREEN_ONLY.has(command.type)) throw new Error(`${key} is no action here`);
  return command as Action;
}

/** Presses the keys, separated by blanks; `+500` lets that many milliseconds of one's own time pass first. */
export function press(state: PlayerState, keys: string, from = 0): {readonly state: PlayerState; readonly now: number} {
  let now = from;
  let pressed = state;
  for (const key of keys.split(' ').filter(Boolean)) {
    const wait = /^\+(\d+)$/.exec(key);
    if (wait) now += Number(wait[1]);
    else pressed = update(pressed, actionFor(pressed, key), now);
  }
  return {state: update(pressed, {type: 'tick'}, now), now};
}
