/** The names of the rows of the key table. A config file and the messages refer to the rows by these names. */
export const BINDING_NAMES = [
  'play', 'faster', 'slower', 'life', 'skip-silence', 'play-from-top', 'forward', 'back', 'forward-minute', 'back-minute', 'next-sentence', 'previous-sentence',
  'next-turn', 'previous-turn', 'next-question', 'previous-question', 'question', 'go-to', 'start', 'end', 'line-down', 'line-up', 'half-down',
  'half-up', 'follow', 'sidebar', 'aside', 'reveal', 'script', 'readings', 'source', 'outline', 'search', 'jump-back', 'jump-forward', 'next-match', 'previous-match', 'statistics',
  'copy', 'copy-sentence', 'compare', 'bookmark', 'bookmarks', 'pause-at-questions', 'again', 'segments', 'loop', 'drill', 'hides-ahead', 'advance', 'begin', 'big', 'trainer-note', 'voice', 'blank', 'help', 'close', 'quit', 'quit-remembering', 'suspend', 'redraw', 'drill-on', 'drill-again', 'drill-answer', 'drill-skip', 'drill-mark', 'drill-back',
  'panel-down', 'panel-up', 'panel-next', 'panel-previous', 'panel-close', 'list-down', 'list-up', 'list-page-down',
  'list-page-up', 'list-start', 'list-end', 'list-sort', 'list-close', 'rows-down', 'rows-up', 'rows-page-down', 'rows-page-up', 'rows-start', 'rows-end', 'marks-edit', 'marks-remove', 'marks-undo',
  'prompt-accept', 'prompt-expand', 'prompt-erase', 'prompt-erase-word', 'prompt-erase-all', 'prompt-close', 'prompt-help', 'prompt-quit', 'prompt-suspend',
  'prompt-redraw', 'help-close', 'hand', 'answer', 'hands', 'audience-size', 'audience-quit',
] as const;

export type BindingName = (typeof BINDING_NAMES)[number];
