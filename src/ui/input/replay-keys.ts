import {MINUTE, SECOND} from '../../timeline/clock.ts';
import {bind, directed, keymapOf, open, type Bind, type Binding, type Keymap} from './bindings.ts';
import {REPLAY_GROUPS} from './commands.ts';

const [play, move, read, find, present, program] = REPLAY_GROUPS.map(bind) as unknown as readonly [Bind, Bind, Bind, Bind, Bind, Bind];

/** The rows of the key table that are active during the replay. The first frame shows some of them. */
export const REPLAY_KEYS: readonly Binding[] = [
  play('play', 'space p', {type: 'toggle-play'}),
  play('faster', '> +', directed('step-rate', 1)),
  play('slower', '< -', directed('step-rate', -1)),
  play('life', '= backspace', {type: 'reset-rate'}),
  play('skip-silence', 'W', {type: 'toggle-silence'}),
  play('play-from-top', 'enter', {type: 'play-from-top'}),

  move('forward', 'right l', {type: 'seek-by', offset: 10 * SECOND}),
  move('back', 'left h', {type: 'seek-by', offset: -10 * SECOND}),
  move('forward-minute', 'shift+right', {type: 'seek-by', offset: MINUTE}),
  move('back-minute', 'shift+left', {type: 'seek-by', offset: -MINUTE}),
  move('next-sentence', '.', directed('step-cue', 1)),
  move('previous-sentence', ',', directed('step-cue', -1)),
  move('next-turn', 'ctrl+right', directed('step-turn', 1)),
  move('previous-turn', 'ctrl+left', directed('step-turn', -1)),
  move('next-question', ']', directed('step-question', 1)),
  move('previous-question', '[ pageup', directed('step-question', -1)),
  move('question', '1 2 3 4 5 6 7 8 9', index => ({type: 'seek-question', number: index + 1})),
  move('go-to', 't :', open('go-to')),
  move('start', 'g home', {type: 'seek-to', edge: 'start'}),
  move('end', 'G end', {type: 'seek-to', edge: 'end'}),

  read('line-down', 'down j', {type: 'scroll', steps: 1, unit: 'row'}),
  read('line-up', 'up k', {type: 'scroll', steps: -1, unit: 'row'}),
  read('half-down', 'd', {type: 'scroll', steps: 1, unit: 'half-view'}),
  read('half-up', 'u', {type: 'scroll', steps: -1, unit: 'half-view'}),
  read('follow', 'f F', {type: 'follow'}),
  read('sidebar', 's', {type: 'toggle-sidebar'}),
  read('aside', 'a', {type: 'toggle-aside'}),
  read('reveal', 'v', {type: 'next-reveal'}),
  read('script', 'z', {type: 'next-wording', of: 'script'}),
  read('readings', 'r', {type: 'next-wording', of: 'readings'}),
  read('source', 'c', {type: 'next-wording', of: 'text'}),

  find('outline', 'o', open('outline')),
  find('search', '/', open('search')),
  find('next-match', 'n', directed('step-match', 1)),
  find('previous-match', 'N', directed('step-match', -1)),
  find('jump-back', 'ctrl+o `', directed('jump', -1)),
  find('jump-forward', 'tab', directed('jump', 1)),
  find('statistics', 'i', open('statistics')),
  find('copy', 'y', {type: 'copy'}),
  find('copy-sentence', 'Y', {type: 'copy', what: 'sentence'}),
  find('compare', 'C', open('compare')),
  // With a remote, `b` blanks the screen.
  find('bookmark', 'b ctrl+b', open('bookmark')),
  find('bookmarks', "'", open('bookmarks')),

  present('pause-at-questions', 'm', {type: 'next-pause-at'}),
  present('again', ';', {type: 'again'}),
  present('segments', 'P', open('segments')),
  present('loop', 'L', {type: 'next-loop'}),
  present('drill', 'x', {type: 'toggle-drill'}),
  present('hides-ahead', 'S', {type: 'toggle-hides-ahead'}),
  present('advance', 'pagedown', {type: 'advance'}),
  present('begin', 'f5 shift+f5', {type: 'play'}),
  present('big', 'w', {type: 'toggle-big'}),
  present('trainer-note', 'e', open('trainer-note')),
  present('voice', 'V', {type: 'next-voice'}),
  present('blank', 'B', {type: 'toggle-blank'}),

  program('help', '? f1', open('help')),
  program('close', 'escape', {type: 'close'}),
  program('quit', 'q ctrl+c', {type: 'quit'}),
  program('quit-remembering', 'Q', {type: 'quit-remembering'}),
  program('suspend', 'ctrl+z', {type: 'suspend'}),
  program('redraw', 'ctrl+l', {type: 'redraw'}),
];

let usual = keymapOf(REPLAY_KEYS);

/** Sets the whole table. It is loaded together with the controller. */
export const provideKeymap = (whole: Keymap): void => { usual = whole; };

/** Returns the default keys: those of the replay, and also those of overlays as soon as the whole table is loaded. */
export const usualKeymap = (): Keymap => usual;
