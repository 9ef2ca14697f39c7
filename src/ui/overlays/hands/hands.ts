import type {LedRoom} from '../../../player/room/room.ts';
import {formatClock, formatDuration} from '../../../timeline/clock.ts';
import {layoutLines} from '../../../typesetting/lines.ts';
import {REPLAY_GROUPS} from '../../input/commands.ts';
import {roomMessages} from '../../messages/room/languages.ts';
import {blanks, fitRow, quote, span, spread, type Row} from '../../rows/row.ts';
import {movedIn} from '../list.ts';
import type {Overlay, Scene} from '../overlay.ts';

/** The hands and the written answers that a leader sees, the last ones at the end. */
export const hands: Overlay<{readonly scroll: number | undefined}> = {
  keys: ['leader', 'list', ...REPLAY_GROUPS],
  isStacked: true,
  open: ({state: {room}}) => ({state: room?.role === 'lead' ? {scroll: undefined} : undefined}),
  update(state, event, scene) {
    if (event.type === 'close' || event.type === 'accept') return {state: undefined};
    const room = Math.max(1, scene.pane.rows - 2);
    const most = Math.max(0, listRows(scene).length - room);
    const scroll = movedIn(most + 1, Math.min(state.scroll ?? most, most), event, scene.pane);
    return {state: scroll === undefined ? state : {scroll: scroll === most ? undefined : scroll}};
  },
  rows({scroll}, scene) {
    const {pane: {columns, rows}, messages} = scene;
    const words = roomMessages(messages);
    const list = listRows(scene);
    const most = Math.max(0, list.length - Math.max(1, rows - 2));
    const from = Math.min(scroll ?? most, most);
    const join = words.hands.join(`replay-presser --join ${roomOf(scene)?.code ?? ''}`);
    return [spread([span(words.hands.title, 'strong')], [span(join, 'now')], columns), [], ...list.slice(from, from + rows - 2)];
  },
  hints: (_, {words}) => [[['list-up', 'list-down'], words.scroll], [['list-close'], words.close]],
  announce(before, _, scene) {
    const room = roomOf(scene);
    const was = before && roomOf(before.scene);
    if (!room || (was?.hands === room.hands && was.answers === room.answers)) return [];
    return listRows(scene).map(row => row.map(({text}) => text).join('').trim());
  },
};

const roomOf = ({state: {room}}: Scene): LedRoom | undefined => (room?.role === 'lead' ? room : undefined);

function listRows(scene: Scene): readonly Row[] {
  const {state: {timeline}, now, pane: {columns}, messages} = scene;
  const words = roomMessages(messages).hands;
  const {hands: raised = [], answers = []} = roomOf(scene) ?? {};
  if (raised.length + answers.length === 0) return [[span(words.none, 'dim')]];
  return [
    ...raised.map(({name, since}): Row => fitRow([span(words.hand, 'now-strong'), blanks(2), quote(name, 'strong'), blanks(2), span(words.ago(formatDuration(now - since)), 'dim')], columns)),
    ...answers.flatMap(({name, question, text, took, position}): readonly Row[] => [
      fitRow([...(question > 0 ? [span(messages.question(question), 'question'), blanks(2)] : []), quote(name, 'strong'), blanks(2), span(`${formatClock(timeline, position)}  ${words.took(formatDuration(took))}`, 'dim')], columns),
      ...layoutLines(text, Math.max(2, columns - 2)).map(({from, to}): Row => [blanks(2), quote(text.slice(from, to))]),
    ]),
  ];
}
