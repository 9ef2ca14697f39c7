import {describe, expect, test} from 'vitest';
import {SHORT} from '../../samples.ts';
import {main} from '../../../src/shell/main.ts';
import {run, world} from '../world.ts';

const files = {'short.txt': SHORT};
const exported = async (line: string, more: Readonly<Record<string, string>> = {}) => run(['export', 'short.txt', ...line.split(' ')], {files: {...files, ...more}});

describe('what is written', () => {
  test.each([
    ['--speaker 王局長', [2, 4, 7]], ['--speaker 甲報', [3]], ['--speaker 記者', [3, 6]], ['--question 2', [6, 7]], ['--question Q1,Q2', [3, 4, 6, 7]], ['--question 1-2', [3, 4, 6, 7]],
    ['--start 10:08', [6, 7, 8]], ['--end 10:04', [1, 2]], ['--start Q1 --speaker 主持人', [5, 8]], ['--question ２', [6, 7]],
  ])('%s', async (options, turns) => {
    for (const format of ['jsonl', 'csv', 'txt', 'md', 'json']) {
      const {code, out} = await exported(`-f ${format} ${options}`);
      expect(code).toBe(0);
      if (format === 'jsonl') expect(out.trimEnd().split('\n').map(line => (JSON.parse(line) as {turn: number}).turn)).toEqual(turns);
      if (format === 'csv') expect(out.trimEnd().split('\r\n').slice(1).map(line => Number(line.split(',')[0]))).toEqual(turns);
      if (format === 'md') expect(Array.from(out.matchAll(/^<a id="t(\d+)">/gm), ([, turn]) => Number(turn))).toEqual(turns);
      if (format === 'txt') expect(out.split('\n\n')).toHaveLength(turns.length);
      if (format === 'json') expect((JSON.parse(out) as {turns: unknown[]}).turns).toHaveLength(turns.length);
    }
  });

  test('in other characters, with readings, or as the source has it', async () => {
    const text = '2024-03-01 10:00 主持人 發(fā)布會開始, 請安靜。\n2024-03-01 10:01 王局長 好。\n';
    const first = async (options: string) => (JSON.parse((await run(['export', 'a.txt', '-f', 'jsonl', ...options.split(' ')], {files: {'a.txt': text}})).out.split('\n')[0]!) as {text: string}).text;
    expect(await first('--text clean')).toBe('發布會開始，請安靜。');
    expect(await first('--script simplified')).toBe('发布会开始，请安静。');
    expect(await first('--readings ruby')).toBe('發(fā)布會開始，請安靜。');
    expect(await first('--readings all')).toMatch(/^發\(fā\)布\(bù\)會\(huì\)/);
    expect(await first('--text source')).toBe('發(fā)布會開始, 請安靜。');
  });

  test('a part of JSON counts from its first turn and reads back', async () => {
    const {out} = await exported('-f json --question 2');
    expect(JSON.parse(out)).toMatchObject({first: '10:08', turns: [{start: 0, stamp: '10:08'}, {start: 60_000, stamp: '10:09'}], questions: [{number: 1, asked: 1, answers: [2]}], speakers: [{turns: [1]}, {turns: [2]}]});
    // Only the whole tells when the last turn ends.
    const known = (json: string) => json.replaceAll(/"(?:duration|end)": \d+/g, '');
    expect(known((await run(['export', 'part.json', '-f', 'json'], {files: {'part.json': out}})).out)).toBe(known(out));
  });
});

describe('what is refused', () => {
  test.each([
    ['-f txt --speaker 李', '--speaker 李: expected 主持人, 王局長, 甲報記者, 乙報記者'], ['-f txt --question 9', '--question: '], ['-f txt --question x', '--question x: expected 2, Q2, 2,4, 2-4'],
    ['-f txt --start 10:09 --question 1', 'no turn fits all of these options; expected at least one'], ['-f txt --by cue', '--by is only for jsonl, csv'], ['-o talk.xyz', '--format is missing'],
  ])('%s', async (options, message) => {
    const {code, errors, written} = await exported(options);
    expect([code, written.size]).toEqual([2, 0]);
    expect(errors).toContain(`replay-presser: ${message}`);
    expect(errors.trimEnd()).not.toContain('\n');
  });
});

test.each([['a.TXT', 'txt'], ['b.markdown', 'md'], ['c.ndjson', 'jsonl'], ['d.csv', 'csv'], ['e.v2.json', 'json']])('-o %s is written as %s', async (name, format) => {
  const {written} = await exported(`-o ${name}`);
  expect(written.get(name)).toBe((await exported(`-f ${format}`)).out);
});

describe('what takes longer than a second says how far it is', () => {
  const written = async (format: string, step: number, isTTY = true) => {
    const long = Array.from({length: 600}, (_, turn) => `2024-03-01 ${10 + Math.floor(turn / 60)}:${String(turn % 60).padStart(2, '0')} 主持人 ${'我們今年繼續推進治理工作。'.repeat(10)}\n`).join('');
    const {io} = world({files: {'long.txt': long}});
    let now = 0;
    const shown: string[] = [];
    const stderr = {isTTY, write: (text: string) => { shown.push(text); return true; }};
    const code = await main(['export', 'long.txt', '-o', `out.${format}`, '--speed', 'max'].slice(0, ['cast'].includes(format) ? 6 : 4), {...io, stderr, clock: {...io.clock, now: () => (now += step)}});
    expect(code).toBe(0);
    return shown;
  };

  test.each(['txt', 'csv', 'json', 'vtt', 'html', 'md', 'cast', 'svg'])('%s', async format => {
    const shown = await written(format, 700);
    expect(shown.some(text => /long\.txt .*\d+%/.test(text))).toBe(true);
    // One screen takes no time.
    if (format !== 'svg') expect(shown.some(text => /^\rout\..*\d+%/.test(text))).toBe(true);
    // Nothing of it is left.
    expect(shown.at(-1)).toBe('\r\u001B[K');
  });

  test('but not what is quick, nor to a file', async () => {
    expect(await written('txt', 0.01)).toEqual([]);
    expect(await written('txt', 400, false)).toEqual([]);
  });
});
