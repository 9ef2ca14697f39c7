import {expect, test} from 'vitest';
import {openTerminal, RESTORED} from './terminal.ts';

test('keys that are typed before anything stands on the screen are not lost', async () => {
  const {until, press, outcome} = openTerminal(['--paused']);
  press(']\u001B[C');
  await until(/15:10:19.*Q 1\/4/);
  press('q');
  expect((await outcome()).code).toBe(0);
});

test('Esc, a key of a Chinese input method, and what the terminal answers', async () => {
  const {until, press, answer, text, outcome} = openTerminal(['--paused']);
  await until(/15:00:00/);
  answer('\u001B]11;rgb:0000/0000/0000\u001B\\\u001BP>|XTerm(380)\u001B\\\u001B[?62;4c\u001B_Gi=31;OK\u001B\\\u001B[M !!');
  press('?');
  await until(/next question/);
  press('\u001B】');
  await until(/Q 1\/4/);
  expect(text()).not.toContain('next question');
  press('?');
  await until(/next question/);
  press('\u001B');
  await until(screen => !screen.includes('next question'));
  press('\u001B[99;5u');
  expect(await outcome()).toMatchObject({code: 0, restored: RESTORED});
});

test('Ctrl+C quits also in a paste that never ends', async () => {
  const {until, press, outcome} = openTerminal(['--paused']);
  await until(/15:00:00/);
  press('\u001B[200~qqq');
  press('\u0003');
  expect(await outcome()).toMatchObject({code: 0, restored: RESTORED});
});

test.each([[''], ['--screen-reader']])('pastes are marked while the terminal is ours, and not while suspended %s', async option => {
  const {until, press, listen, emulator, outcome} = openTerminal([], {script: `set -m; $PROGRAM --paused ${option}; echo stopped; fg`});
  await until(/大家下午好|女士們、先生們|15:00:00/);
  expect(emulator.modes.bracketedPasteMode).toBe(true);
  const later = listen();
  press('\u001A');
  await until(() => later().lastIndexOf('\u001B[?2004h') > later().indexOf('stopped') && later().includes('stopped'));
  expect(later().slice(0, later().indexOf('stopped'))).toContain('\u001B[?2004l');
  press('\u001B[200~15:13\u001B[201~');
  await until(/15:13/);
  press('q');
  expect(await outcome()).toMatchObject({restored: RESTORED});
});
