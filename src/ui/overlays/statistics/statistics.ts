import {formatDuration} from '../../../timeline/clock.ts';
import {statisticsOf} from '../../../timeline/statistics.ts';
import {REPLAY_GROUPS} from '../../input/commands.ts';
import {lengthInWords} from '../../messages/turn-words.ts';
import {movedIn} from '../list.ts';
import type {Overlay, Scene} from '../overlay.ts';
import {SORTS, statisticsList, statisticsRows, type Sort} from './rows.ts';

/** The statistics as an overlay: the times of speakers and questions. */
export const statistics: Overlay<{readonly scroll: number; readonly sort: Sort}> = {
  keys: ['list', ...REPLAY_GROUPS],
  open: () => ({state: {scroll: 0, sort: 'order'}}),
  update(state, event, scene) {
    if (event.type === 'close' || event.type === 'accept') return {state: undefined};
    if (event.type === 'change') return {state: {...state, sort: SORTS[(SORTS.indexOf(state.sort) + event.direction + SORTS.length) % SORTS.length]!}};
    // Scrolling stops when the last row is at the bottom.
    const rows = Math.max(1, statisticsList(scene.state.timeline, state.sort, scene.pane.columns, scene.messages).count - Math.max(1, scene.pane.rows - 2) + 1);
    const scroll = movedIn(rows, Math.min(state.scroll, rows - 1), event, scene.pane);
    return {state: scroll === undefined || scroll === state.scroll ? state : {...state, scroll}};
  },
  rows: ({scroll, sort}, {state, pane, messages}) => statisticsRows(state.timeline, scroll, sort, pane, messages),
  hints: (_, {words}) => [[['list-up', 'list-down'], words.scroll], [['list-sort'], words.sort], [['list-close'], words.close]],
  announce: (before, state, scene) => (!before ? inWords(scene) : before.state.sort === state.sort ? [] : [scene.messages.statistics.sorted[state.sort]]),
};

/** Returns the statistics in sentences, a line for each speaker and question. */
function inWords({state: {timeline}, messages}: Scene): readonly string[] {
  const {speakers} = timeline.transcript;
  const {title, estimated, turns, characters, pace, answer} = messages.statistics;
  const figures = statisticsOf(timeline);
  return [
    `${title}, ${estimated}`,
    ...figures.speakers.map(({speaker, time, share, characters: spoken, pace: speed, turns: count}) =>
      [speakers[speaker]!.name, formatDuration(time), `${Math.round(share * 100)}%`, turns(count), characters(spoken), pace(Math.round(speed))].join('  ')),
    ...figures.questions.map(({question, time, answer: answered, isOpen}) => [messages.question(question + 1), lengthInWords(time, isOpen), answer(lengthInWords(answered, isOpen))].join('  ')),
  ];
}
