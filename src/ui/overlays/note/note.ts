import {moreOf} from '../../messages/more.ts';
import {fitRow, span} from '../../rows/row.ts';
import {edited} from '../editing.ts';
import type {Overlay} from '../overlay.ts';
import {promptField} from '../prompt.ts';

/** The longest note, in characters. */
const LONGEST = 500;

/** The prompt for the note to the mark that has just been made. Enter keeps it; Esc leaves the mark without one. */
export const note: Overlay<{readonly text: string}> = {
  keys: ['prompt'],
  height: () => 3,
  open: () => ({state: {text: ''}}),
  update(state, event) {
    if (event.type === 'close') return {state: undefined};
    if (event.type === 'accept') return {state: undefined, actions: state.text.trim() === '' ? [] : [{type: 'drill-note', note: state.text.trim()}]};
    const text = edited(state.text, event).slice(0, LONGEST);
    return {state: text === state.text ? state : {text}};
  },
  rows({text}, {pane: {columns}, messages}) {
    const {note: label, noteHint} = moreOf(messages).training.drill;
    return [promptField(label, text, undefined, columns), fitRow([span(noteHint, 'dim')], columns)];
  },
  hints(_, messages) {
    const {hints} = moreOf(messages).training.drill;
    return [[['prompt-accept'], hints.keep], [['prompt-close'], hints.noNote]];
  },
  announce: (before, _, {messages}) => (before ? [] : [moreOf(messages).training.drill.note]),
};
