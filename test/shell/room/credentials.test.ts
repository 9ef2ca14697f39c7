import {EventEmitter} from 'node:events';
import {expect, test} from 'vitest';
import type {Run} from '../../../src/shell/run.ts';
import {Ended} from '../../../src/shell/errors.ts';
import {askCredentials} from '../../../src/shell/room/credentials.ts';

/** Asks on a terminal of which everything that happens is kept in order. */
function asked(user?: string) {
  const happened: string[] = [];
  const ending = new AbortController();
  const stdin = Object.assign(new EventEmitter(), {setRawMode: (raw: boolean) => { happened.push(raw ? 'raw' : 'cooked'); }, resume() {}, pause() {}});
  const stderr = {write: (text: string) => { happened.push(text); }};
  const run = {io: {stdin, stderr}, ended: ending.signal, options: {'room-user': user}, screen: {language: 'en', ascii: false}} as unknown as Run;
  const answer = askCredentials(run);
  return {answer, happened, type: (keys: string) => stdin.emit('data', keys), end: () => ending.abort(), written: () => happened.filter(text => text !== 'raw' && text !== 'cooked').join('')};
}

test.each([
  ['in one piece', ['class\rsesame\r']], ['in lines', ['class\r', 'sesame\r']], ['key by key', Array.from('class\rsesame\r')], ['with line feeds', ['class\r\nsesame\r\n']], ['with a mistake', ['clasp\u007Fs\rsesamx\be\r']],
])('a user and a password that come %s are both taken, and the password is never shown', async (_, pieces) => {
  const {answer, happened, type, written} = asked();
  for (const piece of pieces) type(piece);
  expect(await answer).toEqual({user: 'class', password: 'sesame'});
  // The terminal itself would show what comes before it is in raw mode, and between two questions.
  expect(happened[0]).toBe('raw');
  expect(happened.filter(text => text === 'raw' || text === 'cooked')).toEqual(['raw', 'cooked']);
  expect(written()).toContain('User: class');
  expect(written()).toContain('Password: ');
  for (let length = 2; length <= 6; length += 1) expect(written()).not.toContain('sesame'.slice(0, length) + '\u001B');
  expect(written()).not.toContain('sesame');
});

test('with a user given, only the password is asked for', async () => {
  const {answer, type, written} = asked('class');
  type('sesame\r');
  expect(await answer).toEqual({user: 'class', password: 'sesame'});
  expect(written()).not.toContain('User');
});

test.each(['\u0003', '\u0004'])('%j leaves', async key => {
  const {answer, type, happened} = asked();
  type(`cl${key}`);
  await expect(answer).rejects.toBeInstanceOf(Ended);
  expect(happened.at(-2)).toBe('cooked');
});

test('the end of the process leaves', async () => {
  const {answer, end} = asked();
  end();
  await expect(answer).rejects.toBeInstanceOf(Ended);
});
