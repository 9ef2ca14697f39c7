import type {Role} from '../../transcript/model.ts';
import type {Wording} from '../../transcript/wording.ts';
import type {DrillSaid} from '../../player/training/drill-state.ts';
import type {PausePoint} from '../../player/training/segments.ts';
import type {VoiceMode} from '../../player/voice/voice.ts';
import type {Copied, Reveal} from '../../player/state.ts';
import type {KeyGroup} from '../input/commands.ts';
import type {BindingName} from '../input/binding-names.ts';

export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Short names for the effects of some keys. */
export type Hint = readonly [names: readonly BindingName[], action: string];

/** The words of the training session. Durations and clocks are passed as text. */
export type TrainingMessages = {
  /** The places at which the replay pauses. */
  readonly points: Readonly<Record<PausePoint, string>>;
  readonly pauseAt: (points: string) => string;
  readonly again: string;
  readonly segmentOver: string;
  readonly rangeEnded: string;
  readonly pastRange: string;
  readonly loopStart: (clock: string) => string;
  readonly loop: (start: string, end: string) => string;
  readonly loopOff: string;
  /** The comparison of two answers, and the hint for choosing them. */
  readonly compare: string;
  readonly compareHint: string;
  readonly segments: {
    readonly title: string;
    readonly after: (point: string) => string;
    readonly gap: string;
    readonly repeat: string;
    readonly hide: string;
    readonly on: string;
    readonly off: string;
    readonly byKey: string;
    readonly change: string;
  };
  readonly drill: {
    readonly title: string;
    readonly attempt: (number: number) => string;
    readonly starts: string;
    readonly startsIn: (length: string) => string;
    readonly limit: (length: string) => string;
    readonly soon: (length: string) => string;
    readonly beyond: (length: string) => string;
    readonly trainee: string;
    readonly official: string;
    readonly time: string;
    readonly difference: string;
    readonly characters: string;
    readonly pace: string;
    readonly question: string;
    readonly asked: string;
    readonly attempts: string;
    readonly marks: string;
    readonly note: string;
    readonly noteHint: string;
    readonly broken: string;
    readonly over: string;
    readonly none: string;
    readonly canSave: (name: string) => string;
    readonly isSaved: (name: string) => string;
    readonly said: Readonly<Record<Exclude<DrillSaid['kind'], 'not-in-drill' | 'saved' | 'not-saved'>, string>>;
    readonly notInDrill: (number: number) => string;
    readonly notSaved: (name: string, reason: string) => string;
    readonly hints: Readonly<Record<'start' | 'stop' | 'again' | 'skip' | 'next' | 'answer' | 'mark' | 'leave' | 'save' | 'back' | 'keep' | 'noNote', string>>;
  };
};

/** The words of the help, of notices and of training. A plain start does not load them (`more.ts`). */
export type MoreMessages = {
  readonly keyGroups: Readonly<Record<KeyGroup, string>>;
  readonly keys: Readonly<Record<BindingName, string>>;
  /** The last change by a key. */
  readonly notices: {
    readonly playing: string;
    readonly paused: string;
    readonly restarted: string;
    readonly rate: (rate: string) => string;
    readonly fastest: (rate: string) => string;
    readonly slowest: (rate: string) => string;
    readonly question: (number: number, clock: string) => string;
    readonly turn: (number: number, clock: string) => string;
    readonly noQuestion: (number: number, count: number) => string;
    /** There is no next question. `canEnd` is true if a second press goes to the end. */
    readonly noNextQuestion: (canEnd: boolean) => string;
    readonly start: string;
    readonly end: string;
    readonly free: string;
    readonly follow: string;
    readonly reveal: (reveal: Reveal) => string;
    /** The length to which a silence is shortened; undefined when all of it is played. */
    readonly silence: (limit: string | undefined) => string;
    readonly script: Readonly<Record<Wording['script'], string>>;
    readonly text: Readonly<Record<Wording['text'], string>>;
    readonly readings: Readonly<Record<Wording['readings'], string>>;
    readonly copied: (characters: number, to: Copied, what: string) => string;
    readonly notCopied: (command: string) => string;
    readonly match: (number: number, count: string) => string;
    readonly noMatch: (query: string) => string;
    readonly noSearch: string;
    /** A change of the file that is followed. */
    readonly file: Readonly<Record<'truncated' | 'replaced' | 'gone', string>>;
    readonly pausedAtQuestion: (number: number) => string;
    readonly sidebar: (on: boolean) => string;
    readonly big: (on: boolean) => string;
    readonly aside: (on: boolean) => string;
    readonly voice: Readonly<Record<VoiceMode, string>>;
    readonly hidesAhead: (on: boolean) => string;
  };
  readonly training: TrainingMessages;
  /** The notices of going back to the place before a jump (-1), and forward again. */
  readonly jumps: {readonly jumped: (clock: string, direction: 1 | -1) => string; readonly none: (direction: 1 | -1) => string};
};


/** The screen's own words in one language. Times and names are passed as text. */
export type Messages = {
  readonly language: Language;
  readonly speakers: string;
  readonly reporters: string;
  readonly questions: string;
  readonly roles: Readonly<Record<Role, string>>;
  /** The label of a question and of its answer, before the name of the speaker. */
  readonly question: (number: number) => string;
  readonly answer: (number: number) => string;
  readonly questionOf: (number: number, count: number) => string;
  readonly left: (duration: string) => string;
  /** The length of a silence, in place of the speaker. */
  readonly silence: (length: string) => string;
  readonly reading: string;
  readonly ended: string;
  /** For a screen reader, when an overlay has closed. */
  readonly backToText: string;
  /** Precedes an estimated time for a screen reader, which would read `≈` as mathematics. */
  readonly about: string;
  readonly hints: (playing: boolean) => readonly Hint[];
  readonly freeHints: readonly Hint[];
  readonly endHints: readonly Hint[];
  readonly tooSmall: (columns: number, rows: number) => string;
  readonly blank: string;
  /** The key that plays the answer, below a question after which the replay waits. */
  readonly waiting: (key: string) => string;
  /** A word for each unusual setting, for the status line. */
  readonly marks: Readonly<Record<'skipsSilence' | 'pauseAtQuestions' | 'pauseAtAnswers' | 'segments' | 'hidesAhead' | 'sentence' | 'turn' | 'simplified' | 'traditional' | 'traditional-hk' | 'ruby' | 'all' | 'sourceText', string>> & Readonly<Record<string, string | undefined>>;
  readonly help: string;
  readonly cardHints: readonly Hint[];
  /** The hint of a list that typing filters. */
  readonly typeToFilter: string;
  /** The effects of keys in an overlay, for the hints in the status line. */
  readonly words: Readonly<Record<'choose' | 'expand' | 'goThere' | 'scroll' | 'sort' | 'close' | 'cancel' | 'back', string>>;
  /** The list of transcripts in a folder. */
  readonly chooser: {
    readonly title: string;
    readonly count: (transcripts: number) => string;
    readonly speakers: (count: number) => string;
    readonly questions: (count: number) => string;
    readonly play: string;
    readonly quit: string;
  };
  readonly outline: string;
  readonly outlineCount: (turns: number, questions: number) => string;
  readonly search: string;
  /** The last query, in an empty prompt. Enter repeats it. */
  readonly lastSearch: (query: string) => string;
  readonly noMatch: string;
  readonly answeredBy: (name: string, length: string) => string;
  readonly statistics: {
    readonly title: string;
    readonly estimated: string;
    readonly turns: (count: number) => string;
    readonly characters: (count: number) => string;
    /** Characters a minute. */
    readonly pace: (pace: number) => string;
    /** The short form of `pace`. */
    readonly shortPace: (pace: number) => string;
    readonly answer: (length: string) => string;
    /** The names of the columns. */
    readonly heads: Readonly<Record<'time' | 'share' | 'turns' | 'characters' | 'pace' | 'answer', string>>;
    /** The orders of the rows. */
    readonly sorted: Readonly<Record<'order' | 'share' | 'name', string>>;
  };
  readonly goTo: string;
  /** Replaces the place that a prompt leads to, if it is hidden. */
  readonly hiddenAhead: string;
  readonly goToHint: string;
  readonly turnNumber: (number: number) => string;
  readonly keyNames: Readonly<Record<string, string>>;
  /** Words for keys, if their marks cannot be shown: `Up` for `↑`. */
  readonly keyMarks?: Readonly<Record<string, string>>;
  /** Errors about time expressions. The command uses them for its options, too. */
  readonly expressions: {
    readonly unreadable: (text: string) => string;
    readonly outside: (text: string, first: string, last: string) => string;
    readonly noQuestion: (text: string, count: number) => string;
    readonly noTurn: (text: string, count: number) => string;
  };
};
