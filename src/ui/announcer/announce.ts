import type {Snapshot} from '../../player/replay.ts';
import type {PlayerState} from '../../player/state.ts';
import {hasEnded, positionAt, readGoTo} from '../../player/update.ts';
import {formatClock, formatDuration, formatTurnClock} from '../../timeline/clock.ts';
import {cueIndexAt, cuesOf, questionOfTurn, type Timeline} from '../../timeline/timeline.ts';
import {DEFAULT_KEYMAP} from '../input/keymap.ts';
import type {Messages} from '../messages/messages.ts';
import {helpList} from '../overlays/help/rows.ts';
import {searchRows} from '../overlays/search/rows.ts';
import {statisticsList} from '../overlays/statistics/rows.ts';
import {formatRate, noticeText, refusal} from '../messages/notice-text.ts';
import type {Row} from '../rows/row.ts';
import {inWording, type TextTools} from '../controller/text-tools.ts';

/** What has been read out: sentences up to and with this one. */
export type Heard = {readonly turn: number; readonly cue: number};

/** New lines for somebody who listens, and what has been read out with them. */
export type Announcement = {readonly lines: readonly string[]; readonly heard: Heard | undefined};

const COLUMNS = 100;
const textOf = (row: Row): string => row.map(({text}) => text).join('').replaceAll(/\s{2,}/g, '  ').trim();

/** What is said at the beginning: what it is, and whether it plays. */
export function greeting({state}: Snapshot, messages: Messages): readonly string[] {
  const {timeline, playhead, rate} = state;
  const {title, heading, date, turns, firstClock} = timeline.transcript;
  const times = firstClock === undefined ? formatDuration(timeline.duration) : `${formatClock(timeline, 0, 'minute')}–${formatClock(timeline, timeline.duration, 'minute')}`;
  return [
    title ?? heading ?? '', [date, times].filter(Boolean).join('  '), messages.outlineCount(turns.length, timeline.questions.length),
    `${playhead.playing ? messages.notices.playing : messages.notices.paused}  ${formatRate(rate)}`,
  ].filter(Boolean);
}

/**
 * What is new between two looks at a replay, to be appended for a screen reader: sentences as they are said, with a line
 * for each speaker; what a key has changed, once; what lies on top; the end.
 */
export function announce(before: Snapshot, after: Snapshot, heard: Heard | undefined, messages: Messages, tools: TextTools): Announcement {
  const state = inWording(after.state, tools);
  const lines: string[] = [...overlayLines(before.state, state, after.now, messages, tools)];
  const {notice} = state;
  if (notice && (notice.since !== before.state.notice?.since || notice.subject !== before.state.notice.subject)) lines.push(noticeText(notice.subject, state, messages));
  const sentences = newSentences(before, after, state, heard, messages);
  const endedNow = hasEnded(state, after.now) && !hasEnded(before.state, before.now);
  return {lines: [...lines, ...sentences.lines, ...(endedNow ? [messages.ended] : [])], heard: sentences.heard};
}

function newSentences(before: Snapshot, after: Snapshot, {timeline, overlay}: PlayerState, heard: Heard | undefined, messages: Messages): Announcement {
  const position = positionAt(after.state, after.now);
  const {turn, index} = cueIndexAt(timeline, position);
  const isPaused = !after.state.playhead.playing && !before.state.playhead.playing;
  // Where it would be if nothing but time had passed; elsewhere somebody has jumped.
  const hasJumped = Math.abs(positionAt(before.state, after.now) - position) > 1;
  if (overlay || (heard && !hasJumped && isPaused)) return {lines: [], heard};
  if (heard?.turn === turn && heard.cue === index && !hasJumped) return {lines: [], heard};
  const lines: string[] = [];
  let place: Heard = heard && !hasJumped ? next(timeline, heard) : {turn, cue: index};
  if (!heard || hasJumped || heard.turn !== place.turn) lines.push(headingOf(timeline, place.turn, messages));
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

function headingOf(timeline: Timeline, turn: number, messages: Messages): string {
  const {turns, speakers} = timeline.transcript;
  const question = questionOfTurn(timeline, turn);
  const label = question < 0 ? [] : [timeline.questions[question]!.asked === turn ? messages.question(question + 1) : messages.answer(question + 1)];
  const {name, post} = speakers[turns[turn]!.speaker]!;
  return ['', [formatTurnClock(timeline, turn), ...label, name, ...(post ? [post] : [])].join('  ')].join('\n');
}

/** What lies on top, when it has come, and what is selected in it. */
function overlayLines(before: PlayerState, state: PlayerState, now: number, messages: Messages, {keymap = DEFAULT_KEYMAP}: TextTools): readonly string[] {
  const {overlay, timeline} = state;
  const isNew = overlay?.kind !== before.overlay?.kind;
  switch (overlay?.kind) {
    case 'help':
      return isNew ? helpList(COLUMNS / 2, keymap, messages).map(textOf) : [];
    case 'statistics':
      return isNew ? listed(statisticsList(timeline, COLUMNS, messages)) : [];
    case 'outline': {
      const turn = overlay.turns ? overlay.turns[overlay.selected] : overlay.selected;
      const was = before.overlay?.kind === 'outline' ? before.overlay : undefined;
      if (!isNew && was?.selected === overlay.selected && was.turns === overlay.turns) return [];
      const row = turn === undefined ? messages.noMatch : `${turn + 1}  ${headingOf(timeline, turn, messages).trim()}  ${timeline.transcript.turns[turn]!.text.slice(0, 20).replaceAll('\n', ' ')}`;
      return [...(isNew ? [messages.outline] : []), row];
    }
    case 'search':
      if (isNew) return [messages.search];
      return state.search === before.search ? [] : searchRows(state, {columns: COLUMNS, rows: 2}, {...messages, searchHint: ''}).map(textOf);
    case 'go-to':
      if (isNew) return [messages.goTo, messages.goToHint];
      return overlay.refused && overlay !== before.overlay ? [refusal(readGoTo(state, overlay.text, now), timeline, messages)] : [];
    case 'card':
    case undefined:
      return [];
  }
}

const listed = ({count, rowAt}: ReturnType<typeof statisticsList>): readonly string[] => Array.from({length: count}, (_, index) => textOf(rowAt(index)));
