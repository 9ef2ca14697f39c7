import type {Milliseconds} from '../../transcript/model.ts';
import {isOfWorld, type Action, type WorldAction} from '../../player/actions.ts';
import type {Effect} from '../../player/effects.ts';
import type {PlayerState} from '../../player/state.ts';
import {update} from '../../player/update.ts';
import type {Command} from '../input/commands.ts';
import {DEFAULT_KEYMAP} from '../input/keymap.ts';
import {provideKeymap} from '../input/replay-keys.ts';
import type {OverlayEffect, OverlayEvent, OverlayStep} from '../overlays/overlay.ts';
import {hasOverlay, overlayOf, provide} from '../overlays/provided.ts';
import {provideNews} from '../messages/news.ts';
import {newsText} from '../messages/notice-text.ts';
import {OVERLAYS} from '../overlays/table.ts';
import {trainingOf} from '../overlays/drill/training.ts';
import {provideTraining} from '../screen/training.ts';
import {scrolledPlace, topPlace} from '../screen/scrolling.ts';
import {sceneOf} from './scene.ts';
import type {OpenOverlay, Session, Surroundings} from './session.ts';

provide(OVERLAYS);
provideNews(newsText);
provideKeymap(DEFAULT_KEYMAP);
provideTraining(trainingOf);

/** Anything that can happen to a session. */
export type SessionAction = Command | WorldAction | Extract<OverlayEvent, {readonly type: 'filtered'}>;

/** An effect outside the session. */
export type SessionEffect = Effect | OverlayEffect | {readonly type: 'quit' | 'suspend' | 'redraw' | 'back'}
  /** Remember the place to go on from. */
  | {readonly type: 'remember'};

export type SessionStep = {readonly session: Session; readonly effects: readonly SessionEffect[]};

const NONE: readonly never[] = [];

/** Makes a session, with an overlay that is open from the start, or none. */
export function startSession(state: PlayerState, name: string | undefined, now: Milliseconds, surroundings: Surroundings): Session {
  const session: Session = {state, overlay: undefined};
  return name ? withOverlay(session, name, now, surroundings).session : session;
}

/** Returns the session after an action at `now`, and its effects. */
export function updateSession(session: Session, action: SessionAction, now: Milliseconds, surroundings: Surroundings): SessionStep {
  const {session: next, effects} = afterAction(session, action, now, surroundings);
  return {session: withStage(next), effects};
}

/** Inserts the stage that the state requires beneath all other overlays, or removes it. */
function withStage(session: Session): Session {
  const {overlay, state} = session;
  const wanted = stageOf(state);
  const overlays: OpenOverlay[] = [];
  for (let open = overlay; open; open = open.under) overlays.unshift(open);
  const stage = overlays[0] && overlayOf(overlays[0].name).isStage ? overlays[0] : undefined;
  if (stage?.name === wanted) return session;
  const above = stage ? overlays.slice(1) : overlays;
  const beneath: OpenOverlay | undefined = wanted === undefined ? undefined : {name: wanted, state: null};
  return {...session, overlay: above.reduce<OpenOverlay | undefined>((under, open) => ({...open, under}), beneath)};
}

/** Returns the name of the stage that replaces the text while a trainee prepares, speaks, and compares. */
const stageOf = ({drill, room}: PlayerState): string | undefined =>
  (drill?.isOn && drill.phase.kind !== 'asking' && drill.phase.kind !== 'official' ? (room?.role === 'lead' ? 'presenter' : 'drill') : undefined);

function afterAction(session: Session, action: SessionAction, now: Milliseconds, surroundings: Surroundings): SessionStep {
  if (action.type === 'filtered') return toAllOverlays(session, action, now, surroundings);
  if (isOfWorld(action)) {
    const step = toPlayer(session, [action], now);
    return action.type === 'grown' || action.type === 'equipped' ? joined(step, toAllOverlays(step.session, {type: 'renewed'}, now, surroundings)) : step;
  }
  if (session.overlay && overlayOf(session.overlay.name).isPassing && !session.state.blank) {
    const without: Session = {...session, overlay: session.overlay.under};
    return action.type === 'close' ? {session: without, effects: NONE} : afterCommand(without, action, now, surroundings);
  }
  return afterCommand(session, action, now, surroundings);
}

function afterCommand(session: Session, command: Command, now: Milliseconds, surroundings: Surroundings): SessionStep {
  const {state, overlay} = session;
  switch (command.type) {
    case 'quit':
    case 'suspend':
    case 'redraw':
      return {session, effects: [{type: command.type}]};
    case 'quit-remembering':
      return {session, effects: [{type: 'remember'}, {type: 'quit'}]};
    case 'open': {
      const {session: uncovered} = toPlayer(session, [{type: 'uncover'}], now);
      if (!hasOverlay(command.overlay)) return {session: uncovered, effects: NONE};
      return overlay?.name === command.overlay && !state.blank
        ? toOverlay(session, {type: 'close'}, now, surroundings)
        : withOverlay(uncovered, command.overlay, now, surroundings);
    }
    case 'close':
      if (overlay && !state.blank) return toOverlay(session, command, now, surroundings);
      // If there is nothing to close, go back to the list that the transcript was chosen from.
      return joined({session, effects: isPlain(state) ? [{type: 'back'}] : NONE}, toPlayer(session, [{type: 'clear'}], now));
    case 'move':
    case 'page':
    case 'move-to':
    case 'accept':
    case 'expand':
    case 'edit':
    case 'remove':
    case 'undo':
    case 'change':
    case 'type':
    case 'erase':
      return toOverlay(session, command, now, surroundings);
    case 'mark': {
      const marked = toPlayer(session, [{type: 'drill-mark'}], now);
      const isMarked = marked.session.state.drill !== state.drill;
      return isMarked ? joined(marked, withOverlay(marked.session, 'note', now, surroundings)) : marked;
    }
    case 'scroll': {
      if (overlay && !state.blank && overlayOf(overlay.name).isStage) {
        const steps = command.unit === 'row' ? command.steps : command.steps * Math.max(1, sceneOf(session, now, surroundings).pane.rows >> 1);
        return toOverlay(session, {type: 'move', steps}, now, surroundings);
      }
      const top = scrolledPlace(session, command, now, surroundings);
      return toPlayer(session, [top ? {type: 'view', top} : {type: 'uncover'}], now);
    }
    case 'play-from-top': {
      const place = state.viewport.mode === 'free' ? topPlace(session, now, surroundings) : undefined;
      return toPlayer(session, [place ? {type: 'play-from', place} : {type: 'toggle-play'}], now);
    }
    default:
      return toPlayer(session, [command], now);
  }
}

/** Tells whether there is nothing to close or clear: no marked matches, no free view, no blank screen. */
const isPlain = ({blank, search, viewport}: PlayerState): boolean => !blank && !search?.isMarked && viewport.mode === 'follow';

/** Applies some actions of the player, one after the other. */
function toPlayer(session: Session, actions: readonly Action[], now: Milliseconds): SessionStep {
  let {state} = session;
  const effects: SessionEffect[] = [];
  for (const action of actions) {
    const step = update(state, action, now);
    ({state} = step);
    effects.push(...step.effects);
  }
  return {session: state === session.state ? session : {...session, state}, effects};
}

/** Passes an event to the open overlay, and applies the actions that it returns. */
function toOverlay(session: Session, event: OverlayEvent, now: Milliseconds, surroundings: Surroundings): SessionStep {
  const {overlay} = session;
  if (!overlay) return {session, effects: NONE};
  return after(session, overlay, overlayOf(overlay.name).update(overlay.state, event, sceneOf(session, now, surroundings)), now);
}

/** Passes an event from outside to every open overlay, also to those beneath another. */
function toAllOverlays(session: Session, event: OverlayEvent, now: Milliseconds, surroundings: Surroundings): SessionStep {
  const {overlay} = session;
  if (!overlay?.under) return toOverlay(session, event, now, surroundings);
  const beneath = toAllOverlays({...session, overlay: overlay.under}, event, now, surroundings);
  const under = beneath.session.overlay;
  const above: Session = {...beneath.session, overlay: under === overlay.under ? overlay : {...overlay, under}};
  return joined({session: above, effects: beneath.effects}, toOverlay(above, event, now, surroundings));
}

function withOverlay(session: Session, name: string, now: Milliseconds, surroundings: Surroundings): SessionStep {
  const room = overlayOf(name);
  const overlay: OpenOverlay = {name, state: undefined, under: room.isStacked ? session.overlay : stageUnder(session.overlay)};
  return after(session, overlay, room.open(sceneOf({...session, overlay}, now, surroundings)), now);
}

/** Returns the stage among the open overlays. */
function stageUnder(overlay: OpenOverlay | undefined): OpenOverlay | undefined {
  if (!overlay || overlayOf(overlay.name).isStage) return overlay;
  return stageUnder(overlay.under);
}

function after(session: Session, overlay: OpenOverlay, {state, actions = [], effects = NONE}: OverlayStep<unknown>, now: Milliseconds): SessionStep {
  const next = state === undefined ? overlay.under : state === overlay.state ? overlay : {...overlay, state};
  const changed = next === session.overlay ? session : {...session, overlay: next};
  return joined({session: changed, effects}, toPlayer(changed, actions, now));
}

const joined = (first: SessionStep, second: SessionStep): SessionStep => ({session: second.session, effects: first.effects.length > 0 ? [...first.effects, ...second.effects] : second.effects});
