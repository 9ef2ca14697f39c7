import {startPlayer} from '../../player/playback.ts';
import type {PlayerSettings} from '../../player/state.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {cellsOf, type Cells} from '../canvas/cells.ts';
import type {Surroundings} from '../controller/session.ts';
import {screenAt} from '../screen/screen.ts';
import type {Paint} from '../themes/theme.ts';

/** Returns the cells of the screen at one time of a replay. */
export function stillCells(timeline: Timeline, settings: PlayerSettings, time: Milliseconds, {size, messages, tools}: Surroundings, paint: Paint): readonly Cells[] {
  const state = startPlayer(timeline, {...settings, start: time, end: timeline.duration, paused: false}, 0);
  return screenAt({state, now: 0}, size, messages, tools).rows.map(row => cellsOf(row, paint));
}
