import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {outgoingTable} from '../../src/transcript/outgoing.ts';
import {readTranscript} from '../../src/reading/read.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {csvLines} from '../../src/writers/csv.ts';
import {wholeExcerpt} from '../../src/writers/excerpt.ts';
import {ATTACKS} from '../hostile/attacks.ts';
import {bundledText} from '../samples.ts';

/** Reads a table by the grammar of RFC 4180, and throws at anything else. */
function strictTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      if (text[at] === '"') {
        const [quoted] = /^"(?:[^"]|"")*"/.exec(text.slice(at)) ?? [];
        if (quoted === undefined) throw new Error(`a quote that is not closed at ${at}`);
        row.push(quoted.slice(1, -1).replaceAll('""', '"'));
        at += quoted.length;
      } else {
        const [plain] = /^[^",\r\n]*/.exec(text.slice(at))!;
        row.push(plain);
        at += plain.length;
      }
      if (text[at] !== ',') break;
      at += 1;
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`no end of a row at ${at}: ${JSON.stringify(text.slice(at, at + 9))}`);
    at += 2;
    rows.push(row);
  }
  for (const row of rows) if (row.length !== rows[0]!.length) throw new Error(`a row of ${row.length} cells`);
  return rows;
}

const tableOf = (source: string, unit: 'turn' | 'cue') => strictTable(outgoingTable([...csvLines(wholeExcerpt(buildTimeline(readTranscript(source))), unit)].join('')));

test('the parser is strict', () => {
  for (const text of ['a,b\n', 'a,"b\r\n', 'a"b,c\r\n', 'a,b\r\nc\r\n', 'a,b']) expect(() => strictTable(text)).toThrow(/ at | of /);
  expect(strictTable('a,"b ""c"",\r\n"\r\n')).toEqual([['a', 'b "c",\r\n']]);
});

describe.each(['turn', 'cue'] as const)('a row for each %s', unit => {
  test('of the bundled broadcast', () => {
    const [names, ...rows] = tableOf(bundledText, unit);
    expect(names).toContain('text');
    expect(new Set(rows.map(([turn]) => turn)).size).toBe(13);
  });

  test('whatever is said by whoever', () => {
    const nasty = fc.constantFrom(...ATTACKS.map(({payload}) => payload), '=cmd|x', '+1', '-1', '@x', '"', '""', ',', ';', '\n', '\t=1', '＝1', '\u00A0=1', '我們，', '<b>', ' ');
    const words = fc.array(nasty, {minLength: 1, maxLength: 5}).map(list => list.join(''));
    fc.assert(fc.property(fc.array(fc.record({speaker: words, text: words.map(said => `${said}好`)}), {minLength: 1, maxLength: 4}), turns => {
      const [names, ...rows] = tableOf(JSON.stringify({format: 'replay-presser', version: 2, turns}), unit);
      if (unit === 'turn') expect(rows).toHaveLength(turns.length);
      // No spreadsheet takes a cell for a formula.
      for (const row of rows) for (const name of ['speaker', 'text', 'post', 'outlet']) expect(row[names!.indexOf(name)]).not.toMatch(/^[\s\u3000]*[=+\-@＝＋－＠|%]/);
    }), {numRuns: 100});
  });
});

test.each([
  ['=1+1', "'=1+1"], ['a "b"', '"a ""b"""'], ['"', '""""'], ['a, b', '"a, b"'], ['a; b', '"a; b"'], ['+1, "2"', `"'+1, ""2"""`], ['a=1', 'a=1'], ['a', 'a'], ['％', '％'], ['%1', "'%1"], ['a\nb', '"a\nb"'],
])('the words %j are written as %j', (text, cell) => {
  const timeline = buildTimeline(readTranscript(JSON.stringify({format: 'replay-presser', version: 2, turns: [{speaker: 'A', text}]})));
  expect([...csvLines(wholeExcerpt(timeline), 'turn')][1]!.replace(/^.*?,A,[a-z]+(?:,){5}/s, '')).toBe(`${cell}\n`);
});
