import type {UserAction} from '../../player/actions.ts';

/**
 * The groups of the key table. The first six are active during the replay, and are the headings of the help. `drill`
 * precedes them during a drill. The others are active in overlays: in a plain list, a filtered list, a list of marks, a
 * prompt, the help, and a panel of settings.
 */
export const REPLAY_GROUPS = ['play', 'move', 'read', 'find', 'present', 'program'] as const;
export const OVERLAY_GROUPS = ['list', 'rows', 'marks', 'prompt', 'help', 'drill', 'panel'] as const;
/** The groups that are active only in a room: for a follower, for the leader, and for the audience. */
export const ROOM_GROUPS = ['room', 'leader', 'audience'] as const;
export const KEY_GROUPS = [...REPLAY_GROUPS, ...OVERLAY_GROUPS, ...ROOM_GROUPS] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

/** A command of a key to the open overlay. */
export type OverlayCommand =
  | {readonly type: 'move'; readonly steps: number}
  | {readonly type: 'page'; readonly steps: number}
  | {readonly type: 'move-to'; readonly edge: 'start' | 'end'}
  | {readonly type: 'accept'}
  | {readonly type: 'expand'}
  /** Edits, removes or restores the mark of the selected row. */
  | {readonly type: 'edit'}
  | {readonly type: 'remove'}
  | {readonly type: 'undo'}
  | {readonly type: 'change'; readonly direction: 1 | -1}
  | {readonly type: 'type'; readonly text: string}
  | {readonly type: 'erase'; readonly what: 'character' | 'word' | 'all'};

/** The command of a key. */
export type Command =
  | UserAction
  | OverlayCommand
  /** Opens an overlay by its name in the table of overlays, or closes it. */
  | {readonly type: 'open'; readonly overlay: string}
  /** Closes the open overlay. Without one, it clears the marked matches, and then follows again. */
  | {readonly type: 'close'}
  /** Scrolls the text, in rows or in half views. */
  | {readonly type: 'scroll'; readonly steps: number; readonly unit: 'row' | 'half-view'}
  /** Marks a moment of an answer in a drill, and asks for a note. */
  | {readonly type: 'mark'}
  | {readonly type: 'play-from-top'}
  | {readonly type: 'redraw'}
  | {readonly type: 'suspend'}
  | {readonly type: 'quit'}
  | {readonly type: 'quit-remembering'};
