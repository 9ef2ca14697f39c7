import type {Milliseconds} from '../transcript/model.ts';
import type {BookmarkChange} from './bookmark.ts';
import type {Utterance} from './voice/voice.ts';
import type {PlayerState} from './state.ts';

/** An effect outside the player. Its result, if there is one, comes back as an action. */
export type Effect =
  /** Search the transcript; answered by `found`. */
  | {readonly type: 'search'; readonly query: string}
  /** Copy the question and answer at a time; answered by `notify`. */
  | {readonly type: 'copy'; readonly position: Milliseconds; readonly what?: 'sentence'}
  /** The attempts of a drill or their marks have changed: write the report, if there is one. */
  | {readonly type: 'report'}
  /** Find a name under which the report can be saved; answered by `report-named`. */
  | {readonly type: 'name-report'}
  /** Save the report under a name; answered by `report-named` or `notify`. */
  | {readonly type: 'save-report'; readonly name: string}
  /** Speak a sentence, in place of the one that is being spoken; answered by `spoken` or `voice-lost`. */
  | {readonly type: 'speak'; readonly utterance: Utterance}
  | {readonly type: 'silence'}
  /** Tell the leader of the room. */
  | {readonly type: 'tell-hand'; readonly isUp: boolean}
  | {readonly type: 'tell-answer'; readonly question: number; readonly text: string; readonly took: Milliseconds}
  /** Store a change of the bookmarks; answered by `bookmarks`. */
  | {readonly type: 'keep'; readonly change: BookmarkChange};

/** The state after an action, and its effects. */
export type Step = {readonly state: PlayerState; readonly effects: readonly Effect[]};

const NONE: readonly Effect[] = [];

/** Makes a step with its effects. Most have none. */
export const step = (state: PlayerState, effects: readonly Effect[] = NONE): Step => ({state, effects});

/** A message from the leader of a room. */
export type RoomEffect = Extract<Effect, {readonly type: 'tell-hand' | 'tell-answer'}>;

/** An effect on the report of a drill. */
export type ReportEffect = Extract<Effect, {readonly type: 'report' | 'name-report' | 'save-report'}>;
