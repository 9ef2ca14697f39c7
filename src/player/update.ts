import type {Milliseconds} from '../transcript/model.ts';
import {timeOfPlace} from '../timeline/timeline.ts';
import {readingsOf, scriptsOf, TEXTS, type Wording, type WordingSide} from '../transcript/wording.ts';
import {goOn, isDrilling, toggleDrill} from './training/drill.ts';
import {cutTo} from './cut.ts';
import {movedInDrill, type Move} from './training/drill-moves.ts';
import type {Drill} from './training/drill-state.ts';
import {isOfWorld, type Action, type UserAction, type WorldAction} from './actions.ts';
import {changeBookmarks} from './bookmarking.ts';
import {step, type Effect, type Step} from './effects.ts';
import {provideCut} from './horizon.ts';
import {jump, recordJump} from './jumps.ts';
import {nextLoop} from './training/looping.ts';
import {catchUp, recordLive, withTimeline} from './live/live.ts';
import {hasEnded, notice, play, positionAt, rest, resume, seek} from './playback.ts';
import {goToMatch, search, searchAgain, selectMatch, stepMatch, takeMatches, withMarks} from './searching.ts';
import {asksFirst, nextPauseAt, sayAgain} from './training/segmenting.ts';
import {changeRoom, isFollower, movedInRoom, seekToLeader} from './room/following.ts';
import {raiseHand, writeAnswer} from './room/hands.ts';
import {settle} from './settling.ts';
import {nextVoice} from './voice/voice.ts';
import {spoken, voiced} from './voice/voicing.ts';
import {RATES, REVEALS, SHORT_SILENCE, type Place, type PlayerState} from './state.ts';
import {advance, goTo, seekBy, seekTime, seekQuestion, seekToEdge, seekTurn, stepCue, stepQuestion, stepTurn} from './stepping.ts';

provideCut(cutTo);

/**
 * Returns the state after `action` at `now`, and its effects. If nothing has changed, it is the same object. The result
 * includes everything that was due by `now` (a pause at a question, the end), however late this is called.
 */
export function update(previous: PlayerState, action: Action, now: Milliseconds): Step {
  const after = voiced(previous, afterAction(settle(previous, now), action, now), now);
  return previous.drill === after.state.drill ? after : step(after.state, [...after.effects, ...drillEffects(previous.drill, after.state.drill)]);
}

/** Returns the effects of a change in a drill. */
function drillEffects(before: Drill | undefined, after: Drill | undefined): readonly Effect[] {
  if (!after) return [];
  const isMeasured = after.attempts !== (before?.attempts ?? NONE_YET) && (after.attempts.length > 0 || before !== undefined);
  const isOver = after.phase.kind === 'over' && before?.phase.kind !== 'over' && !after.report;
  return [...(isMeasured ? [{type: 'report'} as const] : []), ...(isOver ? [{type: 'name-report'} as const] : [])];
}

const NONE_YET: Drill['attempts'] = [];

/** Actions that, on a blank screen, only show the text again. */
const ONLY_UNCOVER: ReadonlySet<UserAction['type']> = new Set<UserAction['type']>(['toggle-blank', 'clear', 'toggle-play', 'play', 'advance', 'play-from', 'drill-on']);

function afterAction(settled: PlayerState, action: Action, now: Milliseconds): Step {
  if (isOfWorld(action)) return afterWorld(settled, action, now);
  // Any key uncovers a blank screen, as in a slide show. A key that would play only uncovers it, so that no words are
  // missed.
  if (!settled.blank) return afterUser(settled, action, now);
  const uncovered = {...settled, blank: false};
  return ONLY_UNCOVER.has(action.type) ? step(uncovered) : afterUser(uncovered, action, now);
}

function afterWorld(state: PlayerState, action: WorldAction, now: Milliseconds): Step {
  switch (action.type) {
    case 'tick':
      return step(state);
    case 'found':
      return step(takeMatches(state, action.query, action.matches, action.isDone, now));
    case 'grown':
      return searchAgain(isFollower(state) && state.room.isFollowing ? seekToLeader({...state, timeline: action.timeline, reading: action.reading, range: {start: 0, end: action.timeline.duration}}, now) : withTimeline(state, action.timeline, action.reading, now));
    case 'reading':
      return step({...state, reading: action.reading});
    case 'equipped':
      return searchAgain(state);
    case 'spoken':
      return step(spoken(state, action.id, now));
    case 'voice-lost':
      return step(notice({...state, voice: {...state.voice, mode: 'off'}}, {kind: 'told', text: action.text}, now));
    case 'bookmarks':
      return step({...state, bookmarks: {...state.bookmarks, list: action.list}});
    case 'report-named': {
      const {drill} = state;
      if (!drill) return step(state);
      const named: PlayerState = {...state, drill: {...drill, report: {name: action.name, isSaved: action.isSaved}}};
      return step(action.isSaved ? notice(named, {kind: 'drill', said: {kind: 'saved', name: action.name}}, now) : named);
    }
    case 'room':
      return step(changeRoom(state, action.change, now));
    case 'notify':
      return step(notice(state, action.subject, now));
  }
}

function afterUser(state: PlayerState, action: UserAction, now: Milliseconds): Step {
  switch (action.type) {
    case 'copy':
      return step(state, [{type: 'copy', position: seenAt(state, now), ...(action.what && {what: action.what})}]);
    case 'search':
      return search(state, action.query);
    case 'add-bookmark':
    case 'note-bookmark':
    case 'remove-bookmark':
    case 'undo-bookmark':
      return changeBookmarks(state, action, now);
    case 'raise-hand':
      return raiseHand(state, now);
    case 'write-answer':
      return writeAnswer(state, action, now);
    case 'drill-on': {
      const {drill} = state;
      if (drill?.isOn && drill.phase.kind === 'over' && drill.report && !drill.report.isSaved) return step(state, [{type: 'save-report', name: drill.report.name}]);
      return step(isDrilling(state) ? goOn(state, now) : state);
    }
    default:
      return step(isFollower(state) ? movedInRoom(state, action, now, moved) : isDrilling(state) ? movedInDrill(state, action, now, moved) : recordJump(state, moved(state, action, now), action, now));
  }
}

/**
 * Returns the time to copy at: that of the words at the top of the view while scrolling freely, or else the position.
 */
function seenAt(state: PlayerState, now: Milliseconds): Milliseconds {
  const {viewport, timeline} = state;
  if (viewport.mode === 'follow') return positionAt(state, now);
  const {turn, offset} = viewport.top;
  // A place behind the last word is the gap before the next turn.
  const isOver = offset >= timeline.transcript.turns[turn]!.text.length && turn + 1 < timeline.transcript.turns.length;
  return isOver ? timeline.starts[turn + 1]! : timeOfPlace(timeline, turn, Math.max(0, Math.floor(offset)));
}

/** Returns the state after an action without effects. */
function moved(state: PlayerState, action: Move, now: Milliseconds): PlayerState {
  switch (action.type) {
    case 'toggle-play':
      return togglePlay(state, now);
    case 'play':
      return state.playhead.playing ? state : togglePlay(state, now);
    case 'step-rate':
      return stepRate(state, action.direction, now);
    case 'reset-rate':
      return withRate(state, 1, now);
    case 'seek-by':
      return seekBy(state, action.offset, now);
    case 'seek-to':
      return seekToEdge(state, action.edge, now);
    case 'step-cue':
      return stepCue(state, action.direction, now);
    case 'step-turn':
      return stepTurn(state, action.direction, now);
    case 'step-question':
      return stepQuestion(state, action.direction, now);
    case 'advance':
      return advance(state, now);
    case 'seek-question':
      return seekQuestion(state, action.number, now);
    case 'seek-turn':
      return seekTurn(state, action.turn, now);
    case 'seek':
      return seekTime(state, action.time, now);
    case 'go-to':
      return goTo(state, action.text, now);
    case 'view':
      return view(state, action.top, now);
    case 'follow':
      return state.viewport.mode === 'follow' ? state : notice({...state, viewport: {mode: 'follow'}}, {kind: 'follow'}, now);
    case 'play-from':
      return playFrom(state, action.place, now);
    case 'jump':
      return jump(state, action.direction, now);
    case 'toggle-sidebar':
      return notice({...state, sidebar: !state.sidebar}, {kind: 'sidebar', on: !state.sidebar}, now);
    case 'toggle-big':
      return notice({...state, big: !state.big}, {kind: 'big', on: !state.big}, now);
    case 'toggle-aside':
      return notice({...state, aside: !state.aside}, {kind: 'aside', on: !state.aside}, now);
    case 'next-voice': {
      const mode = nextVoice(state.voice.mode);
      return notice({...state, voice: {...state.voice, mode}}, {kind: 'voice', mode}, now);
    }
    case 'next-pause-at':
      return nextPauseAt(state, now);
    case 'set-segments':
      return notice(resume({...state, segments: action.segments, said: undefined}, now), {kind: 'segments', segments: action.segments}, now);
    case 'again':
      return sayAgain(state, now);
    case 'next-loop':
      return nextLoop(state, now);
    case 'toggle-drill':
      return toggleDrill(state, now);
    case 'drill-again':
    case 'drill-answer':
    case 'drill-skip':
    case 'drill-back':
    case 'drill-mark':
    case 'drill-note':
      return state;
    case 'toggle-hides-ahead':
      return notice({...state, hidesAhead: !state.hidesAhead}, {kind: 'hides-ahead', on: !state.hidesAhead}, now);
    case 'toggle-silence': {
      const silence = state.silence === undefined ? SHORT_SILENCE : undefined;
      return notice(resume({...state, silence}, now), {kind: 'silence', limit: silence}, now);
    }
    case 'next-reveal': {
      const reveal = REVEALS[(REVEALS.indexOf(state.reveal) + 1) % REVEALS.length]!;
      return notice({...state, reveal}, {kind: 'reveal', reveal}, now);
    }
    case 'next-wording':
      return nextWording(state, action.of, now);
    case 'toggle-blank':
      return {...rest(state, now), blank: true, notice: undefined};
    case 'uncover':
      return state;
    case 'clear':
      return state.search?.isMarked ? withMarks(state, false) : moved(state, {type: 'follow'}, now);
    case 'unmark':
      return withMarks(state, false);
    case 'select-match':
      return selectMatch(state, action.index, now);
    case 'go-to-match':
      return goToMatch(state, now);
    case 'step-match':
      return stepMatch(state, action.direction, now);
  }
}

function togglePlay(state: PlayerState, now: Milliseconds): PlayerState {
  if (state.playhead.playing) return notice(recordLive(state, rest(state, now), now), {kind: 'paused'}, now);
  if (state.reading?.live && state.leftLive) return notice(catchUp(state, now), {kind: 'playing'}, now);
  if (hasEnded(state, now)) return notice(play(seek(state, 0, now), now), {kind: 'restarted'}, now);
  return asksFirst(state, positionAt(state, now)) ? notice(state, {kind: 'past-range'}, now) : notice(play(state, now), {kind: 'playing'}, now);
}

function stepRate(state: PlayerState, direction: 1 | -1, now: Milliseconds): PlayerState {
  const rate = direction > 0 ? RATES.find(faster => faster > state.rate) : RATES.findLast(slower => slower < state.rate);
  return rate === undefined ? notice(state, {kind: 'rate-limit', rate: state.rate}, now) : withRate(state, rate, now);
}

function withRate(state: PlayerState, rate: number, now: Milliseconds): PlayerState {
  const from = positionAt(state, now);
  const {playhead} = state;
  return notice({...state, rate, playhead: playhead.playing ? {...playhead, from, since: now, speech: undefined} : playhead}, {kind: 'rate', rate}, now);
}

function playFrom(state: PlayerState, {turn, offset}: Place, now: Milliseconds): PlayerState {
  const time = timeOfPlace(state.timeline, turn, Math.max(0, offset));
  return notice(play(seek(state, time, now), now), {kind: 'turn', turn, time}, now);
}

function nextWording(state: PlayerState, changed: WordingSide, now: Milliseconds): PlayerState {
  const choices: readonly string[] = {script: scriptsOf(state.wording), text: TEXTS, readings: readingsOf(state.wording)}[changed];
  const next = choices[(choices.indexOf(state.wording[changed]) + 1) % choices.length]!;
  const wording = {...state.wording, [changed]: next} as Wording;
  return notice({...state, wording}, {kind: 'wording', wording, changed}, now);
}

/** Scrolls: leaves follow mode with a notice, and keeps the place at the top. */
function view(state: PlayerState, top: Place, now: Milliseconds): PlayerState {
  if (state.viewport.mode === 'follow') return notice({...state, viewport: {mode: 'free', top}}, {kind: 'free'}, now);
  const held = state.viewport.top;
  return held.turn === top.turn && held.offset === top.offset ? state : {...state, viewport: {mode: 'free', top}};
}
