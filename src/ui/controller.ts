import type {Replay} from '../player/replay.ts';
import {commandFor, type KeyContext} from './keymap.ts';
import {layoutFor, type Size} from './layout.ts';
import type {Messages} from './messages/messages.ts';
import {scrolledTop} from './panes/body.ts';
import {inWording, type TextTools} from './text-tools.ts';
import {bodyPane, helpLimit, listPane, screenAt} from './screen.ts';

/** What the screen can be told to do that is not a change of the replay. */
export type ScreenRequest = 'quit' | 'suspend' | 'redraw';

/** Turns keys and pastes into actions. The commands that depend on where things are on the screen are worked out here. */
export type Controller = {
  /** Does what `key` (named as in the key table) means now. */
  readonly press: (key: string) => void;
  /** A pasted time is gone to; into a prompt, text is pasted as if typed. */
  readonly paste: (text: string) => void;
};

/** The context in which keys are read: that of what lies on top. */
export function keyContext(replay: Replay): KeyContext {
  const {overlay, blank} = replay.snapshot().state;
  if (!overlay || blank) return 'replay';
  return overlay.kind === 'go-to' ? 'prompt' : 'list';
}

const PASTED_AT_MOST = 200;

export function createController(replay: Replay, size: () => Size, messages: Messages, tools: () => TextTools, request: (what: ScreenRequest) => void): Controller {
  const view = () => {
    const {state, now} = replay.snapshot();
    return {state: inWording(state, tools()), now};
  };
  const scroll = (by: number, unit: 'row' | 'half-view') => {
    const {state, now} = view();
    const layout = layoutFor(size(), state.sidebar);
    const {top} = screenAt(state, now, size(), messages, tools());
    if (!layout || !top) return;
    const pane = bodyPane(layout, state, tools());
    const rows = unit === 'row' ? by : by * Math.max(1, pane.rows >> 1);
    replay.dispatch({type: 'view', top: scrolledTop(state.timeline, top, rows, pane)});
  };
  const move = (by: number) => {
    const {overlay, sidebar} = replay.snapshot().state;
    const layout = layoutFor(size(), sidebar);
    if (!layout) return;
    const held = overlay?.kind === 'help' ? Math.min(by, helpLimit(layout, messages) - overlay.scroll) : by;
    replay.dispatch({type: 'move', by: held});
  };
  return {
    press(key) {
      const command = commandFor(key, keyContext(replay));
      if (!command) return;
      switch (command.type) {
        case 'scroll':
          return scroll(command.by, command.unit);
        case 'page': {
          const layout = layoutFor(size(), true);
          return move(command.by * Math.max(1, (layout ? listPane(layout).rows : 4) - 3));
        }
        case 'move':
          return move(command.by);
        case 'move-to':
          return move(command.edge === 'start' ? -Infinity : Infinity);
        case 'play-from-top': {
          const {state, now} = view();
          const place = state.viewport.mode === 'free' ? screenAt(state, now, size(), messages, tools()).top : undefined;
          return replay.dispatch(place ? {type: 'play-from', place} : {type: 'toggle-play'});
        }
        case 'quit':
        case 'suspend':
        case 'redraw':
          return request(command.type);
        default:
          return replay.dispatch(command);
      }
    },
    paste(text) {
      const pasted = text.slice(0, PASTED_AT_MOST).replaceAll(/\s+/g, ' ').trim();
      replay.dispatch(keyContext(replay) === 'prompt' ? {type: 'type', text: pasted} : {type: 'go-to', text: pasted});
    },
  };
}
