import {isDrilling} from '../../../player/training/drill.ts';
import {hasEnded} from '../../../player/playback.ts';
import {isPause} from '../../../player/training/segments.ts';
import type {PlayerState} from '../../../player/state.ts';
import {formatDuration} from '../../../timeline/clock.ts';
import type {Milliseconds} from '../../../transcript/model.ts';
import type {Hint, Messages} from '../../messages/messages.ts';
import {moreOf} from '../../messages/more.ts';
import {SEPARATOR} from '../../panes/status-row.ts';
import type {Training} from '../../screen/training.ts';
import {roomField} from '../hands/field.ts';
import {phaseHints} from './stage.ts';

/** Selects the values of a drill, a gap, a loop and a finished segment for the status bar. */
export function trainingOf(state: PlayerState, now: Milliseconds, messages: Messages): Training {
  const fields = [fieldOf(state, now, messages), roomField(state, now, messages)].filter(field => field !== undefined);
  const {room} = state;
  return {field: fields.length > 0 ? fields.join(SEPARATOR) : undefined, hints: hintsOf(state, now, messages), ...(room?.link.kind === 'fault' && {standing: room.link.text})};
}

function fieldOf(state: PlayerState, now: Milliseconds, messages: Messages): string | undefined {
  const {gap, loop, said, segments, drill} = state;
  if (isDrilling(state)) return `${moreOf(messages).training.drill.title} ${drill!.index + 1}/${drill!.order.length}`;
  if (gap) return `↷ ${formatDuration(Math.ceil((gap.since + gap.length - now) / 1000) * 1000)}`;
  if (loop?.end !== undefined) return `↻ ${loop.passes}`;
  return said ? `↻ ${said.times}/${segments.repeat}` : undefined;
}

function hintsOf(state: PlayerState, now: Milliseconds, messages: Messages): readonly Hint[] | undefined {
  const {playhead, timeline, segments} = state;
  if (isDrilling(state)) return phaseHints(state.drill.phase, false, messages);
  if (playhead.playing || hasEnded(state, now) || !isPause(timeline, segments, playhead.position)) return undefined;
  return [[['again'], moreOf(messages).training.again], ...messages.hints(false)];
}
