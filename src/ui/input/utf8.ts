/** The code point for invalid bytes. */
export const BROKEN = 0xfffd;

export type Utf8Decoder = {
  /** Takes one byte and calls `take` for each code point that it completes. */
  readonly decode: (byte: number, take: (code: number) => void) => void;
  /** Tells whether the first bytes of a character wait for the rest. */
  readonly isWaiting: () => boolean;
  /** Forgets the first bytes of a character. */
  readonly reset: () => void;
};

/**
 * Decodes UTF-8 byte by byte, so that a chunk may end inside a character. Invalid and overlong bytes become one `BROKEN`.
 * A byte of 0x80 to 0x9F at the beginning of a character is an 8-bit control (ECMA-48, C1), which some terminals send.
 */
export function createUtf8Decoder(): Utf8Decoder {
  let code = 0;
  let missing = 0;
  // The next byte must be in this range. So overlong forms, surrogates, and code points above U+10FFFF are invalid.
  let low = 0x80;
  let high = 0xbf;
  // Continuation bytes behind a broken character belong to it.
  let isBroken = false;

  const begin = (bits: number, rest: number, from = 0x80, to = 0xbf) => {
    [code, missing, low, high] = [bits, rest, from, to];
  };
  const refuse = (take: (broken: number) => void) => {
    isBroken = true;
    take(BROKEN);
  };
  const decode = (byte: number, take: (code: number) => void): void => {
    if (missing > 0) {
      if (byte < low || byte > high) {
        missing = 0;
        refuse(take);
        return decode(byte, take);
      }
      begin((code << 6) | (byte & 0x3f), missing - 1);
      if (missing === 0) take(code);
      return undefined;
    }
    if (isBroken && byte >= 0x80 && byte <= 0xbf) return undefined;
    isBroken = false;
    if (byte < 0xa0) take(byte);
    else if (byte >= 0xc2 && byte <= 0xdf) begin(byte & 0x1f, 1);
    else if (byte >= 0xe0 && byte <= 0xef) begin(byte & 0x0f, 2, byte === 0xe0 ? 0xa0 : 0x80, byte === 0xed ? 0x9f : 0xbf);
    else if (byte >= 0xf0 && byte <= 0xf4) begin(byte & 0x07, 3, byte === 0xf0 ? 0x90 : 0x80, byte === 0xf4 ? 0x8f : 0xbf);
    else refuse(take);
    return undefined;
  };
  return {decode, isWaiting: () => missing > 0, reset: () => { missing = 0; }};
}
