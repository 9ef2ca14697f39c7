import type {InputEvent, Reply} from '../../../src/ui/input/input-event.ts';

/** Bytes as a text in which each character is a byte. ESC is `\x1B`; `utf8` writes out a character of UTF-8. */
type Row = readonly [bytes: string, events: readonly InputEvent[]];

const utf8 = (text: string) => Buffer.from(text).toString('latin1');
const keys = (...names: readonly string[]): InputEvent[] => names.map(name => ({type: 'key', name}));
const paste = (text: string): InputEvent => ({type: 'paste', text});
const replied = (reply: Reply): InputEvent[] => [{type: 'reply', reply}];
const background = (red: number, green: number, blue: number) => replied({kind: 'background-color', red, green, blue});
const other = replied({kind: 'other'});
const attributes = replied({kind: 'device-attributes'});
const keyRows = (table: Readonly<Record<string, string>>): Row[] => Object.entries(table).map(([bytes, name]) => [bytes, keys(...name.split(' ').filter(Boolean))]);

/** The keys of terminals without extensions: xterm, VT220, the Linux console, rxvt. */
export const LEGACY: readonly Row[] = [
  ...keyRows({
    'j': 'j', 'G': 'G', ' ': 'space', '\r': 'enter', '\n': 'enter', '\t': 'tab', '\x7F': 'backspace', '\b': 'backspace', '\x03': 'ctrl+c', '\x1A': 'ctrl+z', '\x0C': 'ctrl+l', '\x00': 'ctrl+space', '\x1C': 'ctrl+\\', '\x1F': 'ctrl+_',
    '\x1B': 'escape', '\x1B\x1B': 'escape escape', '\x1Bj': 'escape j', '\x1B[': 'escape [', '\x1B]': 'escape ]', '\x1BO': 'escape O', '\x1BP': 'escape P', '\x1B\r': 'escape enter', '\x1B\x03': 'escape ctrl+c',
    '\x1B[q': 'escape [ q', '\x1B[ ': 'escape [ space', '\x1B[[': 'escape [ [', '\x1B[[j': 'escape [ [ j', '\x1B]j': 'escape ] j', '\x1B]]': 'escape ] ]', '\x1B]\x1B[A': 'escape ] up', '\x1BP\x1B': 'escape P escape', '\x1B[\r': 'escape [ enter', '\x1BO\x1B': 'escape O escape', '\x1BO\r': 'escape O enter',
    '\x1B[A': 'up', '\x1B[B': 'down', '\x1B[C': 'right', '\x1B[D': 'left', '\x1B[H': 'home', '\x1B[F': 'end', '\x1BOA': 'up', '\x1BOB': 'down', '\x1BOC': 'right', '\x1BOD': 'left', '\x1BOH': 'home', '\x1BOF': 'end',
    '\x1B\x1B[A': 'escape up', '\x1B[1~': 'home', '\x1B[2~': 'insert', '\x1B[3~': 'backspace', '\x1B[4~': 'end', '\x1B[5~': 'pageup', '\x1B[6~': 'pagedown', '\x1B[7~': 'home', '\x1B[8~': 'end', '\x1B[Z': 'shift+tab',
    '\x1BOP': 'f1', '\x1BOQ': 'f2', '\x1BOR': 'f3', '\x1BOS': 'f4', '\x1B[11~': 'f1', '\x1B[15~': 'f5', '\x1B[17~': 'f6', '\x1B[21~': 'f10', '\x1B[23~': 'f11', '\x1B[24~': 'f12', '\x1B[[A': 'f1', '\x1B[[E': 'f5', '\x1B[P': 'f1',
    '\x1B[a': 'shift+up', '\x1B[d': 'shift+left', '\x1BOc': 'ctrl+right', '\x1BOd': 'ctrl+left', '\x1B[5$': 'shift+pageup', '\x1B[6^': 'ctrl+pagedown', '\x1B[7@': 'ctrl+shift+home', '\x1B[23$': 'shift+f11',
    '\x1BOM': 'enter', '\x1BOp': '0', '\x1BOy': '9', '\x1BOk': '+', '\x1BOm': '-', '\x1BOo': '/', '\x1BOX': '=', '\x1BOI': 'tab', '\x9BA': 'up', '\x9B5~': 'pageup', '\x8FP': 'f1',
    'lll': 'l l l', '15:16\r': '1 5 : 1 6 enter', '\x1B[A\x1B[Bj': 'up down j', 'j\x1B[A': 'j up',
  }),
  [utf8('？'), keys('？')], [utf8('請問，𠮷'), keys('請', '問', '，', '𠮷')], [utf8('\u3000'), keys('space')], [utf8('\u009BA'), keys('up')], [utf8('\x1B中'), keys('escape', '中')], [utf8('\x1B[中'), keys('escape', '[', '中')],
  [utf8('——'), keys('——')], [utf8('—'), keys('—')], [utf8('———j'), keys('——', '—', 'j')], [utf8('—\x1B[A'), keys('—', 'up')],
];

/** Keys with modifiers as xterm sends them, also with modifyOtherKeys and in its older forms. */
export const XTERM: readonly Row[] = keyRows({
  '\x1B[1;2C': 'shift+right', '\x1B[1;2D': 'shift+left', '\x1B[1;5C': 'ctrl+right', '\x1B[1;5D': 'ctrl+left', '\x1B[1;6A': 'ctrl+shift+up', '\x1B[1;3A': '', '\x1B[1;2H': 'shift+home', '\x1B[1;5F': 'ctrl+end', '\x1B[1;2P': 'shift+f1', '\x1B[1;5S': 'ctrl+f4',
  '\x1B[5;5~': 'ctrl+pageup', '\x1B[6;2~': 'shift+pagedown', '\x1B[15;2~': 'shift+f5', '\x1B[5C': 'ctrl+right', '\x1BO5C': 'ctrl+right', '\x1BO1;2P': 'shift+f1', '\x1BO2P': 'shift+f1', '\x1B[>1;5C': 'ctrl+right', '\x1BO2j': '*',
  '\x1B[27;5;99~': 'ctrl+c', '\x1B[27;2;63~': '?', '\x1B[27;2;71~': 'G', '\x1B[27;5;13~': 'ctrl+enter', '\x1B[27;2;13~': 'enter', '\x1B[27;2;32~': 'space', '\x1B[27;5;9~': 'ctrl+tab', '\x1B[27;2;9~': 'shift+tab',
  '\x1B[27;3;106~': '', '\x1B[27;5;109~': 'enter', '\x1B[27;5;105~': 'tab', '\x1B[27;5;91~': 'escape', '\x1B[27;6;76~': 'ctrl+shift+l', '\x1B[27;1;27~': 'escape', '\x1B[27;2;65~': 'A',
});

/** Kitty's keyboard protocol: modifiers, kinds of events, alternate keys, text, and keys with numbers of their own. */
export const KITTY: readonly Row[] = [
  ...keyRows({
    '\x1B[27u': 'escape', '\x1B[27;2u': 'escape', '\x1B[13u': 'enter', '\x1B[9u': 'tab', '\x1B[9;2u': 'shift+tab', '\x1B[127u': 'backspace', '\x1B[127;5u': 'ctrl+backspace', '\x1B[32u': 'space', '\x1B[32;2u': 'space', '\x1B[106u': 'j', '\x1B[99;5u': 'ctrl+c', '\x1B[122;5u': 'ctrl+z', '\x1B[108;5u': 'ctrl+l',
    '\x1B[106;1:1u': 'j', '\x1B[106;1:2u': 'j', '\x1B[106;1:3u': '', '\x1B[1;1:3A': '', '\x1B[1;5:1C': 'ctrl+right', '\x1B[1;2:2D': 'shift+left', '\x1B[5;1:3~': '', '\x1B[6;1:1~': 'pagedown', '\x1B[106;3u': '', '\x1B[106;9u': '', '\x1B[106;129u': 'j', '\x1B[1;129A': 'up',
    '\x1B[103;2u': 'G', '\x1B[103:71;2u': 'G', '\x1B[103;65u': 'G', '\x1B[103;66u': 'g', '\x1B[47:63;2u': '?', '\x1B[47;2u': '?', '\x1B[46;2u': '>', '\x1B[49;2u': '!', '\x1B[1079::112;1u': 'з', '\x1B[1079::112;2u': 'З', '\x1B[106;3;106u': '', '\x1B[99;5;99u': 'ctrl+c', '\x1B[1089::99;5u': 'ctrl+c', '\x1B[97::113;5u': 'ctrl+a', '\x1B[99;6u': 'ctrl+shift+c', '\x1B[91;5u': 'escape', '\x1B[109;5u': 'enter',
    '\x1B[103:71;2;71u': 'G', '\x1B[55:47;2;47u': '/', '\x1B[106;1:3;106u': '', '\x1B[57399u': '0', '\x1B[57408u': '9', '\x1B[57409u': '.', '\x1B[57410u': '/', '\x1B[57412u': '-', '\x1B[57413u': '+', '\x1B[57414u': 'enter', '\x1B[57415u': '=', '\x1B[57417u': 'left', '\x1B[57418;5u': 'ctrl+right', '\x1B[57421u': 'pageup', '\x1B[57422u': 'pagedown',
    '\x1B[57423u': 'home', '\x1B[57424u': 'end', '\x1B[57425u': 'insert', '\x1B[57441;2u': '', '\x1B[57428u': '', '\x1B[57358u': '', '\x1B[13~': 'f3', '\x1B[57399;129u': '0',
  }),
  ['\x1B[0;;20013:22269u', keys('中', '国')], ['\x1B[0;;8212:8212u', keys('——')],
];

/** Windows Terminal's win32-input-mode. The release of a key is a record too. */
export const WINDOWS: readonly Row[] = [
  ...keyRows({
    '\x1B[74;36;106;1;0;1_': 'j', '\x1B[74;36;106;0;0;1_': '', '\x1B[74;36;106;1;0;3_': 'j j j', '\x1B[71;34;71;1;16;1_': 'G', '\x1B[71;34;71;1;128;1_': 'G', '\x1B[191;53;63;1;16;1_': '?', '\x1B[32;57;32;1;0;1_': 'space', '\x1B[13;28;13;1;0;1_': 'enter', '\x1B[27;1;27;1;0;1_': 'escape', '\x1B[8;14;8;1;0;1_': 'backspace',
    '\x1B[9;15;9;1;0;1_': 'tab', '\x1B[9;15;9;1;16;1_': 'shift+tab', '\x1B[39;77;0;1;256;1_': 'right', '\x1B[37;75;0;1;264;1_': 'ctrl+left', '\x1B[39;77;0;1;272;1_': 'shift+right', '\x1B[33;73;0;1;256;1_': 'pageup', '\x1B[34;81;0;1;256;1_': 'pagedown', '\x1B[36;71;0;1;256;1_': 'home', '\x1B[112;59;0;1;0;1_': 'f1', '\x1B[116;63;0;1;0;1_': 'f5',
    '\x1B[67;46;3;1;8;1_': 'ctrl+c', '\x1B[76;38;12;1;4;1_': 'ctrl+l', '\x1B[74;36;106;1;2;1_': '', '\x1B[81;16;64;1;9;1_': '@', '\x1B[16;42;0;1;16;1_': '', '\x1B[17;29;0;1;8;1_': '', '\x1B[74;36;106;1_': 'j', '\x1B[0;0;13;1;0;1_': 'enter', '\x1B[0;0;27;1_': 'escape',
  }),
  ['\x1B[231;0;65311;1;0;1_', keys('？')], ['\x1B[0;0;55362;1;0;1_\x1B[0;0;57271;1;0;1_', keys('𠮷')], ['\x1B[18;56;12289;0;0;1_', keys('、')], ['\x1B[0;0;57271;1;0;1_', []],
];

const OTHER_REPLIES = [
  // DA2, DA3, XTVERSION, XTGETTCAP, DECRQSS, DECRPM, kitty's keyboard and graphics, size, title, colour scheme.
  '\x1B[>41;351;0c', '\x1BP!|7E565445\x1B\\', '\x1BP>|XTerm(351)\x1B\\', '\x1BP1+r544e=787465726d\x1B\\', '\x1BP0+r\x1B\\', '\x1BP1$r0m\x1B\\', '\x1B[?2026;1$y', '\x1B[4;2$y', '\x1B[?31u', '\x1B_Gi=31;OK\x1B\\',
  '\x1B[8;30;100t', '\x1B[4;600;800t', '\x1B]lq [ ] title\x1B\\', '\x1B]Lq\x1B\\', '\x1B[?997;1n', '\x1B[0n', '\x1B[?13n', '\x1B[?1;40;1R', '\x1B[1;2;3R', '\x1B[28;5;99~', '\x9Bq',
  // OSC 10, 12, 4, 52, other colours, and strings of any kind and any end.
  '\x1B]10;rgb:ffff/ffff/ffff\x07', '\x1B]12;rgb:ffff/ffff/ffff\x1B\\', '\x1B]4;1;rgb:cdcd/0000/0000\x1B\\', '\x1B]52;c;cXFxcQ==\x07', '\x1B]11;?\x07', '\x1B]11;red\x1B\\', '\x1B]11;rgb:00/00\x1B\\', '\x1B^private\x1B\\', '\x1BXqq\x1B\\', '\x1B_ip\x07',
  '\x9D4;1;rgb:00/00/00\x9C', '\x90>|tmux 3.3\x9C', '\x9Fip\x9C', '\x9Eip\x9C', '\x98ip\x9C', '\x1B]l\xE8\xAB\x8B\xE5\x95\x8F\x1B\\',
  // Mouse: X10, SGR, urxvt, locator; focus in and out; keys without a name; marks without a paste.
  '\x1B[M !!', '\x1B[M#\xFF\xA5', '\x1B[Mq q', '\x9BM !!', '\x1B[<0;10;20M', '\x1B[<0;10;20m', '\x1B[32;10;20M', '\x1B[1;1;10;20;0&w', '\x1B[I', '\x1B[O', '\x1B[E', '\x1B[99~', '\x1B[201~', '\x1BOz', '\x1BO9;9z',
].map((bytes): Row => [bytes, other]);

export const REPLIES: readonly Row[] = [
  ['\x1B[12;40R', replied({kind: 'cursor-position', row: 12, column: 40})], ['\x1B[1;2R', replied({kind: 'cursor-position', row: 1, column: 2})], ['\x9B1;3R', replied({kind: 'cursor-position', row: 1, column: 3})],
  ['\x1B]11;rgb:0000/8080/ffff\x1B\\', background(0, 0x8080 / 0xffff, 1)], ['\x1B]11;rgb:FFFF/ffff/FfFf\x07', background(1, 1, 1)], ['\x1B]11;rgb:1e/1e/2e\x1B\\', background(0x1e / 255, 0x1e / 255, 0x2e / 255)], ['\x1B]11;rgb:f/0/8\x07', background(1, 0, 8 / 15)],
  ['\x1B]11;rgb:fff/000/800\x07', background(1, 0, 0x800 / 0xfff)], ['\x1B]11;rgba:0000/0000/0000/ffff\x1B\\', background(0, 0, 0)], ['\x9D11;rgb:ff/ff/ff\x9C', background(1, 1, 1)], ['\xC2\x9D11;rgb:ff/ff/ff\xC2\x9C', background(1, 1, 1)], ['\x1B]11;rgb:ff/ff/ff\x9C', background(1, 1, 1)],
  ['\x1B[?62;1;4c', attributes], ['\x1B[?6c', attributes], ['\x9B?62c', attributes],
  ...OTHER_REPLIES,
];

export const PASTES: readonly Row[] = [
  ['\x1B[200~15:13\x1B[201~', [paste('15:13')]], [utf8('\x1B[200~請問——\r\n\t問\x1B[201~'), [paste('請問——\r\n\t問')]], ['\x1B[200~\x1B[201~', [paste('')]], ['\x9B200~q\x9B201~', [paste('q')]],
  // Control characters and keys in a paste are none, and no part of its text.
  ['\x1B[200~a\x1A\x7F\x00b\x1B[Ac\x1B\x1B[20\x1B[201~j', [paste('ab[Ac[20'), ...keys('j')]], ['\x1B[200~a\x1B[20\x1B[201~j', [paste('a[20'), ...keys('j')]], ['j\x1B[200~q\x1B[201~k', [...keys('j'), paste('q'), ...keys('k')]],
  // Ctrl+C ends one that has no end.
  ['\x1B[200~qqq\x03', keys('ctrl+c')], ['\x1B[200~q\x1B[20\x03j', keys('ctrl+c', 'j')],
];

/** Sequences in which another one begins, or which a key breaks off. */
export const BROKEN_OFF: readonly Row[] = [
  ['\x1B[1;\x1B[A', keys('up')], ['\x1B]11;rgb\x1B[A', keys('up')], ['\x1B]11;rgb\x03', keys('ctrl+c')], ['\x1BP1+r\r', keys('enter')], ['\x1BP1+r\x7F', keys('backspace')], ['\x1B]11;rgb\x9BA', keys('up')], ['\x1B]11;rgb\x1Bj', keys('escape', 'j')], ['\x1B[?62\x03', keys('ctrl+c')], ['\x1B[M \x03', keys('ctrl+c')], ['\x1B[M\x1B[A', keys('up')], ['\x1BO5\r', keys('enter')],
  // Bytes that are no character: broken off, stray, overlong, surrogates, too large.
  ['\xE8\xABj', keys('j')], ['\xE8\x1B[A', keys('up')], ['\xA5j', keys('j')], ['\xC0\x80j', keys('j')], ['\xE0\x80\x80j', keys('j')], ['\xC1\x9Bj', keys('j')], ['\xED\xA0\x80j', keys('j')], ['\xF4\x90\x80\x80j', keys('j')], ['\xF5\x9B\x9Dj', keys('j')], ['\xF5\x80\x80\x80j', keys('j')], ['\xF0\x80\x80\x80j', keys('j')], ['\xFF\xFEj', keys('j')], ['\xF0\x9F\x98j', keys('j')],
  ['\x9Cj', keys('j')], ['\x85j', keys('j')],
];

export const ALL_SEQUENCES: readonly Row[] = [...LEGACY, ...XTERM, ...KITTY, ...WINDOWS, ...REPLIES, ...PASTES, ...BROKEN_OFF];
