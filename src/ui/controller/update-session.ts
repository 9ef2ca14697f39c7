import type {Milliseconds} from '../../transcript/model.ts';
import {isOfWorld, type Action, type WorldAction} from '../../player/actions.ts';
import type {Effect} from '../../player/effects.ts';
import type {PlayerState} from '../../player/state.ts';
import {update} from '../../player/update.ts';
import type {Command} from '../input/commands.ts';
import type {OverlayEffect, OverlayEvent, OverlayStep} from '../overlays/overlay.ts';
import {hasOverlay, overlayOf, provide} from '../overlays/registry.ts';
import {OVERLAYS} from '../overlays/table.ts';
import {scrolledPlace, topPlace} from '../screen/scrolling.ts';
import {sceneOf} from './scene.ts';
import type {OpenOverlay, Session, Surroundings} from './session.ts';

provide(OVERLAYS);

/** What can happen to a session. */
export type SessionAction = Command | WorldAction | Extract<OverlayEvent, {readonly type: 'filtered'}>;

/** What is to be done outside. */
export type SessionEffect = Effect | OverlayEffect | {readonly type: 'quit' | 'suspend' | 'redraw'}
  /** Remember the place to go on from. */
  | {readonly type: 'remember'};

export type SessionStep = {readonly session: Session; readonly effects: readonly SessionEffect[]};

const NONE: readonly never[] = [];

/** Returns a session in which an overlay is open from the start, or none. */
export function startSession(state: PlayerState, name: string | undefined, now: Milliseconds, surroundings: Surroundings): Session {
  const session: Session = {state, overlay: undefined};
  return name ? opened(session, name, now, surroundings).session : session;
}

/** Returns the session after an action at `now`, and what is to be done outside. */
export function updateSession(session: Session, action: SessionAction, now: Milliseconds, surroundings: Surroundings): SessionStep {
  if (action.type === 'filtered') return toAllOverlays(session, action, now, surroundings);
  if (isOfWorld(action)) {
    const step = toPlayer(session, [action], now);
    return action.type === 'grown' || action.type === 'equipped' ? joined(step, toAllOverlays(step.session, {type: 'renewed'}, now, surroundings)) : step;
  }
  if (session.overlay && overlayOf(session.overlay.name).isPassing && !session.state.blank) {
    const without: Session = {...session, overlay: session.overlay.under};
    return action.type === 'close' ? {session: without, effects: NONE} : commanded(without, action, now, surroundings);
  }
  return commanded(session, action, now, surroundings);
}

function commanded(session: Session, command: Command, now: Milliseconds, surroundings: Surroundings): SessionStep {
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
        : opened(uncovered, command.overlay, now, surroundings);
    }
    case 'close':
      return overlay && !state.blank ? toOverlay(session, command, now, surroundings) : toPlayer(session, [{type: 'clear'}], now);
    case 'move':
    case 'page':
    case 'move-to':
    case 'accept':
    case 'edit':
    case 'remove':
    case 'undo':
    case 'type':
    case 'erase':
      return toOverlay(session, command, now, surroundings);
    case 'scroll': {
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

/** Does some actions of the player, one after the other. */
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

/** Tells the open overlay what has happened, and does what it wants. */
function toOverlay(session: Session, event: OverlayEvent, now: Milliseconds, surroundings: Surroundings): SessionStep {
  const {overlay} = session;
  if (!overlay) return {session, effects: NONE};
  return after(session, overlay, overlayOf(overlay.name).update(overlay.state, event, sceneOf(session, now, surroundings)), now);
}

/** Tells every overlay that is open, also those beneath another, what has happened by itself. */
function toAllOverlays(session: Session, event: OverlayEvent, now: Milliseconds, surroundings: Surroundings): SessionStep {
  const {overlay} = session;
  if (!overlay?.under) return toOverlay(session, event, now, surroundings);
  const beneath = toAllOverlays({...session, overlay: overlay.under}, event, now, surroundings);
  const under = beneath.session.overlay;
  const above: Session = {...beneath.session, overlay: under === overlay.under ? overlay : {...overlay, under}};
  return joined({session: above, effects: beneath.effects}, toOverlay(above, event, now, surroundings));
}

function opened(session: Session, name: string, now: Milliseconds, surroundings: Surroundings): SessionStep {
  const room = overlayOf(name);
  const overlay: OpenOverlay = {name, state: undefined, under: room.isStacked ? session.overlay : undefined};
  return after(session, overlay, room.open(sceneOf({...session, overlay}, now, surroundings)), now);
}

function after(session: Session, overlay: OpenOverlay, {state, actions = [], effects = NONE}: OverlayStep<unknown>, now: Milliseconds): SessionStep {
  const next = state === undefined ? overlay.under : state === overlay.state ? overlay : {...overlay, state};
  const changed = next === session.overlay ? session : {...session, overlay: next};
  return joined({session: changed, effects}, toPlayer(changed, actions, now));
}

const joined = (first: SessionStep, second: SessionStep): SessionStep => ({session: second.session, effects: first.effects.length > 0 ? [...first.effects, ...second.effects] : second.effects});
