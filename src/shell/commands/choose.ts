import {createKeyboard} from '../../ui/input/keyboard.ts';
import {asciiMessages} from '../../ui/messages/ascii.ts';
import {dateOf, startChooser, type ChooserState, type Detail, type Entry} from '../../ui/chooser/chooser.ts';
import {runChooser} from '../../ui/chooser/run-chooser.ts';
import {formatDuration} from '../../timeline/clock.ts';
import {buildTimeline} from '../../timeline/timeline.ts';
import {outgoingLines, type Outgoing} from '../../transcript/outgoing.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {layoutOf} from '../../reading/read.ts';
import {EXIT, UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import {print} from '../print.ts';
import {candidatesIn} from '../files/folder.ts';
import {openGrowing} from '../files/transcripts.ts';
import {lookOf, paintOf} from '../settings/look.ts';
import {createTerminal} from '../system/terminal.ts';
import {keyboardOf} from '../system/keyboard-source.ts';
import {DEFAULT_KEYMAP} from '../../ui/input/keymap.ts';

/** The end of a replay: the user has quit, or has gone back to the list. */
export type Left = 'quit' | 'back';

/** Lists transcripts, plays the chosen one, and returns to the list. Without a terminal it prints the list. */
export async function choose(run: Run, playOne: (run: Run, isChosen: boolean) => Promise<Left>): Promise<number> {
  const {io, options, paths, ended} = run;
  const entries = (await candidatesIn(paths, run)).map(({path, date}): Entry => ({path, name: visibleLine(path.replace(/^.*[\\/](?=.)/, '')), date}));
  if (entries.length === 0) throw noTranscripts(run);
  const onTerminal = io.screen !== undefined && !['dumb', '', undefined].includes(io.env['TERM']);
  if (!onTerminal || options.plain || options['screen-reader']) {
    await printList(entries, run);
    return EXIT.ok;
  }
  for (let state = startChooser(entries); ;) {
    const {state: left, chosen} = await chooseOne(state, run);
    if (!chosen || ended.aborted) return EXIT.ok;
    state = {...left, wanted: chosen.path};
    if (await playOne({...run, paths: [chosen.path]}, true) === 'quit') return EXIT.ok;
  }
}

const noTranscripts = ({paths, messages}: Run) => new UserError(messages.errors.noTranscripts(visibleLine(paths[0]!)), EXIT.transcript);

async function chooseOne(state: ChooserState, run: Run): Promise<{readonly state: ChooserState; readonly chosen: Entry | undefined}> {
  const {io, options, ended, keymap = DEFAULT_KEYMAP} = run;
  const stdout = io.screen!;
  const messages = options.ascii ? asciiMessages(run.screen) : run.screen;
  const source = keyboardOf(io, undefined);
  if (!source) return {state, chosen: undefined};
  const write = (text: Outgoing) => { stdout.write(text); };
  const terminal = createTerminal(source, write, io.writeNow);
  const paint = paintOf(lookOf(options, io.env, true));
  const ignoreExit = io.onExit(terminal.leave);
  const suspend = async () => {
    terminal.leave();
    await io.suspendProcess();
    if (!ended.aborted) terminal.enterAgain();
  };
  try {
    terminal.enter();
    const keyboard = createKeyboard(source, io.clock, io.pause);
    return await runChooser(state, {stdout, write: text => { if (terminal.isOurs()) write(text); }, keyboard, messages, keymap, look: () => paint, read: (entry, over) => detailOf(entry, run, over), suspend, ended});
  } finally {
    terminal.leave();
    ignoreExit();
    source.pause();
    if (source !== io.stdin) source.destroy();
  }
}

/**
 * Reads a file for the list, piece by piece, so that everything else can run in between. Resolves with undefined if it
 * is no transcript.
 */
async function detailOf({path}: Entry, run: Run, over: AbortSignal = run.ended): Promise<Detail | undefined> {
  try {
    const growing = await openGrowing(path, run);
    while (!(await growing.more()).isWhole) {
      if (over.aborted || run.ended.aborted) return undefined;
      await run.io.pause();
    }
    const transcript = growing.transcript();
    const {duration} = buildTimeline(transcript);
    const layout = transcript.recognition && layoutOf(transcript.recognition.layout);
    const title = transcript.title ?? transcript.heading;
    return {
      title, date: transcript.date, duration, isEstimated: transcript.timing === 'none', speakers: transcript.speakers.map(({name}) => name),
      questions: transcript.questions.length,
      // Use the first words, because there is no space for more.
      layout: layout?.name[run.language].replace(/\s*[,(，（].*$/, ''),
    };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Prints the list, without a terminal: a line for each transcript. */
async function printList(entries: readonly Entry[], run: Run): Promise<void> {
  const {io, screen: {chooser: words}} = run;
  const read: Entry[] = [];
  for (const entry of entries) {
    const detail = await detailOf(entry, run);
    if (run.ended.aborted) return;
    if (detail) read.push({...entry, detail});
  }
  if (read.length === 0) throw noTranscripts(run);
  for (const entry of startChooser(read).entries) {
    const {title, duration, isEstimated, speakers, questions, layout = ''} = entry.detail!;
    const cells = [dateOf(entry), `${isEstimated ? '≈' : ''}${formatDuration(duration)}`, words.speakers(speakers.length), words.questions(questions), layout, ...(title === undefined ? [] : [title]), visibleLine(entry.path)];
    await print(io.stdout, outgoingLines(`${cells.join('  ')}\n`));
  }
}
