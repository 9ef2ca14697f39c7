import type {NoticeSubject, PlayerState} from '../../player/state.ts';
import {formatClock, formatDuration} from '../../timeline/clock.ts';
import {MATCHES_AT_MOST} from '../../timeline/finding.ts';
import {isStamped, partOf, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import type {Messages, MoreMessages} from './messages.ts';
import {moreOf} from './more.ts';
import {formatRate} from './rate-text.ts';
import {refusal} from './refusal.ts';
import {trainingNotice} from './training-notice.ts';
import {partLabel} from './turn-words.ts';

/** Returns the last change by a key in words. */
export function noticeText(subject: NoticeSubject, {timeline, rate}: PlayerState, messages: Messages): string {
  const {notices} = moreOf(messages);
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
    case 'silence':
      return notices.silence(subject.limit === undefined ? undefined : formatDuration(subject.limit));
    case 'reveal':
      return notices.reveal(subject.reveal);
    case 'copied':
      return notices.copied(subject.characters, subject.to, copiedText(subject.turn, timeline, messages));
    case 'not-copied':
      return notices.notCopied(`replay-presser export -f txt ${subject.options}`);
    case 'match':
      return notices.match(subject.number, countText(subject.count));
    case 'no-next-question':
      return notices.noNextQuestion(subject.canEnd);
    case 'file':
      return notices.file[subject.news];
    case 'no-search':
      return notices.noSearch;
    case 'no-match':
      return notices.noMatch(briefLine(subject.query));
    case 'wording':
      return wordingText(subject, notices);
    case 'paused-at-question':
      return notices.pausedAtQuestion(subject.question);
    case 'sidebar':
    case 'big':
    case 'aside':
      return notices[subject.kind](subject.on);
    case 'voice':
      return notices.voice[subject.mode];
    case 'told':
      return subject.text;
    case 'hides-ahead':
      return notices.hidesAhead(subject.on);
    case 'refused':
      return refusal(subject.result, timeline, messages);
    default:
      return trainingNotice(subject, {timeline}, messages);
  }
}

/** Returns the name of the copied turn, as in the text. */
function copiedText(turn: number, timeline: Timeline, messages: Messages): string {
  const part = partOf(timeline, turn);
  const {turns, speakers} = timeline.transcript;
  return `${part ? `${partLabel(part, messages)} ` : ''}${briefLine(speakers[turns[turn]!.speaker]!.name)}`;
}

/** Notices of changes that the status line and the text show anyway. */
const SHOWN: ReadonlySet<NoticeSubject['kind']> = new Set(['playing', 'paused', 'paused-at-question', 'rate', 'time', 'question', 'free']);

const isShown = (subject: NoticeSubject, {reading}: PlayerState): boolean => SHOWN.has(subject.kind)
  // The screen also shows the end of the replay, but not the end of the part that has been read so far.
  || (subject.kind === 'end' && !reading)
  || (subject.kind === 'drill' && subject.said.kind === 'begun');

/** Returns a notice in words; undefined if the screen shows the change anyway. */
export function newsText(subject: NoticeSubject, state: PlayerState, messages: Messages): string | undefined {
  if (subject.kind === 'turn') return messages.turnNumber(subject.turn + 1);
  return isShown(subject, state) ? undefined : noticeText(subject, state, messages);
}

/** Returns the number of matches, with a plus if it has reached the limit. */
export const countText = (count: number): string => `${count}${count >= MATCHES_AT_MOST ? '+' : ''}`;

function wordingText({wording, changed}: NoticeSubject & {kind: 'wording'}, {script, text, readings}: MoreMessages['notices']): string {
  switch (changed) {
    case 'script':
      return script[wording.script];
    case 'text':
      return text[wording.text];
    case 'readings':
      return readings[wording.readings];
  }
}
