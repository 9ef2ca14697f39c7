import {KEY_GROUPS, type KeyGroup} from '../../input/commands.ts';
import type {Binding} from '../../input/bindings.ts';
import {keysLabel} from '../../messages/key-label.ts';
import {moreOf} from '../../messages/more.ts';
import {blanks, fitRow, rowWidth, span, type Row} from '../../rows/row.ts';
import type {Scene} from '../overlay.ts';
import {filterRow, placeIn} from '../title.ts';

const KEYS = 15;

/** A group of the help with its bindings. */
type Section = {readonly group: KeyGroup; readonly bindings: readonly Binding[]};

/**
 * Returns the bindings for the help, in groups. Active groups come first. A filter matches the keys and the words of an
 * action.
 */
export function shownBindings(text: string, {beneath, keymap, messages}: Pick<Scene, 'beneath' | 'keymap' | 'messages'>): readonly Section[] {
  const groups = [...beneath, ...KEY_GROUPS.filter(group => !beneath.includes(group))];
  const wanted = text.trim().toLowerCase();
  return groups.map(group => ({
    group,
    bindings: keymap.bindings.filter(binding => binding.group === group && binding.keys.length > 0
      && (wanted === '' || `${keysLabel(binding, messages)} ${moreOf(messages).keys[binding.name]}`.toLowerCase().includes(wanted))),
  })).filter(({bindings}) => bindings.length > 0);
}

/** Returns all rows of the help, made from the key table, in two columns if the window is wide enough. */
export const helpList = (text: string, scene: Scene): readonly Row[] => shownBindings(text, scene).flatMap(({group, bindings}, index) => [
  ...(index > 0 ? [[]] : []), [span(moreOf(scene.messages).keyGroups[group], 'dim')], ...bindingRows(bindings, scene),
]);

function bindingRows(bindings: readonly Binding[], {pane: {columns}, messages}: Scene): readonly Row[] {
  const cells = bindings.map((binding): Row => [...fitRow([span(keysLabel(binding, messages), 'strong')], KEYS), blanks(1), span(moreOf(messages).keys[binding.name])]);
  const half = Math.ceil(cells.length / 2);
  const widthOf = (some: readonly Row[]) => Math.max(0, ...some.map(rowWidth));
  const across = columns >= widthOf(cells.slice(0, half)) + widthOf(cells.slice(half)) + 2 ? 2 : 1;
  const down = across === 2 ? half : cells.length;
  const width = Math.max(columns >> 1, widthOf(cells.slice(0, half)) + 2);
  return Array.from({length: down}, (_, index) => (across === 1
    ? cells[index]!
    : [...fitRow(cells[index]!, width), ...(cells[index + down] ?? [])]));
}

/** Returns the help from row `scroll` on, with a filter. */
export function helpRows(text: string, scroll: number, scene: Scene): readonly Row[] {
  const {pane, messages} = scene;
  const list = helpList(text, scene);
  const size = Math.max(1, pane.rows - 2);
  const from = Math.min(scroll, Math.max(0, list.length - size));
  const title = filterRow(text, list.length, {title: messages.help, place: placeIn(from, Math.min(list.length, from + size), list.length)}, pane.columns, messages);
  return [title, [], ...list.slice(from, from + size)];
}
