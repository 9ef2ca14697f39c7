/** A stretch of text by its UTF-16 offsets. */
export type Span = {readonly from: number; readonly to: number};

/**
 * Splits a text into sentences, from end to end. A sentence ends behind `。！？…` and the quotes and brackets that close
 * with it. It also ends behind an ASCII `.` `!` `?` before a blank, and at the end of a paragraph.
 */
export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  const end = /(?:[。！？…]+|[.!?](?=[”’」』）》〉】)"']*\s))[”’」』）》〉】)"']*[^\S\n]*\n*|\n+/g;
  let from = 0;
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length;
    sentences.push({from, to});
    from = to;
  }
  if (from < text.length) sentences.push({from, to: text.length});
  return sentences;
}
