import type {Role} from '../../transcript/model.ts';
import type {Wording} from '../../transcript/wording.ts';
import type {Copied, Reveal} from '../../player/state.ts';
import type {KeyGroup} from '../input/commands.ts';
import type {BindingName} from '../input/keymap.ts';

export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What some keys do, in a word. */
export type Hint = readonly [names: readonly BindingName[], action: string];

/** The words of the help. A plain start does not load them (`more.ts`). */
export type MoreMessages = {
  readonly keyGroups: Readonly<Record<KeyGroup, string>>;
  readonly keys: Readonly<Record<BindingName, string>>;
};

/** The words the screen says of its own, in one language. Times and names come in ready to show. */
export type Messages = {
  readonly language: Language;
  readonly speakers: string;
  readonly reporters: string;
  readonly questions: string;
  readonly roles: Readonly<Record<Role, string>>;
  /** The label of a question and of its answer, before the name of who speaks. */
  readonly question: (number: number) => string;
  readonly answer: (number: number) => string;
  readonly questionOf: (number: number, count: number) => string;
  readonly left: (duration: string) => string;
  readonly reading: string;
  readonly ended: string;
  /** Said by a screen reader when an overlay has closed. */
  readonly backToText: string;
  /** Stands before an estimated time where `≈` would be read out as a mathematical sign. */
  readonly about: string;
  readonly hints: (playing: boolean) => readonly Hint[];
  readonly freeHints: readonly Hint[];
  readonly endHints: readonly Hint[];
  readonly tooSmall: (columns: number, rows: number) => string;
  readonly blank: string;
  /** Below a question that the replay waits behind: the key that plays the answer. */
  readonly waiting: (key: string) => string;
  /** Settings in a word each, for the status line; those that are usual have none. */
  readonly marks: Readonly<Record<'pauseAtQuestions' | 'hidesAhead' | 'sentence' | 'turn' | 'simplified' | 'traditional' | 'traditional-hk' | 'ruby' | 'all' | 'sourceText', string>> & Readonly<Record<string, string | undefined>>;
  readonly help: string;
  readonly cardHints: readonly Hint[];
  /** Said where typing filters a list. */
  readonly typeToFilter: string;
  /** What some keys do in an overlay, for the hints in the status line. */
  readonly words: Readonly<Record<'choose' | 'goThere' | 'scroll' | 'close' | 'cancel' | 'back', string>>;
  readonly outline: string;
  readonly outlineCount: (turns: number, questions: number) => string;
  readonly search: string;
  /** What was searched for last, in an empty prompt: Enter repeats it. */
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
    readonly answer: (length: string) => string;
  };
  readonly goTo: string;
  /** Where a prompt leads, when that is hidden. */
  readonly hiddenAhead: string;
  readonly goToHint: string;
  readonly turnNumber: (number: number) => string;
  readonly keyNames: Readonly<Record<string, string>>;
  /** What stands for keys that have marks of their own where these cannot be shown: `Up` for `↑`. */
  readonly keyMarks?: Readonly<Record<string, string>>;
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
    /** There is no next question; `canEnd` when a second press goes to the end. */
    readonly noNextQuestion: (canEnd: boolean) => string;
    readonly start: string;
    readonly end: string;
    readonly free: string;
    readonly follow: string;
    readonly reveal: (reveal: Reveal) => string;
    readonly script: Readonly<Record<Wording['script'], string>>;
    readonly text: Readonly<Record<Wording['text'], string>>;
    readonly readings: Readonly<Record<Wording['readings'], string>>;
    readonly copied: (characters: number, to: Copied) => string;
    readonly notCopied: (command: string) => string;
    readonly match: (number: number, count: string) => string;
    readonly noMatch: (query: string) => string;
    readonly noSearch: string;
    readonly pauseAtQuestions: (on: boolean) => string;
    readonly pausedAtQuestion: (number: number) => string;
    readonly sidebar: (on: boolean) => string;
    readonly hidesAhead: (on: boolean) => string;
  };
  /** What cannot be read where a time was expected; also said by the command about its options. */
  readonly expressions: {
    readonly unreadable: (text: string) => string;
    readonly outside: (text: string, first: string, last: string) => string;
    readonly noQuestion: (text: string, count: number) => string;
    readonly noTurn: (text: string, count: number) => string;
  };
};
