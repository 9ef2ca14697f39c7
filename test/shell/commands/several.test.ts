import {expect, test} from 'vitest';
import {run} from '../world.ts';

const VTT = 'WEBVTT\n\n00:00.000 --> 00:02.000\n<v Mei Tan>Good morning.\n\n00:02.000 --> 00:03.000\n<v Luis Ortega>Thank you.\n';
const files = {'folder/b 2026-05-04.vtt': VTT, 'folder/a.txt': '主持人：各位早上好，閱覽室今天開放。\n譚美：電梯下週啟用，大家可以來看看。\n主持人：謝謝各位，今天到這裡。\n譚美：謝謝主持人，謝謝大家。\n', 'folder/notes.md': 'nothing', 'folder/picture.png': 'x', 'folder/.hidden.vtt': VTT, 'other.vtt': VTT};

test('info tells of several files under their names, and of the transcripts in a folder', async () => {
  const several = await run(['info', '--lang', 'en', 'other.vtt', 'folder/a.txt'], {files});
  expect(several).toMatchObject({code: 0, errors: ''});
  expect(several.out.split('\n').filter(line => /^\S+\.\w+$/.test(line))).toEqual(['other.vtt', 'folder/a.txt']);
  const inFolder = await run(['info', '--lang', 'en', '--json', 'folder'], {files});
  expect((JSON.parse(inFolder.out) as {files: {file: string}[]}).files.map(({file}) => file)).toEqual(['folder/b 2026-05-04.vtt', 'folder/a.txt']);
});

test('one that cannot be read is told, and the others are read', async () => {
  const {code, out, errors} = await run(['info', '--lang', 'en', 'missing.vtt', 'other.vtt'], {files});
  expect(code).toBe(3);
  expect(errors).toContain('missing.vtt');
  expect(out).toContain('Mei Tan');
});

test('export writes each into a folder under a name of its own, or all to standard output', async () => {
  const {code, written} = await run(['export', '-f', 'txt', '-o', 'out/', 'other.vtt', 'folder/a.txt', 'folder/b 2026-05-04.vtt'], {files: {...files, 'folder/other.srt': VTT}});
  expect(code).toBe(0);
  expect([...written.keys()]).toEqual(['out/other.txt', 'out/a.txt', 'out/b 2026-05-04.txt']);
  const same = await run(['export', '-f', 'json', '-o', 'out', 'other.vtt', 'x/other.vtt'], {files: {'other.vtt': VTT, 'x/other.vtt': VTT}});
  expect([...same.written.keys()]).toEqual(['out/other.json', 'out/other.vtt.json']);
  const printed = await run(['export', '-f', 'txt', 'other.vtt', 'folder/a.txt'], {files});
  expect(printed.out).toMatch(/^.*Mei Tan\n[^]*主持人\n/);
});

test('without a terminal a folder, or several files, are listed by date', async () => {
  const {code, out} = await run(['--lang', 'en', 'folder'], {files});
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    '2026-05-04  0:03  2 speakers  0 questions  WebVTT subtitles  folder/b 2026-05-04.vtt', expect.stringMatching(/^1970-01-02 {2}≈0:\d\d {2}2 speakers {2}0 questions {2}Name: words {2}folder\/a\.txt$/), '',
  ]);
});

test('a folder without transcripts is told', async () => {
  expect(await run(['--lang', 'en', 'empty'], {files: {'empty/x.png': 'x'}})).toMatchObject({code: 3, errors: 'replay-presser: empty: no transcript in this folder\n'});
  expect(await run(['info', '--lang', 'en', 'empty'], {files: {'empty/x.txt': '   '}})).toMatchObject({code: 3, errors: 'replay-presser: empty: no transcript in this folder\n'});
});

const CHINESE = '谭美：早上好，阅览室今天开放，大家可以来看看。\n\n王芳：谢谢，电梯什么时候启用？\n\n谭美：电梯下周启用。\n';
test.each([
  ['UTF-8', Buffer.from('Mei Tan: Good morning.\n\nLuis Ortega: Thank you.\n')], ['UTF-8', Buffer.from(CHINESE)], ['UTF-16LE', Buffer.from(`\uFEFF${CHINESE}`, 'utf16le')],
] as const)('info and check name the encoding: %s', async (name, bytes) => {
  const given = {files: {'a.txt': bytes}};
  expect((await run(['info', '--lang', 'en', 'a.txt'], given)).out).toMatch(new RegExp(`^Encoding +${name}$`, 'm'));
  expect(JSON.parse((await run(['info', 'a.txt', '--json'], given)).out)).toMatchObject({encoding: name});
  expect((await run(['check', '--lang', 'en', 'a.txt'], given)).out).toContain(`; encoding ${name}\n`);
});
