import type {Io} from './io.ts';

/** Terminals take no more than this at once (xterm; others take more). */
const LARGEST = 74_994;

/**
 * Puts a text on the clipboard of whoever sits at the terminal, also over ssh (OSC 52, xterm control sequences), and
 * through tmux. False when the terminal would not take it; nothing is written then. The text must be safe to show.
 */
export function copyToClipboard(text: string, {env, writeNow}: Pick<Io, 'env' | 'writeNow'>): boolean {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  if (encoded.length > LARGEST || /^(?:dumb|linux|vt\d+)$/.test(env['TERM'] ?? 'dumb')) return false;
  const sequence = `\u001B]52;c;${encoded}\u0007`;
  // tmux passes it on of itself, or wrapped, or not at all: that depends on how it is set up.
  writeNow(env['TMUX'] ? `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\${sequence}` : sequence);
  return true;
}
