import type {Milliseconds} from '../../transcript/model.ts';
import type {Match} from '../../timeline/matches.ts';
import type {Action} from '../../player/actions.ts';
import type {VisibleState} from '../../player/horizon.ts';
import type {KeyGroup} from '../input/commands.ts';
import type {Keymap} from '../input/bindings.ts';
import type {Hint, Messages} from '../messages/messages.ts';
import type {Pane} from '../rows/pane.ts';
import type {Row} from '../rows/row.ts';
import type {TextTools, ToolName} from '../controller/text-tools.ts';

/** The input of an overlay, without hidden words. `pane` is the whole pane between the rules. */
export type Scene = {
  readonly state: VisibleState;
  readonly now: Milliseconds;
  readonly pane: Pane;
  /** The groups of keys that are active beneath the overlay. */
  readonly beneath: readonly KeyGroup[];
  readonly messages: Messages;
  readonly keymap: Keymap;
  readonly tools: TextTools;
};

/** An event for an open overlay. */
export type OverlayEvent =
  /** Moves the selection or the rows: by a number of rows, by pages, or to an edge. */
  | {readonly type: 'move'; readonly steps: number}
  | {readonly type: 'page'; readonly steps: number}
  | {readonly type: 'move-to'; readonly edge: 'start' | 'end'}
  | {readonly type: 'accept'}
  /** Toggles between a part of a list and the whole list. */
  | {readonly type: 'expand'}
  /** Edits, removes or restores the mark of the selected row. */
  | {readonly type: 'edit'}
  | {readonly type: 'remove'}
  | {readonly type: 'undo'}
  /** Changes the selected row to its next or previous value. */
  | {readonly type: 'change'; readonly direction: 1 | -1}
  | {readonly type: 'type'; readonly text: string}
  | {readonly type: 'erase'; readonly what: 'character' | 'word' | 'all'}
  | {readonly type: 'close'}
  /** More has been read, or a dictionary has been loaded, so there may be more matches. */
  | {readonly type: 'renewed'}
  /** The turns that match a filter; undefined for all of them. */
  | {readonly type: 'filtered'; readonly text: string; readonly turns: readonly number[] | undefined};

/** An effect of an overlay: find the turns that match its filter. Answered by `filtered`. */
export type OverlayEffect = {readonly type: 'filter'; readonly text: string};

/** The state after an event, and its actions and effects. Without a state the overlay closes. */
export type OverlayStep<State> = {
  readonly state: State | undefined;
  /** Actions for the player, in order. */
  readonly actions?: readonly Action[];
  readonly effects?: readonly OverlayEffect[];
};

/**
 * One overlay with everything that belongs to it. No other file refers to it by name. To add one, add a folder with
 * such a value, and a line in `overlays/table.ts`.
 */
export type Overlay<State> = {
  /** The groups of keys that are active in it. The first group that binds a key wins. */
  readonly keys: readonly KeyGroup[];
  /** True if the next command closes the overlay before it takes effect. */
  readonly isPassing?: boolean;
  /** True if the overlay beneath returns when this one closes. */
  readonly isStacked?: boolean;
  /** True if it stays beneath every overlay that is opened over it, and scrolls with the keys of the text. */
  readonly isStage?: boolean;
  /** The dictionaries that it uses. They are loaded while it is open. */
  readonly tools?: readonly ToolName[];
  /** Returns the number of rows that it takes below the text; undefined if it covers the text. */
  readonly height?: (mainRows: number, state: State) => number | undefined;
  readonly open: (scene: Scene) => OverlayStep<State>;
  readonly update: (state: State, event: OverlayEvent, scene: Scene) => OverlayStep<State>;
  /** Returns its rows, at most as many as the pane has. */
  readonly rows: (state: State, scene: Scene) => readonly Row[];
  /** Returns the key hints for the status line. */
  readonly hints: (state: State, messages: Messages, player: VisibleState) => readonly Hint[];
  /** Returns the lines for a screen reader when the overlay opens (`before` is undefined), and after a change. */
  readonly announce: (before: {readonly state: State; readonly scene: Scene} | undefined, state: State, scene: Scene) => readonly string[];
  /** Makes the test whether a turn matches the filter; undefined if all turns match. */
  readonly filter?: (text: string, scene: Scene) => ((turn: number) => boolean) | undefined;
  /** Returns the match that the text shows while the overlay is open. */
  readonly preview?: (state: State, scene: Scene) => Match | undefined;
};
