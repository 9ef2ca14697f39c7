import type {KnownTime, Problem, ProblemKind, Recognition, Speaker, Stamp, Transcript, Turn} from '../transcript/model.ts';
import type {PrintedStamp} from '../layouts/layout.ts';
import {elapsedStamp} from '../layouts/parts/stamps.ts';
import type {QuestionMode} from '../transcript/question-modes.ts';
import {findQuestions, guessQuestions} from '../transcript/questions.ts';
import {titleIn} from '../transcript/title.ts';
import {visible, visibleLine} from '../transcript/unsafe.ts';
import type {Assembled} from './assemble.ts';
import {DraftTurn, knownTime, type ElapsedTimes} from './draft.ts';
import {orderStamps, type Ordered, type Ordering} from './order.ts';
import {clockOf, countedFrom, type Clock, type Outside} from './outside.ts';
import {speakersIn} from './speakers.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Problems that can explain a file without turns. */
const UNREADABLE: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['broken-json', 'broken-xml', 'document-type']);

/** Work in steps of a few milliseconds. Other work can run between the steps. */
export type Steps<Result> = Generator<undefined, Result, void>;
/** The number of turns that get their times in a step. */
const TURNS_AT_ONCE = 4096;

/** Runs all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const NO_TURNS: Transcript = {timing: 'none', speakers: [], turns: [], questions: [], events: [], asides: [], problems: []};

/**
 * Returns an exported transcript, or one without turns and with its problem. Its text also comes from a stranger, and
 * is made safe.
 */
export function wholeTranscript(whole: Transcript | Problem, recognition: Recognition | undefined): Transcript {
  if (!('turns' in whole)) return {...NO_TURNS, ...(recognition && {recognition}), problems: [whole]};
  const {heading, title, speakers, turns, problems} = whole;
  return {
    ...whole, ...(heading !== undefined && {heading: visibleLine(heading)}), ...(title !== undefined && {title: visibleLine(title)}), ...(recognition && {recognition}),
    speakers: speakers.map(speaker => ({...speaker, name: visibleLine(speaker.name), ...(speaker.post !== undefined && {post: visibleLine(speaker.post)}), ...(speaker.outlet !== undefined && {outlet: visibleLine(speaker.outlet)})})),
    turns: turns.map(turn => ({...turn, text: visible(turn.text)})),
    problems: turns.length === 0 ? [{line: 1, column: 1, kind: 'no-turns', found: ''}] : problems,
  };
}

/** Makes the transcript of everything assembled so far. With `isDone`, it can be made only once. */
export function* transcriptOf(assembled: Assembled | undefined, recognition: Recognition | undefined, isDone: boolean, mode: QuestionMode, outside: Outside, others: readonly Problem[] = []): Steps<Transcript> {
  if (!assembled || assembled.turns.length === 0) {
    return {...NO_TURNS, ...(recognition && {recognition}), problems: isDone ? [...(assembled?.problems ?? []).filter(({kind}) => UNREADABLE.has(kind)), {line: 1, column: 1, kind: 'no-turns', found: ''}] : []};
  }
  const {heading, abouts, events, asides} = assembled;
  const {speakers: named, indices} = speakersIn(assembled.speakers, assembled.turns, abouts.flatMap(({hosts = []}) => hosts));
  yield;
  const timed = yield* timeTurns(assembled, indices, outside);
  yield;
  if (isDone) for (const turn of assembled.turns) DraftTurn.forget(turn);
  const turns: Turn[] = assembled.turns.slice();
  yield;
  const labelled = mode === 'none' ? [] : findQuestions(turns.map(({speaker}) => named[speaker]!.role), !isDone);
  const questions = labelled.length === 0 && mode === 'guess' ? guessQuestions(turns, speaker => named[speaker]!.role === 'host', !isDone) : labelled;
  yield;
  const answering = new Set<number>();
  for (const {answers} of labelled) for (const answer of answers) answering.add(turns[answer]!.speaker);
  const speakers = named.map((speaker, index): Speaker => (speaker.role === 'other' && answering.has(index) ? {...speaker, role: 'official'} : speaker));
  const title = abouts.find(about => about.title !== undefined)?.title ?? titleIn(turns.find(({speaker}) => speakers[speaker]!.role === 'host')?.text ?? turns[0]!.text);
  return {
    ...(heading !== undefined && {heading: visibleLine(heading)}),
    ...(title !== undefined && {title: visibleLine(title)}),
    ...(timed.day !== undefined && {date: dateOf(timed.day)}),
    timing: timed.timing,
    ...countedFrom(timed),
    speakers,
    turns,
    questions,
    events: events.slice(),
    asides: asides.slice(),
    ...(recognition && {recognition}),
    problems: [...withoutTwins(assembled.problems, others), ...timed.problems, ...others].toSorted((one, other) => one.line - other.line || one.column - other.column),
  };
}

/** Merges problems of cleaning with those of decoding, which report the same characters. */
function withoutTwins(problems: readonly Problem[], undecodable: readonly Problem[]): readonly Problem[] {
  if (undecodable.length === 0) return problems;
  const places = new Set(undecodable.map(({line, column}) => `${line}:${column}`));
  return problems.filter(({kind, line, column}) => kind !== 'lost-characters' || !places.has(`${line}:${column}`));
}

const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * Returns the stamps of all turns in order. Most turns have only one. There is no list for these, because there may be
 * a million.
 */
function stampsOf(turns: readonly DraftTurn[]): Ordering[] {
  const stamps: Ordering[] = [];
  for (const turn of turns) {
    const printed = DraftTurn.printedIn(turn);
    if (printed === undefined) continue;
    if ('kind' in printed) stamps.push(printed);
    else if ('packed' in printed) {
      for (let index = 1; index < printed.packed.length; index += 3) if (printed.packed[index]! >= 0) stamps.push(printed.packed[index]!);
    } else for (const {start} of printed) if (start) stamps.push(start);
  }
  return stamps;
}

/** Orders the stamps of all turns, and gives each turn its stamps and its speaker. */
function* timeTurns({turns, abouts}: Assembled, speakers: readonly number[], {clock: asked, named}: Outside): Steps<Clock & {readonly problems: readonly Problem[]}> {
  const stamps = stampsOf(turns);
  const head = abouts.find(({start}) => start)?.start;
  const ofFirst = DraftTurn.printedIn(turns[0]!);
  const isFirstUnstamped = ofFirst === undefined || ('packed' in ofFirst ? ofFirst.packed[0] !== 0 || ofFirst.packed[1]! < 0 : !('kind' in ofFirst) && (ofFirst[0]?.offset !== 0 || ofFirst[0].start === undefined));
  const isHeadFirst = head !== undefined && isFirstUnstamped;
  if (isHeadFirst) stamps.unshift(head);
  yield;
  const ordered = orderStamps(stamps, abouts.find(({day}) => day !== undefined)?.day ?? named?.day, isFirstUnstamped);
  const clock = clockOf(ordered, asked ?? abouts.find(({origin}) => origin)?.origin?.time ?? (ordered.day === named?.day ? named?.time : undefined));
  yield;
  const problems: Problem[] = [];
  let last: Stamp | undefined;
  const stampOf = ({text: printed, precision}: PrintedStamp, time: number | undefined): Stamp | undefined => {
    if (time === undefined) return undefined;
    const text = clock.textAt?.(time) ?? printed;
    // Turns with the same stamp share its object.
    if (last?.text !== text || last.time !== time || last.precision !== precision) last = {text, time, precision};
    return last;
  };
  let index = isHeadFirst ? 1 : 0;
  let latest = 0;
  /** Returns the time of the next stamp, and reports its fault. */
  const timeOf = (stamp: Ordering, turn: Turn): number | undefined => {
    const [time, wrong] = [ordered.times[index], ordered.wrong[index]];
    index += 1;
    if (wrong) problems.push({line: turn.line, column: turn.column, kind: wrong, found: printedStamp(turn, stamp)});
    if (time !== undefined) latest = time;
    return time;
  };
  for (const [number, turn] of turns.entries()) {
    if (number % TURNS_AT_ONCE === TURNS_AT_ONCE - 1) yield;
    const printed = DraftTurn.printedIn(turn);
    let stamp = number === 0 && isHeadFirst ? stampOf(head, ordered.times[0]) : undefined;
    let inside: KnownTime[] | undefined;
    const count = printed !== undefined && 'packed' in printed && !stamp ? countOfRight(printed, ordered, index, latest) : -1;
    if (count >= 0) {
      const {stamp: own, packed} = printed as ElapsedTimes;
      if (own && isFirst(packed)) stamp = stampOf(own, own.time! - ordered.origin!);
      index += count;
      if (count > 0) latest = ordered.times[index - 1]!;
      turns[number] = DraftTurn.given(turn, speakers[DraftTurn.namedIn(turn)]!, stamp, ordered.origin);
      continue;
    }
    if (printed !== undefined && 'kind' in printed) stamp = stampOf(printed, timeOf(printed, turn));
    else if (printed !== undefined) {
      inside = [];
      const isFlat = 'packed' in printed;
      const length = isFlat ? printed.packed.length / 3 : printed.length;
      for (let part = 0; part < length; part += 1) {
        const {offset, start, end} = isFlat ? flatTime(printed, part) : printed[part]!;
        const time = start === undefined ? undefined : timeOf(start, turn);
        const ended = end === undefined ? undefined : ordered.timeOf(end, latest);
        const isEnd = ended !== undefined && ended >= latest;
        const isOfTurn = time !== undefined && offset === 0 && inside.length === 0 && !stamp;
        if (isOfTurn) stamp = stampOf(isFlat ? printed.stamp! : start as PrintedStamp, time);
        if (isEnd || (time !== undefined && !isOfTurn)) inside.push(knownTime(offset, isOfTurn ? undefined : time, isEnd ? ended : undefined));
      }
      if (inside.length === 0) inside = undefined;
    }
    turns[number] = DraftTurn.given(turn, speakers[DraftTurn.namedIn(turn)]!, stamp, inside);
  }
  return {...clock, problems};
}

/** Returns one of the packed times of a turn. */
const flatTime = ({packed}: ElapsedTimes, part: number): {readonly offset: number; readonly start: number | undefined; readonly end: number | undefined} => {
  const [offset, start, end] = [packed[3 * part]!, packed[3 * part + 1]!, packed[3 * part + 2]!];
  return {offset, start: start < 0 ? undefined : start, end: end < 0 ? undefined : end};
};

/**
 * Returns the number of stamps among the packed times of a turn, if all of them are right and in order; otherwise -1.
 * For such a turn only the printed times need be stored.
 */
function countOfRight({packed}: ElapsedTimes, {wrong, times, origin}: Ordered, index: number, after: number): number {
  if (origin === undefined) return -1;
  let count = 0;
  let latest = after;
  for (let row = 0; row < packed.length; row += 3) {
    if (packed[row + 1]! >= 0) {
      if (wrong[index + count] !== undefined) return -1;
      latest = times[index + count]!;
      count += 1;
    }
    if (packed[row + 2]! >= 0 && packed[row + 2]! - origin < latest) return -1;
  }
  return count;
}

/** Tells whether the first stamp among packed times is at the beginning of the words, before any end. */
function isFirst(packed: readonly number[]): boolean {
  for (let row = 0; row < packed.length && packed[row] === 0; row += 3) {
    if (packed[row + 1]! >= 0) return true;
    if (packed[row + 2]! >= 0) return false;
  }
  return false;
}

/** Returns a stamp as the file has it, for a message. */
function printedStamp({source, wordsAt}: Turn, stamp: Ordering): string {
  const head = source.slice(0, Math.min(wordsAt, 80));
  return /^[\s*>[(（【]*((?:[^\s\p{L}]+[\sT]+)?[\d０-９:：.年月日時时點点分]+)/u.exec(head)?.[1] ?? (typeof stamp === 'number' ? elapsedStamp(stamp) : stamp).text;
}
