import {readGoTo, type Lead} from '../../../player/stepping.ts';
import {refusal} from '../../messages/refusal.ts';
import {edited} from '../editing.ts';
import type {Overlay} from '../overlay.ts';
import {GO_TO_ROWS, goToRows} from './rows.ts';

/** The prompt for where to go. `isRefused` after Enter on a text that leads nowhere. */
export type GoToState = {readonly text: string; readonly isRefused: boolean};

export const goTo: Overlay<GoToState> = {
  keys: ['prompt'],
  height: () => GO_TO_ROWS + 1,
  open: () => ({state: {text: '', isRefused: false}}),
  update(state, event, {state: player, now}) {
    switch (event.type) {
      case 'close':
        return {state: undefined};
      case 'accept':
        if (state.text.trim() === '') return {state: undefined};
        return leads(readGoTo(player, state.text, now))
          ? {state: undefined, actions: [{type: 'go-to', text: state.text}]}
          : {state: {...state, isRefused: true}};
      default: {
        const text = edited(state.text, event);
        return {state: text === state.text ? state : {text, isRefused: false}};
      }
    }
  },
  rows: ({text, isRefused}, {state, now, pane, messages}) => goToRows(text, readGoTo(state, text, now), isRefused, state.timeline, pane.columns, messages),
  hints: (_, {words}) => [[['prompt-accept'], words.goThere], [['prompt-close'], words.cancel]],
  announce(before, state, {state: player, now, messages}) {
    if (!before) return [messages.goTo, messages.goToHint];
    const lead = readGoTo(player, state.text, now);
    return state.isRefused && before.state !== state && lead.kind !== 'ahead' ? [refusal(lead, player.timeline, messages)] : [];
  },
};

/** Tells whether a lead can be followed. */
const leads = ({kind}: Lead): boolean => kind === 'time' || kind === 'ahead';
