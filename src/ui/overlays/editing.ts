import type {OverlayEvent} from './overlay.ts';

/** Returns the text of a prompt after an event; the same text when the event does not edit it. */
export function edited(text: string, event: OverlayEvent): string {
  if (event.type === 'type') return text + event.text;
  return event.type === 'erase' ? erased(text, event.what) : text;
}

function erased(text: string, what: 'character' | 'word' | 'all'): string {
  if (what === 'all') return '';
  return what === 'word' ? withoutLastWord(text) : [...text].slice(0, -1).join('');
}

function withoutLastWord(text: string): string {
  let end = text.trimEnd().length;
  while (end > 0 && /\S/u.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
