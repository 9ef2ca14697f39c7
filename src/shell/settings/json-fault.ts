/** A string of JSON (RFC 8259). */
const STRING = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001F]*)*"/y;
/** A number or a word. */
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y;
const BLANKS = /[\t\n\r ]*/y;

/** Returns the offset of the first character that JSON does not allow where it stands; undefined if the text is JSON. */
export function jsonFault(text: string): number | undefined {
  let offset = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match) offset = pattern.lastIndex;
    return match !== null;
  };
  const sign = (wanted: string): boolean => {
    take(BLANKS);
    if (text[offset] !== wanted) return false;
    offset += 1;
    return true;
  };
  /** Takes a name and its colon. */
  const key = (): boolean => {
    take(BLANKS);
    return take(STRING) && sign(':');
  };
  // The brackets that are still to be closed. Recursion would overflow the stack: a text may be nested a million deep.
  const open: ('}' | ']')[] = [];
  for (;;) {
    // A value is expected here.
    if (sign('{')) {
      if (!sign('}')) {
        open.push('}');
        if (!key()) return offset;
        continue;
      }
    } else if (sign('[')) {
      if (!sign(']')) {
        open.push(']');
        continue;
      }
    } else if (!take(STRING) && !take(SCALAR)) return offset;
    // After a value, closing brackets or a comma are expected.
    while (open.length > 0 && sign(open.at(-1)!)) open.pop();
    if (open.length === 0) {
      take(BLANKS);
      return offset === text.length ? undefined : offset;
    }
    if (!sign(',') || (open.at(-1) === '}' && !key())) return offset;
  }
}
