import type {Match} from '../timeline/matches.ts';
import type {Milliseconds} from '../transcript/model.ts';
import type {WordingSide} from '../transcript/wording.ts';
import type {Timeline} from '../timeline/timeline.ts';
import type {NoticeSubject, Overlay, Place, Reading} from './state.ts';

/** Everything that can happen to the player. What needs the screen's layout carries the place it found. */
export type Action =
  /** Nothing but time has passed. */
  | {readonly type: 'tick'}
  | {readonly type: 'toggle-play'}
  | {readonly type: 'step-rate'; readonly by: 1 | -1}
  | {readonly type: 'reset-rate'}
  | {readonly type: 'seek-by'; readonly offset: Milliseconds}
  | {readonly type: 'seek-to'; readonly edge: 'start' | 'end'}
  | {readonly type: 'step-cue'; readonly by: 1 | -1}
  | {readonly type: 'step-turn'; readonly by: 1 | -1}
  | {readonly type: 'step-question'; readonly by: 1 | -1}
  | {readonly type: 'seek-question'; readonly number: number}
  /** Reads a time expression, as when one is pasted. */
  | {readonly type: 'go-to'; readonly text: string}
  | {readonly type: 'view'; readonly top: Place}
  | {readonly type: 'follow'}
  | {readonly type: 'play-from'; readonly place: Place}
  | {readonly type: 'toggle-sidebar'}
  | {readonly type: 'toggle-pause-at-questions'}
  | {readonly type: 'next-reveal'}
  /** The next of the choices of one side of the wording. */
  | {readonly type: 'next-wording'; readonly of: WordingSide}
  | {readonly type: 'toggle-blank'}
  | {readonly type: 'open'; readonly overlay: Overlay['kind']}
  | {readonly type: 'close'}
  /** Moves in an open overlay: the selection of a list, the rows of the help. */
  | {readonly type: 'move'; readonly by: number}
  | {readonly type: 'move-to'; readonly edge: 'start' | 'end'}
  | {readonly type: 'accept'}
  | {readonly type: 'type'; readonly text: string}
  /** What the text of the search prompt has found, or which turns the filter of the outline leaves. */
  | {readonly type: 'found'; readonly query: string; readonly matches: readonly Match[]}
  | {readonly type: 'filtered'; readonly text: string; readonly turns: readonly number[] | undefined}
  /** More of the transcript has been read; without `reading` it is whole. What there was has the times that it had. */
  | {readonly type: 'grown'; readonly timeline: Timeline; readonly reading: Reading | undefined}
  | {readonly type: 'reading'; readonly reading: Reading}
  /** Something outside has happened that is worth saying. */
  | {readonly type: 'notify'; readonly subject: NoticeSubject}
  | {readonly type: 'step-match'; readonly by: 1 | -1}
  | {readonly type: 'erase'; readonly what: 'character' | 'word' | 'all'};
