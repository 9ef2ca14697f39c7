/**
 * Returns a text without the given characters at its end. An expression such as `/[,.]+$/` would try the end again from
 * each mark of a long run inside the text, which takes a time that grows with its square.
 */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
