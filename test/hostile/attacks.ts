/** Attacks that a stranger may put into a text, by name. Each is tried wherever text comes from outside. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  'clear the screen': '\u001B[2J', 'move the cursor': '\u001B[1;1H', 'colours': '\u001B[31;44m', 'main screen': '\u001B[?1049l', 'mouse': '\u001B[?1000h\u001B[?1006h', 'bracketed paste off': '\u001B[?2004l',
  'bracketed paste end': '\u001B[201~rm -rf ~\n', 'application keys': '\u001B[?1h\u001B=', 'insert mode': '\u001B[4h', 'scroll region': '\u001B[5;6r', 'autowrap off': '\u001B[?7l', 'origin': '\u001B[?6h',
  'ask for the cursor': '\u001B[6n', 'ask who it is': '\u001B[c\u001B[>c', 'report the title': '\u001B[21t', 'resize': '\u001B[8;5;5t', 'soft reset': '\u001B[!p', 'full reset': '\u001Bc',
  'title': '\u001B]0;owned\u0007', 'title by ST': '\u001B]2;owned\u001B\\', 'link': '\u001B]8;;http://evil.example\u001B\\x\u001B]8;;\u001B\\', 'clipboard': '\u001B]52;c;b3duZWQ=\u0007', 'read clipboard': '\u001B]52;c;?\u0007',
  'iTerm file': '\u001B]1337;File=name=eA==;inline=1:AAAA\u0007', 'notification': '\u001B]9;owned\u0007', 'palette': '\u001B]4;0;#ff0000\u0007', 'working folder': '\u001B]7;file:///etc\u0007', 'unfinished OSC': '\u001B]0;owned',
  'DCS': '\u001BPq#0;2;0;0;0\u001B\\', 'DECRQSS': '\u001BP$qm\u001B\\', 'tmux': '\u001BPtmux;\u001B\u001B]52;c;eA==\u0007\u001B\\', 'APC': '\u001B_Gf=100;AAAA\u001B\\', 'PM': '\u001B^owned\u001B\\', 'SOS': '\u001BXowned\u001B\\',
  'C1 CSI': '\u009B2J', 'C1 OSC': '\u009D0;owned\u009C', 'C1 DCS': '\u0090q\u009C', 'C1 index': '\u0084\u0085\u008D', 'single shift': '\u008E\u008F\u001BN\u001BO', 'character set': '\u001B(0\u000E', 'DEC align': '\u001B#8',
  'bell': '\u0007', 'backspace': 'abc\b\b\bxyz', 'carriage return': 'good\rbad', 'vertical tab': '\u000B\u000C', 'tab': 'a\tb', 'NUL': '\u0000', 'delete': '\u007F', 'ENQ': '\u0005', 'XOFF': '\u0013\u0011', 'cancel': '\u0018\u001A',
  'right-to-left override': '\u202Egnp.exe', 'isolates': '\u2066a\u2067b\u2068c\u2069', 'embeddings': '\u202Aa\u202Bb\u202C', 'marks of direction': '\u200E\u200F\u061C', 'no width': 'a\u200Bb\u200Cc\u200Dd\u2060e\uFEFF',
  'separators': 'a\u2028b\u2029c', 'tags': '\u{E0001}\u{E0041}\u{E007F}', 'selectors': 'a\uFE0Fb\u{E0100}', 'fillers': '\u3164\u115F\uFFA0', 'soft hyphen': 'a\u00ADb', 'annotation': '\uFFF9a\uFFFAb\uFFFB', 'no characters': '\uFFFE\uFFFF\u{1FFFE}',
  'half a pair': '\uD800', 'the other half': '\uDC00x', 'marks': `e${'\u0301'.repeat(10_000)}`, 'marks on nothing': '\u0301\u0302', 'homoglyph': '主持人\u2024', 'long word': 'x'.repeat(5000), 'emoji': '👩‍👩‍👧‍👦🇨🇳👍🏽', 'halves of flags': '🇨',
};

/** Bytes that are no text as UTF-8: raw C1, overlong and cut sequences. */
export const RAW: Readonly<Record<string, readonly number[]>> = {
  'raw C1': [0x9b, 0x32, 0x4a], 'raw C1 OSC': [0x9d, 0x30, 0x3b, 0x78, 0x9c], 'overlong escape': [0xc0, 0x9b], 'overlong in three': [0xe0, 0x80, 0x9b], 'cut': [0xe4, 0xbd], 'five bytes': [0xf8, 0x88, 0x80, 0x80, 0x80], 'surrogate': [0xed, 0xa0, 0x80], 'beyond': [0xf4, 0x90, 0x80, 0x80],
};

/** Transcripts with a payload in one place. The rest is innocent. */
export const PLACES: Readonly<Record<string, (payload: string) => string>> = {
  'in the words': payload => `2024-03-01 10:00 王局長 各位好${payload}再見。\n2024-03-01 10:01 甲報記者 請問？\n2024-03-01 10:02 王局長 答。\n`,
  'in a label': payload => `2024-03-01 10:00 王${payload.replaceAll(/[\s;,!]/g, '')}局長 各位好。\n2024-03-01 10:01 甲報記者 請問？\n2024-03-01 10:02 王局長 答。\n`,
  'in the heading': payload => `直播${payload}——\n2024-03-01 10:00 王局長 各位好。\n2024-03-01 10:01 甲報記者 請問？\n2024-03-01 10:02 王局長 答。\n`,
  'across two turns': payload => `2024-03-01 10:00 王局長 各位好${payload.slice(0, payload.length >> 1)}\n2024-03-01 10:01 甲報記者 ${payload.slice(payload.length >> 1)}請問？\n2024-03-01 10:02 王局長 答。\n`,
};

export const ATTACKS = Object.entries(PAYLOADS).flatMap(([name, payload]) => Object.entries(PLACES).map(([place, text]) => ({name: `${name}, ${place}`, payload, text: text(payload)})));
