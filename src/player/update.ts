import type {Milliseconds} from '../transcript/model.ts';
import {type ExpressionResult, parseTimeExpression} from '../timeline/time-expression.ts';
import {
  cueIndexAt, cuesOf, lastQuestionAt, questionAt, timeOfPlace, turnAt, turnEnd, turnStart, type Timeline,
} from '../timeline/timeline.ts';
import {READINGS, scriptsOf, TEXTS, type Wording, type WordingSide} from '../transcript/wording.ts';
import {matchIndexAt, matchTime} from '../timeline/matches.ts';
import type {Action} from './actions.ts';
import {positionOf} from './playhead.ts';
import {
  NOTICE_LENGTH, RATES, REVEALS, type NoticeSubject, type Overlay, type Place, type PlayerSettings, type PlayerState, type Reading, type Search,
} from './state.ts';

/** The state at the start of a replay. `now` is on the monotonic clock, as everywhere in the player. */
export function startPlayer(timeline: Timeline, settings: PlayerSettings, now: Milliseconds, reading?: Reading): PlayerState {
  const {rate, start, end, paused, reveal, wording, pauseAtQuestions, motion, card} = settings;
  const state: PlayerState = {
    timeline, rate, stopAt: end, reveal, wording, pauseAtQuestions, motion,
    playhead: {playing: false, position: start}, viewport: {mode: 'follow'}, sidebar: true, blank: false, ...(card && {overlay: {kind: 'card'}}), ...(reading && {reading}),
  };
  return paused ? state : play(state, now);
}

/** The position of the playhead at `now`. */
export const positionAt = (state: PlayerState, now: Milliseconds): Milliseconds => positionOf(state.playhead, state.rate, now);

/** Whether the replay has ended: it is at rest at the end of the timeline. */
export const hasEnded = (state: PlayerState, now: Milliseconds): boolean => !state.reading && positionAt(state, now) >= state.timeline.duration;

/**
 * The state after `action` at `now`. The same object comes back when nothing has changed. Whatever is to happen at a
 * position (a pause at a question, the end) has happened in the result, however late this is called.
 */
export function update(previous: PlayerState, action: Action, now: Milliseconds): PlayerState {
  const settled = settle(previous, now);
  // Any key uncovers a blank screen, as it does in a slide show.
  const isOfItself = action.type === 'tick' || action.type === 'grown' || action.type === 'reading' || action.type === 'notify' || action.type === 'found' || action.type === 'filtered';
  const state = isOfItself ? settled : uncovered(settled);
  const {overlay} = state;
  switch (action.type) {
    case 'tick':
      return state;
    case 'toggle-play':
      return togglePlay(state, now);
    case 'step-rate':
      return stepRate(state, action.by, now);
    case 'reset-rate':
      return withRate(state, 1, now);
    case 'seek-by': {
      const time = clamp(positionAt(state, now) + action.offset, 0, state.timeline.duration);
      return notice(seek(state, time, now), {kind: 'time', time}, now);
    }
    case 'seek-to':
      return action.edge === 'start'
        ? notice(seek(state, 0, now), {kind: 'start'}, now)
        : notice(seek(state, state.timeline.duration, now), {kind: 'end'}, now);
    case 'step-cue':
      return stepCue(state, action.by, now);
    case 'step-turn':
      return stepTurn(state, action.by, now);
    case 'step-question':
      return stepQuestion(state, action.by, now);
    case 'seek-question':
      return seekQuestion(state, action.number, now);
    case 'go-to':
      return goTo(state, action.text, now);
    case 'view':
      return view(state, action.top, now);
    case 'follow':
      return state.viewport.mode === 'follow' ? state : notice({...state, viewport: {mode: 'follow'}}, {kind: 'follow'}, now);
    case 'play-from': {
      const {turn, offset} = action.place;
      const time = timeOfPlace(state.timeline, turn, Math.max(0, offset));
      return notice(play(seek(state, time, now), now), {kind: 'turn', turn, time}, now);
    }
    case 'toggle-sidebar':
      return notice({...state, sidebar: !state.sidebar}, {kind: 'sidebar', on: !state.sidebar}, now);
    case 'toggle-pause-at-questions': {
      const on = !state.pauseAtQuestions;
      return notice(resume({...state, pauseAtQuestions: on}, now), {kind: 'pause-at-questions', on}, now);
    }
    case 'next-reveal': {
      const reveal = REVEALS[(REVEALS.indexOf(state.reveal) + 1) % REVEALS.length]!;
      return notice({...state, reveal}, {kind: 'reveal', reveal}, now);
    }
    case 'next-wording':
      return nextWording(state, action.of, now);
    case 'toggle-blank':
      return settled.blank ? state : {...rest(state, now), blank: true, notice: undefined};
    case 'open':
      return {...state, overlay: opened(state, action.overlay, now)};
    case 'close':
      if (settled.blank || settled.overlay?.kind === 'card') return state;
      if (overlay) return {...state, overlay: undefined, ...(overlay.kind === 'search' && {search: undefined})};
      return state.search ? {...state, search: undefined} : update(state, {type: 'follow'}, now);
    case 'move':
      return overlay ? moved(state, overlay, action.by) : state;
    case 'move-to':
      return overlay ? moved(state, overlay, action.edge === 'start' ? -Infinity : Infinity) : state;
    case 'accept':
      return accept(state, now);
    case 'type':
      return overlay && 'text' in overlay ? {...state, overlay: typed(overlay, overlay.text + action.text)} : state;
    case 'erase':
      return overlay && 'text' in overlay ? {...state, overlay: typed(overlay, erased(overlay.text, action.what))} : state;
    case 'found': {
      const {query, matches} = action;
      if (state.search?.query === query && state.search.isChosen && state.search.selected < matches.length) return {...state, search: {...state.search, matches}};
      // From where one is, onwards; behind the last, from the first again.
      const next = matchIndexAt(state.timeline, matches, positionAt(state, now) - 1) + 1;
      return {...state, search: {query, matches, selected: matches.length === 0 ? -1 : next % matches.length}};
    }
    case 'filtered':
      return overlay?.kind === 'outline' && overlay.text === action.text ? {...state, overlay: {...overlay, turns: action.turns, selected: 0}} : state;
    case 'grown': {
      const stopAt = state.stopAt >= state.timeline.duration ? action.timeline.duration : state.stopAt;
      return resume({...state, timeline: action.timeline, reading: action.reading, stopAt}, now);
    }
    case 'reading':
      return {...state, reading: action.reading};
    case 'notify':
      return notice(state, action.subject, now);
    case 'step-match':
      return stepMatch(state, action.by, now);
  }
}

/** Without what any key takes away: the blank, and the title card. */
function uncovered(state: PlayerState): PlayerState {
  if (state.blank) return {...state, blank: false};
  return state.overlay?.kind === 'card' ? {...state, overlay: undefined} : state;
}

/** Lets what was due by `now` happen: the playhead comes to rest at its stop, an old notice goes. */
function settle(state: PlayerState, now: Milliseconds): PlayerState {
  let settled = state;
  const {playhead} = state;
  // At the end of what has been read so far one waits for more.
  const awaitsMore = state.reading !== undefined && playhead.playing && playhead.stop >= state.timeline.duration;
  if (playhead.playing && !awaitsMore && positionOf(playhead, state.rate, now) >= playhead.stop) {
    settled = {...settled, playhead: {playing: false, position: playhead.stop}};
    const question = lastQuestionAt(state.timeline, playhead.stop);
    if (playhead.stop < state.timeline.duration && question >= 0 && pausePoint(state.timeline, question) === playhead.stop) {
      settled = notice(settled, {kind: 'paused-at-question', question: question + 1}, now);
    }
  }
  if (settled.notice && now - settled.notice.since >= NOTICE_LENGTH) settled = {...settled, notice: undefined};
  return settled;
}

/** Where a replay that pauses at questions stops: in the last millisecond of each question, before its answer begins. */
function pausePoint({questions, starts}: Timeline, question: number): Milliseconds {
  const {asked} = questions[question]!;
  return Math.max(starts[asked]!, starts[asked + 1]! - 1);
}

/** The first position behind `from` at which playing stops of itself. */
function nextStop({timeline, stopAt, pauseAtQuestions}: PlayerState, from: Milliseconds): Milliseconds {
  const pause = pauseAtQuestions ? nextPause(timeline, from) : undefined;
  return Math.min(timeline.duration, pause ?? Infinity, stopAt > from ? stopAt : Infinity);
}

/** The first pause point behind a position: that of the question it is in, or of the next. */
function nextPause(timeline: Timeline, from: Milliseconds): Milliseconds | undefined {
  for (let question = Math.max(0, lastQuestionAt(timeline, from)); question < timeline.questions.length; question += 1) {
    const point = pausePoint(timeline, question);
    if (point > from) return point;
  }
  return undefined;
}

/** Sets off from where the playhead is; at the end there is nothing to play and it stays. */
function play(state: PlayerState, now: Milliseconds): PlayerState {
  const from = positionAt(state, now);
  return from >= state.timeline.duration && !state.reading
    ? state
    : {...state, playhead: {playing: true, from, since: now, stop: nextStop(state, from)}};
}

/** Sets off again when playing, because what decides speed or stop has changed. */
const resume = (state: PlayerState, now: Milliseconds): PlayerState => (state.playhead.playing ? play(state, now) : state);

const rest = (state: PlayerState, now: Milliseconds): PlayerState =>
  state.playhead.playing ? {...state, playhead: {playing: false, position: positionAt(state, now)}} : state;

/** Moves the playhead; playing goes on from there. The view follows again: one who jumps wants to see where to. */
function seek(state: PlayerState, time: Milliseconds, now: Milliseconds): PlayerState {
  const there: PlayerState = {...state, viewport: {mode: 'follow'}, playhead: {playing: false, position: time}};
  return state.playhead.playing ? play(there, now) : there;
}

const notice = (state: PlayerState, subject: NoticeSubject | undefined, now: Milliseconds): PlayerState =>
  subject ? {...state, notice: {subject, since: now}} : state;

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

function togglePlay(state: PlayerState, now: Milliseconds): PlayerState {
  if (state.playhead.playing) return notice(rest(state, now), {kind: 'paused'}, now);
  return hasEnded(state, now)
    ? notice(play(seek(state, 0, now), now), {kind: 'restarted'}, now)
    : notice(play(state, now), {kind: 'playing'}, now);
}

function stepRate(state: PlayerState, by: 1 | -1, now: Milliseconds): PlayerState {
  const rate = by > 0 ? RATES.find(step => step > state.rate) : RATES.findLast(step => step < state.rate);
  return rate === undefined ? notice(state, {kind: 'rate-limit', rate: state.rate}, now) : withRate(state, rate, now);
}

function withRate(state: PlayerState, rate: number, now: Milliseconds): PlayerState {
  const position = positionAt(state, now);
  const {playhead} = state;
  const changed: PlayerState = {...state, rate, playhead: playhead.playing ? {...playhead, from: position, since: now} : playhead};
  return notice(changed, {kind: 'rate', rate}, now);
}

function stepCue(state: PlayerState, by: 1 | -1, now: Milliseconds): PlayerState {
  const {timeline} = state;
  const position = positionAt(state, now);
  const {turn, index} = cueIndexAt(timeline, position);
  const cues = cuesOf(timeline, turn);
  const started = cues[index]!.start;
  let time: Milliseconds;
  if (by > 0) time = cues[index + 1]?.start ?? turnEnd(timeline, turn);
  else if (position > started) time = started;
  else time = cues[index - 1]?.start ?? (turn > 0 ? cuesOf(timeline, turn - 1).at(-1)!.start : 0);
  return notice(seek(rest(state, now), time, now), {kind: 'time', time}, now);
}

/** Steps by turns. Back first restarts the turn one is in, unless one is at its start. */
function stepTurn(state: PlayerState, by: 1 | -1, now: Milliseconds): PlayerState {
  const {timeline} = state;
  const position = positionAt(state, now);
  const current = turnAt(timeline, position);
  const turn = by > 0 ? current + 1 : isNearStart(state, position, turnStart(timeline, current)) ? current - 1 : current;
  if (turn >= timeline.transcript.turns.length) return notice(seek(state, timeline.duration, now), {kind: 'end'}, now);
  if (turn < 0) return notice(seek(state, 0, now), {kind: 'start'}, now);
  const time = turnStart(timeline, turn);
  return notice(seek(state, time, now), {kind: 'turn', turn, time}, now);
}

/** Steps by questions. Back first restarts the question one is in, unless one is at its start. */
function stepQuestion(state: PlayerState, by: 1 | -1, now: Milliseconds): PlayerState {
  const {timeline} = state;
  const position = positionAt(state, now);
  const last = lastQuestionAt(timeline, position);
  if (by > 0) {
    return last + 1 < timeline.questions.length
      ? seekQuestion(state, last + 2, now)
      : notice(seek(state, timeline.duration, now), {kind: 'end'}, now);
  }
  const within = questionAt(timeline, position);
  const atStart = last >= 0 && isNearStart(state, position, timeline.questions[last]!.start);
  const target = within >= 0 && atStart ? last - 1 : last;
  return target < 0 ? notice(seek(state, 0, now), {kind: 'start'}, now) : seekQuestion(state, target + 1, now);
}

/**
 * At its start counts as so: less than a second of one's own time behind it while playing, so that two quick presses
 * go two back at any rate; paused, exactly there.
 */
const isNearStart = ({playhead, rate}: PlayerState, position: Milliseconds, start: Milliseconds): boolean =>
  position - start <= (playhead.playing ? 1000 * rate : 0);

function seekQuestion(state: PlayerState, number: number, now: Milliseconds): PlayerState {
  const question = state.timeline.questions[number - 1];
  return question
    ? notice(seek(state, question.start, now), {kind: 'question', question: number, time: question.start}, now)
    : notice(state, {kind: 'no-question', question: number}, now);
}

function nextWording(state: PlayerState, changed: WordingSide, now: Milliseconds): PlayerState {
  const choices: readonly string[] = {script: scriptsOf(state.wording), text: TEXTS, readings: READINGS}[changed];
  const next = choices[(choices.indexOf(state.wording[changed]) + 1) % choices.length]!;
  const wording = {...state.wording, [changed]: next} as Wording;
  return notice({...state, wording}, {kind: 'wording', wording, changed}, now);
}

/** Goes to the next or previous match from the playhead on, and round the end. */
function stepMatch(state: PlayerState, by: 1 | -1, now: Milliseconds): PlayerState {
  const {timeline, search} = state;
  if (!search) return state;
  const {matches, query} = search;
  if (matches.length === 0) return notice(state, {kind: 'no-match', query}, now);
  const position = positionAt(state, now);
  const next = by > 0 ? matchIndexAt(timeline, matches, position) + 1 : matchIndexAt(timeline, matches, position - 1);
  return goToMatch(state, search, (next + matches.length) % matches.length, now);
}

function goToMatch(state: PlayerState, search: Search, selected: number, now: Milliseconds): PlayerState {
  const {matches} = search;
  const there = seek(state, matchTime(state.timeline, matches[selected]!), now);
  return notice({...there, search: {...search, selected, isChosen: true}}, {kind: 'match', number: selected + 1, count: matches.length}, now);
}

/** What the text of the prompt means at this moment. */
export function readGoTo(state: PlayerState, text: string, now: Milliseconds): ExpressionResult {
  const position = positionAt(state, now);
  return parseTimeExpression(text, state.timeline, {plusFrom: position, minusFrom: position, clamp: true});
}

function goTo(state: PlayerState, text: string, now: Milliseconds): PlayerState {
  const result = readGoTo(state, text, now);
  return result.kind === 'time'
    ? notice(seek(state, result.time, now), {kind: 'time', time: result.time}, now)
    : notice(state, {kind: 'refused', result}, now);
}

function opened(state: PlayerState, kind: Overlay['kind'], now: Milliseconds): Overlay | undefined {
  if (state.overlay?.kind === kind) return undefined;
  switch (kind) {
    case 'card':
      return {kind};
    case 'help':
    case 'statistics':
      return {kind, scroll: 0};
    case 'outline':
      return {kind, text: '', selected: turnAt(state.timeline, positionAt(state, now))};
    case 'search':
    case 'go-to':
      return {kind, text: ''};
  }
}

/** Scrolls: leaves follow mode, says so, and holds the place at the top. */
function view(state: PlayerState, top: Place, now: Milliseconds): PlayerState {
  if (state.viewport.mode === 'follow') return notice({...state, viewport: {mode: 'free', top}}, {kind: 'free'}, now);
  const held = state.viewport.top;
  return held.turn === top.turn && held.offset === top.offset ? state : {...state, viewport: {mode: 'free', top}};
}

/** Moves the selection of a list, or the rows of the help. */
function moved(state: PlayerState, overlay: Overlay, by: number): PlayerState {
  switch (overlay.kind) {
    case 'help':
    case 'statistics':
      // Only the view knows how many rows there are: it holds `by` to them.
      return {...state, overlay: {kind: overlay.kind, scroll: Math.max(0, overlay.scroll + by)}};
    case 'outline': {
      const last = (overlay.turns ?? state.timeline.transcript.turns).length - 1;
      return {...state, overlay: {...overlay, selected: clamp(overlay.selected + by, 0, Math.max(0, last))}};
    }
    case 'search':
      return state.search && state.search.selected >= 0
        ? {...state, search: {...state.search, selected: clamp(state.search.selected + by, 0, state.search.matches.length - 1), isChosen: true}}
        : state;
    case 'go-to':
    case 'card':
      return state;
  }
}

/** A prompt with another text: what was said of the old one is no longer true. */
function typed(overlay: Extract<Overlay, {readonly text: string}>, text: string): Overlay {
  return overlay.kind === 'outline' ? {...overlay, text} : {kind: overlay.kind, text};
}

function accept(state: PlayerState, now: Milliseconds): PlayerState {
  const {overlay, timeline} = state;
  switch (overlay?.kind) {
    case 'search':
      return state.search && state.search.selected >= 0 ? {...goToMatch(state, state.search, state.search.selected, now), overlay: undefined} : state;
    case 'outline': {
      const turn = overlay.turns ? overlay.turns[overlay.selected] : overlay.selected;
      if (turn === undefined) return state;
      const time = turnStart(timeline, turn);
      return notice({...seek(state, time, now), overlay: undefined}, {kind: 'turn', turn, time}, now);
    }
    case 'go-to': {
      if (overlay.text.trim() === '') return {...state, overlay: undefined};
      const result = readGoTo(state, overlay.text, now);
      return result.kind === 'time'
        ? {...goTo(state, overlay.text, now), overlay: undefined}
        : {...state, overlay: {...overlay, refused: result}};
    }
    case 'help':
    case 'statistics':
      return {...state, overlay: undefined};
    case 'card':
    case undefined:
      return state;
  }
}

function erased(text: string, what: 'character' | 'word' | 'all'): string {
  if (what === 'all') return '';
  return what === 'word' ? text.replace(/\S*\s*$/u, '') : [...text].slice(0, -1).join('');
}
