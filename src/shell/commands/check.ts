import type {Excerpt} from '../../reading/text/excerpts.ts';
import {layoutOf} from '../../reading/read.ts';
import {outgoingLines} from '../../transcript/outgoing.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {displayWidth} from '../../typesetting/width.ts';
import {errorLine, EXIT, UserError} from '../errors.ts';
import {laterOf} from '../messages/later.ts';
import type {Run} from '../run.ts';
import {joinedPieces, printPieces} from '../print.ts';
import {describeProblem} from '../files/problems.ts';
import type {Opened} from '../files/opening.ts';
import {openTranscript} from '../files/transcripts.ts';
import {lostNotes, readNotes} from '../shelf/notes-file.ts';
import {buildTimeline} from '../../timeline/timeline.ts';
import {refusal} from '../../ui/messages/refusal.ts';

/** Yields the recognised layout of a file, and every problem with its line and a caret below the place. */
function* findings({name, transcript: {recognition, problems}, excerpts, encoding}: Opened, {messages, language}: Pick<Run, 'messages' | 'language'>): Generator<string> {
  const layout = recognition && layoutOf(recognition.layout);
  if (recognition && layout) {
    const {sure, beginnings, example, second, asked = false} = recognition;
    const percent = (part: number) => Math.round(part * 100);
    yield `${name}: ${laterOf(messages).recognised({name: layout.name[language], id: layout.id, sure: percent(sure), beginnings, example: visibleLine(example), second: second && {id: second.layout, sure: percent(second.sure)}, asked, encoding: encoding && visibleLine(encoding)})}\n`;
  }
  // An exported transcript has the lines and columns of its original file.
  const lines = excerpts(layout?.assembled && problems[0]?.kind !== 'broken-json' ? [] : problems)[Symbol.iterator]();
  for (const problem of problems) {
    yield `${name}:${problem.line}:${problem.column}: ${describeProblem(problem, messages)}\n`;
    const excerpt = lines.next().value as Excerpt | undefined;
    if (!excerpt) continue;
    const number = String(excerpt.line);
    const before = displayWidth(visibleLine(Array.from(excerpt.text).slice(0, excerpt.column - 1).join('')));
    yield `  ${number} | ${visibleLine(excerpt.text)}\n  ${' '.repeat(number.length)} | ${' '.repeat(before)}^\n`;
  }
}

/** Returns the trainer's notes whose place does not exist in the transcript, one on each line. */
async function lostIn({transcript}: Opened, run: Run, path: string | undefined): Promise<readonly string[]> {
  const notes = await readNotes(run, path);
  if (!notes) return [];
  const timeline = buildTimeline(transcript);
  return lostNotes(notes, timeline).map(({line, result}) => `${visibleLine(notes.path)}:${line}:1: ${refusal(result, timeline, run.screen)}\n`);
}

/**
 * Prints the recognised layout of each transcript, and its problems as `file:line:column: message`. Returns exit code 3
 * if there are any.
 */
export async function check(run: Run): Promise<number> {
  const {io, paths} = run;
  let problems = 0;
  for (const path of paths.length > 0 ? paths : [undefined]) {
    try {
      const opened = await openTranscript(path, run);
      problems += opened.transcript.problems.length;
      await printPieces(io.stdout, joinedPieces(findings(opened, run), outgoingLines, run.ended));
      const lost = await lostIn(opened, run, path);
      problems += lost.length;
      await printPieces(io.stdout, joinedPieces(lost, outgoingLines, run.ended));
    } catch (error) {
      // A file that cannot be read is one more finding. The others are still checked.
      if (!(error instanceof UserError)) throw error;
      problems += 1;
      io.stderr.write(errorLine(error.message));
    }
  }
  return problems > 0 ? EXIT.transcript : EXIT.ok;
}
