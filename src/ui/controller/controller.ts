import type {Replay} from '../../player/replay.ts';
import {DEFAULT_KEYMAP, type KeyContext} from '../input/keymap.ts';
import {layoutFor, type Size} from '../screen/layout.ts';
import type {Messages} from '../messages/messages.ts';
import {scrolledTop} from '../panes/body-window.ts';
import {findIn, MATCHES_AT_MOST, type Match} from '../../timeline/matches.ts';
import {questionOfTurn, type Timeline} from '../../timeline/timeline.ts';
import type {Lexicon} from '../../transcript/lexicon.ts';
import {patternFor} from '../../chinese/pattern.ts';
import {inWording, type TextTools} from './text-tools.ts';
import {bodyPane, listPane, scrollLimit} from '../screen/overlay-rows.ts';
import {screenAt} from '../screen/screen.ts';

/** What the screen can be told to do that is not a change of the replay. */
export type ScreenRequest = 'quit' | 'suspend' | 'redraw' | 'copy';

/** Turns keys and pastes into actions. The commands that depend on where things are on the screen are worked out here. */
export type Controller = {
  /** Does what keys (named as in the key table) mean, one after the other. */
  readonly press: (...keys: readonly string[]) => void;
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

/** So many turns are searched before keys are looked at again: some milliseconds. */
const TURNS_AT_ONCE = 2000;
const PASTED_AT_MOST = 200;

export function createController(replay: Replay, size: () => Size, messages: Messages, tools: () => TextTools, request: (what: ScreenRequest) => void, later: (run: () => void) => void): Controller {
  const view = () => {
    const {state, now} = replay.snapshot();
    return {state: inWording(state, tools()), now};
  };
  const scroll = (by: number, unit: 'row' | 'half-view') => {
    const {state, now} = view();
    const layout = layoutFor(size(), state.sidebar);
    const top = state.viewport.mode === 'free' ? state.viewport.top : screenAt(state, now, size(), messages, tools()).top;
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
  // What is being looked for, and with what: another text, other tools or more of the transcript begin anew.
  let job: {readonly kind: 'search' | 'outline'; readonly text: string; readonly lexicon: Lexicon | undefined; readonly timeline: Timeline} | undefined;
  /** What has been typed finds: a piece of the transcript at a time, so that keys are answered between. */
  const find = () => {
    const {state: {overlay, search, timeline}} = replay.snapshot();
    const {lexicon} = tools();
    const kind = overlay?.kind === 'outline' ? 'outline' : 'search';
    const text = overlay?.kind === 'outline' || overlay?.kind === 'search' ? overlay.text : search?.query;
    if (text === undefined || (job?.kind === kind && job.text === text && job.lexicon === lexicon && job.timeline === timeline)) {
      if (text === undefined) job = undefined;
      return;
    }
    const own = job = {kind, text, lexicon, timeline} as const;
    const pattern = patternFor(text, lexicon);
    if (!pattern) return replay.dispatch(kind === 'search' ? {type: 'found', query: text, matches: []} : {type: 'filtered', text, turns: undefined});
    const matches: Match[] = [];
    const filter = kind === 'outline' ? turnFilter(timeline, pattern, messages) : undefined;
    const turns: number[] = [];
    const step = (from: number) => {
      if (job !== own) return;
      const to = Math.min(timeline.transcript.turns.length, from + TURNS_AT_ONCE);
      for (let turn = from; turn < to; turn += 1) {
        if (filter?.(turn)) turns.push(turn);
        else if (!filter) findIn(timeline, turn, pattern, matches);
      }
      const isDone = to >= timeline.transcript.turns.length || matches.length >= MATCHES_AT_MOST;
      if (from === 0 || isDone) replay.dispatch(filter ? {type: 'filtered', text, turns: turns.slice()} : {type: 'found', query: text, matches: matches.slice()});
      if (!isDone) later(() => step(to));
    };
    step(0);
  };
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
    press(...keys) {
      for (const key of keys) press(key);
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

/** Whether a filter leaves a turn: by its words, its speaker, or the number of its question. */
function turnFilter(timeline: Timeline, pattern: RegExp, messages: Messages): (turn: number) => boolean {
  const {turns, speakers} = timeline.transcript;
  const finds = (text: string) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  };
  const bySpeaker = speakers.map(({name, post = ''}) => finds(name) || finds(post));
  return turn => {
    const question = questionOfTurn(timeline, turn);
    const asks = question >= 0 && timeline.questions[question]!.asked === turn;
    const label = question < 0 ? '' : asks ? messages.question(question + 1) : messages.answer(question + 1);
    return bySpeaker[turns[turn]!.speaker]! || finds(label) || finds(turns[turn]!.text);
  };
}
