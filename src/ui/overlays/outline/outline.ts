import {turnAt} from '../../../timeline/timeline.ts';
import {positionAt} from '../../../player/playback.ts';
import {edited} from '../editing.ts';
import {movedIn} from '../list.ts';
import type {Overlay, OverlayStep} from '../overlay.ts';
import {turnInWords} from '../../messages/turn-words.ts';
import {outlineFilter} from './filter.ts';
import {outlineRows} from './rows.ts';
import {rowOf, type OutlineState} from './state.ts';

/** The number of characters of a turn that a screen reader says. */
const SAID = 20;

/** The turns to choose from, filtered by typing. It opens on the current turn. */
export const outline: Overlay<OutlineState> = {
  keys: ['rows', 'prompt'],
  tools: ['lexicon'],
  open: ({state, now}) => ({state: {text: '', turns: undefined, turn: turnAt(state.timeline, positionAt(state, now))}}),
  update(state, event, {state: player, pane}) {
    const count = state.turns?.length ?? player.timeline.transcript.turns.length;
    switch (event.type) {
      case 'close':
        return {state: undefined};
      case 'accept': {
        const turn = count === 0 ? undefined : turnOf(state, rowOf(state));
        return turn === undefined ? {state} : {state: undefined, actions: [{type: 'seek-turn', turn}]};
      }
      case 'renewed':
        return state.text.trim() === '' ? {state} : {state, effects: [{type: 'filter', text: state.text}]};
      case 'filtered':
        return {state: event.text === state.text ? {...state, turns: event.turns} : state};
      case 'type':
      case 'erase':
        return retyped(state, edited(state.text, event));
      default: {
        const row = movedIn(count, rowOf(state), event, pane);
        return {state: row === undefined || count === 0 ? state : {...state, turn: turnOf(state, row)}};
      }
    }
  },
  rows: (state, {state: player, now, pane, messages}) => outlineRows(player.timeline, positionAt(player, now), state, pane, messages),
  hints: (_, {words}) => [[['rows-up', 'rows-down'], words.choose], [['prompt-accept'], words.goThere], [['prompt-close'], words.close]],
  announce(before, state, {state: {timeline}, messages}) {
    if (before?.state.turn === state.turn && before.state.turns === state.turns) return [];
    const {turns} = timeline.transcript;
    const title = before ? [] : [messages.outline, messages.outlineCount(turns.length, timeline.questions.length), messages.typeToFilter];
    if (state.turns?.length === 0) return [...title, messages.noMatch];
    const turn = turnOf(state, rowOf(state));
    return [...title, `${turn + 1}  ${turnInWords(timeline, turn, messages)}  ${turns[turn]!.text.slice(0, SAID).replaceAll('\n', ' ')}`];
  },
  filter: (text, {state, messages, tools}) => outlineFilter(state.timeline, text, tools.lexicon, messages),
};

const turnOf = ({turns}: OutlineState, row: number): number => (turns ? turns[row]! : row);

function retyped(state: OutlineState, text: string): OverlayStep<OutlineState> {
  if (text === state.text) return {state};
  return text.trim() === '' ? {state: {...state, text, turns: undefined}} : {state: {...state, text}, effects: [{type: 'filter', text}]};
}
