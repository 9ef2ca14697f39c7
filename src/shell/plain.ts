import type {Clock} from '../player/clock.ts';
import {skippedLength} from '../timeline/silence.ts';
import type {Milliseconds} from '../transcript/model.ts';
import {buildTimeline, type Timeline} from '../timeline/timeline.ts';
import type {Growing} from './files/opening.ts';
import {shuffled} from '../player/training/shuffle.ts';
import type {Messages} from '../ui/messages/messages.ts';
import {outgoingLines} from '../transcript/outgoing.ts';
import {plainTurn} from '../ui/announcer/plain.ts';
import {turnsBetween} from '../writers/txt.ts';
import type {Paint} from '../ui/themes/theme.ts';
import type {Output} from './system/io.ts';
import {beforeEnd} from './errors.ts';
import {print} from './print.ts';
import type {PlaySettings} from './settings/settings.ts';

/** The output and the clock of a plain replay. */
type PlainIo = {readonly stdout: Output; readonly clock: Clock};

/**
 * Prints each turn when its time comes. Every deadline counts from the start of the replay, so delays do not add up.
 * There is no keyboard, so only a gap in which the process does not run can pause it. The clock stands still in such a
 * gap.
 */
export async function playPlain(timeline: Timeline, settings: PlaySettings, messages: Messages, paint: Paint, {stdout, clock}: PlainIo, ended: AbortSignal): Promise<void> {
  const {start, end, unhurried, wording} = settings;
  const dueOf = deadlines(settings, clock.now());
  // The clock detects gaps only while a timer is armed, also gaps in which the output accepts nothing.
  const stopWaiting = unhurried ? clock.after(Infinity, () => {}) : () => {};
  try {
    for (const turn of settings.startsDrill ? questionsDrilled(timeline, settings.drill) : turnsBetween(timeline, start, end)) {
      if (unhurried && !settings.startsDrill) await until(clock, dueOf(timeline, turn), ended);
      if (ended.aborted) return;
      await print(stdout, outgoingLines(plainTurn(timeline, turn, wording, messages, paint)));
    }
  } finally {
    stopWaiting();
  }
}

/**
 * Returns a function that gives the deadline of a turn. Long silences are shortened as requested. Call it for turns in
 * order.
 */
function deadlines({start, rate, silence}: PlaySettings, began: Milliseconds): (timeline: Timeline, turn: number) => Milliseconds {
  let passed: {readonly timeline: Timeline; readonly before: (time: Milliseconds) => Milliseconds} | undefined;
  return (timeline, turn) => {
    const time = timeline.starts[turn]!;
    if (silence !== undefined && passed?.timeline !== timeline) passed = {timeline, before: skippedLength(timeline, start, silence)};
    return began + (time - start - (passed?.before(time) ?? 0)) / rate;
  };
}

/**
 * Prints the turns that come through a pipe. A turn is printed when it has arrived and is due. If a printed turn grows,
 * the addition is printed behind it.
 */
export async function printPiped(growing: Growing, first: Timeline, settings: PlaySettings, wordedBy: (timeline: Timeline) => Timeline, messages: Messages, paint: Paint, {stdout, clock}: PlainIo, ended: AbortSignal): Promise<void> {
  const {unhurried, wording} = settings;
  const dueOf = deadlines(settings, clock.now());
  const stopWaiting = unhurried ? clock.after(Infinity, () => {}) : () => {};
  let printed = 0;
  let last = '';
  try {
    for (let [timeline, isWhole, waits] = [wordedBy(first), false, growing.isPaused()]; !ended.aborted; timeline = wordedBy(buildTimeline(growing.transcript()))) {
      const {turns} = timeline.transcript;
      const text = turns[printed - 1]?.text ?? '';
      if (text.length > last.length && text.startsWith(last)) await print(stdout, outgoingLines(`${text.slice(last.length).trimStart()}\n\n`));
      last = text;
      // The last turn may still grow, unless the pipe pauses.
      for (; printed < turns.length - (isWhole || waits ? 0 : 1); printed += 1) {
        if (unhurried) await until(clock, dueOf(timeline, printed), ended);
        if (ended.aborted) return;
        await print(stdout, outgoingLines(plainTurn(timeline, printed, wording, messages, paint)));
        last = turns[printed]!.text;
      }
      if (isWhole) return;
      const before = growing.turns.length;
      for (;;) {
        const progress = await beforeEnd(growing.more(), ended);
        if (!progress) return;
        ({isWhole, waits = false} = progress);
        if (isWhole || waits || growing.turns.length >= 2 * before) break;
      }
    }
  } finally {
    stopWaiting();
  }
}

/** Prints each turn of a followed file as it arrives. If a printed turn grows, the addition is printed behind it. */
export async function printLive(given: Growing, {wording}: PlaySettings, messages: Messages, paint: Paint, {stdout}: {readonly stdout: Output}, ended: AbortSignal): Promise<void> {
  let growing = given;
  let printed = 0;
  let last = '';
  while (!ended.aborted) {
    const timeline = buildTimeline(growing.transcript());
    const {turns} = timeline.transcript;
    const text = turns[printed - 1]?.text ?? '';
    if (text.length > last.length && text.startsWith(last)) await print(stdout, outgoingLines(`${text.slice(last.length).trimStart()}\n\n`));
    for (; printed < turns.length; printed += 1) await print(stdout, outgoingLines(plainTurn(timeline, printed, wording, messages, paint)));
    last = turns.at(-1)?.text ?? '';
    for (let progress = await beforeEnd(growing.more(), ended); progress && !progress.waits; progress = await beforeEnd(growing.more(), ended)) {
      if (!progress.isWhole) continue;
      const other = growing.again && await beforeEnd(growing.again(), ended);
      if (!other) return;
      // The turns that the new file shares with the old one have already been printed.
      growing = other.growing;
      printed = Math.min(printed, growing.turns.length);
      break;
    }
  }
}

/** The questions of a drill, in its order and without their answers, because plain output cannot wait for a trainee. */
function questionsDrilled(timeline: Timeline, {questions, seed}: PlaySettings['drill']): readonly number[] {
  const asked = (questions ?? timeline.questions.map((_, index) => index)).map(index => timeline.questions[index]!.asked);
  return seed === undefined ? asked : shuffled(asked, seed);
}

function until(clock: Clock, moment: number, ended: AbortSignal): Promise<void> {
  const delay = moment - clock.now();
  if (delay <= 0 || ended.aborted) return Promise.resolve();
  return new Promise(resolve => {
    const stop = () => {
      cancel();
      resolve();
    };
    const cancel = clock.after(delay, () => {
      ended.removeEventListener('abort', stop);
      resolve();
    });
    ended.addEventListener('abort', stop, {once: true});
  });
}
