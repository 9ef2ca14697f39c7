import {cleanLabel, cleanWords, type Knowledge} from '../transcript/clean.ts';
import {wordsIn, type Unrestored} from '../transcript/broken-characters.ts';
import type {Lexicon} from '../transcript/lexicon.ts';
import type {Problem, ProblemKind, Reading, Role, Speaker, Stamp, Transcript, Turn} from '../transcript/model.ts';
import {findQuestions} from '../transcript/questions.ts';
import {isHost, isReporter, outletOf, postsOf} from '../transcript/roster.ts';
import {titleIn} from '../transcript/title.ts';
import {visibleLine} from '../transcript/unsafe.ts';
import {findTurns, type Found} from './bundled.ts';
import {locator} from './locator.ts';

/**
 * Reads a transcript. Never throws: what cannot be read is told in `problems`, and a text without turns gives none.
 * The lexicon is needed only for a text with annotations (`needsLexicon`); without it they stay in the words.
 */
export function readTranscript(source: string, lexicon?: Lexicon): Transcript {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const {heading, found, misfits} = findTurns(text);
  const knowledge: Knowledge = {lexicon, isUsed: wordsIn(text)};
  const problems: {readonly at: number; readonly kind: ProblemKind; readonly found: string}[] = [...misfits];
  const report = (at: number, unrestored: readonly Unrestored[]) => {
    for (const {kind, at: offset, length} of unrestored) problems.push({at: at + offset, kind, found: text.slice(at + offset, at + offset + length)});
  };

  const labels = new Map<string, {readonly name: string; readonly readings: readonly Reading[]; readonly index: number}>();
  const byName = new Map<string, number>();
  const place = locator(text);
  const stamps = stampTimes(found, problems);
  const turns = found.map(({start, label, wordsAt, end}, index): Turn => {
    const raw = text.slice(label.at, label.at + label.length);
    let speaker = labels.get(raw);
    if (!speaker) {
      const {text: name, readings, unrestored} = cleanLabel(raw, knowledge);
      report(label.at, unrestored);
      speaker = {name, readings, index: byName.get(name) ?? byName.size};
      byName.set(name, speaker.index);
      labels.set(raw, speaker);
    }
    const {text: words, readings, unrestored} = cleanWords(text.slice(wordsAt, end), knowledge);
    report(wordsAt, unrestored);
    if (words === '') problems.push({at: start, kind: 'empty-turn', found: text.slice(start, end)});
    const stamp = stamps[index];
    return {speaker: speaker.index, ...(stamp && {stamp}), text: words, readings, source: text.slice(start, end), wordsAt: wordsAt - start, ...place(start)};
  });
  if (turns.length === 0) problems.push({at: 0, kind: 'no-turns', found: ''});

  const named = speakersIn(labels, turns);
  const questions = findQuestions(turns.map(({speaker}) => named[speaker]!.role));
  const answering = new Set(questions.flatMap(({answers}) => answers.map(answer => turns[answer]!.speaker)));
  const speakers = named.map((speaker, index): Speaker => (speaker.role === 'other' && answering.has(index) ? {...speaker, role: 'official'} : speaker));
  const first = found.find((_, index) => stamps[index]);
  const title = titleIn(turns.find(({speaker}) => speakers[speaker]!.role === 'host')?.text ?? turns[0]?.text ?? '');
  return {
    ...(heading !== undefined && {heading: visibleLine(heading)}),
    ...(title !== undefined && {title}),
    ...(first && {date: first.printed.date, firstClock: first.printed.at! % DAY}),
    speakers,
    turns,
    questions,
    problems: located(problems, text),
  };
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Every stamp with its distance from the first. A clock that goes back by hours has passed midnight; by less, it is wrong. */
function stampTimes(found: readonly Found[], problems: {at: number; kind: ProblemKind; found: string}[]): readonly (Stamp | undefined)[] {
  let first: number | undefined;
  let latest = 0;
  return found.map(({start, printed}) => {
    if (printed.at === undefined) {
      problems.push({at: start, kind: 'bad-stamp', found: printed.text});
      return undefined;
    }
    let at = printed.at;
    if (first !== undefined && at < latest - DAY / 2) at += DAY;
    if (first !== undefined && at < latest) problems.push({at: start, kind: 'stamp-goes-back', found: printed.text});
    first ??= at;
    latest = Math.max(first, latest, at);
    return {text: printed.clock, time: latest - first, precision: printed.precision};
  });
}

function speakersIn(labels: ReadonlyMap<string, {readonly name: string; readonly readings: readonly Reading[]; readonly index: number}>, turns: readonly Turn[]): Speaker[] {
  const byIndex: {readonly name: string; readonly readings: readonly Reading[]}[] = [];
  for (const {name, readings, index} of labels.values()) {
    if (!byIndex[index] || readings.length > byIndex[index].readings.length) byIndex[index] = {name, readings};
  }
  const introductions = turns.filter(({speaker}) => isHost(byIndex[speaker]!.name)).map(({text}) => text);
  const posts = postsOf(byIndex.map(({name}) => name).filter(name => !isHost(name) && !isReporter(name)), introductions);
  return byIndex.map(({name, readings}): Speaker => {
    const post = posts.get(name);
    const outlet = isReporter(name) ? outletOf(name) : undefined;
    const role: Role = isHost(name) ? 'host' : isReporter(name) ? 'reporter' : post === undefined ? 'other' : 'official';
    return {name, role, ...(post !== undefined && {post}), ...(outlet !== undefined && {outlet}), readings};
  });
}

function located(problems: readonly {readonly at: number; readonly kind: ProblemKind; readonly found: string}[], text: string): Problem[] {
  const place = locator(text);
  return problems.toSorted((one, other) => one.at - other.at).map(({at, kind, found}) => ({...place(at), kind, found}));
}
