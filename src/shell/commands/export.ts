import {buildTimeline} from '../../timeline/timeline.ts';
import {createGrowingMeasurer} from '../../timeline/measuring.ts';
import type {Wording} from '../../transcript/wording.ts';
import {toolsFor} from '../../ui/controller/session.ts';
import {inWording, readerOf} from '../../ui/controller/text-tools.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import type {Outgoing} from '../../transcript/outgoing.ts';
import {FORMAT_NAMES, formatOfFile, type FormatName} from '../../writers/formats.ts';
import {codeOf, Ended, EXIT, UserError} from '../errors.ts';
import type {ExportJob} from '../exporting/format.ts';
import {FORMATS} from '../exporting/formats.ts';
import {selectTurns} from '../exporting/select.ts';
import {createProgressBar, readAll, type ProgressBar} from '../files/read-on.ts';
import {createToolBox} from '../files/tool-box.ts';
import {filesIn} from '../files/folder.ts';
import {eachPath} from '../files/several.ts';
import {openGrowing} from '../files/transcripts.ts';
import {printPieces} from '../print.ts';
import type {Run} from '../run.ts';
import {openScratch, type Scratch} from '../system/scratch.ts';
import {OPTION_NAMES} from '../settings/options.ts';

/** The time after which a progress bar appears, in milliseconds. */
const PATIENCE = 1000;

/**
 * Writes transcripts with their times in another format, to a file, whole or not at all, or to standard output. Each of
 * several goes into a file of its own in the named folder, or they go to standard output one after the other.
 */
export async function exportBroadcast(run: Run): Promise<number> {
  const format = formatAsked(run);
  const {paths, hasFolder} = await filesIn(run.paths, run);
  if (!hasFolder && paths.length <= 1) {
    await exportOne(run, format);
    return EXIT.ok;
  }
  const {output} = run.options;
  const taken = new Set<string>();
  return await eachPath(run, paths, hasFolder, path => exportOne({...run, paths: [path], ...(output !== undefined && output !== '-' && {options: {...run.options, output: fileIn(output, path, format, taken)}})}, format));
}

/** Returns a file name in the folder that no other transcript uses: `opening.json`, or `opening.vtt.json`. */
function fileIn(folder: string, path: string, format: string, taken: Set<string>): string {
  const name = path.replace(/^.*[\\/](?=.)/, '');
  const short = `${name.replace(/(?<=.)\.[^.]*$/, '')}.${format}`;
  const free = taken.has(short) ? `${name}.${format}` : short;
  taken.add(free);
  return `${folder.replace(/[\\/]+$/, '')}/${free}`;
}

/** The file is read to its end before a word is written: only the whole tells who speaks, what is a label, and which stamps are right. Its text waits outside of memory. */
async function exportOne(run: Run, format: FormatName): Promise<void> {
  const scratch = openScratch();
  try {
    await exportFrom(run, format, scratch);
  } finally {
    scratch.close();
  }
}

async function exportFrom(run: Run, format: FormatName, store: Scratch): Promise<void> {
  const {io, paths, options, screen, ended} = run;
  io.saveMemory();
  const growing = await openGrowing(paths[0], {...run, store});
  // Measure turns as they are read, so that their words need not be read again.
  const measured = createGrowingMeasurer();
  await readAll(growing, io, ended, screen, PATIENCE, measured);
  if (ended.aborted) throw new Ended();
  const original = buildTimeline(growing.transcript(), measured);
  const {turns: chosen, start, end} = selectTurns(run, original);
  const {text, readings, script} = options;
  const wording: Wording = {text, readings, script, sandhi: options['tone-sandhi']};
  const toolBox = createToolBox(io, run.keymap);
  await Promise.all(toolsFor({state: {wording}}).map(toolBox.load));
  const {timeline} = inWording({timeline: original, wording}, toolBox.tools());
  const bar = createProgressBar(io, briefLine(options.output ?? growing.name, NAME), PATIENCE);
  const job: ExportJob = {
    run, chosen, original, tools: toolBox.tools(), name: growing.name, tell: bar.say,
    excerpt: {timeline, turns: withProgress(chosen, bar), start, end, form: wording, reader: readerOf(wording, toolBox.tools())},
  };
  try {
    for (const [path, pieces] of await FORMATS[format].files?.(job) ?? []) await writeTo(run, path, pieces);
    await writeTo(run, options.output, await FORMATS[format].pieces(job));
  } finally {
    bar.clear();
  }
}

/** The longest part of a name that leaves space for the bar. */
const NAME = 40;

/** Returns the requested format, or the one of the file's extension. Throws `UserError`. */
function formatAsked({options, named, isGiven, messages}: Run): FormatName {
  const format = options.format ?? formatOfFile(options.output ?? '');
  if (format === undefined) throw new UserError(messages.errors.formatNeeded(messages.list(FORMAT_NAMES)));
  for (const name of OPTION_NAMES) {
    const having = FORMAT_NAMES.filter(one => FORMATS[one].options?.includes(name));
    if (having.length > 0 && !having.includes(format) && isGiven(name) && named(name).startsWith('--')) throw new UserError(messages.errors.notForFormat(named(name), messages.list(having)));
  }
  return format;
}

/** Yields the turns, and reports the progress. */
function withProgress(turns: readonly number[], bar: ProgressBar): Iterable<number> {
  return {
    *[Symbol.iterator]() {
      for (const [index, turn] of turns.entries()) {
        if (index % 256 === 255) bar.say(index / turns.length);
        yield turn;
      }
    },
  };
}

async function writeTo({io, options, messages, ended}: Run, output: string | undefined, pieces: Iterable<Outgoing>): Promise<void> {
  if (output === undefined || output === '-') {
    await printPieces(io.stdout, pieces);
    return;
  }
  try {
    await io.files.write(output, pieces, {overwrite: options.force, ended});
  } catch (error) {
    const code = codeOf(error);
    // The reader of the pipe has gone. This is no error, as with standard output.
    if (code === undefined || code === 'EPIPE') throw error;
    const name = briefLine(output);
    const {exists, isFolder, unwritable} = messages.errors;
    throw new UserError(code === 'EEXIST' ? exists(name) : code === 'EISDIR' ? isFolder(name) : unwritable(name, code));
  }
}
