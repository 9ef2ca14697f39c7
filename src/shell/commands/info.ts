import {outgoingData, outgoingLines} from '../../transcript/outgoing.ts';
import type {Problem} from '../../transcript/model.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {dateAt, formatClock, formatDuration} from '../../timeline/clock.ts';
import {statisticsOf} from '../../timeline/statistics.ts';
import {buildTimeline, type Timeline} from '../../timeline/timeline.ts';
import type {Language} from '../../ui/messages/messages.ts';
import {layoutOf} from '../../reading/read.ts';
import {displayWidth} from '../../typesetting/width.ts';
import {exportedBroadcast, safeJsonPieces} from '../../writers/json.ts';
import type {Run} from '../run.ts';
import {laterOf} from '../messages/later.ts';
import type {ShellMessages} from '../messages/messages.ts';
import {joinedPieces, printPieces} from '../print.ts';
import {describeProblem, describeProblemInEnglish} from '../files/problems.ts';
import {eachTranscript} from '../files/several.ts';

/**
 * Prints the contents of a transcript: as an aligned list, or with `--json` like the export, without the words. With
 * several files each list has its name as a heading, and the JSON has all of them as `files`.
 */
export async function info(run: Run): Promise<number> {
  const {io, options, messages, ended} = run;
  const files: object[] = [];
  const code = await eachTranscript(run, async ({opened: {transcript, name, encoding}, isFirst, isSeveral}) => {
    const timeline = buildTimeline(transcript);
    if (!options.json) {
      const heading = isSeveral ? [`${isFirst ? '' : '\n'}${name}\n`] : [];
      await printPieces(io.stdout, joinedPieces(chained(heading, infoLines(timeline, messages, run.language, encoding)), outgoingLines, ended));
      return;
    }
    const {turns: _, ...rest} = exportedBroadcast(timeline, describeProblemInEnglish);
    const all = {...rest, turns: transcript.turns.length, ...(encoding !== undefined && {encoding})};
    if (isSeveral) files.push({file: name, ...all});
    else await printPieces(io.stdout, joinedPieces(safeJsonPieces(all), outgoingData, ended));
  });
  if (files.length > 0) await printPieces(io.stdout, joinedPieces(safeJsonPieces({files}), outgoingData, ended));
  return code;
}

function* chained(...parts: readonly Iterable<string>[]): Generator<string> {
  for (const part of parts) yield* part;
}

/** Yields the list for people, each column as wide as its widest entry. */
export function* infoLines(timeline: Timeline, messages: ShellMessages, language: Language, encoding?: string): Generator<string> {
  const {transcript, questions, duration} = timeline;
  const {list} = messages;
  const {info: words} = laterOf(messages);
  const {speakers, turns, problems} = transcript;
  const speakerOf = (turn: number) => speakers[turns[turn]!.speaker]!.name;
  const [first, last] = [0, duration].map(time => dateAt(timeline, time));
  // A broadcast of several days names both of them beside its times.
  const moment = (time: number, date: string | undefined) => `${date !== undefined && first !== last ? `${date} ` : ''}${formatClock(timeline, time, transcript.timing === 'clock' ? 'minute' : 'second')}`;
  const times = transcript.timing === 'none' ? `≈${formatDuration(duration)}${words.aside(words.estimated)}` : `${moment(0, first)}–${moment(duration, last)}`;
  const layout = transcript.recognition && layoutOf(transcript.recognition.layout);
  const facts = aligned([
    [words.title, transcript.title ?? transcript.heading ?? words.none], [words.date, first === last ? first ?? words.none : `${first}–${last}`], [words.time, times],
    ...(layout ? [[words.layout, `${layout.name[language]} (${layout.id})`]] : []), ...(encoding === undefined ? [] : [[words.encoding, visibleLine(encoding)]]),
    [words.turns, String(turns.length)], [words.problems, problems.length === 0 ? words.none : String(problems.length)],
  ]);
  const people = aligned(statisticsOf(timeline).speakers.map(({speaker, time, share, characters, pace, turns: count}) => {
    const {name, role, post, outlet, alsoCalled} = speakers[speaker]!;
    const also = alsoCalled ? words.aside(words.also(list(alsoCalled))) : '';
    return [name, `≈${formatDuration(time)}`, `${Math.round(share * 100)}%`, words.count(count, characters), words.pace(Math.round(pace)), `${post ?? outlet ?? words.roles[role]}${also}`.trim()];
  }));
  const asked = aligned(questions.map(({number, asked: turn, answers, start, end}, index) => {
    const who = [speakerOf(turn), ...new Set(answers.map(speakerOf))].join(' → ');
    return [String(number), turns[turn]!.stamp?.text ?? formatClock(timeline, start), `≈${formatDuration((end ?? duration) - start)}${end === undefined ? '+' : ''}`, who, transcript.questions[index]!.guessed ? words.aside(words.guessed).trim() : ''];
  }));
  for (const fact of facts) yield `${fact}\n`;
  yield* section(words.speakers, people);
  if (questions.length > 0) yield* section(words.questions, asked);
  if (problems.length > 0) yield* section(words.problems, described(problems, messages));
}

function* section(title: string, lines: Iterable<string>): Generator<string> {
  yield `\n${title}\n`;
  for (const line of lines) yield `  ${line}\n`;
}

function* described(problems: readonly Problem[], messages: ShellMessages): Generator<string> {
  for (const problem of problems) yield `${problem.line}:${problem.column}  ${describeProblem(problem, messages)}`;
}

/** Aligns columns by display width, two blanks apart. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0));
  return rows.map(row => row.map((cell, column) => cell + ' '.repeat(widths[column]! - displayWidth(cell))).join('  ').trimEnd());
}
