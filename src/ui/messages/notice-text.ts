import type {NoticeSubject, PlayerState, TrainingNotice} from '../../player/state.ts';
import {formatClock, formatDuration, formatMoment} from '../../timeline/clock.ts';
import {MATCHES_AT_MOST} from '../../timeline/matches.ts';
import type {ExpressionResult} from '../../timeline/time-expression.ts';
import {isStamped, partOf, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import type {Messages} from './messages.ts';
import {partLabel} from './turn-words.ts';

/** A rate as it is shown: `10×`, `0.25×`, `0.33×`. */
export const formatRate = (rate: number): string => `${Number(rate.toFixed(2))}×`;

/** Puts what the training session says into words. */
type LaterNotice = (subject: TrainingNotice, state: Pick<PlayerState, 'timeline'>, messages: Messages) => string;
let laterNotice: LaterNotice = () => '';

/** Takes the words of notices that a plain start cannot show. They come with what keys do. */
export const provideNotices = (words: LaterNotice): void => { laterNotice = words; };

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
      return laterNotice(subject, {timeline}, messages);
  }
}

/** What has been copied: the turn, named as in the text. */
function copiedText(turn: number, timeline: Timeline, messages: Messages): string {
  const part = partOf(timeline, turn);
  const {turns, speakers} = timeline.transcript;
  return `${part ? `${partLabel(part, messages)} ` : ''}${briefLine(speakers[turns[turn]!.speaker]!.name)}`;
}

/** What the status line and the text show anyway. */
const SHOWN: ReadonlySet<NoticeSubject['kind']> = new Set(['playing', 'paused', 'paused-at-question', 'rate', 'time', 'question', 'free']);

/** What a key has just changed, as far as the screen does not show it anyway. */
export function newsText(subject: NoticeSubject, state: PlayerState, messages: Messages): string | undefined {
  if (subject.kind === 'turn') return messages.turnNumber(subject.turn + 1);
  return SHOWN.has(subject.kind) ? undefined : noticeText(subject, state, messages);
}

/** The words for the divisions of a replay that a key goes through. */
const PAUSES: Readonly<Record<string, 'pauseAtQuestions' | 'pauseAtAnswers'>> = {'questions': 'pauseAtQuestions', 'questions,answers': 'pauseAtAnswers'};

/** What is set otherwise than usual, in a word each: it can be seen when its notice has gone. */
export function marksOf({silence, segments: {pauseAt}, hidesAhead, reveal, wording: {text, script, readings}}: PlayerState, {marks}: Messages): readonly string[] {
  return [
    ...(silence === undefined ? [] : [marks.skipsSilence]), ...(pauseAt.length === 0 ? [] : [marks[PAUSES[pauseAt.join()] ?? 'segments']]), ...(hidesAhead ? [marks.hidesAhead] : []),
    ...[marks[reveal], marks[script], marks[readings], marks[text === 'source' ? 'sourceText' : 'clean']].flatMap(mark => mark ?? []),
  ];
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
      return expressions.unreadable(briefLine(result.text));
    case 'outside': {
      const unit = result.toSecond ? 'second' : 'minute';
      return expressions.outside(briefLine(result.text), formatMoment(timeline, 0, unit), formatMoment(timeline, timeline.duration, unit));
    }
    case 'no-question':
      return expressions.noQuestion(briefLine(result.text), result.count);
    case 'no-turn':
      return expressions.noTurn(briefLine(result.text), result.count);
  }
}
