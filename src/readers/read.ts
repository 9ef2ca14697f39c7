import {wordsIn, type IsUsed, type Unrestored} from '../chinese/broken-characters.ts';
import {cleanLabel, cleanWords, cleanWordsAlone, type Knowledge} from '../chinese/clean.ts';
import type {Lexicon} from '../transcript/lexicon.ts';
import type {Problem, Reading, Role, Speaker, Stamp, Transcript, Turn} from '../transcript/model.ts';
import {findQuestions} from '../transcript/questions.ts';
import {isHost, isReporter, outletOf, postsOf} from '../transcript/roster.ts';
import {titleIn} from '../transcript/title.ts';
import {visibleLine} from '../transcript/unsafe.ts';
import {findBeginnings, LONGEST_BEGINNING, type Beginning, type PrintedStamp} from './bundled.ts';
import {createPlaceCounter, type Place} from './place-counter.ts';

/**
 * Reads a transcript. Never throws: what cannot be read is told in `problems`, and a text without turns gives none.
 * The lexicon is needed only for a text with annotations (`needsLexicon`); without it they stay in the words.
 */
export function readTranscript(text: string, lexicon?: Lexicon): Transcript {
  const reader = createReader();
  reader.know(lexicon);
  reader.push(text);
  reader.end();
  return reader.transcript();
}

/** Reads a transcript as it arrives. */
export type Reader = {
  /** What is to be known of Chinese from here on. */
  readonly know: (lexicon: Lexicon | undefined) => void;
  readonly push: (text: string) => void;
  readonly end: () => void;
  /** The turns so far: a list that grows at its end. */
  readonly turns: readonly Turn[];
  /** What has been read so far. A turn is there when the next one has begun, or the text has ended. */
  readonly transcript: () => Transcript;
};

/**
 * A longer turn is divided: hours of talk without a breath are no turn but an attack, or a file with a mistake, and
 * what is set, searched and timed at once must have a bound. Counted in UTF-16 code units of the source.
 */
export const LONGEST_TURN = 1 << 16;

/** A turn that is being read: its beginning, or the speaker who goes on. */
type Open = Beginning | {readonly continues: number};

type Named = {readonly name: string; readonly readings: readonly Reading[]};

/**
 * A turn as it is kept: there may be a million. Its readings are worked out when they are asked for, which is seldom, and
 * for a few turns: all of them would take more room than the words.
 */
class ReadTurn implements Turn {
  readonly speaker: number;
  readonly stamp?: Stamp;
  readonly text: string;
  readonly source: string;
  readonly wordsAt: number;
  readonly line: number;
  readonly column: number;
  /** What its readings are found with; undefined when it has none. */
  readonly #knowledge: Knowledge | undefined;

  constructor(speaker: number, stamp: Stamp | undefined, text: string, source: string, wordsAt: number, {line, column}: Place, knowledge: Knowledge | undefined) {
    this.speaker = speaker;
    if (stamp) this.stamp = stamp;
    this.text = text;
    this.source = source;
    this.wordsAt = wordsAt;
    this.line = line;
    this.column = column;
    this.#knowledge = knowledge;
  }

  get readings(): readonly Reading[] {
    return this.#knowledge ? cleanWords(this.source.slice(this.wordsAt), this.#knowledge).readings : NO_READINGS;
  }
}

const NO_READINGS: readonly Reading[] = [];

export function createReader(): Reader {
  const counter = createPlaceCounter();
  const turns: Turn[] = [];
  const problems: Problem[] = [];
  const speakers: Named[] = [];
  /** Labels as they are printed, and names as they are shown, to indices of speakers. */
  const byLabel = new Map<string, number>();
  const byName = new Map<string, number>();
  const stamps = createStampReader();
  let knowledge: Knowledge = {lexicon: undefined, isUsed: () => false};
  let isUsed: IsUsed | undefined;
  let lexicon: Lexicon | undefined;
  let heading: string | undefined;
  let first: PrintedStamp | undefined;
  // What has arrived and is not yet read: it begins with the open turn, if there is one. `searched` is how far
  // beginnings have been looked for; texts that arrive meanwhile wait until they are worth the joining.
  let open: Open | undefined;
  let text = '';
  let searched = 0;
  let waiting: string[] = [];
  let waitingLength = 0;
  let hasBegun = false;

  const report = (kind: Problem['kind'], found: string, {line, column}: Place) => { problems.push({line, column, kind, found}); };
  const unrestored = (all: readonly Unrestored[], base: number) => {
    const places = counter.placesOf(text, 0, all.map(({at}) => base + at));
    for (const [index, {kind, at, length}] of all.entries()) report(kind, text.slice(base + at, base + at + length), places[index]!);
  };

  function speakerOf({label: {at, length}}: Beginning): number {
    const label = text.slice(at, at + length);
    const known = byLabel.get(label);
    if (known !== undefined) return known;
    const {text: name, readings, unrestored: missing} = cleanLabel(label, knowledge);
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

  /** Reads the open turn, with which the text begins, up to `end`. */
  function finish(turn: Open, end: number): void {
    const {rest, left} = divide(turn, end);
    finishPiece(rest, left);
  }

  /** Reads so much of the open turn that what is left of it up to `end` is no longer than a turn may be. */
  function divide(turn: Open, end: number): {readonly rest: Open; readonly left: number} {
    let [rest, left] = [turn, end];
    while (left > LONGEST_TURN) {
      if (!('continues' in rest)) report('long-turn', text.slice(0, 200), counter.placeOf(text, 0, 0));
      const cut = cutBefore(text, LONGEST_TURN);
      rest = {continues: finishPiece(rest, cut)};
      left -= cut;
    }
    return {rest, left};
  }

  /** Reads the text up to `end`: a turn, or what its speaker goes on with. Everything before it has been counted. */
  function finishPiece(turn: Open, end: number): number {
    const place = counter.placeOf(text, 0, 0);
    const isRest = 'continues' in turn;
    const behindLabel = isRest ? 0 : turn.label.at + turn.label.length;
    const source = text.slice(0, endOfWords(text, behindLabel, end));
    const wordsAt = isRest ? 0 : Math.min(source.length, startOfWords(source, behindLabel));
    const {stamp, problem} = isRest ? {} : stamps.read(turn.printed);
    if (!isRest && stamp) first ??= turn.printed;
    if (!isRest && problem) report(problem, turn.printed.text, place);
    const speaker = isRest ? turn.continues : speakerOf(turn);
    const {text: words, hasReadings, unrestored: missing} = cleanWordsAlone(source.slice(wordsAt), knowledge);
    unrestored(missing, wordsAt);
    if (!isRest && words === '') report('empty-turn', source, place);
    if (!isRest || source !== '') turns.push(new ReadTurn(speaker, stamp, words, source, wordsAt, place, hasReadings ? knowledge : undefined));
    counter.advance(text, 0, end);
    text = text.slice(end);
    return speaker;
  }

  /** The one line above the first turn is the heading; more is text that belongs to no turn. */
  function readHeading(before: string): void {
    const lines = [...before.matchAll(/[^\r\n]+/g)].map(({index, 0: line}) => ({at: index + line.length - line.trimStart().length, shown: line.trim()})).filter(({shown}) => shown !== '');
    heading = lines[0]?.shown;
    const places = counter.placesOf(before, 0, lines.map(({at}) => at));
    for (const [index, {shown}] of lines.entries()) if (index > 0) report('text-before-first-turn', shown.slice(0, 200), places[index]!);
  }

  function read(isLast: boolean): void {
    text += waiting.join('');
    [waiting, waitingLength] = [[], 0];
    if (!hasBegun && text !== '') {
      hasBegun = true;
      if (text.startsWith('\uFEFF')) text = text.slice(1);
    }
    isUsed ??= wordsIn(text);
    knowledge = {lexicon, isUsed};
    // A beginning that the end of what is there may have cut is looked at again when more has come.
    const limit = isLast ? Infinity : text.length - LONGEST_BEGINNING;
    const beginnings = [...findBeginnings(text, searched)].filter(({start}) => start < limit);
    let consumed = 0;
    for (const found of beginnings) {
      const here = moved(found, -consumed);
      const before = text.length;
      if (open) finish(open, here.start);
      else {
        readHeading(text.slice(0, here.start));
        counter.advance(text, 0, here.start);
        text = text.slice(here.start);
      }
      consumed += before - text.length;
      open = moved(found, -consumed);
    }
    if (open && !isLast) ({rest: open} = divide(open, text.length - LONGEST_BEGINNING));
    if (isLast) {
      if (open) finish(open, text.length);
      open = undefined;
      if (turns.length === 0) report('no-turns', '', {line: 1, column: 1});
    }
    // A stamp follows a blank, so the search may go on at any blank or behind it.
    searched = Math.max(open && !('continues' in open) ? open.label.at + open.label.length : 0, Math.min(searchable(text, Math.max(0, text.length - LONGEST_BEGINNING)), text.length));
  }

  return {
    know(more) {
      lexicon = more;
    },
    push(more) {
      waiting.push(more);
      waitingLength += more.length;
      // A turn without an end grows: joining it again and again would take time with the square of its length.
      if (waitingLength >= text.length) read(false);
    },
    end: () => read(true),
    turns,
    transcript() {
      const named = speakersIn(speakers, turns);
      const questions = findQuestions(turns.map(({speaker}) => named[speaker]!.role));
      const answering = new Set<number>();
      for (const {answers} of questions) for (const answer of answers) answering.add(turns[answer]!.speaker);
      const known = named.map((speaker, index): Speaker => (speaker.role === 'other' && answering.has(index) ? {...speaker, role: 'official'} : speaker));
      const title = titleIn(turns.find(({speaker}) => known[speaker]!.role === 'host')?.text ?? turns[0]?.text ?? '');
      return {
        ...(heading !== undefined && turns.length > 0 && {heading: visibleLine(heading)}),
        ...(title !== undefined && {title}),
        ...(first && {date: first.date, firstClock: first.at! % DAY}),
        speakers: known,
        turns: turns.slice(),
        questions,
        problems: problems.slice(),
      };
    },
  };
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const moved = ({start, printed, label}: Beginning, by: number): Beginning => ({start: start + by, printed, label: {at: label.at + by, length: label.length}});

/** The first offset from `from` on at which a stamp may be looked for: no number may be cut there. */
function searchable(text: string, from: number): number {
  let at = from;
  while (at > 0 && !/\s/.test(text[at]!) && from - at < LONGEST_BEGINNING) at -= 1;
  return at;
}

/** Gives every stamp its distance from the first. A clock that goes back by hours has passed midnight; by less, it is wrong. */
function createStampReader() {
  let first: number | undefined;
  let latest = 0;
  let last: Stamp | undefined;
  return {
    read({at: printed, clock, precision}: PrintedStamp): {readonly stamp?: Stamp; readonly problem?: 'bad-stamp' | 'stamp-goes-back'} {
      if (printed === undefined) return {problem: 'bad-stamp'};
      const at = first !== undefined && printed < latest - DAY / 2 ? printed + DAY : printed;
      const goesBack = first !== undefined && at < latest;
      first ??= at;
      latest = Math.max(first, latest, at);
      const time = latest - first;
      // Many turns share a stamp, and then they share the object.
      if (last?.text !== clock || last.time !== time) last = {text: clock, time, precision};
      return goesBack ? {stamp: last, problem: 'stamp-goes-back'} : {stamp: last};
    },
  };
}

/** Officials are introduced at the beginning, not in the middle of the hundredth hour. */
const INTRODUCTIONS_AT_MOST = 100;

function speakersIn(named: readonly Named[], turns: readonly Turn[]): Speaker[] {
  const hosts = new Set(named.flatMap(({name}, index) => (isHost(name) ? [index] : [])));
  const introductions: string[] = [];
  for (const {speaker, text} of turns) {
    if (!hosts.has(speaker)) continue;
    if (introductions.push(text) >= INTRODUCTIONS_AT_MOST) break;
  }
  const posts = postsOf(named.map(({name}) => name).filter(name => !isHost(name) && !isReporter(name)), introductions);
  return named.map(({name, readings}): Speaker => {
    const post = posts.get(name);
    const outlet = isReporter(name) ? outletOf(name) : undefined;
    const role: Role = isHost(name) ? 'host' : isReporter(name) ? 'reporter' : post === undefined ? 'other' : 'official';
    return {name, role, ...(post !== undefined && {post}), ...(outlet !== undefined && {outlet}), readings};
  });
}

function startOfWords(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at += 1;
  return at;
}

/** Where to divide a text, at most at `limit`: behind a sentence or a line if one ends shortly before, else not within a character. */
function cutBefore(text: string, limit: number): number {
  // A question mark before letters is a broken character, cut through by its annotation.
  for (let at = limit; at > limit - 2000; at -= 1) if (/[。！？!?\n]/.test(text[at - 1]!) && !/[\s(\p{Script=Latin}]/u.test(text[at]!)) return at;
  return isLowSurrogate(text.charCodeAt(limit)) || text.startsWith('\r\n', limit - 1) ? limit - 1 : limit;
}

const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00;

function endOfWords(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && /\s/.test(text[at - 1]!)) at -= 1;
  return at;
}
