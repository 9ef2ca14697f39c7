import type {Replay} from '../../ui/controller/replay.ts';
import type {Milliseconds, Transcript} from '../../transcript/model.ts';
import {turnsOf} from '../../timeline/speaking.ts';
import {DAY} from '../../timeline/clock.ts';
import type {Reading} from '../../player/state.ts';
import {buildTimeline, createMeasurer, type Timeline} from '../../timeline/timeline.ts';
import {outgoingControl, outgoingRow} from '../../transcript/outgoing.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import type {Messages} from '../../ui/messages/messages.ts';
import {barText} from '../../ui/rows/row.ts';
import type {Io} from '../system/io.ts';
import type {Growing, Progress} from './opening.ts';

/** Estimates the remaining time from the elapsed time. */
const leftOf = (part: number | undefined, elapsed: Milliseconds): Milliseconds | undefined => (part !== undefined && part > 0.02 ? (elapsed / part) * (1 - part) : undefined);

/** The interval of progress reports. */
const SAID_EVERY: Milliseconds = 250;
/**
 * The factor of growth after which a new timeline is built. Geometric growth makes all timelines together cost little
 * more than the last one.
 */
const GROWTH = 4;

/** Returns the present time of day on the timeline, if its stamps are of today. */
function momentNow({transcript: {timing, firstClock, date}, duration}: Timeline, {date: today, time}: ReturnType<Io['localTime']>): Milliseconds | undefined {
  if (timing !== 'clock' || firstClock === undefined) return undefined;
  const days = date === undefined ? 0 : Math.round((Date.parse(today) - Date.parse(date)) / DAY);
  const moment = time - firstClock + days * DAY;
  return Math.abs(moment - duration) <= LATE_AT_MOST ? moment : undefined;
}

/** The longest delay of a live publication. */
const LATE_AT_MOST = 15 * 60_000;

/**
 * Reads the rest of a transcript while its beginning is played. It reads piece by piece, so that everything else can
 * run in between, and passes each piece to the replay. Returns when everything has been read or `isOver` returns true.
 * A followed file has no end.
 */
export async function readOn(given: Growing, replay: Replay, {clock, pause, localTime}: Pick<Io, 'clock' | 'pause' | 'localTime'>, isOver: () => boolean): Promise<void> {
  let growing = given;
  const began = clock.now();
  let said = began;
  let measured = createMeasurer();
  let next = growing.turns.length * GROWTH;
  let isLive = growing.isFollowed === true || growing.isPaused();
  growing.onNews?.(news => { replay.dispatch({type: 'notify', subject: {kind: 'file', news}}); });
  if (isLive) replay.dispatch({type: 'reading', reading: {part: undefined, left: undefined, live: {}}});
  for (;;) {
    await pause();
    if (isOver()) return;
    let {part, isWhole, waits} = await growing.more();
    if (isWhole && growing.again) {
      const {growing: other, news} = await growing.again();
      if (isOver()) return;
      replay.dispatch({type: 'notify', subject: {kind: 'file', news}});
      [growing, measured, part, isWhole, waits] = [other, createMeasurer(), undefined, false, true];
    }
    isLive ||= waits === true;
    // Measure words piece by piece here, so that they need not be measured all at once later.
    measured(growing.turns);
    const now = clock.now();
    const readingWith = (timeline?: Timeline): Reading | undefined => (isWhole ? undefined : {part, left: leftOf(part, now - began), ...(isLive && {live: {moment: timeline && momentNow(timeline, localTime())}})});
    if (isWhole || waits || growing.turns.length >= next) {
      await pause();
      const transcript = await transcriptSoFar(growing, pause);
      await pause();
      const timeline = buildTimeline(transcript, measured);
      await pause();
      // Collect the turns of each speaker here, so that no frame has to wait for it.
      turnsOf(timeline, 0);
      await pause();
      if (isOver()) return;
      replay.dispatch({type: 'grown', timeline, reading: readingWith(timeline)});
      next = growing.turns.length * GROWTH;
      if (isWhole) return;
    } else if (now - said >= SAID_EVERY && !isLive) {
      said = now;
      replay.dispatch({type: 'reading', reading: readingWith()!});
    }
  }
}

/** Makes the transcript so far in steps of a few milliseconds, and lets everything else run between the steps. */
async function transcriptSoFar({transcript, transcriptSteps}: Growing, pause: Io['pause']): Promise<Transcript> {
  const steps = transcriptSteps?.();
  if (!steps) return transcript();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

const BAR = 20;
/** The longest part of a name that leaves space for the bar. */
const NAME = 40;

/** A progress bar on a terminal's standard error. */
export type ProgressBar = {readonly say: (part: number | undefined) => void; readonly clear: () => void};

/** Makes a progress bar. It first appears after `after` milliseconds. */
export function createProgressBar({clock, stderr}: Pick<Io, 'clock' | 'stderr'>, label: string, after: Milliseconds = SAID_EVERY): ProgressBar {
  const began = clock.now();
  let next = began + after;
  let hasSaid = false;
  return {
    say(part) {
      if (!stderr.isTTY) return;
      const now = clock.now();
      if (now < next) return;
      const left = leftOf(part, now - began);
      const bar = part === undefined ? '' : `  ${barText(part, BAR).padEnd(BAR)}  ${Math.round(part * 100)}%${left === undefined ? '' : `  ${Math.ceil(left / 1000)} s`}`;
      stderr.write(outgoingControl`\r${outgoingRow(`${label}${bar}`)}\u001B[K`);
      [next, hasSaid] = [now + SAID_EVERY, true];
    },
    clear() {
      if (hasSaid) stderr.write(outgoingControl`\r\u001B[K`);
    },
  };
}

/**
 * Reads the rest before anything is shown, with a progress bar after `after` milliseconds. Of a followed file it reads
 * the present content.
 */
export async function readAll(growing: Growing, io: Pick<Io, 'clock' | 'pause' | 'stderr'>, ended: AbortSignal, messages: Messages, after?: Milliseconds, each?: (turns: Growing['turns']) => void): Promise<void> {
  const {name, more, isFollowed} = growing;
  const bar = createProgressBar(io, `${messages.reading} ${briefLine(name, NAME)}`, after);
  const isAll = ({isWhole, waits = false}: Progress) => isWhole || (isFollowed === true && waits);
  for (let progress = await more(); !isAll(progress) && !ended.aborted; progress = await more()) {
    await io.pause();
    bar.say(progress.part);
    each?.(growing.turns);
  }
  bar.clear();
}
