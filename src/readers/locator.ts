export type Place = {readonly line: number; readonly column: number};

const LINE_END = /\r\n?|\n/g;

/** Tells line and column of ever later offsets, in time that grows with the text and not with the number of questions. */
export function locator(text: string): (offset: number) => Place {
  let line = 1;
  let lineStart = 0;
  let column = 1;
  let known = 0;
  const lineEnd = new RegExp(LINE_END);
  let next = lineEnd.exec(text);
  return offset => {
    for (; next && next.index + next[0].length <= offset; next = lineEnd.exec(text)) {
      line++;
      lineStart = known = next.index + next[0].length;
      column = 1;
    }
    known = Math.max(known, lineStart);
    column += charactersIn(text, known, offset);
    known = offset;
    return {line, column};
  };
}

/** Characters, not UTF-16 code units: that is how an editor counts columns. */
function charactersIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) count++;
  return count;
}
