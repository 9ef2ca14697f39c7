import type {Key} from 'ink';

/**
 * The names of the keys in one input event of Ink's, as the key table uses them: `j`, `space`, `pagedown`,
 * `ctrl+right`. A burst of characters arrives as one event and is split into its keys.
 */
export function keyNames(input: string, key: Key): readonly string[] {
  if (key.eventType === 'release') return [];
  const special = specialName(key);
  if (special) return [`${key.ctrl ? 'ctrl+' : ''}${key.shift ? 'shift+' : ''}${special}`];
  if (key.ctrl) return input === '' ? [] : [`ctrl+${input.toLowerCase()}`];
  if (key.meta || key.super || key.hyper || CURSOR_REPORT.test(input)) return [];
  return [...input.replace(BACKGROUND_REPORT, '')].flatMap(character => CHARACTERS[character] ?? (character < ' ' ? [] : [character]));
}

/** What a terminal answers when it is asked where the cursor is, without its escape character (ECMA-48, 8.3.14). */
const CURSOR_REPORT = /^\[\d+;\d+R/;

/** What a terminal answers when it is asked for its background, without what it begins with (OSC 11). */
const BACKGROUND_REPORT = /^11;rgba?:[\da-f/]+\u0007?/i;

/** Characters with a name; inside a burst also the control characters that are keys of their own. */
const CHARACTERS: Readonly<Record<string, string>> = {
  ' ': 'space', '\u3000': 'space', '\r': 'enter', '\n': 'enter', '\x7f': 'backspace', '\b': 'backspace', '\x03': 'ctrl+c', '\x1a': 'ctrl+z',
};

function specialName(key: Key): string | undefined {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'pageup';
  if (key.pageDown) return 'pagedown';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.return) return 'enter';
  if (key.escape) return 'escape';
  if (key.tab) return 'tab';
  if (key.backspace || key.delete) return 'backspace';
  return undefined;
}
