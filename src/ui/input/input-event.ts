/** An event from the terminal: a key by its name in the key table (`j`, `space`, `ctrl+right`), a paste, or a reply. */
export type InputEvent =
  | {readonly type: 'key'; readonly name: string}
  | {readonly type: 'paste'; readonly text: string}
  | {readonly type: 'reply'; readonly reply: Reply};

/** An answer or a report of the terminal. */
export type Reply =
  /** The position of the cursor, counted from 1. */
  | {readonly kind: 'cursor-position'; readonly row: number; readonly column: number}
  /** The colour of the background. Each part is from 0 to 1. */
  | {readonly kind: 'background-color'; readonly red: number; readonly green: number; readonly blue: number}
  /**
   * The kind of the terminal (DA1). Every terminal answers this question, so it is asked last: no other answer comes
   * after it.
   */
  | {readonly kind: 'device-attributes'}
  /** An unknown reply, a mouse report, a change of focus, or a key that has no name. */
  | {readonly kind: 'other'};

export const key = (name: string): InputEvent => ({type: 'key', name});

export const OTHER_REPLY: InputEvent = {type: 'reply', reply: {kind: 'other'}};
