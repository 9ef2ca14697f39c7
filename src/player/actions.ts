import type {Match} from '../timeline/matches.ts';
import type {Milliseconds} from '../transcript/model.ts';
import type {WordingSide} from '../transcript/wording.ts';
import type {Segments} from './training/segments.ts';
import type {Timeline} from '../timeline/timeline.ts';
import type {Bookmark} from './bookmark.ts';
import type {BookmarkAction} from './bookmarking.ts';
import type {RoomChange} from './room/room.ts';
import type {NoticeSubject, Place, Reading} from './state.ts';

/** Something that a person does with the player. It uncovers a blank screen. */
export type UserAction =
  | {readonly type: 'toggle-play'}
  /** Plays if paused. */
  | {readonly type: 'play'}
  | {readonly type: 'step-rate'; readonly direction: 1 | -1}
  | {readonly type: 'reset-rate'}
  | {readonly type: 'seek-by'; readonly offset: Milliseconds}
  | {readonly type: 'seek-to'; readonly edge: 'start' | 'end'}
  | {readonly type: 'step-cue'; readonly direction: 1 | -1}
  | {readonly type: 'step-turn'; readonly direction: 1 | -1}
  | {readonly type: 'step-question'; readonly direction: 1 | -1}
  /** Plays the answer at a pause before it; elsewhere goes to the next question. */
  | {readonly type: 'advance'}
  | {readonly type: 'seek-question'; readonly number: number}
  | {readonly type: 'seek-turn'; readonly turn: number}
  | {readonly type: 'seek'; readonly time: Milliseconds}
  /** Reads a time expression and goes there. */
  | {readonly type: 'go-to'; readonly text: string}
  | {readonly type: 'view'; readonly top: Place}
  | {readonly type: 'follow'}
  | {readonly type: 'play-from'; readonly place: Place}
  /** Goes back to the place before a jump, or forward again. */
  | {readonly type: 'jump'; readonly direction: 1 | -1}
  | {readonly type: 'toggle-sidebar' | 'toggle-big' | 'toggle-aside'}
  /** Cycles through the parts that the voice speaks: nothing, all, the questions. */
  | {readonly type: 'next-voice'}
  /** Cycles through the pauses of the replay: none, after questions, after questions and answers. */
  | {readonly type: 'next-pause-at'}
  | {readonly type: 'set-segments'; readonly segments: Segments}
  /** Plays the segment, or the answer, again from its start. */
  | {readonly type: 'again'}
  /** Sets the start of a loop, then its end, then removes the loop. */
  | {readonly type: 'next-loop'}
  | {readonly type: 'toggle-drill'}
  | DrillAction
  /** Hides everything that has not been said, or shows it again. */
  | {readonly type: 'toggle-hides-ahead'}
  | {readonly type: 'next-reveal'}
  /** Skips long silences, or plays them. */
  | {readonly type: 'toggle-silence'}
  /** Cycles through the choices of one part of the wording. */
  | {readonly type: 'next-wording'; readonly of: WordingSide}
  | {readonly type: 'toggle-blank'}
  /** Only uncovers a blank screen. */
  | {readonly type: 'uncover'}
  /** Removes the marks of a search. Without marks, it follows again. */
  | {readonly type: 'clear'}
  /** Copies the question and its answer, or the sentence that is being said. */
  | {readonly type: 'copy'; readonly what?: 'sentence'}
  /** Raises or lowers a hand in a room. */
  | {readonly type: 'raise-hand'}
  /** Sends the leader of a room a written answer to the current question. */
  | {readonly type: 'write-answer'; readonly text: string; readonly took: Milliseconds}
  /** Searches for a text, from the playhead on. */
  | {readonly type: 'search'; readonly query: string}
  /** Selects a match without going there. */
  | {readonly type: 'select-match'; readonly index: number}
  /** Goes to the selected match. */
  | {readonly type: 'go-to-match'}
  | {readonly type: 'step-match'; readonly direction: 1 | -1}
  /** Removes the marks and keeps the query for the next match. */
  | {readonly type: 'unmark'}
  | BookmarkAction;

/** An action of a person in a drill. Elsewhere it does nothing. */
export type DrillAction =
  | {readonly type: 'drill-on'}
  | {readonly type: 'drill-again' | 'drill-answer' | 'drill-skip' | 'drill-back' | 'drill-mark'}
  | {readonly type: 'drill-note'; readonly note: string};

/** An event that does not come from a person. A blank screen stays blank. */
export type WorldAction =
  /** Nothing but time has passed. */
  | {readonly type: 'tick'}
  /** The matches of a search so far. `isDone` is true if everything that has been read has been searched. */
  | {readonly type: 'found'; readonly query: string; readonly matches: readonly Match[]; readonly isDone: boolean}
  /** More of the transcript has been read; without `reading` it is whole. Everything before keeps its times. */
  | {readonly type: 'grown'; readonly timeline: Timeline; readonly reading: Reading | undefined}
  | {readonly type: 'reading'; readonly reading: Reading}
  /** Dictionaries have been loaded that a search can use. */
  | {readonly type: 'equipped'}
  /** The stored bookmarks, with changes by other runs of the program. */
  | {readonly type: 'bookmarks'; readonly list: readonly Bookmark[]}
  /** A name under which the report of a drill can be saved, or has been. */
  | {readonly type: 'report-named'; readonly name: string; readonly isSaved: boolean}
  /** The voice has finished a sentence, or cannot speak. */
  | {readonly type: 'spoken'; readonly id: number}
  | {readonly type: 'voice-lost'; readonly text: string}
  /** Something has happened in the room. */
  | {readonly type: 'room'; readonly change: RoomChange}
  /** An outside event that is shown as a notice. */
  | {readonly type: 'notify'; readonly subject: NoticeSubject};

/** Everything that can happen to the player. An action that depends on the layout contains the place from the layout. */
export type Action = UserAction | WorldAction;

const WORLD: ReadonlySet<string> = new Set<WorldAction['type']>(['tick', 'found', 'grown', 'reading', 'equipped', 'bookmarks', 'spoken', 'voice-lost', 'report-named', 'room', 'notify']);

/** Tells whether an action is an event, and does not come from a person. */
export const isOfWorld = (action: {readonly type: string}): action is WorldAction => WORLD.has(action.type);
