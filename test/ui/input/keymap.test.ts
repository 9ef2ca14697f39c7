import {describe, expect, test} from 'vitest';
import {createKeymap, DEFAULT_KEYMAP, isKeyName, KEYMAP, type KeyContext} from '../../../src/ui/input/keymap.ts';
import {LANGUAGES} from '../../../src/ui/messages/messages.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';

const {commandFor} = DEFAULT_KEYMAP;
const CONTEXTS: readonly KeyContext[] = ['replay', 'list', 'prompt'];

test('no key is bound twice in one context, and no name', () => {
  for (const context of CONTEXTS) {
    const keys = KEYMAP.filter(binding => binding.context === context).flatMap(binding => binding.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  }
  const names = KEYMAP.map(({name}) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('every binding is described in every language', () => {
  for (const language of LANGUAGES) {
    const {keys} = messagesFor(language);
    expect(Object.keys(keys).toSorted()).toEqual(KEYMAP.map(({name}) => name).toSorted());
    for (const text of Object.values(keys)) expect(text).not.toBe('');
  }
});

test('every key of the design is bound', () => {
  const DESIGNED = ['space', 'p', '>', '+', '<', '-', '=', 'backspace', 'right', 'l', 'left', 'h', 'shift+right', 'shift+left', '.', ',', 'ctrl+right', 'ctrl+left',
    ']', 'pagedown', '[', 'pageup', ...'123456789', 't', ':', 'g', 'home', 'G', 'end', 'down', 'j', 'up', 'k', 'd', 'u', 'f', 'F', 'enter', 'o', 's', 'i', 'm', 'v', 'z', 'r', 'c', '/', 'n', 'N', 'y', 'B',
    '?', 'f1', 'escape', 'q', 'ctrl+c', 'ctrl+z', 'ctrl+l'];
  const bound = KEYMAP.filter(({context}) => context === 'replay').flatMap(({keys}) => keys);
  expect(bound.toSorted()).toEqual(DESIGNED.toSorted());
});

test('Esc never quits', () => {
  for (const context of CONTEXTS) expect(commandFor('escape', context)?.type).toBe('close');
});

describe('with a Chinese input method on', () => {
  const PAIRS = ['？?', '：:', '３3', '】]', '【[', '」]', '「[', '。.', '，,', '》>', '《<', '、/', '＝=', '＋+', '－-'];

  test.each(PAIRS.map(([typed, meant]) => [typed!, meant!]).concat([['——', '-'], ['—', '-']]))('%s is %s', (typed, meant) => {
    expect(commandFor(meant, 'replay')).toBeDefined();
    for (const context of ['replay', 'list'] as const) expect(commandFor(typed, context)).toEqual(commandFor(meant, context));
  });

  test.each(['？', '。', '】', '、', '——', '—', '３'])('%s is text in a prompt', typed => {
    expect(commandFor(typed, 'prompt')).toEqual({type: 'type', text: typed});
  });

  test('a character that is bound itself means that', () => {
    const keymap = createKeymap({copy: ['。']});
    expect([keymap.commandFor('。', 'replay'), keymap.commandFor('.', 'replay')]).toEqual([{type: 'copy'}, {type: 'step-cue', by: 1}]);
  });
});

test('every key that the keyboard sends by a name can be bound', () => {
  for (const key of ['space', 'tab', 'shift+tab', 'insert', 'f1', 'f5', 'f12', 'ctrl+right', 'ctrl+shift+left', 'ctrl+y', '？']) expect(isKeyName(key)).toBe(true);
  for (const key of ['f13', 'alt+x', 'shift+a', '']) expect(isKeyName(key)).toBe(false);
});

test('in a list keys that it does not bind mean what they mean in the replay; in a prompt they are text', () => {
  expect(commandFor('j', 'list')).toEqual({type: 'move', by: 1});
  expect(commandFor('space', 'list')).toEqual({type: 'toggle-play'});
  expect(commandFor('j', 'prompt')).toEqual({type: 'type', text: 'j'});
  expect(commandFor('space', 'prompt')).toEqual({type: 'type', text: ' '});
  expect(commandFor('：', 'prompt')).toEqual({type: 'type', text: '：'});
  expect(commandFor('pagedown', 'prompt')).toEqual({type: 'page', by: 1});
  expect(commandFor('f1', 'prompt')).toBeUndefined();
});
