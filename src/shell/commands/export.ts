import {outgoingData, outgoingLines} from '../../transcript/outgoing.ts';
import {buildTimeline} from '../../timeline/timeline.ts';
import {exportedBroadcast, safeJsonPieces} from '../../writers/json.ts';
import {textPieces, turnsBetween} from '../../writers/txt.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {codeOf, EXIT, UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import {OPTIONS} from '../settings/options.ts';
import {joinedPieces, printPieces} from '../print.ts';
import {describeProblemInEnglish} from '../files/problems.ts';
import {rangeOf} from '../settings/settings.ts';
import {openTranscript} from '../files/transcripts.ts';

/** Writes a transcript with its times in another format: to a file, whole or not at all, or to standard output. */
export async function exportBroadcast(run: Run): Promise<number> {
  const {io, paths, options, messages, screen} = run;
  const {format, output, force} = options;
  if (format === undefined) throw new UserError(messages.errors.formatNeeded(messages.list(OPTIONS.format.type.choices!)));
  const {transcript} = await openTranscript(paths[0], run);
  const timeline = buildTimeline(transcript);
  if (format === 'json' && (options.start ?? options.end) !== undefined) throw new UserError(messages.errors.wholeOnly(run.named(options.start === undefined ? 'end' : 'start'), 'json'));
  const {start, end} = rangeOf(run, timeline, screen);
  const pieces = format === 'txt' ? joinedPieces(textPieces(timeline, turnsBetween(timeline, start, end)), outgoingLines, run.ended)
    : joinedPieces(safeJsonPieces(exportedBroadcast(timeline, describeProblemInEnglish)), outgoingData, run.ended);
  if (output === undefined || output === '-') {
    await printPieces(io.stdout, pieces);
    return EXIT.ok;
  }
  try {
    await io.files.write(output, pieces, {overwrite: force, ended: run.ended});
  } catch (error) {
    const code = codeOf(error);
    // Whoever read the pipe has gone, as may happen to standard output.
    if (code === undefined || code === 'EPIPE') throw error;
    const name = briefLine(output);
    const {exists, isFolder, unwritable} = messages.errors;
    throw new UserError(code === 'EEXIST' ? exists(name) : code === 'EISDIR' ? isFolder(name) : unwritable(name, code));
  }
  return EXIT.ok;
}
