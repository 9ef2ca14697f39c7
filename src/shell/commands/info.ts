import {outgoingData, outgoingLines} from '../../transcript/outgoing.ts';
import {formatClock, formatDuration} from '../../timeline/clock.ts';
import {statisticsOf} from '../../timeline/statistics.ts';
import {buildTimeline, type Timeline} from '../../timeline/timeline.ts';
import {displayWidth} from '../../typesetting/width.ts';
import {exportedBroadcast, safeJson} from '../../writers/json.ts';
import {EXIT} from '../errors.ts';
import type {Run} from '../main.ts';
import type {ShellMessages} from '../messages/messages.ts';
import {print} from '../print.ts';
import {describeProblem, describeProblemInEnglish} from '../problems.ts';
import {openTranscript} from '../transcripts.ts';

/** Prints what is in a transcript: as an aligned list, or with `--json` as the export has it, without the words. */
export async function info(run: Run): Promise<number> {
  const {io, paths, options, messages} = run;
  const {transcript} = await openTranscript(paths[0], run);
  const timeline = buildTimeline(transcript);
  if (options.json) {
    const {turns, ...rest} = exportedBroadcast(timeline, describeProblemInEnglish);
    await print(io.stdout, outgoingData(safeJson({...rest, turns: turns.length})));
  } else {
    await print(io.stdout, outgoingLines(infoText(timeline, messages)));
  }
  return EXIT.ok;
}

/** The list for people, each column as wide as its widest entry. */
export function infoText(timeline: Timeline, messages: ShellMessages): string {
  const {transcript, questions, duration} = timeline;
  const {info: words} = messages;
  const {speakers, turns, problems} = transcript;
  const speakerOf = (turn: number) => speakers[turns[turn]!.speaker]!.name;
  const times = transcript.firstClock === undefined ? formatDuration(duration) : `${formatClock(timeline, 0, 'minute')}–${formatClock(timeline, duration, 'minute')}`;
  const facts = aligned([
    [words.title, transcript.title ?? transcript.heading ?? words.none], [words.date, transcript.date ?? words.none], [words.time, times],
    [words.turns, String(turns.length)], [words.problems, problems.length === 0 ? words.none : String(problems.length)],
  ]);
  const people = aligned(statisticsOf(timeline).speakers.map(({speaker, time, share, characters, pace, turns: count}) => {
    const {name, role, post, outlet} = speakers[speaker]!;
    return [name, `≈${formatDuration(time)}`, `${Math.round(share * 100)}%`, words.count(count, characters), words.pace(Math.round(pace)), post ?? outlet ?? words.roles[role]];
  }));
  const asked = aligned(questions.map(({number, asked: turn, answers, start, end}) => {
    const who = [speakerOf(turn), ...new Set(answers.map(speakerOf))].join(' → ');
    return [String(number), turns[turn]!.stamp?.text ?? formatClock(timeline, start), `≈${formatDuration(end - start)}`, who];
  }));
  const sections = [facts, `${words.speakers}\n${indented(people)}`, ...(questions.length > 0 ? [`${words.questions}\n${indented(asked)}`] : [])];
  if (problems.length > 0) sections.push(`${words.problems}\n${indented(problems.map(problem => `${problem.line}:${problem.column}  ${describeProblem(problem, messages)}`).join('\n'))}`);
  return `${sections.join('\n\n')}\n`;
}

const indented = (text: string) => text.replaceAll(/^(?=.)/gm, '  ');

/** Columns side by side by display width, two blanks apart. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0));
  return rows.map(row => row.map((cell, column) => cell + ' '.repeat(widths[column]! - displayWidth(cell))).join('  ').trimEnd()).join('\n');
}
