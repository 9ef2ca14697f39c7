import {PAUSE_POINTS, type PausePoint, type Segments} from '../../../player/training/segments.ts';
import {REPLAY_GROUPS} from '../../input/commands.ts';
import type {TrainingMessages} from '../../messages/messages.ts';
import {moreOf} from '../../messages/more.ts';
import {fitRow, span, spread, type Row} from '../../rows/row.ts';
import {movedIn} from '../list.ts';
import type {Overlay} from '../overlay.ts';

const GAPS: readonly number[] = [0, 0.5, 1, 1.2, 1.5, 2, 3];
const MOST_REPEATS = 5;

/** The rows of the panel: the places where the replay pauses, and the behaviour there. */
const SETTINGS = [...PAUSE_POINTS, 'gap', 'repeat', 'hide'] as const;
type Setting = (typeof SETTINGS)[number];

/** The panel that changes the segments during the replay. */
export const segments: Overlay<{readonly row: number}> = {
  keys: ['panel', ...REPLAY_GROUPS],
  height: () => SETTINGS.length + 2,
  open: () => ({state: {row: 0}}),
  update(state, event, {state: player, pane}) {
    if (event.type === 'close') return {state: undefined};
    if (event.type === 'change') return {state, actions: [{type: 'set-segments', segments: changed(player.segments, SETTINGS[state.row]!, event.direction)}]};
    const row = movedIn(SETTINGS.length, state.row, event, pane);
    return {state: row === undefined || row === state.row ? state : {row}};
  },
  rows({row}, {state, pane: {columns, rows}, messages}) {
    const {segments: words, points} = moreOf(messages).training;
    const shown = Math.max(1, rows - 1);
    const from = Math.min(Math.max(0, row - shown + 1), Math.max(0, SETTINGS.length - shown));
    const lines = SETTINGS.slice(from, from + shown).map((setting, index): Row => {
      const line = spread([span(`  ${labelOf(setting, words, points)}`)], [span(`${valueOf(state.segments, setting, words)}  `, 'now')], Math.min(columns, 60));
      return from + index === row ? line.map(part => ({...part, style: 'selected'})) : line;
    });
    return [fitRow([span(words.title, 'strong')], columns), ...lines];
  },
  hints(_, messages) {
    return [[['panel-up', 'panel-down'], messages.words.choose], [['panel-previous', 'panel-next'], moreOf(messages).training.segments.change], [['panel-close'], messages.words.close]];
  },
  announce(before, {row}, {state, messages}) {
    if (before?.state.row === row && before.scene.state.segments === state.segments) return [];
    const {segments: words, points} = moreOf(messages).training;
    return [...(before ? [] : [words.title]), `${labelOf(SETTINGS[row]!, words, points)}  ${valueOf(state.segments, SETTINGS[row]!, words)}`];
  },
};

const isPoint = (setting: Setting): setting is PausePoint => (PAUSE_POINTS as readonly string[]).includes(setting);

const labelOf = (setting: Setting, words: TrainingMessages['segments'], points: TrainingMessages['points']): string => (isPoint(setting) ? words.after(points[setting]) : words[setting]);

function valueOf({pauseAt, gap, repeat, hide}: Segments, setting: Setting, words: TrainingMessages['segments']): string {
  if (setting === 'gap') return gap === 0 ? words.byKey : `${gap}×`;
  if (setting === 'repeat') return `${repeat}×`;
  return (setting === 'hide' ? hide : pauseAt.includes(setting)) ? words.on : words.off;
}

function changed(given: Segments, setting: Setting, direction: 1 | -1): Segments {
  const {pauseAt, gap, repeat, hide} = given;
  switch (setting) {
    case 'gap':
      return {...given, gap: nextOf(GAPS, gap, direction)};
    case 'repeat':
      return {...given, repeat: ((repeat - 1 + direction + MOST_REPEATS) % MOST_REPEATS) + 1};
    case 'hide':
      return {...given, hide: !hide};
    default:
      return {...given, pauseAt: PAUSE_POINTS.filter(point => (point === setting ? !pauseAt.includes(point) : pauseAt.includes(point)))};
  }
}

/**
 * Returns the next value of an ascending list, cyclically. A value that is not in the list counts as between its
 * neighbours.
 */
function nextOf(values: readonly number[], value: number, direction: 1 | -1): number {
  const next = direction > 0 ? values.find(other => other > value) : values.findLast(other => other < value);
  return next ?? (direction > 0 ? values[0]! : values.at(-1)!);
}
