import type {PlayerState} from '../../player/state.ts';
import {hasEnded, positionAt} from '../../player/playback.ts';
import {formatClock, formatDuration} from '../../timeline/clock.ts';
import {cueIndexAt, cuesOf, turnAt, type Timeline} from '../../timeline/timeline.ts';
import {sceneOf} from '../controller/scene.ts';
import type {Snapshot, Surroundings} from '../controller/session.ts';
import {shownState, type TextTools} from '../controller/text-tools.ts';
import type {Messages} from '../messages/messages.ts';
import {overlayOf} from '../overlays/provided.ts';
import {turnInWords} from '../messages/turn-words.ts';
import {moreOf} from '../messages/more.ts';
import {noticeText} from '../messages/notice-text.ts';
import {formatRate} from '../messages/rate-text.ts';

/** The last sentence that has been read out. */
export type Heard = {readonly turn: number; readonly cue: number};

/** New lines for a listener, and the last sentence in them. */
export type Announcement = {readonly lines: readonly string[]; readonly heard: Heard | undefined};

/** Returns the first lines: the title, and whether it plays. */
export function greeting({state}: Snapshot, messages: Messages): readonly string[] {
  const {timeline, playhead, rate} = state;
  const {title, heading, date, turns, firstClock} = timeline.transcript;
  const times = firstClock === undefined ? formatDuration(timeline.duration) : `${formatClock(timeline, 0, 'minute')}–${formatClock(timeline, timeline.duration, 'minute')}`;
  return [
    title ?? heading ?? '', [date, times].filter(Boolean).join('  '), messages.outlineCount(turns.length, timeline.questions.length),
    `${playhead.playing ? moreOf(messages).notices.playing : moreOf(messages).notices.paused}  ${formatRate(rate)}`,
  ].filter(Boolean);
}

/**
 * Returns everything that is new between two states of a replay, as lines for a screen reader. Sentences appear as they
 * are said, with a line for each speaker. The effect of a key, the top overlay, the current place after an overlay has
 * closed, and the end appear once.
 */
export function announce(before: Snapshot, after: Snapshot, heard: Heard | undefined, messages: Messages, tools: TextTools): Announcement {
  // A sentence is read out as soon as it begins.
  const state = shownState(after.state.reveal === 'typewriter' ? {...after.state, reveal: 'sentence'} : after.state, after.now, tools);
  const lines: string[] = [...overlayLines(before, after, state, messages, tools)];
  const {notice} = state;
  if (notice && (notice.since !== before.state.notice?.since || notice.subject !== before.state.notice.subject)) lines.push(noticeText(notice.subject, state, messages));
  const fault = faultOf(after.state);
  if (fault !== undefined && fault !== faultOf(before.state)) lines.push(fault);
  const sentences = newSentences(before, after, state, heard, messages);
  const endedNow = hasEnded(state, after.now) && !hasEnded(before.state, before.now);
  return {lines: [...lines.map(line => spoken(line, messages)), ...sentences.lines, ...(endedNow ? [messages.ended] : [])], heard: sentences.heard};
}

/** Returns the fault of the room. */
const faultOf = ({room}: PlayerState): string | undefined => (room?.link.kind === 'fault' ? room.link.text : undefined);

function newSentences(before: Snapshot, after: Snapshot, {timeline}: PlayerState, heard: Heard | undefined, messages: Messages): Announcement {
  const position = positionAt(after.state, after.now);
  const {turn, index} = cueIndexAt(timeline, position);
  const isPaused = !after.state.playhead.playing && !before.state.playhead.playing;
  const jumped = hasJumped(before, after);
  if (after.overlay || (heard && !jumped && isPaused)) return {lines: [], heard};
  if (heard?.turn === turn && heard.cue === index && !jumped) return {lines: [], heard};
  const lines: string[] = [];
  let place: Heard = heard && !jumped ? next(timeline, heard) : {turn, cue: index};
  if (!heard || jumped || heard.turn !== place.turn) lines.push(headingOf(timeline, place.turn, messages));
  for (;;) {
    const {from, to} = cuesOf(timeline, place.turn)[place.cue]!;
    lines.push(timeline.transcript.turns[place.turn]!.text.slice(from, to).trim());
    if (place.turn > turn || (place.turn === turn && place.cue >= index)) break;
    const following = next(timeline, place);
    if (following.turn !== place.turn) lines.push(headingOf(timeline, following.turn, messages));
    place = following;
  }
  return {lines: lines.filter(Boolean), heard: place};
}

const next = (timeline: Timeline, {turn, cue}: Heard): Heard => (cue + 1 < cuesOf(timeline, turn).length ? {turn, cue: cue + 1} : {turn: Math.min(turn + 1, timeline.transcript.turns.length - 1), cue: 0});

const headingOf = (timeline: Timeline, turn: number, messages: Messages): string => `\n${spoken(turnInWords(timeline, turn, messages), messages)}`;

/** Replaces the sign of an estimated time by a word, because a screen reader would read it as mathematics. */
const spoken = (line: string, {about}: Messages): string => line.replaceAll(/≈(?=\d+:\d)/g, about);

/**
 * Returns the top overlay in words if it has opened or changed. If it has closed without a jump, returns the current
 * place.
 */
function overlayLines(before: Snapshot, after: Snapshot, state: PlayerState, messages: Messages, tools: TextTools): readonly string[] {
  const surroundings: Surroundings = {size: SIZE, messages, tools};
  const {overlay, now} = after;
  if (!overlay) return before.overlay && !hasJumped(before, after) ? [messages.backToText, turnInWords(state.timeline, turnAt(state.timeline, positionAt(state, now)), messages)] : [];
  const was = before.overlay?.name === overlay.name ? {state: before.overlay.state, scene: sceneOf(before, before.now, surroundings)} : undefined;
  return overlayOf(overlay.name).announce(was, overlay.state, sceneOf({state, overlay}, now, surroundings));
}

/** Tells whether the playhead has been moved by anything but time. */
const hasJumped = (before: Snapshot, after: Snapshot): boolean => Math.abs(positionAt(before.state, after.now) - positionAt(after.state, after.now)) > 1;

/** The assumed size of the window. It is large, because help and lists are read out whole. */
export const SIZE = {columns: 100, rows: 1000};
