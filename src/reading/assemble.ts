import {cleanLabel, type Cleaned, type Knowledge} from '../chinese/clean.ts';
import type {About, Layout, Mark, PrintedStamp} from '../layouts/layout.ts';
import type {Aside, BroadcastEvent, Problem, Reading} from '../transcript/model.ts';
import {LONGEST_TURN} from '../transcript/limits.ts';
import type {Blocks} from './blocks.ts';
import {fits} from './decide.ts';
import {DraftTurn} from './draft.ts';
import type {Labels} from './labels.ts';
import type {Marks} from './marks.ts';
import {createPlaces, type Place} from './places.ts';
import {joinParts, type Part} from './parts.ts';

/** A speaker as labels name him. */
export type Named = {readonly name: string; readonly readings: readonly Reading[]};

/** Where a problem with a stamp lies, by turn and time in it. */
export type Assembled = {
  readonly turns: DraftTurn[];
  readonly speakers: Named[];
  readonly problems: Problem[];
  readonly events: BroadcastEvent[];
  readonly asides: Aside[];
  readonly abouts: About[];
  heading: string | undefined;
};

/** Makes turns of marks, in order and as far as can be decided. */
export type Assembler = Assembled & {
  /** Goes on with what has come up to an offset; with `isLast`, to the end of it. Stops after so many turns, and tells whether it has. */
  readonly advance: (isLast: boolean, turnsAtMost?: number, scanned?: number) => boolean;
  /** The open turn as it is now, as if the text ended here. What is advanced later takes its place. */
  readonly peek: () => void;
  /** Whether anything would be decided otherwise now that all of the file has been seen. */
  readonly isStale: () => boolean;
};

/** Breaths of one speaker are joined up to this length. */
const LONGEST_JOINED = LONGEST_TURN / 2;

/** A turn of more breaths than this is divided, however short they are. */
const PARTS_AT_MOST = 4096;

/** What is being read: a turn by a label, what a speaker goes on with, or the head of the file. */
type Open = {
  readonly at: number;
  readonly place: Place;
  /** The label's number, -1 for none. */
  readonly label: number;
  /** The speaker, where the turn goes on with one that was divided. */
  readonly continues?: number;
  readonly isHead?: true;
  readonly parts: Part[];
};

/** What cannot be decided before more has come is decided without it behind so much text. */
const DECIDED_BEHIND = 1 << 16;
/** So many marks behind the last that was decided may be looked at again. */
const KEPT_MARKS = 128;
/** A name for whoever is not named. */
export const UNNAMED = '—';

type Otherwise = NonNullable<(Mark & {readonly kind: 'turn'})['otherwise']>;

type Input = {readonly layout: Layout; readonly blocks: Blocks; readonly marks: Marks; readonly labels: Labels; readonly knowledge: () => Knowledge};

export function createAssembler({layout, blocks, marks, labels, knowledge}: Input): Assembler {
  const placeOf = createPlaces(blocks);
  const turns: DraftTurn[] = [];
  const problems: Problem[] = [];
  const speakers: Named[] = [];
  const events: BroadcastEvent[] = [];
  const asides: Aside[] = [];
  const abouts: About[] = [];
  const byLabel = new Map<number, number>();
  const byName = new Map<string, number>();
  let next = 0;
  /** The day that the file has named last, and a time at which it says that things went on. */
  let day: number | undefined;
  let begun: PrintedStamp | undefined;
  const dated = (stamp: PrintedStamp | undefined): PrintedStamp | undefined => (stamp && day !== undefined && stamp.day === undefined && stamp.kind === 'clock' ? {...stamp, day} : stamp);
  let open: Open = {at: 0, place: {line: 1, column: 1}, label: -1, isHead: true, parts: [{from: 0}]};
  /** How much there was before the open turn was peeked at. */
  let peeked: {readonly turns: number; readonly problems: number; readonly speakers: number; readonly events: number} | undefined;

  const assembled: Assembled = {turns, speakers, problems, events, asides, abouts, heading: undefined};
  const report = (kind: Problem['kind'], found: string, {line, column}: Place) => { problems.push({line, column, kind, found}); };
  const unrestored = (all: Cleaned['unrestored'], base: number) => {
    for (const {kind, at, length} of all) report(kind, blocks.slice(base + at, base + at + length), placeOf(base + at));
  };

  function speakerOf(label: number, at: number): number {
    const known = byLabel.get(label);
    if (known !== undefined) return known;
    const {text: name, readings, unrestored: missing} = label < 0 ? {text: UNNAMED, readings: [], unrestored: []} : cleanLabel(labels.textOf(label), knowledge());
    unrestored(missing, at);
    let index = byName.get(name);
    if (index === undefined) {
      index = speakers.length;
      speakers.push({name, readings});
      byName.set(name, index);
    } else if (readings.length > speakers[index]!.readings.length) {
      speakers[index] = {name, readings};
    }
    byLabel.set(label, index);
    return index;
  }

  /** Reads the open turn up to `limit`, or to where its words end. */
  function finish(limit: number): void {
    const end = Math.min(limit, open.parts.at(-1)?.to ?? limit);
    if (open.isHead) readHead(limit);
    else if (isLoose(open.parts, limit)) finishPiece(Infinity);
    else {
      divide(end);
      finishPiece(end);
    }
  }

  /** Reads so much of the open turn that what is left of it up to `end` is no longer than a turn may be. */
  function divide(end: number): void {
    while (!open.isHead && end - open.at > LONGEST_TURN) {
      const last = open.parts.at(-1)!;
      if (open.parts.length > 1 && last.from > open.at) {
        // Its parts but the last are a turn by themselves.
        open.parts.pop();
        const continues = finishPiece(last.from);
        open = {at: last.from, place: placeOf(last.from), label: open.label, continues, parts: [last]};
        continue;
      }
      if (open.continues === undefined) report('long-turn', blocks.slice(open.at, open.at + 200), open.place);
      const cut = open.at + cutBefore(blocks.slice(open.at, open.at + LONGEST_TURN + 2), LONGEST_TURN);
      if (last.from < cut) {
        const continues = finishPiece(cut);
        open = {at: cut, place: placeOf(cut), label: open.label, continues, parts: [{from: cut}]};
      } else {
        open = {...open, at: cut, place: placeOf(cut)};
      }
    }
  }

  /** Makes a turn of the open one up to `end`, and gives its speaker. */
  function finishPiece(end: number): number {
    const {at, place, label, continues, parts} = open;
    const joined = joinParts(parts, at, end, blocks, knowledge(), layout);
    // A time without a name and without words is no turn.
    if (label < 0 && continues === undefined && joined.text === '' && joined.events.length === 0) {
      asides.push({text: blocks.slice(at, end).trim(), ...place});
      return -1;
    }
    const speaker = continues ?? speakerOf(label, at);
    const {text, source, wordsAt, hasReadings, printed, spans, unrestored: missing} = joined;
    unrestored(missing, at);
    for (const {event, at: offset} of joined.events) events.push(offset === undefined ? {...event, turn: turns.length + 1} : {...event, turn: turns.length, at: offset});
    if (text === '' && continues === undefined) report('empty-turn', source, place);
    if (source !== '' || continues === undefined) turns.push(new DraftTurn({speaker, text, source, wordsAt, place, printed, knowledge: hasReadings ? knowledge() : undefined, parts: hasReadings ? spans : undefined}));
    return speaker;
  }

  /** What stands above the first turn: a heading, and text that belongs to no turn. */
  function readHead(end: number): void {
    const lines = open.parts.flatMap(({from, to}) => [...blocks.slice(from, Math.min(to ?? end, end)).matchAll(/[^\r\n]+/g)].map(({index, 0: line}) => ({at: from + index + line.length - line.trimStart().length, shown: line.trim()}))).filter(({shown}) => shown !== '');
    assembled.heading = lines[0]?.shown;
    for (const {at, shown} of lines.slice(1)) {
      const place = placeOf(at);
      if (layout.head === 'line') report('text-before-first-turn', shown.slice(0, 200), place);
      asides.push({text: shown, ...place});
    }
  }

  /** Closes the part that is being read, and begins one behind `to`: an empty one where all words come with their marks. */
  function interrupt(at: number, to: number): void {
    open.parts.at(-1)!.to ??= at;
    open.parts.push(layout.isWhole ? {from: to, to} : {from: to});
  }

  /** A turn or a piece begins. A turn whose label is none is a piece where its mark says so. */
  function take(index: number, otherwise?: Otherwise): void {
    const kind = otherwise ? otherwise.begins ? 'turn' : 'piece' : marks.kindOf(index);
    const at = marks.atOf(index);
    const rest = marks.restOf(index);
    if (kind === 'turn' || kind === 'piece') {
      const said = rest?.kind === 'turn' || rest?.kind === 'piece' ? rest : undefined;
      // There may be a million of these: one shape for all of them.
      const part: Part = {
        from: otherwise ? otherwise.words : marks.wordsOf(index), at, to: said?.to, start: dated(marks.stampOf(index) ?? (kind === 'turn' ? begun : undefined)), end: said?.end,
        said: otherwise?.said ?? said?.said, times: said?.times, until: undefined, event: undefined,
      };
      begun = undefined;
      const label = otherwise ? -1 : marks.labelOf(index);
      const goesOn = !open.isHead && open.parts.length < PARTS_AT_MOST && (kind === 'piece' || (layout.neighbours === 'breaths' && label >= 0 && label === open.label));
      if (goesOn && at - open.at < LONGEST_JOINED) {
        open.parts.at(-1)!.to ??= at;
        open.parts.push(part);
        return;
      }
      const before = open;
      finish(at);
      open = {at, place: placeOf(at), label: goesOn ? before.label : label, parts: [part]};
      return;
    }
    const to = marks.wordsOf(index);
    if (rest!.kind === 'unread' && to === at) {
      report(rest!.problem, lineAt(blocks, at), placeOf(at));
      return;
    }
    interrupt(at, to);
    const text = () => blocks.slice(at, to).trim();
    switch (rest!.kind) {
      case 'end':
        open.parts.at(-2)!.end ??= dated(rest!.stamp);
        if (to > at) asides.push({text: text(), ...placeOf(at)});
        break;
      case 'event':
        if (open.isHead) events.push({turn: 0, text: rest!.text ?? text(), ...placeOf(at)});
        else open.parts.at(-1)!.event = {text: rest!.text ?? text(), ...placeOf(at)};
        break;
      case 'aside':
        if (rest!.isRead) open.parts.at(-2)!.until = to;
        else asides.push({text: text(), ...placeOf(at)});
        break;
      case 'about':
        abouts.push(rest!.about);
        day = rest!.about.day ?? day;
        if (turns.length > 0 || !open.isHead) begun = rest!.about.start ?? begun;
        if (rest!.about.people) labels.present(rest!.about.people);
        if (to > at) asides.push({text: text(), ...placeOf(at)});
        break;
      case 'unread':
        report(rest!.problem, text(), placeOf(at));
        break;
      default:
    }
  }

  /** Whether a mark begins what it claims to begin. Undefined when more must come before it can be told. */
  function decide(index: number, isLast: boolean): boolean | undefined {
    if (marks.kindOf(index) !== 'turn') return true;
    const label = marks.labelOf(index);
    switch (marks.claimOf(index)) {
      case 'certain':
        return true;
      case 'label':
        return label < 0 || (labels.isLabel(label) && (marks.isBulleted(index) || !labels.areBulleted()));
      default: {
        const fit = fits(marks, index, isLast || blocks.length() - marks.atOf(index) > DECIDED_BEHIND);
        if (fit === undefined) return undefined;
        const isKnown = label >= 0 && labels.isKnown(label);
        switch (marks.claimOf(index)) {
          case 'either':
            return fit || isKnown;
          case 'stamp':
            return fit;
          default:
            return fit && isKnown;
        }
      }
    }
  }

  /** Tells of a line that is like the beginning of a turn and was left to the turn before. */
  function refuse(index: number): void {
    const claim = marks.claimOf(index);
    const isKnown = claim === 'label' && !open.isHead && labels.isKnown(marks.labelOf(index)) && labels.isLabel(marks.labelOf(index));
    if (claim === 'either' || isKnown) report(isKnown ? 'unread-label' : 'unread-stamp', lineAt(blocks, marks.atOf(index)), placeOf(marks.atOf(index)));
  }

  function restore(): void {
    if (!peeked) return;
    turns.length = peeked.turns;
    problems.length = peeked.problems;
    events.length = peeked.events;
    for (const {name} of speakers.slice(peeked.speakers)) byName.delete(name);
    for (const [label, speaker] of byLabel) if (speaker >= peeked.speakers) byLabel.delete(label);
    speakers.length = peeked.speakers;
    peeked = undefined;
  }

  return Object.assign(assembled, {
    advance(isLast: boolean, turnsAtMost = Infinity, scanned = blocks.length()): boolean {
      restore();
      const limit = turns.length + turnsAtMost;
      for (; next < marks.length(); next += 1) {
        if (turns.length >= limit) return true;
        const decision = decide(next, isLast);
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
        open = {at: blocks.length(), place: {line: 1, column: 1}, label: -1, isHead: true, parts: []};
      } else if (!layout.isWhole) {
        divide(scanned);
      }
      return false;
    },
    isStale() {
      for (let index = 0; index < marks.length(); index += 1) {
        const decided = marks.decided(index);
        if (decided !== 0 && marks.claimOf(index) !== 'certain' && decide(index, true) !== (decided === 1)) return true;
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

/** Whether parts of a turn lie in the file in another order than they are said, or behind what comes next. */
const isLoose = (parts: readonly Part[], next: number): boolean => (parts.at(-1)?.from ?? 0) > next || parts.some(({from}, index) => index > 0 && from < parts[index - 1]!.from);

/** The line that begins at an offset, as much of it as a message shows. */
const lineAt = (blocks: Blocks, at: number): string => /^[^\r\n]*/.exec(blocks.slice(at, Math.min(at + 200, blocks.length())))![0];

/** Where to divide a text, at most at `limit`: behind a sentence or a line if one ends shortly before, else not within a character. */
function cutBefore(text: string, limit: number): number {
  // A question mark before letters is a broken character, cut through by its annotation.
  for (let at = limit; at > limit - 2000; at -= 1) if (/[。！？!?\n]/.test(text[at - 1]!) && !/[\s(\p{Script=Latin}]/u.test(text[at]!)) return at;
  return (text.charCodeAt(limit) & 0xfc00) === 0xdc00 || text.startsWith('\r\n', limit - 1) ? limit - 1 : limit;
}
