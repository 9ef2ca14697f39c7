import type {Milliseconds} from '../../transcript/model.ts';
import type {Place, PlayerState} from '../../player/state.ts';
import {formatTurnClock} from '../../timeline/clock.ts';
import {matchesBetween, type Match} from '../../timeline/matches.ts';
import {cueAt, questionAt, questionOfTurn, saidUpTo, turnAt, type Timeline} from '../../timeline/timeline.ts';
import type {ShownText} from '../../typesetting/shown-text.ts';
import {displayWidth} from '../../typesetting/width.ts';
import type {Messages} from '../messages/messages.ts';
import {blanks, EMPTY, quote, rowWidth, span, spread, type Row, type Span, type StyleName} from './row.ts';
import {readingsBetween, rowAt, rowWalker, setTurn, wordsBetween, type Setting, type TurnRow} from './turn-rows.ts';

/** The text column: what is said, set in `columns` by `rows` cells. */
export type BodyPane = Setting & {readonly rows: number};

/** The rows of the text, and the places at the top and the bottom of the view. */
export type Body = {readonly rows: readonly Row[]; readonly top: Place; readonly bottom: Place};

/** How far the words of the turn being said are revealed at `position`: as an offset into its text. */
export function revealedUpTo({timeline, reveal}: PlayerState, position: Milliseconds): number {
  const turn = turnAt(timeline, position);
  switch (reveal) {
    case 'typewriter':
      return saidUpTo(timeline, turn, position);
    case 'sentence':
      return position < timeline.starts[turn]! ? 0 : cueAt(timeline, position).to;
    case 'turn':
      return position < timeline.starts[turn]! ? 0 : timeline.transcript.turns[turn]!.text.length;
  }
}

/**
 * The text as it stands at `position`. In follow mode the line being said is near the bottom and the text moves up
 * under it a few lines at a time; before there is enough to fill the view, it grows from the top. Reading freely, the view
 * begins at the place held, and what is still to come is there, faint.
 */
export function bodyRows(state: PlayerState, position: Milliseconds, pane: BodyPane, messages: Messages): Body {
  const moment = momentAt(state, position);
  const previewed = state.overlay?.kind === 'search' ? moment.matches[state.search?.selected ?? -1] : undefined;
  const rows = previewed ? rowsAround(moment.timeline, previewed, pane)
    : state.viewport.mode === 'follow' ? followedRows(moment, pane) : rowsFrom(moment.timeline, state.viewport.top, pane);
  return {
    rows: rows.map(row => paintedRow(row, moment, pane, messages)),
    top: placeOf(rows[0]!),
    bottom: placeOf(rows.at(-1)!),
  };
}

const placeOf = ({turn, at}: TurnRow): Place => ({turn, offset: at});

/** The place at the top after scrolling by `by` rows from `top`, held to where the last row is at the bottom. */
export function scrolledTop(timeline: Timeline, top: Place, by: number, pane: BodyPane): Place {
  const walker = rowWalker(timeline, pane, top);
  for (let moved = 0; moved < Math.abs(by); moved += 1) if (!walker.step(by > 0 ? 1 : -1)) break;
  const {turn, at} = rowsFrom(timeline, {turn: walker.row().turn, offset: walker.row().at}, pane)[0]!;
  return {turn, offset: at};
}

/** What the body needs to know of the present, worked out once for all rows. */
type Moment = {
  readonly timeline: Timeline;
  readonly turn: number;
  /** The current sentence begins here; words from here to `said` are being said. */
  readonly cueFrom: number;
  readonly said: number;
  /** The question being asked or answered, or -1. */
  readonly question: number;
  readonly showsFuture: boolean;
  /** What a search has found, and which of it is selected. */
  readonly matches: readonly Match[];
  readonly selected: Match | undefined;
  readonly ended: boolean;
};

const NO_MATCHES: readonly Match[] = [];

function momentAt(state: PlayerState, position: Milliseconds): Moment {
  const {timeline} = state;
  const ended = position >= timeline.duration;
  return {
    timeline, ended, turn: turnAt(timeline, position), cueFrom: cueAt(timeline, position).from, said: revealedUpTo(state, position),
    question: questionAt(timeline, position), showsFuture: state.viewport.mode === 'free' || state.overlay?.kind === 'search',
    matches: state.search?.matches ?? NO_MATCHES, selected: state.search?.matches[state.search.selected],
  };
}

/** Rows left free under the line being said, so that it does not stick to the rule below. */
const restBelow = (rows: number) => (rows >= 16 ? 2 : rows >= 8 ? 1 : 0);

/** In a tall pane the text moves up by so many rows at once: it stands still longer, and there is less to write. */
const stepOf = (rows: number) => (rows >= 16 ? 3 : 1);

function followedRows({timeline, turn, said}: Moment, pane: BodyPane): readonly TurnRow[] {
  const {rows} = pane;
  const current = setTurn(timeline, turn, pane).rows;
  let index = rowAt(current, {turn, offset: said - 1});
  while (current[index]!.kind === 'gap') index -= 1;
  const walker = rowWalker(timeline, pane, {turn, offset: current[index]!.at});
  const followed = [walker.row()];
  const below = restBelow(rows) + stepOf(rows) - 1 - (index % stepOf(rows));
  while (followed.length < rows - below && walker.step(-1)) followed.push(walker.row());
  return followed.toReversed();
}

function rowsFrom(timeline: Timeline, top: Place, pane: BodyPane): readonly TurnRow[] {
  const {rows} = pane;
  const walker = rowWalker(timeline, pane, top);
  const found = [walker.row()];
  while (found.length < rows && walker.step(1)) found.push(walker.row());
  if (found.length < rows) {
    const back = rowWalker(timeline, pane, {turn: found[0]!.turn, offset: found[0]!.at});
    while (found.length < rows && back.step(-1)) found.unshift(back.row());
  }
  return found;
}

/** The rows around a match, so that it stands in the upper half. */
function rowsAround(timeline: Timeline, {turn, from}: Match, pane: BodyPane): readonly TurnRow[] {
  const walker = rowWalker(timeline, pane, {turn, offset: from});
  for (let above = pane.rows >> 1; above > 0; above -= 1) if (!walker.step(-1)) break;
  return rowsFrom(timeline, {turn: walker.row().turn, offset: walker.row().at}, pane);
}

/** Rows as they were painted last, with all that their looks come of. Most of a frame is as it was in the one before. */
const painted = new WeakMap<TurnRow, {readonly present: string; readonly matches: readonly Match[]; readonly selected: Match | undefined; readonly messages: Messages; readonly row: Row}>();

function paintedRow(row: TurnRow, moment: Moment, pane: BodyPane, messages: Messages): Row {
  if (row.kind === 'gap') return EMPTY;
  const {matches, selected} = moment;
  const present = presentOf(row, moment, pane);
  const known = painted.get(row);
  if (known?.present === present && known.matches === matches && known.selected === selected && known.messages === messages) return known.row;
  const made = newlyPainted(row, moment, pane, messages);
  painted.set(row, {present, matches, selected, messages, row: made});
  return made;
}

/** What of the present moment decides how a row looks. */
function presentOf({kind, turn, from, to}: TurnRow, {timeline, turn: current, cueFrom, said, question, showsFuture, ended}: Moment, pane: BodyPane): string {
  if (ended || turn !== current) return `${ended || turn < current ? 'past' : showsFuture ? 'future' : 'none'} ${question}`;
  if (kind === 'heading') return `now ${question}`;
  const {toShown} = setTurn(timeline, turn, pane).shown;
  // Farther from the row than the cursor can be, one place is as good as another.
  const near = (offset: number) => Math.min(Math.max(toShown(offset), from - 1), to + 2);
  return `now ${question} ${showsFuture ? 1 : 0} ${near(cueFrom)} ${near(said)}`;
}

function newlyPainted(row: TurnRow, moment: Moment, pane: BodyPane, messages: Messages): Row {
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

function heading(turn: number, {timeline, turn: current, question, ended}: Moment, columns: number, messages: Messages): Row {
  const {turns, speakers} = timeline.transcript;
  const speaker = speakers[turns[turn]!.speaker]!;
  const index = questionOfTurn(timeline, turn);
  const asks = index >= 0 && timeline.questions[index]!.asked === turn;
  const isCurrent = turn === current && !ended;
  const isPast = turn < current || ended;
  const style: StyleName = asks && index === question ? 'question-strong' : isCurrent ? 'now-strong' : isPast ? 'plain' : 'faint';
  const left: Span[] = [];
  if (index >= 0) left.push(span(`${asks ? messages.question(index + 1) : messages.answer(index + 1)}  `, style));
  left.push(quote(speaker.name, style));
  if (speaker.post) left.push(quote(`  ${speaker.post}`, isPast || isCurrent ? 'dim' : 'faint'));
  const clock = span(formatTurnClock(timeline, turn), isPast || isCurrent ? 'dim' : 'faint');
  return spread(left, columns >= 28 ? [clock] : [], columns);
}

/** A stretch of a row in one style, by offsets in the shown text. */
type Stretch = {readonly from: number; readonly to: number; readonly style: StyleName};

/** A row of words in what is over, what is being said, and what is to come, as far as that is shown. */
function stretches({turn, from, to}: TurnRow, moment: Moment, shown: ShownText): readonly Stretch[] {
  const {timeline, turn: current, cueFrom, said, question, showsFuture, ended} = moment;
  const {toShown} = shown;
  const asksNow = question >= 0 && timeline.questions[question]!.asked === turn;
  const over: StyleName = asksNow ? 'question' : turn === current && !ended ? 'plain' : 'past';
  if (turn > current && !ended) return showsFuture ? marked([{from, to, style: 'faint'}], turn, moment, shown) : [];
  if (turn < current || ended) return marked([{from, to, style: over}], turn, moment, shown);
  const revealed = Math.min(Math.max(toShown(said), from), to);
  const now = Math.min(Math.max(toShown(cueFrom), from), revealed);
  const all: readonly Stretch[] = [
    {from, to: now, style: over}, {from: now, to: revealed, style: asksNow ? 'question-strong' : 'strong'}, ...(showsFuture ? [{from: revealed, to, style: 'faint'} as const] : []),
  ];
  return marked(all.filter(stretch => stretch.to > stretch.from), turn, moment, shown);
}

/** The stretches with the matches in them set apart. */
function marked(all: readonly Stretch[], turn: number, {matches, selected}: Moment, {toShown, toPlace}: ShownText): readonly Stretch[] {
  if (matches.length === 0 || all.length === 0) return all;
  // Between the place before the first character and the one behind the last: of a long turn only what is in this row.
  const found = matchesBetween(matches, turn, toPlace(all[0]!.from) - 1, toPlace(all.at(-1)!.to) + 1);
  if (found.length === 0) return all;
  return all.flatMap(({from, to, style}) => {
    const parts: Stretch[] = [];
    let behind = from;
    for (const match of found) {
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
  if (turn !== moment.turn || moment.ended || moment.showsFuture) return set;
  // The cursor stands behind the last word; when the line is full, there is no room for it.
  const said = shown.toShown(moment.said);
  const isHere = said > from && said <= to + 1 && (said < to || width < pane.columns) && rowWidth(set) < pane.columns;
  return isHere ? [...set, span('▌', 'now')] : set;
}
