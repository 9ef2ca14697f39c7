/** The words about bookmarks, places and notes. A plain start does not load them. */
export type ShelfMessages = {
  readonly bookmark: string;
  readonly bookmarks: string;
  /** The hint in the prompt for the note of a new bookmark. */
  readonly noteHint: string;
  readonly rename: string;
  readonly none: string;
  readonly count: (count: number) => string;
  readonly full: (limit: number) => string;
  readonly removed: string;
  readonly takenBack: string;
  readonly nothingToTakeBack: string;
  readonly words: Readonly<Record<'keep' | 'remove' | 'rename' | 'takeBack', string>>;
  /** Something could not be kept; `reason` is the code of an error. */
  readonly notKept: (reason: string) => string;
  /** A file that could not be read, and now has another name. */
  readonly setAside: (path: string) => string;
  readonly nothingToResume: string;
  /** The heading above the coming question. */
  readonly next: string;
  /** The trainer's notes. */
  readonly note: string;
  readonly noNotes: string;
  readonly noNoteHere: string;
  /** The word before the heading of the next note. */
  readonly nextNote: string;
  /** Says that no note is shown. The room sees a screen in large mode, and a trainee the one of a drill. */
  readonly noNoteLarge: string;
  readonly noNoteInDrill: string;
  readonly notes: {
    readonly missing: (path: string) => string;
    readonly notUtf8: (path: string) => string;
    readonly unreadable: (path: string, reason: string) => string;
  };
  readonly noVoice: string;
  readonly voiceLost: string;
  readonly newer: string;
};
