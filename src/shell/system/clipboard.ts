import {outgoingClipboard, outgoingControl, outgoingThroughTmux} from '../../transcript/outgoing.ts';
import type {Io} from './io.ts';

/** Terminals take no more than this at once (xterm; others take more). */
const LARGEST = 74_994;

/**
 * Puts a text on the clipboard of whoever sits at the terminal, also over ssh (OSC 52, xterm control sequences), and
 * through tmux. False when the terminal would not take it; nothing is written then. 
 */
export function copyToClipboard(text: string, {env, writeNow}: Pick<Io, 'env' | 'writeNow'>): boolean {
  const sequence = outgoingClipboard(text);
  if (sequence.length > LARGEST || /^(?:dumb|linux|vt\d+)$/.test(env['TERM'] ?? 'dumb')) return false;
  // tmux passes it on of itself, or wrapped, or not at all: that depends on how it is set up.
  writeNow(env['TMUX'] ? outgoingControl`${outgoingThroughTmux(sequence)}${sequence}` : sequence);
  return true;
}
