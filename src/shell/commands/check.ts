import {outgoingLines} from '../../transcript/outgoing.ts';
import type {Transcript} from '../../transcript/model.ts';
import {errorLine, EXIT, UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import type {ShellMessages} from '../messages/messages.ts';
import {joinedPieces, printPieces} from '../print.ts';
import {describeProblem} from '../files/problems.ts';
import {openTranscript} from '../files/transcripts.ts';

function* findings(name: string, {problems}: Transcript, messages: ShellMessages): Generator<string> {
  for (const problem of problems) yield `${name}:${problem.line}:${problem.column}: ${describeProblem(problem, messages)}\n`;
}

/** Prints the problems of each transcript as `file:line:column: message`. Exit code 3 when there are any. */
export async function check(run: Run): Promise<number> {
  const {io, paths, messages} = run;
  let found = 0;
  for (const path of paths.length > 0 ? paths : [undefined]) {
    try {
      const {name, transcript} = await openTranscript(path, run);
      found += transcript.problems.length;
      await printPieces(io.stdout, joinedPieces(findings(name, transcript, messages), outgoingLines, run.ended));
    } catch (error) {
      // A file that cannot be read is one more finding; the others are still checked.
      if (!(error instanceof UserError)) throw error;
      found += 1;
      io.stderr.write(errorLine(error.message));
    }
  }
  return found > 0 ? EXIT.transcript : EXIT.ok;
}
