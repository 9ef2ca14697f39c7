/** Modifiers as xterm and kitty count them, minus one. */
export const SHIFT = 1;
export const ALT = 2;
export const CTRL = 4;
export const CAPS_LOCK = 64;
/** Alt, super, hyper and meta: nothing can be bound to a key with these. */
const UNBINDABLE = ALT | 8 | 16 | 32;

/** The keys that terminals send as the last letter of a sequence. */
export const LETTER_KEYS: Readonly<Record<string, string>> = {
  A: 'up', B: 'down', C: 'right', D: 'left', F: 'end', H: 'home', P: 'f1', Q: 'f2', R: 'f3', S: 'f4',
};

/** The keypad in application mode (VT100, xterm): `ESC O` and one of these. */
export const KEYPAD_KEYS: Readonly<Record<string, string>> = {
  M: 'enter', I: 'tab', X: '=', j: '*', k: '+', l: ',', m: '-', n: '.', o: '/',
  p: '0', q: '1', r: '2', s: '3', t: '4', u: '5', v: '6', w: '7', x: '8', y: '9',
};

/** The keys that terminals send as a number: xterm and VT220, and for 7 and 8 rxvt. */
export const NUMBERED_KEYS: Readonly<Record<number, string>> = {
  // Delete erases as Backspace does: the cursor of a prompt is always at its end.
  1: 'home', 2: 'insert', 3: 'backspace', 4: 'end', 5: 'pageup', 6: 'pagedown', 7: 'home', 8: 'end',
  11: 'f1', 12: 'f2', 13: 'f3', 14: 'f4', 15: 'f5', 17: 'f6', 18: 'f7', 19: 'f8', 20: 'f9', 21: 'f10', 23: 'f11', 24: 'f12',
};

/** The keys that kitty's protocol has given a number of their own, those of the keypad. */
const KITTY_KEYS: Readonly<Record<number, string>> = {
  ...Object.fromEntries([...'0123456789./*-+'].map((character, index) => [57_399 + index, character])),
  57414: 'enter', 57415: '=', 57416: ',', 57417: 'left', 57418: 'right', 57419: 'up', 57420: 'down', 57421: 'pageup', 57422: 'pagedown',
  57423: 'home', 57424: 'end', 57425: 'insert', 57426: 'backspace',
};

/**
 * Tells whether a code is that of a visible character. Kitty numbers media keys and modifiers in the private use area.
 */
export const isVisible = (code: number) => (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff));

/** Windows' virtual keys that type no text. */
export const WINDOWS_KEYS: Readonly<Record<number, string>> = {
  0x08: 'backspace', 0x09: 'tab', 0x0d: 'enter', 0x1b: 'escape', 0x20: 'space', 0x21: 'pageup', 0x22: 'pagedown', 0x23: 'end', 0x24: 'home',
  0x25: 'left', 0x26: 'up', 0x27: 'right', 0x28: 'down', 0x2d: 'insert', 0x2e: 'backspace',
  ...Object.fromEntries(Array.from({length: 12}, (_, index) => [0x70 + index, `f${index + 1}`])),
};

const CONTROL_KEYS: Readonly<Record<number, string>> = {0x08: 'backspace', 0x09: 'tab', 0x0a: 'enter', 0x0d: 'enter', 0x1b: 'escape', 0x20: 'space', 0x7f: 'backspace', 0x3000: 'space'};

/** Keys that terminals send in the same way with and without Shift. */
const SHIFTLESS = new Set(['space', 'enter', 'escape', 'backspace']);

/** Tells whether a key with these modifiers types text. */
export const isText = (modifiers: number): boolean => (modifiers & (CTRL | UNBINDABLE)) === 0;

/**
 * Returns the name of a key with its modifiers; undefined if nothing can be bound to it. For a character, Shift is part
 * of the character.
 */
export function withModifiers(name: string, modifiers: number): string | undefined {
  if ((modifiers & UNBINDABLE) !== 0) return undefined;
  const ctrl = (modifiers & CTRL) === 0 ? '' : 'ctrl+';
  const isShiftless = SHIFTLESS.has(name) || (ctrl === '' && [...name].length === 1);
  return `${ctrl}${(modifiers & SHIFT) === 0 || isShiftless ? '' : 'shift+'}${name}`;
}

/** Returns the key of a character that was typed as text: `j`, `space`, `ctrl+c`; undefined if there is none. */
export function characterKey(code: number): string | undefined {
  const named = CONTROL_KEYS[code];
  if (named !== undefined) return named;
  if (code === 0) return 'ctrl+space';
  if (code < 0x20) return `ctrl+${String.fromCharCode(code + (code <= 0x1a ? 0x60 : 0x40))}`;
  return code >= 0x80 && code <= 0x9f ? undefined : String.fromCodePoint(code);
}

/** Names of keys that some terminals send as a control character. */
const CONTROL_TWINS: Readonly<Record<string, string>> = {'ctrl+h': 'backspace', 'ctrl+i': 'tab', 'ctrl+j': 'enter', 'ctrl+m': 'enter', 'ctrl+[': 'escape'};

/** Characters of a US keyboard with Shift, for terminals that report the key and not the character. */
const UNSHIFTED = '`1234567890-=[]\\;\',./';
const SHIFTED = '~!@#$%^&*()_+{}|:"<>?';

/**
 * A key that a terminal sends as the code of its character, with its shifted character, and its position on a US
 * keyboard.
 */
export type CodedKey = {readonly code: number; readonly shifted?: number | undefined; readonly base?: number | undefined; readonly modifiers: number};

/** Returns the name of a key that is sent as a code; undefined if nothing can be bound to it. */
export function codedKey({code, shifted, base, modifiers}: CodedKey): string | undefined {
  const named = CONTROL_KEYS[code] ?? KITTY_KEYS[code];
  if (named !== undefined) return withModifiers(named, modifiers);
  if (!isVisible(code)) return undefined;
  const character = String.fromCodePoint(code);
  if ((modifiers & CTRL) !== 0) {
    // On a keyboard of another script, the Latin letter at the same position counts.
    const letter = (code > 0x7f && base !== undefined && isVisible(base) ? String.fromCodePoint(base) : character).toLowerCase();
    const name = withModifiers(letter, modifiers);
    return name === undefined ? undefined : CONTROL_TWINS[name] ?? name;
  }
  return withModifiers(shiftedCharacter(character, shifted, modifiers), modifiers);
}

function shiftedCharacter(character: string, shifted: number | undefined, modifiers: number): string {
  const shift = (modifiers & SHIFT) !== 0;
  const upper = character.toUpperCase();
  const isLetter = upper !== character.toLowerCase() && [...upper].length === 1;
  if (isLetter && (modifiers & CAPS_LOCK) !== 0) return shift ? character.toLowerCase() : upper;
  if (!shift) return character;
  if (shifted !== undefined && isVisible(shifted)) return String.fromCodePoint(shifted);
  return isLetter ? upper : SHIFTED[UNSHIFTED.indexOf(character)] ?? character;
}
