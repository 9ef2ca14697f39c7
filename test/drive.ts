import type {Action} from '../src/player/actions.ts';
import type {Clock} from '../src/player/clock.ts';
import {positionAt} from '../src/player/playback.ts';
import type {PlayerState} from '../src/player/state.ts';
import {update} from '../src/player/update.ts';
import type {Timeline} from '../src/timeline/timeline.ts';
import {createController, type ScreenEffect} from '../src/ui/controller/controller.ts';
import {createReplay} from '../src/ui/controller/replay.ts';
import type {Surroundings} from '../src/ui/controller/session.ts';
import type {TextTools, ToolBox, ToolName} from '../src/ui/controller/text-tools.ts';
import {startSession, type SessionAction} from '../src/ui/controller/update-session.ts';
import {messagesFor} from '../src/ui/messages/languages.ts';
import type {Language} from '../src/ui/messages/messages.ts';
import type {Size} from '../src/ui/screen/layout.ts';
import {screenAt} from '../src/ui/screen/screen.ts';
import {fakeClock} from './clock.ts';

export type DriveOptions = {
  readonly size?: Size;
  readonly language?: Language;
  readonly overlay?: string;
  readonly now?: number;
  /** The tools at the start. */
  readonly tools?: TextTools;
  /** Tools that count as loading until `give` provides them. */
  readonly coming?: readonly ToolName[];
};

/**
 * Drives a replay as the program does: keys go through the controller, and results come back asynchronously. `flush`
 * runs everything that is ready.
 */
export function drive(state: PlayerState, {size = {columns: 100, rows: 30}, language = 'en', overlay, now = 0, tools: given = {}, coming = []}: DriveOptions = {}) {
  const {clock, advance} = fakeClock();
  advance(now);
  let tools = given;
  let window = size;
  const surroundings = (): Surroundings => ({size: window, messages: messagesFor(language), tools});
  const waiting = new Map<ToolName, (() => void)[]>();
  const toolBox: ToolBox = {
    tools: () => tools,
    load(name) {
      if (!coming.includes(name)) return undefined;
      const runs: (() => void)[] = [];
      waiting.set(name, runs);
      // A thenable that resolves synchronously when the tool comes, so that no test has to wait.
      const loaded = Promise.resolve();
      // oxlint-disable-next-line unicorn/no-thenable
      loaded.then = (run => { runs.push(run as () => void); }) as typeof loaded.then;
      return loaded;
    },
  };
  const replay = createReplay(startSession(state, overlay, clock.now(), surroundings()), clock, surroundings);
  const ready: (() => void)[] = [];
  const effects: ScreenEffect[] = [];
  const controller = createController({replay, surroundings, toolBox, later: run => { ready.push(run); }, perform: effect => { effects.push(effect); }});
  const flush = () => { while (ready.length > 0) ready.shift()!(); };
  const look = () => { replay.dispatch({type: 'tick'}); return replay.snapshot(); };
  const driven = {
    replay, controller, effects, clock, flush, advance,
    /** Presses keys slowly: each has its full effect before the next. `+500` lets time pass. */
    press(keys: string) {
      for (const key of keys.split(' ').filter(Boolean)) {
        const wait = /^\+(\d+)$/.exec(key);
        if (wait) advance(Number(wait[1]));
        else controller.press(key);
        flush();
      }
      return driven;
    },
    /** Presses keys that come in one read. */
    burst(keys: string) {
      controller.press(...keys.split(' ').filter(Boolean));
      return driven;
    },
    /** Types a text, a key for each character. */
    type(text: string) {
      for (const key of text) controller.press(key === ' ' ? 'space' : key);
      flush();
      return driven;
    },
    dispatch(action: SessionAction) {
      replay.dispatch(action);
      flush();
      return driven;
    },
    grow(timeline: Timeline, reading?: {readonly part: number; readonly left: number}) {
      return driven.dispatch({type: 'grown', timeline, reading});
    },
    give(more: TextTools) {
      tools = {...tools, ...more};
      for (const name of Object.keys(more) as ToolName[]) for (const run of waiting.get(name) ?? []) run();
      return driven.dispatch({type: 'equipped'});
    },
    resize(to: Size) {
      window = to;
      return driven;
    },
    state: () => look().state,
    overlay: () => look().overlay,
    subject: () => look().state.notice?.subject,
    position: () => positionAt(look().state, clock.now()),
    now: () => clock.now(),
    /** Returns the screen as bare text, row by row. */
    rows: (): readonly string[] => screenAt(look(), window, messagesFor(language), tools).rows.map(row => row.map(({text}) => text).join('').trimEnd()),
    screen: (): string => driven.rows().join('\n'),
  };
  return driven;
}

/** Makes a replay and a controller with the clock and the window of a test. */
export function replayWith(state: PlayerState, clock: Clock, size: () => Size, language: () => Language = () => 'en') {
  const surroundings = (): Surroundings => ({size: size(), messages: messagesFor(language()), tools: {}});
  const replay = createReplay({state}, clock, surroundings);
  const controller = createController({replay, surroundings, toolBox: {tools: () => ({}), load: () => undefined}, later: run => run(), perform: () => {}});
  return {replay, controller};
}

/** Returns the state after an action of the player alone. */
export const after = (state: PlayerState, action: Action, now = 0): PlayerState => update(state, action, now).state;

export type Driven = ReturnType<typeof drive>;
