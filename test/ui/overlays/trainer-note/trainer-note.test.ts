import {expect, test} from 'vitest';
import {parseNotes} from '../../../../src/player/notes.ts';
import {bigRows} from '../../../../src/ui/panes/big-rows.ts';
import {drive} from '../../../drive.ts';
import {started} from '../../../player/press.ts';
import {short} from '../../../samples.ts';

const notes = parseNotes(`## Q1\n問他預算。\u001B[31m\n${Array.from({length: 60}, (_, line) => `line ${line}`).join('\n')}\n## Q2\nSecond.`);
const open = () => drive(started(short(), {notes}), {tools: {big: bigRows}});

test('e shows the note of where one is, follows the replay, and scrolls', () => {
  const driven = open().press('1 e');
  expect(driven.screen()).toContain('Note  Q1');
  expect(driven.screen()).toContain('問他預算。␛[31m');
  expect(driven.screen()).toContain('Speakers');
  expect(driven.press('down down').screen()).not.toContain('問他預算');
  expect(driven.press('end').screen()).toContain('line 59');
  expect(driven.press('2').screen()).toContain('Note  Q2');
  expect(driven.press('e').overlay()).toBeUndefined();
});

test('where there is none, the next one is named', () => {
  const screen = open().press('e').screen();
  expect(screen).toContain('no note here');
  expect(screen).toContain('next: Q1');
});

test.each([['w', 'no notes in large mode'], ['x', 'no notes in a drill']])('it is never shown after %s', (key, said) => {
  const driven = open().press(`1 ${key} e`);
  expect(driven.screen()).toContain(said);
  expect(driven.screen()).not.toContain('預算');
  expect(open().press(`1 e ${key}`).screen()).not.toContain('預算');
});

test('without notes it says how to bring some', () => {
  const driven = drive(started(short())).press('e');
  expect(driven.screen()).toContain('--notes FILE');
  expect(driven.overlay()).toBeUndefined();
});
