import {isDrilling, questionOf} from '../../../player/training/drill.ts';
import {noteAt} from '../../../player/notes.ts';
import {visible} from '../../../transcript/unsafe.ts';
import {layoutLines} from '../../../typesetting/lines.ts';
import {roomMessages} from '../../messages/room/languages.ts';
import {shelfMessages} from '../../messages/shelf/languages.ts';
import {blanks, fitRow, quote, span, type Row} from '../../rows/row.ts';
import {drill, type StageState} from '../drill/stage.ts';
import type {Overlay, Scene} from '../overlay.ts';

/**
 * The stage of a drill on the screen of a room's leader. It shows the followers' screen, and below it the official's
 * answer and the trainer's note, which followers do not see.
 */
export const presenter: Overlay<StageState> = {
  ...drill,
  keys: ['drill', 'leader', ...drill.keys.slice(1)],
  update(state, event, scene) {
    if (event.type !== 'move') return drill.update(state, event, scene);
    const most = Math.max(0, allRows(scene).length - scene.pane.rows);
    const scroll = Math.min(Math.max(0, (state?.scroll ?? 0) + event.steps), most);
    return {state: scroll === (state?.scroll ?? 0) ? state : {scroll}};
  },
  rows(state, scene) {
    const all = allRows(scene);
    const from = Math.min(state?.scroll ?? 0, Math.max(0, all.length - scene.pane.rows));
    return all.slice(from, from + scene.pane.rows);
  },
};

function allRows(scene: Scene): readonly Row[] {
  const own = ownRows(scene);
  const rows = own.length === 0 ? scene.pane.rows : Math.max(7, Math.min(scene.pane.rows >> 1, scene.pane.rows - own.length));
  const stage = drill.rows(null, {...scene, pane: {...scene.pane, rows}});
  return [...stage, ...(own.length === 0 ? [] : [[], ...own])];
}

/** Returns the rows that only the leader sees. There are none when the drill is over. */
function ownRows({state, pane: {columns}, messages}: Scene): readonly Row[] {
  if (!isDrilling(state) || state.drill.phase.kind === 'over') return [];
  const words = roomMessages(messages).presenter;
  const {timeline, notes = []} = state;
  const {answers, start} = questionOf(state);
  const {turns, speakers} = timeline.transcript;
  const inLines = (text: string): readonly Row[] => layoutLines(text, Math.max(2, columns)).map(({from, to}): Row => [quote(text.slice(from, to))]);
  const note = noteAt(notes, timeline, start);
  return [
    fitRow([span(words.official, 'now-strong'), blanks(2), span(words.hidden, 'dim')], columns),
    ...(answers.length === 0 ? [[span(words.none, 'dim')]] : answers.flatMap(turn => [fitRow([quote(speakers[turns[turn]!.speaker]!.name, 'strong')], columns), ...inLines(turns[turn]!.text)])),
    ...(note ? [[], fitRow([span(shelfMessages(messages).note, 'now-strong'), blanks(2), quote(visible(note.heading), 'question')], columns), ...inLines(visible(note.text))] : []),
  ];
}
