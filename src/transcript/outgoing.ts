/**
 * The one gate through which text leaves the program. Everything that comes out of it is safe for a terminal, a pipe, a
 * clipboard or a file, whatever a stranger's text, name or setting holds. Each kind of output has its own rule. Writers
 * accept only `Outgoing`, which only this file can create, so the compiler refuses text that has not passed.
 */
import {visible, visibleLine} from './unsafe.ts';

declare const passed: unique symbol;
/** Text that may leave. */
export type Outgoing = string & {readonly [passed]: true};

const pass = (text: string): Outgoing => text as Outgoing;

/** The sequence that sets a style, the only one that lines and rows may hold (ECMA-48, 8.3.117). */
const SGR = /(\u001B\[[\d;]*m)/;

const stylesKept = (text: string, safe: (part: string) => string): string =>
  (text.includes('\u001B') ? text.split(SGR).map((part, index) => (index % 2 === 1 ? part : safe(part))).join('') : safe(text));

/** Passes lines of text for a terminal or a pipe. They may contain styles. */
export const outgoingLines = (text: string): Outgoing => pass(stylesKept(text, visible));

/** Passes one row of the screen, without a line feed. It may contain styles. */
export const outgoingRow = (row: string): Outgoing => pass(stylesKept(row, visibleLine));

/** Passes a piece of a row without styles or any other control characters. */
export const outgoingText = (text: string): Outgoing => pass(visibleLine(text));

/** Passes a message in one line, without styles, and ends the line. */
export const outgoingMessage = (message: string): Outgoing => pass(`${visibleLine(message)}\n`);

/**
 * Passes data for other programs unchanged. The format must have escaped the characters that a terminal would obey. Any
 * that are left are made visible.
 */
export const outgoingData = (text: string): Outgoing => pass(text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]+/g, visible));

/** Passes text for a file, without styles. */
export const outgoingDocument = (text: string): Outgoing => pass(visible(text));

/** Passes rows of a table, which end in a carriage return and a line feed (RFC 4180). */
export const outgoingTable = (text: string): Outgoing => pass(visible(text).replaceAll('\n', '\r\n'));

/** The byte order mark, by which spreadsheets recognise UTF-8. */
export const BYTE_ORDER_MARK = pass('\uFEFF');

/** Passes text for a clipboard, without control characters, because pasted text must not press keys. */
export const outgoingPaste = (text: string): Outgoing => pass(visible(text));

/** Returns the sequence that puts a text on the clipboard of a terminal (OSC 52, xterm control sequences). */
export const outgoingClipboard = (text: string): Outgoing => pass(`\u001B]52;c;${base64(outgoingPaste(text))}\u0007`);

/** Wraps a sequence for tmux to pass on to the terminal (its DCS). */
export const outgoingThroughTmux = (sequence: Outgoing): Outgoing => pass(`\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`);

/**
 * Wraps a sequence for GNU screen to pass on (its DCS), in pieces. Old versions accept 256 bytes at once and print the
 * rest.
 */
export const outgoingThroughScreen = (sequence: Outgoing): Outgoing => pass(sequence.replaceAll(/[^]{1,250}/g, piece => `\u001BP${piece}\u001B\\`));

/** Makes a control sequence of the program's own. It may contain only numbers, and text that has passed the gate. */
export const outgoingControl = (strings: TemplateStringsArray, ...values: readonly (number | Outgoing)[]): Outgoing =>
  pass(strings.map((part, index) => `${part}${values[index] ?? ''}`).join(''));

/** Passes a frame that the painter has composed of passed rows and cursor movements. Only the painter may call it. */
export const outgoingFrame = (frame: string): Outgoing => pass(frame);

/** Encodes the UTF-8 bytes of a text (RFC 4648). */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let offset = 0; offset < bytes.length; offset += 8192) binary += String.fromCharCode(...bytes.subarray(offset, offset + 8192));
  return btoa(binary);
}
