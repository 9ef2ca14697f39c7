import {PAUSE_POINTS, type PausePoint, type Segments} from '../../player/training/segments.ts';
import type {PlayerState, TrainingNotice} from '../../player/state.ts';
import {formatClock} from '../../timeline/clock.ts';
import {isStamped} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import type {Messages, TrainingMessages} from './messages.ts';
import {moreOf} from './more.ts';
import {roomMessages} from './room/languages.ts';

/** Returns a notice of the training session in words. */
export function trainingNotice(subject: TrainingNotice, {timeline}: Pick<PlayerState, 'timeline'>, messages: Messages): string {
  const {training, jumps} = moreOf(messages);
  const clock = (time: Milliseconds) => (isStamped(timeline, time) ? formatClock(timeline, time, 'minute') : `≈${formatClock(timeline, time)}`);
  switch (subject.kind) {
    case 'jumped':
      return jumps.jumped(clock(subject.time), subject.direction);
    case 'no-jump':
      return jumps.none(subject.direction);
    case 'pause-at':
      return training.pauseAt(pointsText(subject.points, training));
    case 'segments':
      return segmentsText(subject.segments, training);
    case 'again':
      return training.again;
    case 'segment-over':
      return training.segmentOver;
    case 'range-ended':
      return training.rangeEnded;
    case 'past-range':
      return training.pastRange;
    case 'loop-start':
      return training.loopStart(clock(subject.time));
    case 'loop':
      return training.loop(clock(subject.start), clock(subject.end));
    case 'loop-off':
      return training.loopOff;
    case 'drill':
      return drillText(subject.said, training.drill);
    case 'room':
      return roomMessages(messages).said[subject.said.kind];
  }
}

const pointsText = (points: readonly PausePoint[], {points: words}: TrainingMessages): string => PAUSE_POINTS.filter(point => points.includes(point)).map(point => words[point]).join(', ');

function segmentsText({pauseAt, gap, repeat, hide}: Segments, training: TrainingMessages): string {
  return [training.pauseAt(pointsText(pauseAt, training)), ...(gap > 0 ? [`↷ ${gap}×`] : []), ...(repeat > 1 ? [`↻ ${repeat}×`] : []), ...(hide ? [training.segments.hide] : [])].join('  ');
}

function drillText(said: (TrainingNotice & {kind: 'drill'})['said'], words: TrainingMessages['drill']): string {
  switch (said.kind) {
    case 'not-in-drill':
      return words.notInDrill(said.question);
    case 'saved':
      return words.isSaved(briefLine(said.name));
    case 'not-saved':
      return words.notSaved(briefLine(said.name), said.reason);
    default:
      return words.said[said.kind];
  }
}
