/**
 * The one gate through which text leaves the program. Whatever a stranger's text, name or setting holds, and wherever
 * somebody forgot to make it visible: what comes out of here a terminal, a pipe, a clipboard and a file can take. Each
 * kind has its own rule. Everything that writes takes `Outgoing`, which only this file makes, so that the compiler
 * refuses what has not been through here.
 */
import {visible, visibleLine} from './unsafe.ts';

declare const passed: unique symbol;
/** Text that may leave. */
export type Outgoing = string & {readonly [passed]: true};

const pass = (text: string): Outgoing => text as Outgoing;

/** What a style is set with: the only sequence that lines and rows may hold (ECMA-48, 8.3.117). */
const SGR = /(\u001B\[[\d;]*m)/;

const stylesKept = (text: string, safe: (part: string) => string): string =>
  (text.includes('\u001B') ? text.split(SGR).map((part, index) => (index % 2 === 1 ? part : safe(part))).join('') : safe(text));

/** Lines of text, perhaps with styles, for a terminal or a pipe. */
export const outgoingLines = (text: string): Outgoing => pass(stylesKept(text, visible));

/** A row of the screen, perhaps with styles: never more than one. */
export const outgoingRow = (row: string): Outgoing => pass(stylesKept(row, visibleLine));

/** A piece of a row without styles: a terminal obeys nothing in it. */
export const outgoingText = (text: string): Outgoing => pass(visibleLine(text));

/** A message in one line, without styles, with its line end. */
export const outgoingMessage = (message: string): Outgoing => pass(`${visibleLine(message)}\n`);

/** Data for other programs, exact to the character: its format has escaped what a terminal would obey; what it has not is made visible. */
export const outgoingData = (text: string): Outgoing => pass(text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]+/g, visible));

/** Text for a file, without styles. */
export const outgoingDocument = (text: string): Outgoing => pass(visible(text));

/** Rows of a table, which end in a carriage return and a line feed (RFC 4180). */
export const outgoingTable = (text: string): Outgoing => pass(visible(text).replaceAll('\n', '\r\n'));

/** What tells spreadsheets that a text is UTF-8. */
export const BYTE_ORDER_MARK = pass('\uFEFF');

/** A text for a clipboard: what is pasted must not press keys. */
export const outgoingPaste = (text: string): Outgoing => pass(visible(text));

/** The same as terminals take it (OSC 52, xterm control sequences). */
export const outgoingClipboard = (text: string): Outgoing => pass(`\u001B]52;c;${base64(outgoingPaste(text))}\u0007`);

/** The same for tmux to pass on (its DCS). */
export const outgoingThroughTmux = (sequence: Outgoing): Outgoing => pass(`\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`);

/** The same for GNU screen to pass on: its DCS, in pieces, because old versions take 256 bytes at once and draw the rest. */
export const outgoingThroughScreen = (sequence: Outgoing): Outgoing => pass(sequence.replaceAll(/[^]{1,250}/g, piece => `\u001BP${piece}\u001B\\`));

/** Sequences that the program is made of. They hold nothing from outside: numbers, and what has passed already. */
export const outgoingControl = (strings: TemplateStringsArray, ...values: readonly (number | Outgoing)[]): Outgoing =>
  pass(strings.map((part, index) => `${part}${values[index] ?? ''}`).join(''));

/** For the painter alone: a frame that it has put together from cells of rows that have passed, and moves between them. */
export const outgoingFrame = (frame: string): Outgoing => pass(frame);

/** RFC 4648, of the UTF-8 of a text. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
