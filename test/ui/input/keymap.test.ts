import {expect, test} from 'vitest';
import {DEFAULT_KEYMAP, KEYMAP, type KeyContext} from '../../../src/ui/input/keymap.ts';
import {keyNames} from '../../../src/ui/input/keys.ts';
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

test('full-width keys, as a Chinese input method types them, are their ASCII twins', () => {
  expect(commandFor('？', 'replay')).toEqual({type: 'open', overlay: 'help'});
  expect(commandFor('：', 'replay')).toEqual({type: 'open', overlay: 'go-to'});
  expect(commandFor('３', 'replay')).toEqual({type: 'seek-question', number: 3});
  expect(commandFor('】', 'replay')).toBeUndefined();
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

const NONE = {
  upArrow: false, downArrow: false, leftArrow: false, rightArrow: false, pageDown: false, pageUp: false, home: false, end: false, return: false, escape: false,
  ctrl: false, shift: false, tab: false, backspace: false, delete: false, meta: false, super: false, hyper: false, capsLock: false, numLock: false,
};

test.each([
  ['jjj', {}, ['j', 'j', 'j']], ['G', {shift: true}, ['G']], [' ', {}, ['space']], ['', {pageDown: true}, ['pagedown']], ['', {rightArrow: true, ctrl: true}, ['ctrl+right']],
  ['', {leftArrow: true, shift: true}, ['shift+left']], ['c', {ctrl: true}, ['ctrl+c']], ['', {delete: true}, ['backspace']], ['', {escape: true, meta: true}, ['escape']],
  ['15:16\r', {}, ['1', '5', ':', '1', '6', 'enter']], ['？', {}, ['？']], ['x', {meta: true}, []], ['\u0000', {}, []], ['', {}, []], ['j', {eventType: 'release' as const}, []],
])('the input %j with %j is the keys %j', (input, key, names) => {
  expect(keyNames(input, {...NONE, ...key})).toEqual(names);
});
