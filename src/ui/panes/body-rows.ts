import {revealedUpTo} from '../../player/horizon.ts';
import type {Place, Reveal, Search} from '../../player/state.ts';
import {formatTurnClock} from '../../timeline/clock.ts';
import {matchesBetween, type Match} from '../../timeline/matches.ts';
import {cueAt, partOf, questionAt, turnAt, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {ShownText} from '../../typesetting/shown-text.ts';
import {displayWidth} from '../../typesetting/width.ts';
import type {Messages} from '../messages/messages.ts';
import {partLabel} from '../messages/turn-words.ts';
import {memoiseLast} from '../rows/memory.ts';
import {blanks, EMPTY, quote, rowWidth, span, spread, type Row, type Span, type StyleName} from '../rows/row.ts';
import {landingAt, type Landing} from './landing.ts';
import {followedRows, pageOfTurn, rowsAround, rowsFrom, rowsOfStretch, type BodyPane} from './body-window.ts';
import {pinnedRows} from './pinned-rows.ts';
import {readingsBetween, setTurn, wordsBetween, type TurnRow} from './turn-rows.ts';

export type BodyProps = BodyPane & {
  readonly timeline: Timeline;
  readonly position: Milliseconds;
  readonly reveal: Reveal;
  /** The place at the top of the view while scrolling freely; undefined while it follows. */
  readonly top: Place | undefined;
  /** The first turn that the view shows in follow mode. */
  readonly firstTurn: number;
  readonly search: Search | undefined;
  /** The match of an overlay. The view always contains it. */
  readonly previewed: Match | undefined;
  /**
   * The position of the last jump while paused, if the playhead is still there. The sentence or question there is shown
   * whole.
   */
  readonly landed?: Milliseconds | undefined;
  readonly rests?: boolean | undefined;
  /** The hint below a question after which the replay waits. */
  readonly waiting?: string | undefined;
  readonly messages: Messages;
};

/** The rows of the text, and the places at the top and the bottom of the view. */
export type Body = {readonly rows: readonly Row[]; readonly top: Place; readonly bottom: Place};

/** Returns the text at `position`. While scrolling freely or searching, words to come are shown faint. */
export const bodyRows = memoiseLast((props: BodyProps): Body => {
  const {top, messages} = props;
  const moment = momentOf(props);
  const below: readonly Row[] = props.waiting === undefined || top ? [] : [...(props.rows < SHORT ? [] : [EMPTY]), [span('‖ ', 'now'), span(props.waiting, 'now')]];
  const whole = linesInView(moment, top, props);
  // A question that has scrolled away stays above its answer.
  const pinned = isScrolledAway(moment, whole[0]!, props) ? pinnedRows(props.timeline, moment.question, props, messages) : [];
  const lines = pinned.length === 0 ? whole : linesInView(moment, top, {...props, rows: props.rows - pinned.length});
  const rows = lines.slice(Math.max(0, Math.min(lines.length - 1, lines.length + below.length + pinned.length - props.rows)));
  return {rows: [...pinned, ...rows.map(row => paintedRow(row, moment, props, messages)), ...below], top: placeOf(rows[0]!), bottom: placeOf(rows.at(-1)!)};
});

/** Tells whether the question being answered has scrolled out of the view in follow mode. */
const isScrolledAway = ({timeline, question, ended}: Moment, first: TurnRow, {top, previewed}: BodyProps): boolean =>
  question >= 0 && !ended && top === undefined && previewed === undefined && first.turn > timeline.questions[question]!.asked;

/** A pane with fewer rows has no blank row between the text and the rows below it. */
const SHORT = 8;

function linesInView({timeline, turn, said, ahead, cueFrom}: Moment, top: Place | undefined, props: BodyProps): readonly TurnRow[] {
  const {previewed, reveal, landed, position, rests, firstTurn} = props;
  if (previewed) return rowsAround(timeline, previewed, props);
  if (top) return rowsFrom(timeline, top, props);
  const first = Math.min(firstTurn, turn);
  // A turn that appears at once is shown from its top. A turn longer than the view is shown page by page.
  if (reveal === 'turn') return pageOfTurn(timeline, turn, cueFrom, props, first);
  const followed = () => followedRows(timeline, {turn, offset: said - 1}, props, first);
  if (!ahead || (position !== landed && ahead.to <= said)) return followed();
  return rowsOfStretch(timeline, turn, ahead, props, first, rests ? undefined : followed);
}

const placeOf = ({turn, offset}: TurnRow): Place => ({turn, offset});

/** The values of the current time that the body needs, computed once for all rows. */
type Moment = {
  readonly timeline: Timeline;
  readonly turn: number;
  /** The start of the current sentence. Words from here to `said` are emphasised. */
  readonly cueFrom: number;
  readonly said: number;
  /** The stretch that is shown whole, said or not. Its part behind `said` is faint. */
  readonly ahead: Landing | undefined;
  /** The question being asked or answered, or -1. */
  readonly question: number;
  readonly showsFuture: boolean;
  /** The matches of a search, and the index of the selected one. */
  readonly matches: readonly Match[];
  readonly selected: Match | undefined;
  readonly ended: boolean;
};

const NO_MATCHES: readonly Match[] = [];

function momentOf(props: BodyProps): Moment {
  const {timeline, position, top, search, previewed, until, landed, rests} = props;
  const ahead = landingAt({timeline, landed, hidesAhead: until !== undefined}, position);
  const said = revealedUpTo(props, position);
  return {
    timeline, ended: position >= timeline.duration, turn: turnAt(timeline, position), cueFrom: cueAt(timeline, position).from,
    said: ahead && rests && position === landed ? Math.max(said, ahead.to) : said, ahead, question: questionAt(timeline, position), showsFuture: until === undefined && (top !== undefined || previewed !== undefined),
    matches: search?.matches ?? NO_MATCHES, selected: search?.matches[search.selected],
  };
}

/** The cache of painted rows, with everything that their look depends on. Most rows are the same as in the frame before. */
const painted = new WeakMap<TurnRow, {readonly present: string; readonly matches: readonly Match[]; readonly selected: Match | undefined; readonly messages: Messages; readonly row: Row}>();

function paintedRow(row: TurnRow, moment: Moment, pane: BodyPane, messages: Messages): Row {
  if (row.kind === 'gap') return EMPTY;
  const {matches, selected} = moment;
  const present = lookKeyOf(row, moment, pane);
  const cached = painted.get(row);
  if (cached?.present === present && cached.matches === matches && cached.selected === selected && cached.messages === messages) return cached.row;
  const made = paintRow(row, moment, pane, messages);
  painted.set(row, {present, matches, selected, messages, row: made});
  return made;
}

/** Returns a cache key of everything at the current time that the look of a row depends on. */
function lookKeyOf({kind, turn, from, to}: TurnRow, {timeline, turn: current, cueFrom, said, ahead, question, showsFuture, ended}: Moment, pane: BodyPane): string {
  if (turn !== current) return `${turn < current ? 'past' : showsFuture ? 'future' : 'none'} ${question}`;
  if (kind === 'heading') return `now ${question}`;
  const {toShown} = setTurn(timeline, turn, pane).shown;
  // Clamp places that are farther from the row than the cursor can be, so that the key is the same for all of them.
  const near = (offset: number) => Math.min(Math.max(toShown(offset), from - 1), to + 2);
  return `${ended ? 'end' : 'now'} ${question} ${showsFuture ? 1 : 0} ${near(cueFrom)} ${near(said)} ${near(ahead?.to ?? 0)}`;
}

function paintRow(row: TurnRow, moment: Moment, pane: BodyPane, messages: Messages): Row {
  switch (row.kind) {
    case 'gap':
      return EMPTY;
    case 'heading':
      return heading(row.turn, moment, pane.columns, messages);
    case 'readings':
      return readings(row, moment, pane);
    case 'words':
      return words(row, moment, pane);
  }
}

function heading(turn: number, {timeline, turn: current, question}: Moment, columns: number, messages: Messages): Row {
  const {turns, speakers} = timeline.transcript;
  const speaker = speakers[turns[turn]!.speaker]!;
  const part = partOf(timeline, turn);
  const isCurrent = turn === current;
  const isPast = turn < current;
  const style: StyleName = part?.asks && part.question === question ? 'question-strong' : isCurrent ? 'now-strong' : isPast ? 'plain' : 'faint';
  const left: Span[] = [];
  if (part) left.push(span(`${partLabel(part, messages)}  `, style));
  left.push(quote(speaker.name, style));
  if (speaker.post) left.push(quote(`  ${speaker.post}`, isPast || isCurrent ? 'dim' : 'faint'));
  const clock = span(formatTurnClock(timeline, turn), isPast || isCurrent ? 'dim' : 'faint');
  return spread(left, columns >= 28 ? [clock] : [], columns);
}

/** A stretch of a row in one style, by offsets in the shown text. */
type Stretch = {readonly from: number; readonly to: number; readonly style: StyleName};

/** Splits the shown part of a row into past words, words of the current sentence, and words to come. */
function stretches({turn, from, to}: TurnRow, moment: Moment, shown: ShownText): readonly Stretch[] {
  const {timeline, turn: current, cueFrom, said, ahead, question, showsFuture} = moment;
  const {toShown} = shown;
  const asksNow = question >= 0 && timeline.questions[question]!.asked === turn;
  const over: StyleName = asksNow ? 'question' : turn === current ? 'plain' : 'past';
  if (turn > current) return showsFuture ? marked([{from, to, style: 'faint'}], turn, moment, shown) : [];
  if (turn < current) return marked([{from, to, style: over}], turn, moment, shown);
  const revealed = Math.min(Math.max(toShown(said), from), to);
  const now = Math.min(Math.max(toShown(cueFrom), from), revealed);
  const shownTo = showsFuture ? to : Math.min(to, Math.max(revealed, toShown(ahead?.to ?? 0)));
  const all: readonly Stretch[] = [
    {from, to: now, style: over}, {from: now, to: revealed, style: asksNow ? 'question-strong' : 'strong'}, {from: revealed, to: shownTo, style: 'faint'},
  ];
  return marked(all.filter(stretch => stretch.to > stretch.from), turn, moment, shown);
}

/** Splits stretches at the bounds of matches. */
function marked(all: readonly Stretch[], turn: number, {matches, selected}: Moment, {toShown, toPlace}: ShownText): readonly Stretch[] {
  if (matches.length === 0 || all.length === 0) return all;
  // Only the part of a long turn in this row matters.
  const inside = matchesBetween(matches, turn, toPlace(all[0]!.from) - 1, toPlace(all.at(-1)!.to) + 1);
  if (inside.length === 0) return all;
  return all.flatMap(({from, to, style}) => {
    const parts: Stretch[] = [];
    let behind = from;
    for (const match of inside) {
      const [start, end] = [Math.max(behind, toShown(match.from)), Math.min(to, toShown(match.to))];
      if (end <= start) continue;
      if (start > behind) parts.push({from: behind, to: start, style});
      parts.push({from: start, to: end, style: match === selected ? 'match-now' : 'match'});
      behind = end;
    }
    return behind < to ? [...parts, {from: behind, to, style}] : parts;
  });
}

function readings(row: TurnRow, moment: Moment, pane: BodyPane): Row {
  const {shown} = setTurn(moment.timeline, row.turn, pane);
  const shownStretches = stretches(row, moment, shown);
  const set: Span[] = [];
  let column = 0;
  for (const reading of readingsBetween(shown, row.from, row.to)) {
    const stretch = shownStretches.find(({from, to}) => reading.offset >= from && reading.offset < to);
    if (!stretch) continue;
    set.push(blanks(reading.column - column), quote(reading.text, stretch.style === 'faint' ? 'faint' : 'dim'));
    column = reading.column + displayWidth(reading.text);
  }
  return set;
}

function words(row: TurnRow, moment: Moment, pane: BodyPane): Row {
  const {turn, from, to, width} = row;
  const {shown} = setTurn(moment.timeline, turn, pane);
  const set = stretches(row, moment, shown).map(stretch => quote(wordsBetween(shown, stretch.from, stretch.to), stretch.style));
  if (turn !== moment.turn || moment.ended || moment.showsFuture || (moment.ahead && moment.ahead.to > moment.said)) return set;
  // The cursor is behind the last word. A full line has no space for it.
  const said = shown.toShown(moment.said);
  const isHere = said > from && (said <= to || shown.text.slice(to, said).trim() === '') && (said < to || width < pane.columns) && rowWidth(set) < pane.columns;
  return isHere ? [...set, span('▌', 'now')] : set;
}
