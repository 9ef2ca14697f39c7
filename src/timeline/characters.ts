/** Counts the characters of a text without its blanks, as Chinese editors count. */
export const countCharacters = (text: string): number => {
  let characters = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    // Do not count the second half of a surrogate pair.
    if ((code & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800) continue;
    if (code > 0x20 && (code < 0xa0 || (code >= 0x3001 && code < 0xfe00) || !/\s/.test(text[offset]!))) characters += 1;
  }
  return characters;
};
