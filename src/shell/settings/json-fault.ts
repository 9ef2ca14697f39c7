/** A string of JSON (RFC 8259). */
const STRING = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001F]*)*"/y;
/** A number or a word. */
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y;
const BLANKS = /[\t\n\r ]*/y;

/** Where a text stops being JSON: the offset of the first thing that cannot stand there. Undefined when all of it is JSON. */
export function jsonFault(text: string): number | undefined {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match !== null;
  };
  const sign = (wanted: string): boolean => {
    take(BLANKS);
    if (text[at] !== wanted) return false;
    at += 1;
    return true;
  };
  /** A name and its colon. */
  const key = (): boolean => {
    take(BLANKS);
    return take(STRING) && sign(':');
  };
  // The brackets that are open, and so far no recursion: a text may be nested a million deep.
  const open: ('}' | ']')[] = [];
  for (;;) {
    // Here a value stands.
    if (sign('{')) {
      if (!sign('}')) {
        open.push('}');
        if (!key()) return at;
        continue;
      }
    } else if (sign('[')) {
      if (!sign(']')) {
        open.push(']');
        continue;
      }
    } else if (!take(STRING) && !take(SCALAR)) return at;
    // Behind a value stands what closes, or a comma and the next value.
    while (open.length > 0 && sign(open.at(-1)!)) open.pop();
    if (open.length === 0) {
      take(BLANKS);
      return at === text.length ? undefined : at;
    }
    if (!sign(',') || (open.at(-1) === '}' && !key())) return at;
  }
}
