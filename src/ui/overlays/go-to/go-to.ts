import {readGoTo} from '../../../player/stepping.ts';
import {formatMoment} from '../../../timeline/clock.ts';
import {turnAt} from '../../../timeline/timeline.ts';
import {refusal} from '../../messages/refusal.ts';
import {turnInWords} from '../../messages/turn-words.ts';
import {edited} from '../editing.ts';
import {movedIn} from '../list.ts';
import type {Overlay, Scene} from '../overlay.ts';
import {candidatesFor} from './candidates.ts';
import {entriesOf, goToRowCount, goToRows, type Entry} from './rows.ts';

/**
 * The prompt for a place. `isRefused` is true after Enter on an invalid text. Without `selected` the first place is
 * selected.
 */
export type GoToState = {readonly text: string; readonly isRefused: boolean; readonly selected?: number};

export const goTo: Overlay<GoToState> = {
  keys: ['rows', 'prompt'],
  tools: ['lexicon'],
  height: mainRows => goToRowCount(mainRows) + 1,
  open: () => ({state: {text: '', isRefused: false}}),
  update(state, event, scene) {
    switch (event.type) {
      case 'close':
        return {state: undefined};
      case 'accept': {
        if (state.text.trim() === '') return {state: undefined};
        const entry = selectedEntry(state, scene);
        if (!entry) return {state: {...state, isRefused: true}};
        return {state: undefined, actions: [entry.kind === 'turn' ? {type: 'seek-turn', turn: entry.turn} : {type: 'go-to', text: state.text}]};
      }
      case 'type':
      case 'erase': {
        const text = edited(state.text, event);
        return {state: text === state.text ? state : {text, isRefused: false}};
      }
      default: {
        const {length} = entriesIn(state, scene);
        const selected = movedIn(length, state.selected ?? 0, event, {...scene.pane, rows: goToRowCount(scene.pane.rows)});
        return {state: selected === undefined || length === 0 || selected === (state.selected ?? 0) ? state : {...state, selected}};
      }
    }
  },
  rows(state, scene) {
    const entries = entriesIn(state, scene);
    const selected = Math.min(state.selected ?? 0, Math.max(0, entries.length - 1));
    return goToRows(state.text, readGoTo(scene.state, state.text, scene.now), entries, selected, state.isRefused, scene.state.timeline, scene.pane, scene.messages);
  },
  hints: (_, {words}) => [[['rows-up', 'rows-down'], words.choose], [['prompt-accept'], words.goThere], [['prompt-close'], words.cancel]],
  announce(before, state, scene) {
    const {messages, state: {timeline}} = scene;
    if (!before) return [messages.goTo, messages.goToHint];
    if (before.state === state) return [];
    const lead = readGoTo(scene.state, state.text, scene.now);
    if (state.isRefused) return lead.kind === 'ahead' ? [] : [refusal(lead, timeline, messages)];
    const entry = selectedEntry(state, scene);
    return !entry || entry.kind === 'ahead' ? [] : [entry.kind === 'turn' ? turnInWords(timeline, entry.turn, messages) : `${formatMoment(timeline, entry.time)}  ${turnInWords(timeline, turnAt(timeline, entry.time), messages)}`];
  },
};

const entriesIn = ({text}: GoToState, {state, now, tools}: Scene): readonly Entry[] =>
  (text.trim() === '' ? [] : entriesOf(readGoTo(state, text, now), candidatesFor(text, state.timeline, tools.lexicon), state.timeline));

function selectedEntry(state: GoToState, scene: Scene): Entry | undefined {
  const entries = entriesIn(state, scene);
  return entries[Math.min(state.selected ?? 0, entries.length - 1)];
}
