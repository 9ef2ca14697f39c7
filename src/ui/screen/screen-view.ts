import spinners from 'cli-spinners';
import {horizonAt, lastVisible, visibleAt, type VisibleState} from '../../player/horizon.ts';
import {waitsForMore} from '../../player/live/waiting.ts';
import {hasEnded, positionAt, questionPausedAt} from '../../player/playback.ts';
import {SHORT_SILENCE, type NoticeSubject, type Place, type PlayerState} from '../../player/state.ts';
import {formatClock, formatDuration, fullSecond} from '../../timeline/clock.ts';
import {silenceAt} from '../../timeline/silence.ts';
import {isStamped, lastQuestionAt, questionAt, turnAt, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {institution} from '../../transcript/institution.ts';
import {broadcastName} from '../../transcript/title.ts';
import type {Snapshot, Surroundings} from '../controller/session.ts';
import {inWording, type TextTools} from '../controller/text-tools.ts';
import {usualKeymap} from '../input/replay-keys.ts';
import type {Messages} from '../messages/messages.ts';
import {keyLabel} from '../messages/key-label.ts';
import {marksOf} from '../messages/marks-text.ts';
import {newsOf} from '../messages/news.ts';
import {bodyRows, type BodyProps} from '../panes/body-rows.ts';
import type {DividerProps} from '../panes/divider-rows.ts';
import {markedRows, partBefore} from '../panes/position-mark.ts';
import type {RuleProps} from '../panes/rule-row.ts';
import type {BlankProps, TooSmallProps} from '../panes/sentence-rows.ts';
import {labelOf, type SidebarProps} from '../panes/sidebar-rows.ts';
import type {SpeakerLineProps} from '../panes/speaker-row.ts';
import {SEPARATOR, type StatusBarProps} from '../panes/status-row.ts';
import type {TimelineProps} from '../panes/timeline-row.ts';
import type {TitleProps} from '../panes/title-row.ts';
import type {Row} from '../rows/row.ts';
import {layoutFor, SMALLEST, type Layout} from './layout.ts';
import {overlayOf} from '../overlays/provided.ts';
import {trainingAt, type Training} from './training.ts';
import {bodyPane, overlayPlace, overlayRows, previewedMatch} from './overlay-rows.ts';

/** The view of the screen at one time: the values of each component; undefined for a component that is not shown. */
export type ScreenView =
  | {readonly kind: 'too-small'; readonly tooSmall: TooSmallProps}
  | {readonly kind: 'blank'; readonly blank: BlankProps}
  /** The large mode: all rows of the screen. */
  | {readonly kind: 'big'; readonly rows: readonly Row[]}
  | ReplayView;

export type ReplayView = {
  readonly kind: 'replay';
  readonly layout: Layout;
  readonly title: TitleProps | undefined;
  readonly speakerLine: SpeakerLineProps | undefined;
  readonly upperRule: RuleProps | undefined;
  /** The text with the panes beside it; undefined if an overlay covers it. */
  readonly text: TextView | undefined;
  readonly overlay: readonly Row[] | undefined;
  /** The rows of the third column. */
  readonly aside: readonly Row[] | undefined;
  readonly lowerRule: RuleProps | undefined;
  readonly timeline: TimelineProps;
  readonly statusBar: StatusBarProps;
};

export type TextView = {
  readonly sidebar: SidebarProps | undefined;
  readonly divider: DividerProps | undefined;
  readonly body: BodyProps;
  /** The rule below the text, if an overlay is below it. */
  readonly rule: RuleProps | undefined;
  /** The places at the top and the bottom of the text. */
  readonly top: Place;
  readonly bottom: Place;
};

/** Tells whether the heading of a turn is in view. */
const headingIsIn = ({top, bottom}: Pick<TextView, 'top' | 'bottom'>, turn: number): boolean =>
  (top.turn < turn || (top.turn === turn && top.offset === -1)) && bottom.turn >= turn;

/** Selects the values for the components from a session. Only this file does so, and components never see the state. */
export function screenView(given: Snapshot, surroundings: Surroundings): ScreenView {
  const {size, messages, tools} = surroundings;
  // The text is laid out from the whole turn, so that its lines do not change while words appear. It ends before hidden
  // words.
  const whole = inWording(given.state, tools);
  const {overlay, now} = given;
  const position = positionAt(whole, now);
  const state = visibleAt(whole, position);
  const snapshot: Snapshot = {...given, state};
  const layout = layoutFor(size, state.sidebar, state.aside && tools.aside !== undefined);
  if (!layout) return {kind: 'too-small', tooSmall: {columns: size.columns, smallest: SMALLEST, messages}};
  if (state.blank) return {kind: 'blank', blank: {messages}};
  const {timeline} = state;
  const {title, heading, date} = timeline.transcript;
  const present: Present = {position, ended: hasEnded(state, now), mark: state.playhead.playing && state.motion && !waitsForMore(state, position) ? spinnerFrame(now) : '▸'};
  const columns = layout.columns - 2 * layout.margin;
  const place = overlayPlace(snapshot, layout);
  if (state.big && tools.big && place !== 'over') return {kind: 'big', rows: bigView(tools.big, snapshot, state, whole, position, place, layout, surroundings)};
  const text = place === 'over' ? undefined : textView(snapshot, whole, present, layout, surroundings);
  const count = whole.timeline.questions.length;
  // If the heading of the turn is in view, it names the speaker.
  const isNamed = text !== undefined && headingIsIn(text, turnAt(timeline, position)) && (title ?? heading) !== undefined;
  const speakerLine = layout.speakers === 'line' && !isNamed ? speakerLineOf(timeline, present, count, columns, messages) : undefined;
  const rule = (joint?: RuleProps['joint']): RuleProps => ({columns: layout.columns, ...(text?.divider && joint ? {column: layout.sidebar, joint} : {})});
  return {
    kind: 'replay', layout, text: text && {...text, rule: place === 0 ? undefined : rule('┴')},
    title: layout.title && !speakerLine ? {name: broadcastName(timeline.transcript), date: (layout.speakers === 'line' && questionText(timeline, position, count, messages)) || date, columns} : undefined,
    speakerLine,
    upperRule: layout.rules.upper ? rule('┬') : undefined,
    overlay: overlayRows(snapshot, layout, surroundings),
    aside: text && layout.aside && tools.aside?.({
      timeline, position: fullSecond(timeline, position), rate: state.rate, notes: isShown(state) ? undefined : state.notes, bookmarks: isShown(state) ? NO_BOOKMARKS : state.bookmarks.list, columns: layout.aside.columns, rows: text.body.rows, messages,
    }),
    lowerRule: layout.rules.lower ? rule(place === 0 ? '┴' : undefined) : undefined,
    timeline: {timeline, stretch: stretchOf(state), played: position < timeline.duration ? fullSecond(timeline, position) : position, question: lastQuestionAt(timeline, position), bookmarks: state.bookmarks.list, columns},
    statusBar: statusBar(state, present, layout.speakers === 'line', text?.top && state.viewport.mode === 'free' ? partBefore(whole.timeline, text.top) : undefined, count, overlay && overlayOf(overlay.name).hints(overlay.state, messages, state), columns, surroundings, trainingAt(whole, now, messages)),
  };
}

/**
 * Tells whether a trainee sees the screen, as in a drill that leads no room. Then nothing of the trainer's own is shown.
 */
const isShown = ({drill, room}: PlayerState): boolean => drill?.isOn === true && room?.role !== 'lead';
const NO_BOOKMARKS: readonly never[] = [];

/** The large mode, with an open prompt below it. */
function bigView(big: NonNullable<TextTools['big']>, snapshot: Snapshot, state: VisibleState, whole: PlayerState, position: Milliseconds, place: number, layout: Layout, surroundings: Surroundings): readonly Row[] {
  const {messages, size} = surroundings;
  const rows = big({
    timeline: whole.timeline, position, reveal: state.reveal, until: lastVisible(whole, position), clock: clockAt(state.timeline, position),
    question: questionText(state.timeline, position, whole.timeline.questions.length, messages), notice: (state.notice && newsOf(state.notice.subject, state, messages)) ?? trainingAt(whole, snapshot.now, messages).standing,
    canSize: surroundings.tools.canSize === true, columns: size.columns, rows: place === 0 ? size.rows : size.rows - place - 1,
  });
  return place === 0 ? rows : [...rows, [], ...overlayRows(snapshot, layout, surroundings) ?? []];
}

/** Returns the stretch that the timeline marks: the loop, or else the range of `--start` and `--end`. */
function stretchOf({range: {start, end}, loop, timeline: {duration}}: VisibleState): TimelineProps['stretch'] {
  const isRange = start > 0 || end < duration;
  if (loop) return {kind: 'loop', start: loop.start, end: loop.end};
  return isRange ? {kind: 'range', start, end} : undefined;
}

type Present = {readonly position: Milliseconds; readonly ended: boolean; readonly mark: string};

const SPINNER = spinners.dots;

/**
 * Returns the frame of the spinner. It depends on real time and not on the timeline, and advances only when something
 * else is drawn.
 */
const spinnerFrame = (moment: Milliseconds) => SPINNER.frames[Math.floor(moment / SPINNER.interval) % SPINNER.frames.length]!;

function textView(snapshot: Snapshot, whole: PlayerState, {position, ended, mark}: Present, layout: Layout, surroundings: Surroundings): Omit<TextView, 'rule'> {
  const {timeline, reveal, viewport, search} = snapshot.state;
  const {messages} = surroundings;
  const pane = bodyPane({...snapshot, state: whole}, layout, surroundings);
  const isFree = viewport.mode === 'free';
  const body: BodyProps = {
    ...pane, timeline: whole.timeline, position: Math.min(position, horizonAt(whole, position) ?? position), reveal, firstTurn: turnAt(whole.timeline, whole.shownFrom), search: search?.isMarked ? search : undefined, top: isFree ? viewport.top : undefined,
    previewed: previewedMatch(snapshot, surroundings), landed: whole.landed, rests: !whole.playhead.playing, waiting: waitingText(whole, surroundings), messages,
  };
  const {top, bottom} = bodyRows(body);
  if (layout.sidebar === 0) return {sidebar: undefined, divider: undefined, body, top, bottom};
  // While scrolling freely, the rule beside the text has a scroll mark.
  const marked = isFree ? markedRows(whole.timeline, top, bottom, pane.rows) : {from: 0, to: 0};
  return {
    body, top, bottom, divider: {rows: pane.rows, ...marked},
    sidebar: {timeline, position, ended, mark, columns: layout.sidebar, rows: pane.rows, names: layout.speakers === 'names', messages},
  };
}

/** Returns the hint below a question after which the replay waits. */
function waitingText(state: PlayerState, {messages, tools: {keymap = usualKeymap()}}: Surroundings): string | undefined {
  const [key] = keymap.bindings.find(({name}) => name === 'play')?.keys ?? [];
  return questionPausedAt(state) < 0 || key === undefined ? undefined : messages.waiting(keyLabel(key, messages));
}

function speakerLineOf(timeline: Timeline, {position, ended, mark}: Present, questions: number, columns: number, messages: Messages): SpeakerLineProps {
  const {speakers, turns} = timeline.transcript;
  const speaker = speakers[turns[turnAt(timeline, position)]!.speaker]!;
  return {
    mark: ended ? ' ' : mark, name: labelOf(speaker), about: speaker.post ? institution(speaker.post) : labelOf(speaker).includes(messages.roles[speaker.role]) ? '' : messages.roles[speaker.role],
    question: questionText(timeline, position, questions, messages), columns,
  };
}

function statusBar(state: VisibleState, {position, ended}: Present, isNamedAbove: boolean, part: number | undefined, questions: number, overlayHints: StatusBarProps['overlayHints'], columns: number, {messages, tools: {keymap = usualKeymap()}}: Surroundings, training: Training): StatusBarProps {
  const {timeline, playhead, rate, notice, reading} = state;
  const {speakers, turns} = timeline.transcript;
  const second = fullSecond(timeline, position);
  return {
    mode: ended ? 'ended' : playhead.playing ? 'playing' : 'paused', rate,
    clock: clockAt(timeline, position),
    speaker: silenceText(state, second, messages) ?? (isNamedAbove ? '' : speakers[turns[turnAt(timeline, position)]!.speaker]!.name), question: isNamedAbove ? '' : questionText(timeline, position, questions, messages),
    left: (timeline.duration - second) / rate, marks: marksOf(state, messages).join(SEPARATOR), notice: (notice && newsOf(notice.subject, state, messages)) ?? training.standing, quotesTyped: notice !== undefined && QUOTING.has(notice.subject.kind),
    part, reading, field: training.field, overlayHints: overlayHints ?? (part === undefined ? training.hints : undefined), columns, messages, keymap,
  };
}

/** Returns the clock: `≈15:11:02`, or ` 15:10:00` if the file has this time. */
const clockAt = (timeline: Timeline, position: Milliseconds): string => `${isStamped(timeline, fullSecond(timeline, position)) ? ' ' : '≈'}${formatClock(timeline, position)}`;

/** Notices that quote typed text. */
const QUOTING: ReadonlySet<NoticeSubject['kind']> = new Set(['no-match', 'refused']);

/** Returns the length of a long silence in words. Its end may be hidden. */
function silenceText({timeline, hidesAhead}: VisibleState, second: Milliseconds, messages: Messages): string | undefined {
  const silence = silenceAt(timeline, second);
  if (!silence || silence.end - silence.start < SHORT_SILENCE) return undefined;
  return messages.silence(formatDuration((hidesAhead ? second : silence.end) - silence.start));
}

function questionText(timeline: Timeline, position: Milliseconds, questions: number, messages: Messages): string {
  const question = questionAt(timeline, position);
  return question < 0 ? '' : messages.questionOf(question + 1, questions);
}
