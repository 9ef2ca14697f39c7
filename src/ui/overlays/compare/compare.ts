import type {Timeline} from '../../../timeline/timeline.ts';
import {questionAt, questionOfTurn} from '../../../timeline/timeline.ts';
import {positionAt} from '../../../player/playback.ts';
import {moreOf} from '../../messages/more.ts';
import {movedIn} from '../list.ts';
import {outline} from '../outline/outline.ts';
import type {OutlineState} from '../outline/state.ts';
import type {Overlay, Scene} from '../overlay.ts';
import {comparedRows, inWords} from './rows.ts';

/**
 * The answers that have been chosen in the outline, each by one of its turns, and the scroll offset if there are two.
 */
export type CompareState = {readonly list: OutlineState; readonly chosen: readonly number[]; readonly scroll: number};

/** Two answers beside each other, or one above the other. The first is that of the question at the playhead, if there is one. */
export const compare: Overlay<CompareState> = {
  keys: ['rows', 'prompt'],
  ...(outline.tools && {tools: outline.tools}),
  open(scene) {
    const {timeline} = scene.state;
    const question = timeline.questions[questionAt(timeline, positionAt(scene.state, scene.now))];
    const first = question?.answers[0];
    return {state: {list: outline.open(scene).state!, chosen: first === undefined ? [] : [first], scroll: 0}};
  },
  update(state, event, scene) {
    if (isChosen(state)) {
      if (event.type === 'close') return {state: {...state, chosen: state.chosen.slice(0, 1)}};
      const scroll = movedIn(Math.max(1, allRows(state, scene).length - scene.pane.rows + 1), state.scroll, event, scene.pane);
      return {state: scroll === undefined || scroll === state.scroll ? state : {...state, scroll}};
    }
    const step = outline.update(state.list, event, scene);
    if (event.type === 'close') return {state: undefined};
    if (event.type !== 'accept') return {state: step.state === undefined || step.state === state.list ? state : {...state, list: step.state}, ...(step.effects && {effects: step.effects})};
    const [action] = step.actions ?? [];
    const turn = action?.type === 'seek-turn' ? answerTo(scene.state.timeline, action.turn) : undefined;
    return {state: turn === undefined || state.chosen.includes(turn) ? state : {...state, chosen: [...state.chosen, turn], scroll: 0}};
  },
  rows(state, scene) {
    if (isChosen(state)) return allRows(state, scene).slice(state.scroll, state.scroll + scene.pane.rows);
    return outline.rows(state.list, scene);
  },
  hints: ({chosen}, messages, player) => (chosen.length < 2
    ? [[['prompt-accept'], moreOf(messages).training.compareHint], [['prompt-close'], messages.words.close]]
    : outline.hints({text: '', turns: undefined, turn: 0}, messages, player).filter(([names]) => !names.includes('prompt-accept'))),
  announce(before, state, scene) {
    if (isChosen(state)) return before?.state.chosen === state.chosen ? [] : inWords(state.chosen, scene);
    return [...(before ? [] : [moreOf(scene.messages).training.compare]), ...outline.announce(before && {state: before.state.list, scene: before.scene}, state.list, scene)];
  },
  ...(outline.filter && {filter: outline.filter}),
};

const isChosen = ({chosen}: CompareState): boolean => chosen.length >= 2;

const allRows = ({chosen}: CompareState, scene: Scene) => comparedRows(chosen, scene);

/** Returns the turn of a choice. For a question it is the first turn of its answer. */
function answerTo(timeline: Timeline, turn: number): number | undefined {
  const question = timeline.questions[questionOfTurn(timeline, turn)];
  return question?.asked === turn ? question.answers[0] : turn;
}
