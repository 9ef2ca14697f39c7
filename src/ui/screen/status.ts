import {hasEnded} from '../../player/update.ts';
import type {NoticeSubject, PlayerState} from '../../player/state.ts';
import type {ExpressionResult} from '../../timeline/time-expression.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {formatClock, formatDuration, fullSecond} from '../../timeline/clock.ts';
import {MATCHES_AT_MOST} from '../../timeline/matches.ts';
import {isStamped, questionAt, turnAt, type Timeline} from '../../timeline/timeline.ts';
import type {Keymap} from '../input/keymap.ts';
import type {Hint, Messages} from '../messages/messages.ts';
import {keyLabel} from '../overlays/help/rows.ts';
import {barText, blanks, fitRow, quote, rowWidth, span, type Row, type Span} from './row.ts';
import {visibleLine} from '../../transcript/unsafe.ts';

/** A rate as it is shown: `10×`, `0.25×`, `0.33×`. */
export const formatRate = (rate: number): string => `${Number(rate.toFixed(2))}×`;

/** `≈15:11:02`, or ` 15:10:00` where the time stands in the file: always as wide. */
const clockField = (timeline: Timeline, position: Milliseconds): string =>
  `${isStamped(timeline, fullSecond(timeline, position)) ? ' ' : '≈'}${formatClock(timeline, position)}`;

/**
 * The status line: playing or paused, rate, clock, who, question, time left, and at the right the key hints or what a
 * key has just changed; while one reads freely, how far down one is (`part`, from 0 to 1). Fields are set on a grid so that nothing moves when a number changes; from the right they
 * are left out when there is no room.
 */
export function statusRow(state: PlayerState, now: Milliseconds, position: Milliseconds, part: number | undefined, columns: number, messages: Messages, keymap: Keymap): Row {
  const {timeline, playhead, rate, notice} = state;
  const {transcript: {speakers, turns}, questions, duration} = timeline;
  const ended = hasEnded(state, now);
  const question = questionAt(timeline, position);
  const fields: Span[][] = [
    [span(ended ? '■' : playhead.playing ? '▶' : '‖', 'now'), span(` ${formatRate(rate).padEnd(4)}`, 'now-strong')],
    [span(clockField(timeline, position))],
    [quote(speakers[turns[turnAt(timeline, position)]!.speaker]!.name)],
  ];
  if (question >= 0) fields[2]!.push(span(' · ', 'dim'), span(messages.questionOf(question + 1, questions.length), 'question'));
  const left = [span(ended ? messages.ended : messages.left(formatDuration((duration - fullSecond(timeline, position)) / rate)), ended ? 'now' : 'dim')];
  if (ended) fields.splice(2, 1, left);
  else fields.push(left);

  const said = notice && noticeText(notice.subject, state, messages);
  const right: Row = said ? [(QUOTING.has(notice.subject.kind) ? quote : span)(said, 'now-strong')] : [];
  const room = columns - (said ? rowWidth(right) + 2 : 0);
  const shown = withinRoom(fields, Math.max(room, Math.min(columns, 18)));
  const rest = columns - rowWidth(shown) - 2;
  const hints = part !== undefined ? messages.freeHints : ended ? messages.endHints : messages.hints(playhead.playing);
  const whereIsOne = [...readingOf(state, messages), ...(part === undefined ? [] : [span(`${Math.round(part * 100)}%`, 'now')])];
  const end = said ? right : hintRow(whereIsOne, hints, rest, messages, keymap);
  const endWidth = Math.min(rowWidth(end), Math.max(0, rest));
  return endWidth === 0 ? fitRow(shown, columns) : [...shown, blanks(columns - rowWidth(shown) - endWidth), ...fitRow(end, endWidth)];
}

function withinRoom(fields: readonly (readonly Span[])[], room: number): Row {
  let row: Row = [];
  for (const field of fields) {
    const longer = row.length === 0 ? field : [...row, blanks(2), ...field];
    if (rowWidth(longer) > room) break;
    row = longer;
  }
  return row;
}

const BAR = 10;

/** How far a transcript that is still being read has been read. */
function readingOf({reading}: PlayerState, messages: Messages): Row {
  if (!reading) return [];
  const {part, left} = reading;
  const bar = part === undefined ? [] : [blanks(1), ...fitRow([span(barText(part, BAR), 'now')], BAR), span(` ${Math.round(part * 100)}%`, 'now')];
  return [span(messages.reading, 'dim'), ...bar, ...(left === undefined ? [] : [span(`  ${formatDuration(Math.ceil(left / 1000) * 1000)}`, 'dim')]), blanks(2)];
}

/** As many hints as there is room for: the first key of each action, as it is bound, and what it does. */
export function hintRow(first: Row, hints: readonly Hint[], room: number, messages: Messages, {bindings}: Keymap): Row {
  let row = first;
  for (const [names, action] of hints) {
    const keys = names.flatMap(name => {
      const [key] = bindings.find(binding => binding.name === name)?.keys ?? [];
      return key === undefined ? [] : [keyLabel(key, messages)];
    });
    if (keys.length === 0) continue;
    const hint = [span(keys.join(' ')), span(` ${action}`, 'dim')];
    const longer = row.length === 0 ? hint : [...row, blanks(2), ...hint];
    if (rowWidth(longer) > room) break;
    row = longer;
  }
  return row;
}

/** Notices that repeat what somebody has typed. */
const QUOTING: ReadonlySet<NoticeSubject['kind']> = new Set(['no-match', 'refused']);

/** What a key has just changed, in words. */
export function noticeText(subject: NoticeSubject, {timeline, rate}: PlayerState, messages: Messages): string {
  const {notices} = messages;
  const clock = (time: Milliseconds) =>
    (isStamped(timeline, time) ? formatClock(timeline, time, 'minute') : `≈${formatClock(timeline, time)}`);
  switch (subject.kind) {
    case 'playing':
    case 'paused':
    case 'restarted':
    case 'start':
    case 'end':
    case 'free':
    case 'follow':
      return notices[subject.kind];
    case 'rate':
      return notices.rate(formatRate(subject.rate));
    case 'rate-limit':
      return (rate > 1 ? notices.fastest : notices.slowest)(formatRate(subject.rate));
    case 'time':
      return clock(subject.time);
    case 'question':
      return notices.question(subject.question, clock(subject.time));
    case 'turn':
      return notices.turn(subject.turn + 1, clock(subject.time));
    case 'no-question':
      return notices.noQuestion(subject.question, timeline.questions.length);
    case 'reveal':
      return notices.reveal(subject.reveal);
    case 'copied':
      return notices.copied(subject.characters);
    case 'not-copied':
      return notices.notCopied(`replay-presser export -f txt --start ${subject.start}${subject.end === undefined ? '' : ` --end ${subject.end}`}`);
    case 'match':
      return notices.match(subject.number, countText(subject.count));
    case 'no-match':
      return notices.noMatch(visibleLine(subject.query));
    case 'wording':
      return wordingText(subject, notices);
    case 'pause-at-questions':
      return notices.pauseAtQuestions(subject.on);
    case 'paused-at-question':
      return notices.pausedAtQuestion(subject.question);
    case 'sidebar':
      return notices.sidebar(subject.on);
    case 'refused':
      return refusal(subject.result, timeline, messages);
  }
}

/** How many matches there are: beyond the most that are looked for, that many and more. */
export const countText = (count: number): string => `${count}${count >= MATCHES_AT_MOST ? '+' : ''}`;

function wordingText({wording, changed}: NoticeSubject & {kind: 'wording'}, {script, text, readings}: Messages['notices']): string {
  switch (changed) {
    case 'script':
      return script[wording.script];
    case 'text':
      return text[wording.text];
    case 'readings':
      return readings[wording.readings];
  }
}

/** Why a time expression was refused, with what was expected instead; empty for one that was not. */
export function refusal(result: ExpressionResult, timeline: Timeline, {expressions}: Pick<Messages, 'expressions'>): string {
  switch (result.kind) {
    case 'time':
      return '';
    case 'unreadable':
      return expressions.unreadable(visibleLine(result.text));
    case 'outside': {
      const unit = result.toSecond ? 'second' : 'minute';
      return expressions.outside(visibleLine(result.text), formatClock(timeline, 0, unit), formatClock(timeline, timeline.duration, unit));
    }
    case 'no-question':
      return expressions.noQuestion(visibleLine(result.text), result.count);
    case 'no-turn':
      return expressions.noTurn(visibleLine(result.text), result.count);
  }
}
