import type {Cleaned, Knowledge} from '../chinese/clean.ts';
import type {About, Layout, Mark, PrintedStamp} from '../layouts/layout.ts';
import type {Aside, BroadcastEvent, Problem} from '../transcript/model.ts';
import {LONGEST_TURN} from '../transcript/limits.ts';
import type {Blocks} from './text/blocks.ts';
import {cutBefore} from './text/cuts.ts';
import {isBegun} from './decide.ts';
import {DraftTurn} from './draft.ts';
import type {Labels} from './labels.ts';
import type {Marks} from './marks.ts';
import {createPlaces, type Place} from './text/places.ts';
import type {Part} from './part.ts';
import {joinParts} from './parts.ts';
import {createRecall} from './recall.ts';
import {createRoster, type Named} from './roster.ts';

/** The turns so far, with the places of problems of stamps, by turn and time. */
export type Assembled = {
  readonly turns: DraftTurn[];
  readonly speakers: Named[];
  readonly problems: Problem[];
  readonly events: BroadcastEvent[];
  readonly asides: Aside[];
  readonly abouts: About[];
  heading: string | undefined;
};

/** Makes turns of marks, in order and as far as they can be decided. */
export type Assembler = Assembled & {
  /**
   * Continues up to an offset, or with `isLast` to the end. Returns true if it has stopped early, after a number of
   * turns.
   */
  readonly advance: (isLast: boolean, turnsAtMost?: number, scanned?: number) => boolean;
  /** Adds the open turn as if the text ended here. A later `advance` replaces it. */
  readonly peek: () => void;
  /** Tells whether any decision would be different now that the whole file has been seen. */
  readonly isStale: () => boolean;
};

/** The length up to which breaths of one speaker are joined. */
const LONGEST_JOINED = LONGEST_TURN / 2;

/** The limit of breaths of a turn. A turn with more is divided, however short they are. */
const PARTS_AT_MOST = 4096;

/** The part being read: a turn by a label, a continuation of a speaker, or the head of the file. */
type Open = {
  readonly offset: number;
  readonly place: Place;
  /** The number of the label, or -1. */
  readonly label: number;
  /** The speaker, if this continues a divided turn. */
  readonly continues?: number;
  readonly isHead?: true;
  readonly parts: Part[];
};

/** The number of marks behind the last decided one that may be needed again. */
const KEPT_MARKS = 128;

type Otherwise = NonNullable<(Mark & {readonly kind: 'turn'})['otherwise']>;

type Input = {readonly layout: Layout; readonly blocks: Blocks; readonly marks: Marks; readonly labels: Labels; readonly knowledge: () => Knowledge};

export function createAssembler({layout, blocks, marks, labels, knowledge}: Input): Assembler {
  const placeOf = createPlaces(blocks);
  const recall = createRecall(blocks, layout, knowledge);
  const turns: DraftTurn[] = [];
  const problems: Problem[] = [];
  const events: BroadcastEvent[] = [];
  const asides: Aside[] = [];
  const abouts: About[] = [];
  let next = 0;
  /** The last date in the file, and the time at which the file says that the meeting went on. */
  let day: number | undefined;
  let begun: PrintedStamp | undefined;
  const dated = (stamp: PrintedStamp | undefined): PrintedStamp | undefined => (stamp && day !== undefined && stamp.day === undefined && stamp.kind === 'clock' ? {...stamp, day} : stamp);
  let open: Open = {offset: 0, place: {line: 1, column: 1}, label: -1, isHead: true, parts: [{from: 0}]};
  /** The counts before the open turn was added by `peek`. */
  let peeked: {readonly turns: number; readonly problems: number; readonly speakers: number; readonly events: number} | undefined;

  const report = (kind: Problem['kind'], found: string, {line, column}: Place) => { problems.push({line, column, kind, found}); };
  const unrestored = (all: Cleaned['unrestored'], base: number) => {
    for (const {kind, offset, length} of all) report(kind, blocks.slice(base + offset, base + offset + length), placeOf(base + offset));
  };
  const roster = createRoster(labels, knowledge, unrestored);
  const {speakers} = roster;
  const assembled: Assembled = {turns, speakers, problems, events, asides, abouts, heading: undefined};

  /** Reads the open turn up to `limit`, or to the end of its words. */
  function finish(limit: number): void {
    const end = Math.min(limit, open.parts.at(-1)?.to ?? limit);
    if (open.isHead) readHead(limit);
    else if (isLoose(open.parts, limit)) finishPiece(Infinity);
    else {
      divide(end);
      finishPiece(end);
    }
  }

  /** Divides the open turn until the rest of it up to `end` is no longer than the longest turn. */
  function divide(end: number): void {
    while (!open.isHead && end - open.offset > LONGEST_TURN) {
      const last = open.parts.at(-1)!;
      if (open.parts.length > 1 && last.from > open.offset) {
        // All parts except the last become a turn.
        open.parts.pop();
        const continues = finishPiece(last.from);
        open = {offset: last.from, place: placeOf(last.from), label: open.label, continues, parts: [last]};
        continue;
      }
      if (open.continues === undefined) report('long-turn', blocks.slice(open.offset, open.offset + 200), open.place);
      const cut = open.offset + cutBefore(blocks.slice(open.offset, open.offset + LONGEST_TURN + 2), LONGEST_TURN);
      if (last.from < cut) {
        const continues = finishPiece(cut);
        open = {offset: cut, place: placeOf(cut), label: open.label, continues, parts: [{from: cut}]};
      } else {
        open = {...open, offset: cut, place: placeOf(cut)};
      }
    }
  }

  /** Finishes the open turn at `end`, and returns its speaker. */
  function finishPiece(end: number): number {
    const {offset: begin, place, label, continues, parts} = open;
    const joined = joinParts(parts, begin, end, blocks, knowledge(), layout);
    // A time without a name and without words is no turn.
    if (label < 0 && continues === undefined && joined.text === '' && joined.events.length === 0) {
      asides.push({text: blocks.slice(begin, end).trim(), ...place});
      return -1;
    }
    const speaker = continues ?? roster.speakerOf(label, begin);
    const {text, source, wordsAt, hasReadings, printed, spans, unrestored: missing} = joined;
    unrestored(missing, begin);
    for (const {event, offset} of joined.events) events.push(offset === undefined ? {...event, turn: turns.length + 1} : {...event, turn: turns.length, offset});
    if (text === '' && continues === undefined) report('empty-turn', source, place);
    if (source === '' && continues !== undefined) return speaker;
    const [current, places] = [hasReadings ? knowledge() : undefined, hasReadings ? spans : undefined];
    turns.push(blocks.isStored ? recall({speaker, wordsAt, place, printed, knowledge: current, parts: places}, {text, source}, begin, end, parts) : new DraftTurn({speaker, text, source, wordsAt, place, printed, knowledge: current, parts: places}));
    return speaker;
  }

  /** Reads everything above the first turn: a heading, and text that belongs to no turn. */
  function readHead(end: number): void {
    const lines = open.parts.flatMap(({from, to}) => [...blocks.slice(from, Math.min(to ?? end, end)).matchAll(/[^\r\n]+/g)].map(({index, 0: line}) => ({offset: from + index + line.length - line.trimStart().length, shown: line.trim()}))).filter(({shown}) => shown !== '');
    assembled.heading = lines[0]?.shown;
    for (const {offset, shown} of lines.slice(1)) {
      const place = placeOf(offset);
      if (layout.head === 'line') report('text-before-first-turn', shown.slice(0, 200), place);
      asides.push({text: shown, ...place});
    }
  }

  /** Closes the current part, and begins one at `to`. The new one is empty if all words are in their marks. */
  function interrupt(offset: number, to: number): void {
    open.parts.at(-1)!.to ??= offset;
    open.parts.push(layout.isWhole ? {from: to, to} : {from: to});
  }

  /** Begins a turn or a piece. A turn whose label does not count becomes a piece if its mark allows it. */
  function take(index: number, otherwise?: Otherwise): void {
    const kind = otherwise ? otherwise.begins ? 'turn' : 'piece' : marks.kindOf(index);
    const offset = marks.offsetOf(index);
    const rest = marks.restOf(index);
    if (kind === 'turn' || kind === 'piece') {
      const said = rest?.kind === 'turn' || rest?.kind === 'piece' ? rest : undefined;
      // There may be a million of these, so all have the same hidden class.
      const part: Part = {
        from: otherwise ? otherwise.words : marks.wordsOf(index), offset, to: said?.to, start: dated(marks.stampOf(index) ?? (kind === 'turn' ? begun : undefined)), end: said?.end,
        said: otherwise?.said ?? said?.said, times: said?.times, until: undefined, event: undefined,
      };
      begun = undefined;
      const label = otherwise ? -1 : marks.labelOf(index);
      const goesOn = !open.isHead && open.parts.length < PARTS_AT_MOST && (kind === 'piece' || (layout.neighbours === 'breaths' && label >= 0 && label === open.label));
      if (goesOn && offset - open.offset < LONGEST_JOINED) {
        open.parts.at(-1)!.to ??= offset;
        open.parts.push(part);
        return;
      }
      const before = open;
      finish(offset);
      open = {offset, place: placeOf(offset), label: goesOn ? before.label : label, parts: [part]};
      return;
    }
    const to = marks.wordsOf(index);
    if (rest!.kind === 'unread' && to === offset) {
      report(rest!.problem, lineAt(blocks, offset), placeOf(offset));
      return;
    }
    interrupt(offset, to);
    const text = () => blocks.slice(offset, to).trim();
    switch (rest!.kind) {
      case 'end':
        open.parts.at(-2)!.end ??= dated(rest!.stamp);
        if (to > offset) asides.push({text: text(), ...placeOf(offset)});
        break;
      case 'event':
        if (open.isHead) events.push({turn: 0, text: rest!.text ?? text(), ...placeOf(offset)});
        else open.parts.at(-1)!.event = {text: rest!.text ?? text(), ...placeOf(offset)};
        break;
      case 'aside':
        if (rest!.isRead) open.parts.at(-2)!.until = to;
        else asides.push({text: text(), ...placeOf(offset)});
        break;
      case 'about':
        abouts.push(rest!.about);
        day = rest!.about.day ?? day;
        if (turns.length > 0 || !open.isHead) begun = rest!.about.start ?? begun;
        if (rest!.about.people) labels.present(rest!.about.people);
        if (to > offset) asides.push({text: text(), ...placeOf(offset)});
        break;
      case 'unread':
        report(rest!.problem, text(), placeOf(offset));
        break;
      default:
    }
  }

  /** Reports a line that looks like the beginning of a turn but belongs to the turn before. */
  function refuse(index: number): void {
    const claim = marks.claimOf(index);
    const isKnown = claim === 'label' && !open.isHead && labels.isKnown(marks.labelOf(index)) && labels.isLabel(marks.labelOf(index));
    if (claim === 'either' || isKnown) report(isKnown ? 'unread-label' : 'unread-stamp', lineAt(blocks, marks.offsetOf(index)), placeOf(marks.offsetOf(index)));
  }

  function restore(): void {
    if (!peeked) return;
    turns.length = peeked.turns;
    problems.length = peeked.problems;
    events.length = peeked.events;
    roster.shorten(peeked.speakers);
    peeked = undefined;
  }

  return Object.assign(assembled, {
    advance(isLast: boolean, turnsAtMost = Infinity, scanned = blocks.length()): boolean {
      restore();
      const limit = turns.length + turnsAtMost;
      for (; next < marks.length(); next += 1) {
        if (turns.length >= limit) return true;
        const decision = isBegun(marks, next, labels, blocks.length(), isLast);
        if (decision === undefined) return false;
        marks.decide(next, decision ? 1 : 2);
        if (decision) take(next);
        else {
          const rest = marks.restOf(next);
          if (rest?.kind === 'turn' && rest.otherwise) take(next, rest.otherwise);
          else refuse(next);
        }
      }
      marks.forget(next - KEPT_MARKS);
      if (isLast) {
        finish(blocks.length());
        open = {offset: blocks.length(), place: {line: 1, column: 1}, label: -1, isHead: true, parts: []};
      } else if (!layout.isWhole) {
        divide(scanned);
      }
      return false;
    },
    isStale() {
      for (let index = 0; index < marks.length(); index += 1) {
        const decided = marks.decided(index);
        if (decided !== 0 && marks.claimOf(index) !== 'certain' && isBegun(marks, index, labels, blocks.length(), true) !== (decided === 1)) return true;
      }
      return false;
    },
    peek() {
      restore();
      if (open.isHead) return;
      peeked = {turns: turns.length, problems: problems.length, speakers: speakers.length, events: events.length};
      finishPiece(blocks.length());
    },
  });
}

/** Tells whether the parts of a turn are out of order in the file, or behind the next turn. */
const isLoose = (parts: readonly Part[], next: number): boolean => (parts.at(-1)?.from ?? 0) > next || parts.some(({from}, index) => index > 0 && from < parts[index - 1]!.from);

/** Returns the beginning of the line at an offset, for a message. */
const lineAt = (blocks: Blocks, offset: number): string => /^[^\r\n]*/.exec(blocks.slice(offset, Math.min(offset + 200, blocks.length())))![0];
