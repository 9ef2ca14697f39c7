import type {Milliseconds} from '../../transcript/model.ts';
import type {UserAction} from '../actions.ts';
import type {BookmarkAction} from '../bookmarking.ts';
import {again, answerAgain, goOn, goToQuestion, heldInDrill, leaveDrill, mark, noteMark, skip, takeBack} from './drill.ts';
import type {Drill} from './drill-state.ts';
import {notice} from '../playback.ts';
import type {PlayerState} from '../state.ts';

/** An action of a person without effects. */
export type Move = Exclude<UserAction, BookmarkAction | {readonly type: 'copy' | 'search' | 'drill-on' | 'raise-hand' | 'write-answer'}>;

/**
 * Returns the state after a move in a drill. Keys cannot leave the drill by moving the playhead, and hidden words stay
 * hidden.
 */
export function movedInDrill(state: PlayerState & {readonly drill: Drill}, action: Move, now: Milliseconds, moved: (state: PlayerState, action: Move, now: Milliseconds) => PlayerState): PlayerState {
  const {phase} = state.drill;
  const plays = phase.kind === 'asking' || phase.kind === 'official';
  switch (action.type) {
    case 'toggle-play':
      return plays ? moved(state, action, now) : goOn(state, now);
    case 'play':
    case 'advance':
      return plays && !state.playhead.playing ? moved(state, {type: 'play'}, now) : action.type === 'advance' || !plays ? goOn(state, now) : state;
    case 'step-question':
      return action.direction > 0 ? skip(state, now) : again(state, now);
    case 'seek-question':
      return goToQuestion(state, action.number, now);
    case 'again':
      return answerAgain(state, now);
    case 'clear':
      return state.search?.isMarked || state.viewport.mode === 'free' ? moved(state, action, now) : leaveDrill(state, now);
    case 'next-pause-at':
    case 'set-segments':
    case 'next-loop':
    case 'toggle-hides-ahead':
    case 'jump':
      return notice(state, {kind: 'drill', said: {kind: 'not-here'}}, now);
    case 'drill-again':
      return again(state, now);
    case 'drill-answer':
      return answerAgain(state, now);
    case 'drill-skip':
      return skip(state, now);
    case 'drill-back':
      return takeBack(state, now);
    case 'drill-mark':
      return mark(state, now);
    case 'drill-note':
      return noteMark(state, action.note);
    case 'toggle-drill':
    case 'toggle-blank':
    case 'step-rate':
    case 'reset-rate':
      return moved(state, action, now);
    default:
      return heldInDrill(state, moved(state, action, now), now);
  }
}
