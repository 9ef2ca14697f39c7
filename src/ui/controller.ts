import type {Replay} from '../player/replay.ts';
import {DEFAULT_KEYMAP, type KeyContext} from './keymap.ts';
import {layoutFor, type Size} from './layout.ts';
import type {Messages} from './messages/messages.ts';
import {scrolledTop} from './panes/body.ts';
import {findMatches} from '../timeline/matches.ts';
import {questionOfTurn, type Timeline} from '../timeline/timeline.ts';
import type {Lexicon} from '../transcript/lexicon.ts';
import {patternFor} from '../transcript/pattern.ts';
import {inWording, type TextTools} from './text-tools.ts';
import {bodyPane, scrollLimit, listPane, screenAt} from './screen.ts';

/** What the screen can be told to do that is not a change of the replay. */
export type ScreenRequest = 'quit' | 'suspend' | 'redraw' | 'copy';

/** Turns keys and pastes into actions. The commands that depend on where things are on the screen are worked out here. */
export type Controller = {
  /** Does what `key` (named as in the key table) means now. */
  readonly press: (key: string) => void;
  /** Searches again, because a tool has come. */
  readonly find: () => void;
  /** A pasted time is gone to; into a prompt, text is pasted as if typed. */
  readonly paste: (text: string) => void;
};

/** The context in which keys are read: that of what lies on top. */
export function keyContext(replay: Replay): KeyContext {
  const {overlay, blank} = replay.snapshot().state;
  if (!overlay || overlay.kind === 'card' || blank) return 'replay';
  return 'text' in overlay ? 'prompt' : 'list';
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
    const {overlay, sidebar, timeline} = replay.snapshot().state;
    const layout = layoutFor(size(), sidebar);
    if (!layout) return;
    const held = overlay && 'scroll' in overlay ? Math.min(by, scrollLimit(overlay.kind, layout, timeline, messages, tools()) - overlay.scroll) : by;
    replay.dispatch({type: 'move', by: held});
  };
  /** What has been typed finds: with what tools there are, and again when more have come. */
  const find = () => {
    const {state: {overlay, search, timeline}} = replay.snapshot();
    const {lexicon} = tools();
    const query = overlay?.kind === 'search' ? overlay.text : overlay?.kind === 'outline' ? undefined : search?.query;
    if (query !== undefined && (query !== searched || lexicon !== searchedWith || timeline !== searchedIn)) {
      const pattern = patternFor(query, lexicon);
      replay.dispatch({type: 'found', query, matches: pattern ? findMatches(timeline, pattern) : []});
      [searched, searchedWith, searchedIn] = [query, lexicon, timeline];
    }
    if (query === undefined && overlay?.kind === 'outline' && (overlay.text !== filtered || lexicon !== filteredWith || timeline !== filteredIn)) {
      const pattern = patternFor(overlay.text, lexicon);
      replay.dispatch({type: 'filtered', text: overlay.text, turns: pattern && filteredTurns(timeline, pattern, messages)});
      [filtered, filteredWith, filteredIn] = [overlay.text, lexicon, timeline];
    }
    if (overlay?.kind !== 'outline') filtered = '';
    if (query === undefined || query === '') searched = '';
  };
  let [searched, filtered] = ['', ''];
  let searchedWith: Lexicon | undefined;
  let filteredWith: Lexicon | undefined;
  let searchedIn: Timeline | undefined;
  let filteredIn: Timeline | undefined;
  const press = (key: string) => {
    const command = (tools().keymap ?? DEFAULT_KEYMAP).commandFor(key, keyContext(replay));
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
      case 'copy':
        return request(command.type);
      default:
        return replay.dispatch(command);
    }
  };
  return {
    press(key) {
      press(key);
      find();
    },
    paste(text) {
      const pasted = text.slice(0, PASTED_AT_MOST).replaceAll(/\s+/g, ' ').trim();
      replay.dispatch(keyContext(replay) === 'prompt' ? {type: 'type', text: pasted} : {type: 'go-to', text: pasted});
      find();
    },
    find,
  };
}

/** The turns that a filter leaves: by their words, their speaker, or the number of their question. */
function filteredTurns(timeline: Timeline, pattern: RegExp, messages: Messages): readonly number[] {
  const {turns, speakers} = timeline.transcript;
  const finds = (text: string) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  };
  const bySpeaker = speakers.map(({name, post = ''}) => finds(name) || finds(post));
  return turns.flatMap(({speaker, text}, turn) => {
    const question = questionOfTurn(timeline, turn);
    const asks = question >= 0 && timeline.questions[question]!.asked === turn;
    const label = question < 0 ? '' : asks ? messages.question(question + 1) : messages.answer(question + 1);
    return bySpeaker[speaker]! || finds(label) || finds(text) ? [turn] : [];
  });
}
