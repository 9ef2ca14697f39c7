import type {Milliseconds} from '../../transcript/model.ts';
import type {PlayerState} from '../../player/state.ts';
import {REPLAY_GROUPS, type KeyGroup} from '../input/commands.ts';
import type {Messages} from '../messages/messages.ts';
import {overlayOf} from '../overlays/provided.ts';
import {WITH_ASIDE, type Size} from '../screen/layout.ts';
import type {TextTools, ToolName} from './text-tools.ts';

/** An open overlay with its own state, and the overlay beneath, which returns when it closes. */
export type OpenOverlay = {readonly name: string; readonly state: unknown; readonly under?: OpenOverlay | undefined};

/** Everything that changes while a replay runs: the player and the open overlays. */
export type Session = {readonly state: PlayerState; readonly overlay?: OpenOverlay | undefined};

/** A session, and the time on the monotonic clock at which it is viewed. */
export type Snapshot = Session & {readonly now: Milliseconds};

/** Everything outside the session that an update may read. */
export type Surroundings = {readonly size: Size; readonly messages: Messages; readonly tools: TextTools};

/** The groups of keys that are active in a drill. */
export const DRILL_GROUPS: readonly KeyGroup[] = ['drill', ...REPLAY_GROUPS];

/** Returns the groups of keys that are active now. On a blank screen they are those of the replay. */
export function keyGroups({state, overlay}: Session): readonly KeyGroup[] {
  const {room} = state;
  if (room?.role === 'audience') return AUDIENCE;
  if (overlay && !state.blank) return overlayOf(overlay.name).keys;
  const groups = state.drill?.isOn ? DRILL_GROUPS : REPLAY_GROUPS;
  return room ? [room.role === 'lead' ? 'leader' : 'room', ...groups] : groups;
}

const AUDIENCE: readonly KeyGroup[] = ['audience'];

/** Returns the tools that are needed to show and search a session in a window of this width. */
export function toolsFor({state: {wording, big, aside = true}, overlay}: {readonly state: Pick<PlayerState, 'wording'> & {readonly big?: boolean; readonly aside?: boolean}; readonly overlay?: OpenOverlay | undefined}, columns = 0): readonly ToolName[] {
  const tools = new Set<ToolName>(overlay ? overlayOf(overlay.name).tools : []);
  if (wording.script !== 'source') tools.add('converters');
  if (wording.readings === 'all' || wording.readings === 'zhuyin') tools.add('mandarin');
  if (wording.readings === 'jyutping') tools.add('cantonese');
  if (big) tools.add('big');
  if (aside && columns >= WITH_ASIDE) tools.add('aside');
  return [...tools];
}
