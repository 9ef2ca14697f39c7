import {key, OTHER_REPLY, type InputEvent} from './input-event.ts';
import {ALT, CTRL, codedKey, isText, isVisible, KEYPAD_KEYS, LETTER_KEYS, NUMBERED_KEYS, SHIFT, WINDOWS_KEYS, withModifiers} from './key-names.ts';

/**
 * The meaning of a whole sequence: events, or the codes of characters that count as typed. Windows sends the halves of
 * surrogate pairs.
 */
export type Meaning = {readonly type: 'events'; readonly events: readonly InputEvent[]} | {readonly type: 'text'; readonly codes: readonly number[]};

const OTHER: Meaning = {type: 'events', events: [OTHER_REPLY]};
const NOTHING: Meaning = {type: 'events', events: []};

const press = (name: string | undefined): Meaning => (name === undefined ? NOTHING : {type: 'events', events: [key(name)]});

/** Reads `CSI body final` (ECMA-48, 5.4): a key, a reply of the terminal, or a report of mouse or focus. */
export function readControlSequence(body: string, final: string): Meaning {
  const parameters = body.split(';').map(parameter => parameter.split(':').map(Number));
  if (final === 'R' && /^\d{1,9};\d{1,9}$/.test(body)) {
    return {type: 'events', events: [{type: 'reply', reply: {kind: 'cursor-position', row: parameters[0]![0]!, column: parameters[1]![0]!}}]};
  }
  if (final === 'c' && /^\?[\d;]*$/.test(body)) return {type: 'events', events: [{type: 'reply', reply: {kind: 'device-attributes'}}]};
  if (body === '') return readBare(final);
  if (/^>\d[\d;:]*$/.test(body)) return readModifiedLetter(body.slice(1), final);
  if (!/^[\d;:]+$/.test(body)) return OTHER;
  switch (final) {
    case 'u':
      return readKitty(parameters);
    case '_':
      return readWindows(parameters.map(([value = 0]) => value));
    case '~':
      return readNumbered(parameters);
    // rxvt has a letter for each modifier.
    case '$':
      return pressNumbered(parameters, SHIFT);
    case '^':
      return pressNumbered(parameters, CTRL);
    case '@':
      return pressNumbered(parameters, SHIFT | CTRL);
    default:
      return readModifiedLetter(body, final);
  }
}

/** Reads `ESC O body final`: cursor keys and keypad in application mode, F1 to F4, and the modified keys of old xterms. */
export function readSingleShift(body: string, final: string): Meaning {
  // rxvt's Ctrl and an arrow.
  if (body === '' && /^[a-d]$/.test(final)) return press(withModifiers(LETTER_KEYS[final.toUpperCase()]!, CTRL));
  if (body === '') return pressKnown(LETTER_KEYS[final] ?? KEYPAD_KEYS[final], 0);
  const letter = readModifiedLetter(body, final);
  return letter === OTHER ? pressKnown(KEYPAD_KEYS[final], modifiersOf(Number(body.split(';').at(-1)))) : letter;
}

/** Reads `ESC [ [ letter`: F1 to F5 of the Linux console. */
export const readLinuxFunction = (letter: string): Meaning => press(`f${letter.charCodeAt(0) - 0x40}`);

/** Reads the text between `ESC ]` and its end: `11;rgb:RRRR/GGGG/BBBB` is the colour of the background. */
export function readOperatingSystemCommand(body: string): Meaning {
  const match = /^11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?$/i.exec(body);
  if (!match) return OTHER;
  // Each part is a fraction of the largest number with as many digits (XParseColor).
  const [red, green, blue] = match.slice(1).map(digits => Number.parseInt(digits, 16) / (16 ** digits.length - 1)) as [number, number, number];
  return {type: 'events', events: [{type: 'reply', reply: {kind: 'background-color', red, green, blue}}]};
}

function readBare(final: string): Meaning {
  if (final === 'Z') return press('shift+tab');
  // rxvt's Shift and an arrow.
  if (/^[a-d]$/.test(final)) return press(withModifiers(LETTER_KEYS[final.toUpperCase()]!, SHIFT));
  return pressKnown(LETTER_KEYS[final], 0);
}

/** Tells whether terminals send `CSI final`. Otherwise the letter was typed after Esc and `[`. */
export const isBareSequence = (final: string): boolean => /^[A-Za-d]$/.test(final);

/** Makes the event of a key. A key without a name is ignored like a reply. */
const pressKnown = (name: string | undefined, modifiers: number): Meaning => (name === undefined ? OTHER : press(withModifiers(name, modifiers)));

const modifiersOf = (parameter = 1): number => Math.max(1, parameter) - 1;

/** The third type of event is the release of a key (kitty's protocol). */
const isRelease = (event: number | undefined): boolean => event === 3;

/** Reads `CSI 1;5C`, and `CSI 5C` and `CSI >1;5C` of other settings of xterm. The last parameter is the modifier. */
function readModifiedLetter(body: string, final: string): Meaning {
  const name = LETTER_KEYS[final];
  const [modifier, event] = body.split(';').at(-1)!.split(':').map(Number);
  if (name === undefined || !/^(?:\d*;)?\d+(?::\d+)?$/.test(body)) return OTHER;
  return isRelease(event) ? NOTHING : press(withModifiers(name, modifiersOf(modifier)));
}

type Parameters = readonly (readonly number[])[];

/** Reads `CSI 5~`, `CSI 5;2~`, and xterm's `CSI 27;5;13~` for keys that are characters (modifyOtherKeys). */
function readNumbered(parameters: Parameters): Meaning {
  if (parameters.length === 3 && parameters[0]![0] === 27) return press(codedKey({code: parameters[2]![0]!, modifiers: modifiersOf(parameters[1]![0])}));
  const [modifier, event] = parameters[1] ?? [];
  return isRelease(event) ? NOTHING : pressNumbered(parameters, modifiersOf(modifier));
}

const pressNumbered = (parameters: Parameters, modifiers: number): Meaning => pressKnown(NUMBERED_KEYS[parameters[0]![0]!], modifiers);

/**
 * Reads `CSI code:shifted:base;modifiers:event;text u`, kitty's keyboard protocol. Its first and fourth parts are those
 * of `CSI u`.
 */
function readKitty(parameters: Parameters): Meaning {
  const [code = 0, shifted, base] = parameters[0]!;
  const [modifier, event] = parameters[1] ?? [];
  const text = parameters[2] ?? [];
  if (isRelease(event)) return NOTHING;
  const modifiers = modifiersOf(modifier);
  const written = text.filter(isVisible);
  if (written.length > 0 && isText(modifiers)) return {type: 'text', codes: written};
  return press(codedKey({code, shifted, base, modifiers}));
}

/** The limit of repeats of a held key in one report. */
const REPEATS_AT_MOST = 100;
const VK_MENU = 0x12;

/** Reads `CSI Vk;Sc;Uc;Kd;Cs;Rc _`, Windows Terminal's win32-input-mode: a record of the Windows console. */
function readWindows([virtualKey = 0, , unit = 0, isDown = 0, state = 0, repeats = 1]: readonly number[]): Meaning {
  // A character typed by its number on the keypad comes with the release of Alt.
  if (isDown === 0) return virtualKey === VK_MENU && unit >= 0x20 ? {type: 'text', codes: [unit]} : NOTHING;
  const [alt, ctrl, shift] = [(state & 0x03) !== 0, (state & 0x0c) !== 0, (state & 0x10) !== 0];
  const times = Math.min(Math.max(1, repeats), REPEATS_AT_MOST);
  const repeat = (name: string | undefined): Meaning => (name === undefined ? NOTHING : {type: 'events', events: Array.from({length: times}, () => key(name))});
  const modifiers = (shift ? SHIFT : 0) | (alt ? ALT : 0) | (ctrl ? CTRL : 0);
  const named = WINDOWS_KEYS[virtualKey];
  if (named !== undefined) return repeat(withModifiers(named, modifiers));
  // Alt and Ctrl together are AltGr if they type a character.
  if (unit >= 0x20 && alt === ctrl) return {type: 'text', codes: Array.from({length: times}, () => unit)};
  if (ctrl && virtualKey >= 0x41 && virtualKey <= 0x5a) return repeat(codedKey({code: virtualKey + 0x20, modifiers}));
  if (virtualKey === 0 && unit > 0) return repeat(codedKey({code: unit, modifiers}));
  return NOTHING;
}
