import {DEFAULT_KEYMAP} from '../input/keymap.ts';
import type {Command} from '../input/commands.ts';
import {createFinder} from './finder.ts';
import type {Replay} from './replay.ts';
import {keyGroups, toolsFor, type Surroundings} from './session.ts';
import type {ToolBox, ToolName} from './text-tools.ts';
import type {SessionEffect} from './update-session.ts';

/** An effect that the shell or the screen runs. */
export type ScreenEffect = Exclude<SessionEffect, {readonly type: 'search' | 'filter'}>;

/** An effect that concerns neither the screen nor its text. */
export type OutsideEffect = Exclude<ScreenEffect, {readonly type: 'quit' | 'suspend' | 'redraw' | 'copy' | 'report' | 'name-report' | 'save-report'}>;

/** Turns keys and pastes into actions, and runs their effects. */
export type Controller = {
  /** Handles keys, named as in the key table. Each key is handled completely before the next. */
  readonly press: (...keys: readonly string[]) => void;
  /** Goes to a pasted time; in a prompt, types the pasted text. */
  readonly paste: (text: string) => void;
};

export type ControllerNeeds = {
  readonly replay: Replay;
  readonly surroundings: () => Surroundings;
  readonly toolBox: ToolBox;
  /** Calls a function in the next turn of the event loop. */
  readonly later: (run: () => void) => void;
  readonly perform: (effect: ScreenEffect) => void;
};

const PASTED_AT_MOST = 200;

type Input = {readonly key: string} | {readonly pasted: string};

/**
 * Makes a controller. Keys wait in a queue. A key that depends on the result of earlier keys waits for that result. So
 * keys that come in one read have the same effect as slow ones. Typing does not wait, because only the last text is
 * searched for.
 */
export function createController({replay, surroundings, toolBox, later, perform}: ControllerNeeds): Controller {
  const queue: Input[] = [];
  let isPumping = false;
  const loading = new Set<ToolName>();
  const tried = new Set<ToolName>();
  const finder = createFinder(replay, surroundings, later, () => pump());
  replay.onEffect(effect => {
    if (effect.type === 'search' || effect.type === 'filter') finder.ask(effect);
    else perform(effect);
  });

  /** Loads the dictionaries that the state needs to be shown or searched. Returns true if all of them are loaded. */
  const isEquipped = (): boolean => {
    for (const name of toolsFor(replay.snapshot(), surroundings().size.columns)) {
      if (tried.has(name) || surroundings().tools[name]) continue;
      tried.add(name);
      const loaded = toolBox.load(name);
      if (!loaded) continue;
      loading.add(name);
      const settled = () => {
        loading.delete(name);
        replay.dispatch({type: 'equipped'});
        pump();
      };
      // If a dictionary cannot be read, the replay goes on without it.
      loaded.then(settled, settled);
    }
    return loading.size === 0;
  };
  const isSettled = (): boolean => {
    const isFound = finder.settle();
    return isEquipped() && isFound;
  };

  const commandOf = (input: Input): Command | undefined => {
    const groups = keyGroups(replay.snapshot());
    if ('key' in input) return (surroundings().tools.keymap ?? DEFAULT_KEYMAP).commandFor(input.key, groups);
    return groups.includes('prompt') ? {type: 'type', text: input.pasted} : {type: 'go-to', text: input.pasted};
  };

  /** Handles waiting keys, until one must wait for a result. */
  const pump = () => {
    if (isPumping) return;
    isPumping = true;
    doWaiting();
    isPumping = false;
  };
  const doWaiting = () => {
    for (let input = queue[0]; input; input = queue[0]) {
      const command = commandOf(input);
      if (command && waits(command) && !isSettled()) return;
      queue.shift();
      if (command) replay.dispatch(command);
    }
    isSettled();
  };
  // An event from outside, such as more of the transcript, may also cause effects.
  replay.subscribe(() => {
    if (isPumping) return;
    isPumping = true;
    isSettled();
    isPumping = false;
  });
  isEquipped();

  return {
    press(...keys) {
      // Ctrl+C ends every wait.
      if (queue.length > 0 && keys.includes('ctrl+c')) return replay.dispatch({type: 'quit'});
      for (const key of keys) queue.push({key});
      pump();
    },
    paste(text) {
      queue.push({pasted: text.slice(0, PASTED_AT_MOST).replaceAll(/\s+/g, ' ').trim()});
      pump();
    },
  };
}

/** Commands that depend on matches, or on the position of the text on the screen. */
const WAITING: ReadonlySet<Command['type']> = new Set<Command['type']>(['accept', 'move', 'page', 'move-to', 'step-match', 'scroll', 'play-from-top', 'copy']);
const waits = ({type}: Command): boolean => WAITING.has(type);
