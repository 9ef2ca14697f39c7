import type {Milliseconds} from '../transcript/model.ts';
import type {ExpressionResult} from '../timeline/time-expression.ts';
import type {Match} from '../timeline/matches.ts';
import type {Timeline} from '../timeline/timeline.ts';
import type {Wording, WordingSide} from '../transcript/wording.ts';
import type {Bookmarks} from './bookmark.ts';
import type {Drill, DrillSaid, DrillSettings} from './training/drill-state.ts';
import type {Loop} from './training/loop-state.ts';
import type {Voice, VoiceMode} from './voice/voice.ts';
import type {TrainerNote} from './notes.ts';
import type {Reading} from './live/reading.ts';
import type {Room} from './room/room.ts';
import type {Playhead} from './playhead.ts';

export type {Reading};
import type {PausePoint, Segments} from './training/segments.ts';

/** Playback rates that the keys step through. The command line accepts others. */
export const RATES = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100] as const;

export const REVEALS = ['typewriter', 'sentence', 'turn'] as const;
/** The way in which words appear: as they are said, or a sentence or a turn at a time. */
export type Reveal = (typeof REVEALS)[number];

/** A place in the text, which stays when rows change. `offset` counts in the turn's text; -1 is its heading. */
export type Place = {readonly turn: number; readonly offset: number};

/** Follow mode keeps the current words visible. Free scrolling keeps the place at the top of the view. */
export type Viewport = {readonly mode: 'follow'} | {readonly mode: 'free'; readonly top: Place};

/** The last query, and its matches. */
export type Search = {
  readonly query: string;
  readonly matches: readonly Match[];
  /** The index of the selected match, or -1. */
  readonly selected: number;
  /** True if a person has selected it. Then it stays selected when more matches are found. */
  readonly isChosen: boolean;
  /** True if everything that has been read has been searched. */
  readonly isDone: boolean;
  /** True if the matches are marked in the text. */
  readonly isMarked: boolean;
};

/**
 * The history of jumps: places to go back to, and after going back, places to go forward to. The nearest are the last
 * of `behind` and the first of `ahead`.
 */
export type Jumps = {readonly behind: readonly Milliseconds[]; readonly ahead: readonly Milliseconds[]};

/** The destination of a copied text, as far as it is known. tmux and the terminal may drop the text. */
export type Copied = 'clipboard' | 'terminal' | 'tmux';

/** The notices of the training session, and of a jump back. A plain start does not load their words. */
export type TrainingNotice =
  | {readonly kind: 'jumped'; readonly time: Milliseconds; readonly direction: 1 | -1}
  | {readonly kind: 'no-jump'; readonly direction: 1 | -1}
  | {readonly kind: 'pause-at'; readonly points: readonly PausePoint[]}
  | {readonly kind: 'again'}
  | {readonly kind: 'segment-over'}
  | {readonly kind: 'range-ended'}
  /** Playing on would leave the range. A second press does so. */
  | {readonly kind: 'past-range'}
  | {readonly kind: 'loop-start'; readonly time: Milliseconds}
  | {readonly kind: 'loop'; readonly start: Milliseconds; readonly end: Milliseconds}
  | {readonly kind: 'loop-off'}
  | {readonly kind: 'segments'; readonly segments: Segments}
  | {readonly kind: 'drill'; readonly said: DrillSaid}
  | {readonly kind: 'room'; readonly said: RoomSaid};

/** The notices of a room when a key has done something, or nothing. */
export type RoomSaid = {readonly kind: 'leaders' | 'hidden' | 'hand-up' | 'hand-down' | 'answered' | 'no-question' | 'leave'};

/** The subject of a notice about the last change by a key. It is shown for two seconds. */
export type NoticeSubject =
  | TrainingNotice
  | {readonly kind: 'playing'}
  | {readonly kind: 'paused'}
  | {readonly kind: 'restarted'}
  | {readonly kind: 'rate'; readonly rate: number}
  | {readonly kind: 'rate-limit'; readonly rate: number}
  | {readonly kind: 'time'; readonly time: Milliseconds}
  | {readonly kind: 'question'; readonly question: number; readonly time: Milliseconds}
  | {readonly kind: 'turn'; readonly turn: number; readonly time: Milliseconds}
  | {readonly kind: 'no-question'; readonly question: number}
  /** There is no next question. `canEnd` is true if a second press goes to the end. */
  | {readonly kind: 'no-next-question'; readonly canEnd: boolean}
  | {readonly kind: 'start'}
  | {readonly kind: 'end'}
  | {readonly kind: 'free'}
  | {readonly kind: 'follow'}
  | {readonly kind: 'reveal'; readonly reveal: Reveal}
  /** `turn` is the copied turn. */
  | {readonly kind: 'copied'; readonly characters: number; readonly to: Copied; readonly turn: number}
  /** Nothing could be copied. `options` export the same. */
  | {readonly kind: 'not-copied'; readonly options: string}
  | {readonly kind: 'match'; readonly number: number; readonly count: number}
  | {readonly kind: 'no-match'; readonly query: string}
  /** A change of the file that is followed. */
  | {readonly kind: 'file'; readonly news: 'truncated' | 'replaced' | 'gone'}
  | {readonly kind: 'no-search'}
  | {readonly kind: 'wording'; readonly wording: Wording; readonly changed: WordingSide}
  | {readonly kind: 'paused-at-question'; readonly question: number}
  | {readonly kind: 'sidebar' | 'big' | 'aside'; readonly on: boolean}
  | {readonly kind: 'voice'; readonly mode: VoiceMode}
  /** A text from a part of the program that a plain start does not load. */
  | {readonly kind: 'told'; readonly text: string}
  | {readonly kind: 'hides-ahead'; readonly on: boolean}
  /** The length to which a silence is shortened; undefined when all of it is played. */
  | {readonly kind: 'silence'; readonly limit: Milliseconds | undefined}
  | {readonly kind: 'refused'; readonly result: ExpressionResult};

export type Notice = {readonly subject: NoticeSubject; readonly since: Milliseconds};

/** The default length to which a silence is shortened. */
export const SHORT_SILENCE: Milliseconds = 3000;

/** The time for which a notice is shown. */
export const NOTICE_LENGTH: Milliseconds = 2000;

/** Everything that changes while a transcript is replayed. It changes only in `update`. */
export type PlayerState = {
  readonly timeline: Timeline;
  readonly playhead: Playhead;
  readonly rate: number;
  /** The range of `--start` and `--end`. The replay stops at its end. */
  readonly range: {readonly start: Milliseconds; readonly end: Milliseconds};
  readonly reveal: Reveal;
  readonly wording: Wording;
  readonly segments: Segments;
  /** The number of times that the segment at `start` has been played, while it is repeated. */
  readonly said?: {readonly start: Milliseconds; readonly times: number} | undefined;
  /**
   * The pause behind a segment after which the replay goes on by itself: its start on the monotonic clock, and its
   * length.
   */
  readonly gap?: {readonly since: Milliseconds; readonly length: Milliseconds} | undefined;
  readonly loop?: Loop | undefined;
  /** The rates of the passes of a loop, in order. Empty to keep the rate. */
  readonly loopRates: readonly number[];
  readonly drill?: Drill | undefined;
  readonly drillSettings: DrillSettings;
  /** Hides everything that has not been said (`horizon.ts`). */
  readonly hidesAhead: boolean;
  /** The length to which a silence is shortened; undefined when all of it is played. */
  readonly silence?: Milliseconds | undefined;
  /** True if the spinner and the clock may move. */
  readonly motion: boolean;
  readonly viewport: Viewport;
  /** The position of `--start`. In follow mode, nothing before the turn at this position is shown. */
  readonly shownFrom: Milliseconds;
  /**
   * The position of the last jump while paused. The sentence that begins there is shown whole, or the whole question.
   */
  readonly landed?: Milliseconds | undefined;
  readonly sidebar: boolean;
  /** True for the large mode: only the current sentence and the clock. */
  readonly big: boolean;
  /** True if a third column is shown on a wide screen. */
  readonly aside: boolean;
  readonly blank: boolean;
  readonly bookmarks: Bookmarks;
  /** The voice that speaks aloud. */
  readonly voice: Voice;
  /** The trainer's notes; undefined when there are none. */
  readonly notes?: readonly TrainerNote[] | undefined;
  readonly search?: Search | undefined;
  readonly jumps?: Jumps | undefined;
  readonly notice?: Notice | undefined;
  /** The progress of reading, while more of the transcript is to come. */
  readonly reading?: Reading | undefined;
  /** The room that this replay leads or follows. */
  readonly room?: Room | undefined;
  /** True if the replay was paused while it was live. Then playing catches up. */
  readonly leftLive?: boolean | undefined;
};

export type PlayerSettings = {
  readonly rate: number;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly paused: boolean;
  readonly reveal: Reveal;
  readonly wording: Wording;
  readonly segments: Segments;
  /** True if the range is played in a loop. */
  readonly loops: boolean;
  readonly loopRates: readonly number[];
  readonly drill: DrillSettings;
  readonly hidesAhead: boolean;
  readonly silence?: Milliseconds | undefined;
  readonly motion: boolean;
  readonly big?: boolean;
  readonly voice?: VoiceMode | undefined;
  readonly notes?: readonly TrainerNote[] | undefined;
  /** A name that no other run of the program has. */
  readonly run?: string;
};
