import {expect, test} from 'vitest';
import {SHORT} from '../../samples.ts';
import {run} from '../world.ts';

const transcript = {'talk.txt': SHORT};

test.each([
  ['missing', 'talk.txt --notes none.md', {}, 'none.md: no such file; expected notes in Markdown'],
  ['a folder', 'talk.txt --notes dir', {dir: Object.assign(new Error('dir'), {code: 'EISDIR'})}, 'dir: cannot be read (EISDIR); expected notes in Markdown'],
  ['not UTF-8', 'talk.txt --notes bad.md', {'bad.md': new Uint8Array([0xff, 0xfe, 0x23, 0])}, 'bad.md: is not UTF-8; expected notes in Markdown, in UTF-8'],
  ['not UTF-8, beside the transcript', 'talk.txt', {'talk.notes.md': new Uint8Array([0x23, 0x23, 0x20, 0xb5, 0xd8])}, 'talk.notes.md: is not UTF-8; expected notes in Markdown, in UTF-8'],
])('notes that are %s are refused in one line before anything is played', async (_, line, files, said) => {
  const {code, out, errors} = await run(line.split(' '), {files: {...transcript, ...files}});
  expect([code, out]).toEqual([2, '']);
  expect(errors).toBe(`replay-presser: ${said}\n`);
});

test('check tells of notes without a place, beside the transcript or named', async () => {
  const notes = '## Q1\nfine\n\n## Q7\nlost\n## lunch\n';
  const told = (name: string) => `${name}:4:1: Q7 is not a question; expected Q1 to Q2\n${name}:6:1: lunch is not a time; expected 15:13, 1513, +2m, -30s, 50%, Q3, #12, start or end\n`;
  const beside = await run(['check', 'talk.txt'], {files: {...transcript, 'talk.notes.md': notes}});
  expect([beside.code, beside.out.slice(beside.out.indexOf('\n') + 1)]).toEqual([3, told('talk.notes.md')]);
  const named = await run(['check', 'talk.txt', '--notes', 'mine.md'], {files: {...transcript, 'mine.md': notes}});
  expect([named.code, named.out.slice(named.out.indexOf('\n') + 1)]).toEqual([3, told('mine.md')]);
  expect((await run(['check', 'talk.txt'], {files: transcript})).code).toBe(0);
});
