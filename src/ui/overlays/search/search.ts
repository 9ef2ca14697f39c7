import {formatClock} from '../../../timeline/clock.ts';
import {matchTime} from '../../../timeline/finding.ts';
import type {Search} from '../../../player/state.ts';
import {countText} from '../../messages/notice-text.ts';
import {edited} from '../editing.ts';
import {movedIn} from '../list.ts';
import type {Overlay, OverlayStep, Scene} from '../overlay.ts';
import {matchInWords, searchRowCount, searchRows} from './rows.ts';
import type {SearchState} from './state.ts';

export const search: Overlay<SearchState> = {
  keys: ['rows', 'prompt'],
  tools: ['lexicon'],
  height: (mainRows, {isExpanded}) => (isExpanded ? undefined : searchRowCount(mainRows) + 1),
  open: ({state}) => ({state: {text: '', last: state.search?.query, isExpanded: false}}),
  update(state, event, {state: player, pane}) {
    const current = player.search;
    switch (event.type) {
      case 'close':
        // The query is kept for the next match, but its matches are no longer marked in the text.
        return {state: undefined, actions: state.text.trim() === '' ? [] : [{type: 'unmark'}]};
      case 'accept':
        return accepted(state, current);
      case 'expand':
        return {state: {...state, isExpanded: !state.isExpanded}};
      case 'type':
      case 'erase': {
        const text = edited(state.text, event);
        return text === state.text ? {state} : {state: {...state, text}, actions: [{type: 'search', query: text.trim() === '' ? state.last ?? '' : text}]};
      }
      default: {
        const index = current && isShown(state, current) ? movedIn(current.matches.length, current.selected, event, {...pane, rows: (state.isExpanded ? pane.rows : searchRowCount(pane.rows)) + 2}) : undefined;
        return {state, ...(index !== undefined && {actions: [{type: 'select-match', index}]})};
      }
    }
  },
  rows: (state, {state: player, pane, messages}) => searchRows(state, player, pane, messages),
  hints: (_, {words}) => [[['rows-up', 'rows-down'], words.choose], [['prompt-expand'], words.expand], [['prompt-accept'], words.goThere], [['prompt-close'], words.back]],
  announce(before, state, scene) {
    if (!before) return [scene.messages.search, ...(state.last === undefined ? [] : [scene.messages.lastSearch(state.last)])];
    return before.scene.state.search === scene.state.search ? [] : foundInWords(state, scene);
  },
  preview: (state, {state: {search: current}}) => (current && isShown(state, current) ? current.matches[current.selected] : undefined),
};

/** Tells whether the matches belong to the text of the prompt. */
const isShown = ({text}: SearchState, {query}: Search): boolean => text.trim() !== '' && query === text;

/** Handles Enter: goes to the selected match. In an empty prompt it repeats the last search from the playhead. */
function accepted(state: SearchState, current: Search | undefined): OverlayStep<SearchState> {
  if (state.text.trim() === '') return {state: undefined, actions: [{type: 'step-match', direction: 1}]};
  return current && current.selected >= 0 ? {state: undefined, actions: [{type: 'go-to-match'}]} : {state};
}

function foundInWords(state: SearchState, {state: {search: current, timeline}, messages}: Scene): readonly string[] {
  if (!current || !isShown(state, current) || (!current.isDone && current.selected < 0)) return [];
  const match = current.matches[current.selected];
  if (!match) return [messages.noMatch];
  const {speakers, turns} = timeline.transcript;
  const {name} = speakers[turns[match.turn]!.speaker]!;
  return [`${current.selected + 1}/${countText(current.matches.length)}  ${formatClock(timeline, matchTime(timeline, match))}  ${name}  ${matchInWords(timeline, match)}`];
}
