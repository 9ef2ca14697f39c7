import {describe, expect, test} from 'vitest';
import {OVERLAY_GROUPS, REPLAY_GROUPS} from '../../../src/ui/input/commands.ts';
import {isKeyName, keyConflict} from '../../../src/ui/input/key-checks.ts';
import {createKeymap, DEFAULT_KEYMAP, KEYMAP} from '../../../src/ui/input/keymap.ts';
import {REMOTE_KEYS, withRemote} from '../../../src/ui/input/remote-keys.ts';
import {overlayNames, overlayOf, provide} from '../../../src/ui/overlays/provided.ts';
import {OVERLAYS} from '../../../src/ui/overlays/table.ts';
import {LANGUAGES} from '../../../src/ui/messages/messages.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {moreOf} from '../../../src/ui/messages/more.ts';

provide(OVERLAYS);

const {commandFor} = DEFAULT_KEYMAP;
/** The groups that hold in the replay and in each overlay. */
const CONTEXTS = [REPLAY_GROUPS, ...overlayNames().map(name => overlayOf(name).keys)];
const LIST = overlayOf('statistics').keys;
const PROMPT = overlayOf('outline').keys;

test('no key is bound twice where it could mean both, and no name', () => {
  expect(keyConflict(DEFAULT_KEYMAP)).toBeUndefined();
  expect(keyConflict(withRemote(createKeymap()))).toBeUndefined();
  expect(keyConflict(createKeymap({'copy': ['space']}))).toEqual({key: 'space', names: ['play', 'copy']});
  expect(keyConflict(createKeymap({'prompt-erase': ['home']}))).toEqual({key: 'home', names: ['rows-start', 'prompt-erase']});
  const names = KEYMAP.map(({name}) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('every key that opens something names an overlay', () => {
  for (const {command} of KEYMAP) if (typeof command === 'object' && command.type === 'open') expect(overlayNames()).toContain(command.overlay);
});

test('every binding is described in every language', () => {
  for (const language of LANGUAGES) {
    const {keys} = moreOf(messagesFor(language));
    expect(Object.keys(keys).toSorted()).toEqual(KEYMAP.map(({name}) => name).toSorted());
    for (const text of Object.values(keys)) expect(text).not.toBe('');
  }
});

test('every key of the design is bound', () => {
  const DESIGNED = ['space', 'p', 'f5', 'shift+f5', '>', '+', '<', '-', '=', 'backspace', 'right', 'l', 'left', 'h', 'shift+right', 'shift+left', '.', ',', 'ctrl+right', 'ctrl+left',
    ']', 'pagedown', '[', 'pageup', ...'123456789', 't', ':', 'g', 'home', 'G', 'end', 'down', 'j', 'up', 'k', 'd', 'u', 'f', 'F', 'enter', 'o', 's', 'a', 'i', 'm', 'v', 'z', 'r', 'c', '/', 'n', 'N', 'y', 'b', 'ctrl+b', "'", 'w', 'e', 'V', 'B', 'S', ';', 'P', 'L', 'x', 'Y', 'C', 'W',
    'ctrl+o', '`', 'tab', '?', 'f1', 'escape', 'q', 'Q', 'ctrl+c', 'ctrl+z', 'ctrl+l'];
  const bound = KEYMAP.filter(({group}) => (REPLAY_GROUPS as readonly string[]).includes(group)).flatMap(({keys}) => keys);
  expect(bound.toSorted()).toEqual(DESIGNED.toSorted());
});

test('Esc never quits', () => {
  for (const context of CONTEXTS) expect(commandFor('escape', context)?.type).toBe('close');
});

describe('with a Chinese input method on', () => {
  const PAIRS = ['？?', '：:', '３3', '】]', '【[', '」]', '「[', '。.', '，,', '》>', '《<', '、/', '＝=', '＋+', '－-'];

  test.each(PAIRS.map(([typed, meant]) => [typed!, meant!]).concat([['——', '-'], ['—', '-']]))('%s is %s', (typed, meant) => {
    expect(commandFor(meant, REPLAY_GROUPS)).toBeDefined();
    for (const groups of [REPLAY_GROUPS, LIST]) expect(commandFor(typed, groups)).toEqual(commandFor(meant, groups));
  });

  test.each(['？', '。', '】', '、', '——', '—', '３'])('%s is text in a prompt', typed => {
    expect(commandFor(typed, PROMPT)).toEqual({type: 'type', text: typed});
  });

  test('a character that is bound itself means that', () => {
    const keymap = createKeymap({copy: ['。']});
    expect([keymap.commandFor('。', REPLAY_GROUPS), keymap.commandFor('.', REPLAY_GROUPS)]).toEqual([{type: 'copy'}, {type: 'step-cue', direction: 1}]);
  });
});

test('every key that the keyboard sends by a name can be bound', () => {
  for (const key of ['space', 'tab', 'shift+tab', 'insert', 'f1', 'f5', 'f12', 'ctrl+right', 'ctrl+shift+left', 'ctrl+y', '？']) expect(isKeyName(key)).toBe(true);
  for (const key of ['f13', 'alt+x', 'shift+a', '']) expect(isKeyName(key)).toBe(false);
});

test('in a list keys that it does not bind mean what they mean in the replay; in a prompt they are text', () => {
  expect(commandFor('j', LIST)).toEqual({type: 'move', steps: 1});
  expect(commandFor('space', LIST)).toEqual({type: 'toggle-play'});
  expect(commandFor('j', PROMPT)).toEqual({type: 'type', text: 'j'});
  expect(commandFor('space', PROMPT)).toEqual({type: 'type', text: ' '});
  expect(commandFor('：', PROMPT)).toEqual({type: 'type', text: '：'});
  expect(commandFor('pagedown', PROMPT)).toEqual({type: 'page', steps: 1});
  expect(commandFor('f1', PROMPT)).toEqual({type: 'open', overlay: 'help'});
});

test('what ends, suspends or redraws does so in every overlay', () => {
  for (const groups of CONTEXTS) {
    for (const [key, type] of [['ctrl+c', 'quit'], ['ctrl+z', 'suspend'], ['ctrl+l', 'redraw']] as const) expect(commandFor(key, groups)).toEqual({type});
  }
});

test('with a remote, the keys that it sends to blank the screen do that and nothing else', () => {
  const remote = withRemote(createKeymap());
  for (const key of REMOTE_KEYS) expect(remote.commandFor(key, REPLAY_GROUPS)).toEqual({type: 'toggle-blank'});
  expect(commandFor('.', REPLAY_GROUPS)).toEqual({type: 'step-cue', direction: 1});
  expect(remote.commandFor('ctrl+b', REPLAY_GROUPS)).toEqual(commandFor('b', REPLAY_GROUPS));
  expect([...OVERLAY_GROUPS].length).toBe(7);
});
