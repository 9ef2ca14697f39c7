import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  BYTE_ORDER_MARK, outgoingClipboard, outgoingControl, outgoingData, outgoingDocument, outgoingFrame, outgoingLines, outgoingMessage, outgoingPaste, outgoingRow, outgoingTable, outgoingText,
  outgoingThroughScreen, outgoingThroughTmux,
} from '../../src/transcript/outgoing.ts';

/** Escapes, styles, line feeds and overrides. */
const HOSTILE = 'a\u001B[1;31mb\u001B[2Jc\nd\u202Ee\u0007';

test.each([
  ['lines keep styles and line feeds', outgoingLines, 'a\u001B[1;31mb␛[2Jc\nd⟪RLO⟫e␇'],
  ['a row keeps styles', outgoingRow, 'a\u001B[1;31mb␛[2Jc␊d⟪RLO⟫e␇'],
  ['a piece of a row keeps nothing', outgoingText, 'a␛[1;31mb␛[2Jc␊d⟪RLO⟫e␇'],
  ['a message is one line', outgoingMessage, 'a␛[1;31mb␛[2Jc␊d⟪RLO⟫e␇\n'],
  ['data keep what a terminal does not obey', outgoingData, 'a␛[1;31mb␛[2Jc\nd\u202Ee␇'],
  ['a document keeps line feeds', outgoingDocument, 'a␛[1;31mb␛[2Jc\nd⟪RLO⟫e␇'],
  ['a table ends rows as its format does', outgoingTable, 'a␛[1;31mb␛[2Jc\r\nd⟪RLO⟫e␇'],
  ['a paste presses no keys', outgoingPaste, 'a␛[1;31mb␛[2Jc\nd⟪RLO⟫e␇'],
])('%s', (_, gate, expected) => expect(gate(HOSTILE)).toBe(expected));

test('text without an escape passes the same gate', () => {
  expect([outgoingLines('a\u0007\nb'), outgoingRow('a\u0007\nb')]).toEqual(['a␇\nb', 'a␇␊b']);
});

test('of escapes only that of a style passes, whatever is around it', () => {
  const part = fc.constantFrom('\u001B', '[', ']', '1', ';', 'm', 'J', '\u0007', '\u009B', 'x', '\n', '\u001B[0m', '\u001B[38;5;1m');
  fc.assert(fc.property(fc.array(part, {maxLength: 20}).map(parts => parts.join('')), text => {
    const style = /\u001B\[[\d;]*m/g;
    expect(outgoingLines(text).match(style)).toEqual(text.match(style));
    expect(outgoingLines(text).replaceAll(style, '')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    expect(outgoingRow(text).replaceAll(style, '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
  }), {seed: 6});
});

describe('sequences', () => {
  test.each(['', 'a', '大家好𠮷', 'x'.repeat(8191), '字'.repeat(9000)])('the clipboard gets a text in base 64 (%#)', text => {
    expect(outgoingClipboard(text)).toBe(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  });

  test('the clipboard gets no controls', () => expect(outgoingClipboard('\u001B')).toBe(`\u001B]52;c;${Buffer.from('␛').toString('base64')}\u0007`));

  test('tmux gets every escape twice', () => expect(outgoingThroughTmux(outgoingControl`\u001B[1m\u001B[0m`)).toBe('\u001BPtmux;\u001B\u001B[1m\u001B\u001B[0m\u001B\\'));

  test('screen gets pieces of at most 250', () => {
    const pieces = (text: string) => outgoingThroughScreen(outgoingText(text));
    expect(pieces('')).toBe('');
    expect(pieces('x'.repeat(250))).toBe(`\u001BP${'x'.repeat(250)}\u001B\\`);
    expect(pieces('x'.repeat(501))).toBe(`\u001BP${'x'.repeat(250)}\u001B\\\u001BP${'x'.repeat(250)}\u001B\\\u001BPx\u001B\\`);
    expect(outgoingThroughScreen(outgoingLines('a\nb'))).toBe('\u001BPa\nb\u001B\\');
  });

  test('one of the program’s own holds numbers and text that has passed', () => {
    expect(outgoingControl`\u001B[${3};${0}H${outgoingText('a\n')}!`).toBe('\u001B[3;0Ha␊!');
    expect(outgoingFrame('\u001B[H')).toBe('\u001B[H');
    expect(BYTE_ORDER_MARK).toBe('\uFEFF');
  });
});
