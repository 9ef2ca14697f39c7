import type {KnownTime, Problem, Recognition, Speaker, Stamp, Transcript, Turn} from '../transcript/model.ts';
import type {PrintedStamp} from '../layouts/layout.ts';
import {findQuestions} from '../transcript/questions.ts';
import {titleIn} from '../transcript/title.ts';
import {visibleLine} from '../transcript/unsafe.ts';
import type {Assembled} from './assemble.ts';
import {DraftTurn, type PrintedTime} from './draft.ts';
import {orderStamps} from './order.ts';
import {speakersIn} from './speakers.ts';

const DAY = 24 * 60 * 60 * 1000;

const NO_TURNS: Transcript = {timing: 'none', speakers: [], turns: [], questions: [], events: [], asides: [], problems: []};

/** The transcript of what has been assembled so far. */
export function transcriptOf(assembled: Assembled | undefined, recognition: Recognition | undefined, isDone: boolean): Transcript {
  if (!assembled || assembled.turns.length === 0) {
    return {...NO_TURNS, ...(recognition && {recognition}), problems: isDone ? [{line: 1, column: 1, kind: 'no-turns', found: ''}] : []};
  }
  const {heading, abouts, events, asides} = assembled;
  const timed = timeTurns(assembled);
  const turns: Turn[] = assembled.turns.slice();
  const named = speakersIn(assembled.speakers, turns);
  const questions = findQuestions(turns.map(({speaker}) => named[speaker]!.role));
  const answering = new Set<number>();
  for (const {answers} of questions) for (const answer of answers) answering.add(turns[answer]!.speaker);
  const speakers = named.map((speaker, index): Speaker => (speaker.role === 'other' && answering.has(index) ? {...speaker, role: 'official'} : speaker));
  const title = abouts.find(about => about.title !== undefined)?.title ?? titleIn(turns.find(({speaker}) => speakers[speaker]!.role === 'host')?.text ?? turns[0]!.text);
  return {
    ...(heading !== undefined && {heading: visibleLine(heading)}),
    ...(title !== undefined && {title: visibleLine(title)}),
    ...(timed.day !== undefined && {date: dateOf(timed.day)}),
    timing: timed.timing,
    ...(timed.first !== undefined && (timed.timing === 'clock' ? {firstClock: timed.first} : {firstElapsed: timed.first})),
    speakers,
    turns,
    questions,
    events: events.slice(),
    asides: asides.slice(),
    ...(recognition && {recognition}),
    problems: [...assembled.problems, ...timed.problems].toSorted((one, other) => one.line - other.line || one.column - other.column),
  };
}

const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** All times that the file prints of a turn. */
const printedTimes = (printed: ReturnType<typeof DraftTurn.printedIn>): readonly PrintedTime[] => (printed === undefined ? [] : 'kind' in printed ? [{at: 0, start: printed}] : printed);

/** Puts the stamps of all turns in order, and gives each turn its own. */
function timeTurns({turns, abouts}: Assembled) {
  const printed = turns.map(turn => printedTimes(DraftTurn.printedIn(turn)));
  const stamps: PrintedStamp[] = [];
  const head = abouts.find(({start}) => start)?.start;
  const isFirstUnstamped = printed[0]?.[0]?.at !== 0 || printed[0][0].start === undefined;
  const isHeadFirst = head !== undefined && isFirstUnstamped;
  if (isHeadFirst) stamps.push(head);
  for (const times of printed) for (const {start} of times) if (start) stamps.push(start);
  const ordered = orderStamps(stamps, abouts.find(({day}) => day !== undefined)?.day, isFirstUnstamped);
  const problems: Problem[] = [];
  let last: Stamp | undefined;
  const stampOf = ({text, precision}: PrintedStamp, time: number): Stamp => {
    const shown = precision;
    // Many turns share a stamp, and then they share the object.
    if (last?.text !== text || last.time !== time || last.precision !== shown) last = {text, time, precision: shown};
    return last;
  };
  let index = isHeadFirst ? 1 : 0;
  let latest = 0;
  for (const [number, times] of printed.entries()) {
    const turn = turns[number]!;
    let stamp = number === 0 && isHeadFirst && ordered.times[0] !== undefined ? stampOf(head, ordered.times[0]) : undefined;
    const known: KnownTime[] = [];
    for (const {at, start, end} of times) {
      const time = start ? ordered.times[index] : undefined;
      if (start) {
        const wrong = ordered.wrong[index];
        if (wrong) problems.push({line: turn.line, column: turn.column, kind: wrong, found: foundIn(turn, start)});
        index += 1;
      }
      if (time !== undefined) latest = time;
      const ended = end && ordered.timeOf(end, latest);
      const isEnd = ended !== undefined && ended >= latest;
      if (time !== undefined && at === 0 && known.length === 0 && !stamp) {
        stamp = stampOf(start!, time);
        if (isEnd) known.push({at, end: ended});
      } else if (time !== undefined || isEnd) {
        known.push({at, ...(time !== undefined && {start: time}), ...(isEnd && {end: ended})});
      }
    }
    turns[number] = DraftTurn.timed(turn, turn.speaker, stamp, known.length > 0 ? known : undefined);
  }
  return {...ordered, problems};
}

/** A stamp as the file has it, for a message. */
function foundIn({source, wordsAt}: Turn, {text}: PrintedStamp): string {
  const head = source.slice(0, Math.min(wordsAt, 80));
  return /^[\s*>[(（【]*((?:[^\s\p{L}]+[\sT]+)?[\d０-９:：.年月日時时點点分]+)/u.exec(head)?.[1] ?? text;
}
