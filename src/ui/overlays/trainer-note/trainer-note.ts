import {noteAt, placedNotes} from '../../../player/notes.ts';
import {positionAt} from '../../../player/playback.ts';
import {layoutLines} from '../../../typesetting/lines.ts';
import {REPLAY_GROUPS} from '../../input/commands.ts';
import {shelfMessages} from '../../messages/shelf/languages.ts';
import {blanks, fitRow, quote, span, type Row} from '../../rows/row.ts';
import {visible} from '../../../transcript/unsafe.ts';
import {movedIn} from '../list.ts';
import type {Overlay, Scene} from '../overlay.ts';

/** The trainer's note for the current place. It follows the replay. */
export const trainerNote: Overlay<{readonly scroll: number}> = {
  keys: ['list', ...REPLAY_GROUPS],
  height: mainRows => Math.max(3, mainRows >> 1),
  open({state, messages}) {
    const words = shelfMessages(messages);
    const refusal = state.big ? words.noNoteLarge : isShown(state) ? words.noNoteInDrill : state.notes === undefined ? words.noNotes : undefined;
    return refusal === undefined ? {state: {scroll: 0}} : {state: undefined, actions: [{type: 'notify', subject: {kind: 'told', text: refusal}}]};
  },
  update(state, event, scene) {
    if (event.type === 'close' || event.type === 'accept') return {state: undefined};
    const rows = Math.max(1, linesOf(scene).length - 1);
    const scroll = movedIn(rows, Math.min(state.scroll, rows - 1), event, scene.pane);
    return {state: scroll === undefined ? state : {scroll}};
  },
  rows({scroll}, scene) {
    const {state, now, pane: {columns, rows}, messages} = scene;
    // A room sees the large mode, and a trainee sees the drill. So turning either on closes the note.
    if (state.big || isShown(state)) return [];
    const words = shelfMessages(messages);
    const note = noteHere(scene);
    const title: Row = [span(words.note, 'strong'), blanks(2), ...(note ? [quote(visible(note.heading), 'question')] : [span(words.noNoteHere, 'dim')])];
    if (note) return [fitRow(title, columns), ...linesOf(scene).slice(scroll, scroll + rows - 1)];
    const next = placedNotes(state.notes ?? [], state.timeline).find(({start}) => start > positionAt(state, now));
    return [fitRow(title, columns), ...(next ? [fitRow([span(words.nextNote, 'dim'), blanks(1), quote(visible(next.heading), 'question')], columns)] : [])];
  },
  hints: (_, {words}) => [[['list-up', 'list-down'], words.scroll], [['list-close'], words.close]],
  announce(before, _, scene) {
    const note = noteHere(scene);
    if (before && noteHere(before.scene) === note) return [];
    const words = shelfMessages(scene.messages);
    return note ? [`${words.note} ${note.heading}`, ...note.text.split('\n')] : [words.noNoteHere];
  },
};

/** Tells whether a trainee sees the screen: in a drill, but not on the screen of a room's leader. */
const isShown = ({drill, room}: Scene['state']): boolean => drill?.isOn === true && room?.role !== 'lead';

const noteHere = ({state, now}: Scene) => noteAt(state.notes ?? [], state.timeline, positionAt(state, now));

/** Returns the note, wrapped into lines. */
function linesOf(scene: Scene): readonly Row[] {
  const text = visible(noteHere(scene)?.text ?? '').replaceAll('\t', '    ');
  return layoutLines(text, scene.pane.columns - 2).map(({from, to}) => [blanks(2), quote(text.slice(from, to))]);
}
