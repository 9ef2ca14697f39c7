/** The longest line that is not cut when a text is divided. */
export const LONGEST_LINE = 1 << 16;

/** Returns the offset behind the last complete line. A carriage return at the end may be half of a line end. */
export const endOfLines = (text: string): number => Math.max(text.lastIndexOf('\n') + 1, text.length > 1 && text.includes('\r') ? text.lastIndexOf('\r', text.length - 2) + 1 : 0);

/** Returns the offsets at which to cut overlong lines, up to `end`: before each of them, and inside. */
export function longLineCuts(text: string, end: number): number[] {
  const cuts: number[] = [];
  const hasReturns = text.includes('\r');
  // Each kind of line end is searched for again only when it has been passed, because the other kind may be far away or
  // missing.
  let [feed, back] = [-1, hasReturns ? -1 : end];
  const nextOf = (mark: string, from: number): number => {
    const offset = text.indexOf(mark, from);
    return offset < 0 ? end : offset;
  };
  for (let from = 0; from < end;) {
    if (feed < from) feed = nextOf('\n', from);
    if (back < from) back = nextOf('\r', from);
    const to = Math.min(end, Math.min(feed, back) + 1);
    if (to - from > LONGEST_LINE + 2) {
      cuts.push(from);
      for (let offset = from; to - offset > LONGEST_LINE + 2;) {
        offset = cutWithin(text, offset);
        cuts.push(offset);
      }
    }
    from = to;
  }
  return cuts;
}

/**
 * Returns the offset at which to cut an overlong line: behind a sentence or a table cell before a blank, otherwise
 * between two characters.
 */
export function cutWithin(text: string, from: number): number {
  for (let offset = from + LONGEST_LINE; offset > from + LONGEST_LINE / 2; offset -= 1) if (/[。！？!?|]/.test(text[offset - 1]!) && /\s/.test(text[offset]!)) return offset;
  const cut = from + LONGEST_LINE;
  return (text.charCodeAt(cut) & 0xfc00) === 0xdc00 ? cut - 1 : cut;
}

/**
 * Returns the offset at which to divide a text, at most `limit`: behind a sentence or a line that ends shortly before,
 * otherwise between two characters.
 */
export function cutBefore(text: string, limit: number): number {
  // A question mark before letters is a broken character, cut by its annotation.
  for (let offset = limit; offset > limit - 2000; offset -= 1) if (/[。！？!?\n]/.test(text[offset - 1]!) && !/[\s(\p{Script=Latin}]/u.test(text[offset]!)) return offset;
  return (text.charCodeAt(limit) & 0xfc00) === 0xdc00 || text.startsWith('\r\n', limit - 1) ? limit - 1 : limit;
}
