import type {Milliseconds} from '../../../transcript/model.ts';
import {roomMessages} from '../../messages/room/languages.ts';
import {fitRow, span} from '../../rows/row.ts';
import {edited} from '../editing.ts';
import type {Overlay, Scene} from '../overlay.ts';
import {promptField} from '../prompt.ts';

/** The longest answer, in characters. */
const LONGEST = 1000;

/** The prompt for a written answer to the current question. It measures the time of writing. */
export const answer: Overlay<{readonly text: string; readonly since: Milliseconds}> = {
  keys: ['prompt'],
  isStacked: true,
  height: () => 3,
  open: ({now}) => ({state: {text: '', since: now}}),
  update(state, event, {now}) {
    if (event.type === 'close') return {state: undefined};
    if (event.type === 'accept') return {state: undefined, actions: [{type: 'write-answer', text: state.text, took: now - state.since}]};
    const text = edited(state.text, event).slice(0, LONGEST);
    return {state: text === state.text ? state : {...state, text}};
  },
  rows({text}, scene) {
    const {pane: {columns}, messages} = scene;
    const words = roomMessages(messages).answer;
    return [promptField(words.label, text, undefined, columns), fitRow([span(`${words.hint(leaderOf(scene))}  ${words.left(LONGEST - text.length)}`, 'dim')], columns)];
  },
  hints(_, messages) {
    return [[['prompt-accept'], roomMessages(messages).answer.send], [['prompt-close'], messages.words.cancel]];
  },
  announce: (before, _, scene) => (before ? [] : [roomMessages(scene.messages).answer.label, roomMessages(scene.messages).answer.hint(leaderOf(scene))]),
};

const leaderOf = ({state: {room}}: Scene): string => (room && 'leader' in room ? room.leader : '');
