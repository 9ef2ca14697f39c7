import {outgoingData, outgoingLines, type Outgoing} from '../../transcript/outgoing.ts';
import {buildTimeline} from '../../timeline/timeline.ts';
import {exportedBroadcast, safeJsonPieces} from '../../writers/json.ts';
import {textPieces, turnsBetween} from '../../writers/txt.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {codeOf, UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import {OPTIONS} from '../settings/options.ts';
import {joinedPieces, printPieces} from '../print.ts';
import {describeProblemInEnglish} from '../files/problems.ts';
import {rangeOf} from '../settings/settings.ts';
import {eachTranscript} from '../files/several.ts';
import {BUNDLED} from '../files/transcripts.ts';

/**
 * Writes transcripts with their times in another format: to a file, whole or not at all, or to standard output. Of several
 * each goes into a file of its own in the folder that is named, or all of them to standard output.
 */
export async function exportBroadcast(run: Run): Promise<number> {
  const {io, options, messages, screen, ended} = run;
  const {format, output} = options;
  if (format === undefined) throw new UserError(messages.errors.formatNeeded(messages.list(OPTIONS.format.type.choices!)));
  if (format === 'json' && (options.start ?? options.end) !== undefined) throw new UserError(messages.errors.wholeOnly(run.named(options.start === undefined ? 'end' : 'start'), 'json'));
  const isFile = output !== undefined && output !== '-';
  const taken = new Set<string>();
  const files: object[] = [];
  const code = await eachTranscript(run, async ({opened: {transcript, name}, path, isFirst, isSeveral}) => {
    const timeline = buildTimeline(transcript);
    const {start, end} = rangeOf(run, timeline, screen);
    const broadcast = () => exportedBroadcast(timeline, describeProblemInEnglish);
    const pieces = format === 'txt' ? joinedPieces(textPieces(timeline, turnsBetween(timeline, start, end)), outgoingLines, ended) : joinedPieces(safeJsonPieces(broadcast()), outgoingData, ended);
    if (isFile) {
      await writeFile(isSeveral ? fileIn(output, path, format, taken) : output, pieces, run);
    } else if (isSeveral && format === 'json') {
      files.push({file: name, ...broadcast()});
    } else {
      if (isSeveral) await printPieces(io.stdout, joinedPieces([`${isFirst ? '' : '\n'}${name}\n\n`], outgoingLines, ended));
      await printPieces(io.stdout, pieces);
    }
  });
  if (files.length > 0) await printPieces(io.stdout, joinedPieces(safeJsonPieces({files}), outgoingData, ended));
  return code;
}

/** Returns a name in a folder that no other transcript has taken: `opening.json`, or `opening.vtt.json`. */
function fileIn(folder: string, path: string | undefined, format: string, taken: Set<string>): string {
  const name = (path ?? BUNDLED).replace(/^.*[\\/](?=.)/, '');
  const short = `${name.replace(/(?<=.)\.[^.]*$/, '')}.${format}`;
  const free = taken.has(short) ? `${name}.${format}` : short;
  taken.add(free);
  return `${folder.replace(/[\\/]+$/, '')}/${free}`;
}

async function writeFile(path: string, pieces: Iterable<Outgoing>, {io, options, messages, ended}: Run): Promise<void> {
  try {
    await io.files.write(path, pieces, {overwrite: options.force, ended});
  } catch (error) {
    const code = codeOf(error);
    // Whoever read the pipe has gone, as may happen to standard output.
    if (code === undefined || code === 'EPIPE') throw error;
    const name = briefLine(path);
    const {exists, isFolder, unwritable} = messages.errors;
    throw new UserError(code === 'EEXIST' ? exists(name) : code === 'EISDIR' ? isFolder(name) : unwritable(name, code));
  }
}
