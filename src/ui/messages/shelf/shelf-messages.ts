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
  /** A bookmark or place could not be stored. `reason` is an error code. */
  readonly notKept: (reason: string) => string;
  /** A file could not be read, and was renamed. */
  readonly setAside: (path: string) => string;
  readonly nothingToResume: string;
  /** The heading above the next question. */
  readonly next: string;
  /** The trainer's notes. */
  readonly note: string;
  readonly noNotes: string;
  readonly noNoteHere: string;
  /** The word before the heading of the next note. */
  readonly nextNote: string;
  /** Explains why no note is shown: in large mode a room sees the screen, and in a drill a trainee does. */
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
