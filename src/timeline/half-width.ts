/**
 * Returns a text with full-width forms, as a Chinese input method types them, as their ASCII twins: `１５：１３？` is `15:13?`.
 * Source: Unicode, Halfwidth and Fullwidth Forms, U+FF01 to U+FF5E, and the ideographic space U+3000.
 */
export const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000]/g, character =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0));
