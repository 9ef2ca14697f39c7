import {isDrilling, questionOf} from '../../../player/training/drill.ts';
import type {DrillPhase} from '../../../player/training/drill-state.ts';
import {DRILL_GROUPS} from '../../controller/session.ts';
import type {Hint, Messages} from '../../messages/messages.ts';
import {moreOf} from '../../messages/more.ts';
import type {Overlay, Scene} from '../overlay.ts';
import {comparisonRows} from './comparison-rows.ts';
import {questionRows} from './question-rows.ts';
import {summaryRows} from './summary-rows.ts';
import type {Row} from '../../rows/row.ts';

/** The stage: it replaces the text while a trainee prepares, speaks and compares. The player has the state of the drill. */
export type StageState = {readonly scroll: number} | null;

export const drill: Overlay<StageState> = {
  keys: DRILL_GROUPS,
  isStage: true,
  open: () => ({state: null}),
  update(state, event, scene) {
    if (event.type === 'close') return {state, actions: [{type: 'toggle-drill'}]};
    if (event.type !== 'move') return {state};
    const most = Math.max(0, stageRows(scene).length - scene.pane.rows);
    const scroll = Math.min(Math.max(0, (state?.scroll ?? 0) + event.steps), most);
    return {state: scroll === (state?.scroll ?? 0) ? state : {scroll}};
  },
  rows(state, scene) {
    const all = stageRows(scene);
    const from = Math.min(state?.scroll ?? 0, Math.max(0, all.length - scene.pane.rows));
    return all.slice(from, from + scene.pane.rows);
  },
  hints: (_, messages, player) => (isDrilling(player) ? phaseHints(player.drill.phase, player.drill.report !== undefined && !player.drill.report.isSaved, messages) : []),
  announce(before, _, scene) {
    const {state} = scene;
    if (!isDrilling(state)) return [];
    const was = before?.scene.state.drill;
    const {phase, report} = state.drill;
    if (was?.phase.kind === phase.kind && was.report === report) return [];
    return spoken(phase, scene);
  },
};

function stageRows(scene: Scene): readonly Row[] {
  const {state} = scene;
  if (!isDrilling(state)) return [];
  switch (state.drill.phase.kind) {
    case 'compared':
      return comparisonRows(state, scene);
    case 'over':
      return summaryRows(state, scene);
    default:
      return questionRows(state, scene);
  }
}

/** Returns the useful keys in a phase of a drill. */
export function phaseHints({kind}: DrillPhase, canSave: boolean, messages: Messages): readonly Hint[] {
  const words = moreOf(messages).training.drill.hints;
  const leave: Hint = [['close'], words.leave];
  switch (kind) {
    case 'asking':
      return [[['drill-on'], words.start], [['drill-again'], words.again], [['drill-skip'], words.skip], leave];
    case 'ready':
      return [[['drill-on'], words.start], [['drill-again'], words.again], [['drill-skip'], words.skip], leave];
    case 'answering':
      return [[['drill-on'], words.stop], [['drill-mark'], words.mark], [['drill-again'], words.again], leave];
    case 'official':
      return [[['drill-mark'], words.mark], [['drill-answer'], words.answer], [['drill-on'], words.next], [['drill-back'], words.back]];
    case 'compared':
      return [[['drill-on'], words.next], [['drill-again'], words.again], [['drill-answer'], words.answer], leave];
    case 'over':
      return [...(canSave ? [[['drill-on'], words.save] as const] : []), [['drill-again'], words.back], leave];
  }
}

/** Returns the lines for a screen reader when a phase has begun. */
function spoken(phase: DrillPhase, scene: Scene): readonly string[] {
  const {state, messages} = scene;
  if (!isDrilling(state)) return [];
  const words = moreOf(messages).training.drill;
  const {timeline} = state;
  const question = questionOf(state);
  const {text, speaker} = timeline.transcript.turns[question.asked]!;
  const wordsOf = (row: Row) => row.map(part => part.text).join('').replaceAll(/\s{2,}/g, '  ').trim();
  switch (phase.kind) {
    case 'ready':
      return [`${messages.question(question.number)}  ${timeline.transcript.speakers[speaker]!.name}`, text, words.starts];
    case 'answering':
      return [words.said.stopwatch];
    default:
      return stageRows(scene).map(wordsOf).filter(Boolean);
  }
}
