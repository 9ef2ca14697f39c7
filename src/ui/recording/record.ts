import {hasEnded, positionAt, startPlayer} from '../../player/playback.ts';
import type {PlayerSettings} from '../../player/state.ts';
import {update} from '../../player/update.ts';
import {formatTurnClock} from '../../timeline/clock.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {outgoingControl, type Outgoing} from '../../transcript/outgoing.ts';
import type {CastEvent} from '../../writers/cast.ts';
import {createPainter} from '../canvas/painter.ts';
import type {Surroundings} from '../controller/session.ts';
import {nextChange} from '../screen/next-change.ts';
import {screenAt} from '../screen/screen.ts';
import type {Paint} from '../themes/theme.ts';

/**
 * Records a replay: plays it without a clock, as the program does, and yields the output of the painter. There is a
 * marker at each question.
 */
export function* record(timeline: Timeline, settings: PlayerSettings, {size, messages, tools}: Surroundings, paint: Paint): Generator<CastEvent> {
  let now = 0;
  let written: Outgoing[] = [];
  const painter = createPainter(text => { written.push(text); }, () => paint);
  let state = startPlayer(timeline, {...settings, paused: false}, now);
  const questions = timeline.questions.filter(({start}) => start >= settings.start && start <= settings.end);
  let marked = 0;
  yield {time: 0, kind: 'output', text: outgoingControl`\u001B[?25l\u001B[H\u001B[2J`};
  for (;;) {
    const position = positionAt(state, now);
    for (; marked < questions.length && questions[marked]!.start <= position; marked += 1) {
      const {number, asked} = questions[marked]!;
      const {speakers, turns} = timeline.transcript;
      yield {time: now, kind: 'marker', text: `Q${number} ${formatTurnClock(timeline, asked)} ${speakers[turns[asked]!.speaker]!.name}`};
    }
    painter.paint(screenAt({state, now}, size, messages, tools).rows);
    if (written.length > 0) yield {time: now, kind: 'output', text: written.join('')};
    written = [];
    if (hasEnded(state, now) || !state.playhead.playing) return;
    const next = nextChange({state, now});
    if (next === undefined) return;
    now = Math.max(next, now + 1);
    ({state} = update(state, {type: 'tick'}, now));
  }
}
