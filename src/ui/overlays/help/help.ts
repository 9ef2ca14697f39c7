import {edited} from '../editing.ts';
import {movedIn} from '../list.ts';
import type {Overlay, Scene} from '../overlay.ts';
import {keyInWords, keysLabel} from '../../messages/key-label.ts';
import {moreOf} from '../../messages/more.ts';
import {helpList, helpRows, shownBindings} from './rows.ts';

/** The help: the keys in groups, filtered by typing. Active groups come first. */
export type HelpState = {readonly text: string; readonly scroll: number};

export const help: Overlay<HelpState> = {
  keys: ['help', 'rows', 'prompt'],
  isStacked: true,
  open: () => ({state: {text: '', scroll: 0}}),
  update(state, event, scene) {
    if (event.type === 'close' || event.type === 'accept') return {state: undefined};
    const text = edited(state.text, event);
    if (text !== state.text) return {state: {text, scroll: 0}};
    const rows = Math.max(1, helpList(state.text, scene).length - Math.max(1, scene.pane.rows - 2) + 1);
    const scroll = movedIn(rows, Math.min(state.scroll, rows - 1), event, scene.pane);
    return {state: scroll === undefined || scroll === state.scroll ? state : {...state, scroll}};
  },
  rows: (state, scene) => helpRows(state.text, state.scroll, scene),
  hints: (_, {words}) => [[['rows-up', 'rows-down'], words.scroll], [['prompt-close'], words.close]],
  announce: (before, state, scene) => (before?.state.text === state.text ? [] : inWords(state.text, scene)),
};

/** Returns the help in words: a line for each group and each action. */
const inWords = (text: string, scene: Scene): readonly string[] => [
  scene.messages.help,
  ...shownBindings(text, scene).flatMap(({group, bindings}) => [
    moreOf(scene.messages).keyGroups[group], ...bindings.map(binding => `${keysLabel(binding, scene.messages, keyInWords)}  ${moreOf(scene.messages).keys[binding.name]}`),
  ]),
];
