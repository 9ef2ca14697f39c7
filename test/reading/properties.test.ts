import * as fc from 'fast-check';
import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {createReader, LAYOUT_IDS, layoutOf, readTranscript} from '../../src/reading/read.ts';
import type {Transcript} from '../../src/transcript/model.ts';
import {visibleLine} from '../../src/transcript/unsafe.ts';
import {example} from '../layouts/rows.ts';

const names = readdirSync(new URL('../../transcripts/examples/', import.meta.url)).filter(name => !/^README|^json\./.test(name));
const examples = names.map(name => ({name, id: name.split('.')[0]!, text: example(name)}));
const lines = examples.flatMap(({text}) => text.split('\n'));

/** Texts that are nearly transcripts: lines of all layouts and random text, with line ends of all kinds. */
const anyText = fc.array(fc.tuple(fc.oneof({arbitrary: fc.constantFrom(...lines), weight: 4}, {arbitrary: fc.string({unit: 'binary', maxLength: 40}), weight: 1}), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n')), {maxLength: 60})
  .map(parts => parts.map(([line, end]) => line + end).join(''));
const runs = {numRuns: 150, seed: 14};

/** Returns the offset of each line. */
function startsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({index, 0: end}) => index + end.length)];
}

/** Returns the offset of a place. Columns count characters. */
const offsetOf = (text: string, starts: readonly number[], line: number, column: number): number => starts[line - 1]! + Array.from(text.slice(starts[line - 1])).slice(0, column - 1).join('').length;

/** Returns everything in a text that the transcript has nowhere, neither as words nor as anything else. */
function lostFrom(text: string, {turns, events, asides, heading, problems}: Transcript): string {
  const starts = startsOf(text);
  const seen = new Uint8Array(text.length);
  const seeLine = (line: number) => seen.fill(1, starts[line - 1], starts[line] ?? text.length);
  for (const {source, line, column} of turns) {
    const at = offsetOf(text, starts, line, column);
    expect(text.slice(at, at + source.length)).toBe(source);
    seen.fill(1, at, at + source.length);
  }
  for (const {text: words, line} of [...events, ...asides]) for (let more = 0; more < Math.max(1, words.split(/\r\n|\r|\n/).length); more += 1) seeLine(line + more);
  for (const {line} of problems) seeLine(line);
  if (heading !== undefined) seeLine(text.split(/\r\n|\r|\n/).findIndex(line => visibleLine(line.trim()) === heading) + 1);
  return text.split('').filter((character, index) => seen[index] !== 1 && !/[\s\uFEFF]/.test(character)).join('');
}

test('no character is lost', () => {
  fc.assert(fc.property(anyText, fc.constantFrom(undefined, ...LAYOUT_IDS.filter(id => !layoutOf(id)!.isWhole)), (text, from) => {
    const read = readTranscript(text, undefined, {from});
    // A byte order mark is no character of the text.
    if (read.turns.length > 0 && !text.startsWith('\uFEFF')) expect(lostFrom(text, read)).toBe('');
  }), runs);
});

test('however it is cut into pieces, and wherever it pauses, the same comes', () => {
  fc.assert(fc.property(anyText, fc.array(fc.tuple(fc.nat(200), fc.boolean()), {minLength: 1, maxLength: 8}), (text, cuts) => {
    const reader = createReader();
    for (let at = 0, next = 0; at < text.length; next += 1) {
      const [length, pauses] = cuts[next % cuts.length]!;
      reader.push(text.slice(at, at + length + 1));
      at += length + 1;
      if (pauses) {
        reader.settle();
        reader.transcript();
      }
    }
    while (!reader.endStep(3));
    const [pieces, whole] = [reader.transcript(), readTranscript(text)];
    expect(pieces).toEqual(whole);
    expect(pieces.turns.map(({times}) => times)).toEqual(whole.turns.map(({times}) => times));
  }), runs);
});

test('nothing makes it throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string({unit: 'binary', maxLength: 400}), fc.string({unit: fc.constantFrom(...'[](){}【】:：*_-|#>0123456789 \n\r\t甲乙主持人記者Q.AM年月日時分'), maxLength: 300})), fc.constantFrom(undefined, ...LAYOUT_IDS), (text, from) => {
    expect(() => readTranscript(text, undefined, {from})).not.toThrow();
  }), {...runs, numRuns: 600});
});

describe('one damaged line loses at most that line', () => {
  test.each(examples)('$name', ({id, text}) => {
    // Twice, so that what recurs still recurs.
    const whole = `${text.trimEnd()}\n\n${text}`;
    const read = (from: string) => readTranscript(from, undefined, {from: id});
    const wordsOf = ({turns}: Transcript) => turns.flatMap(({text: words}) => words.split('\n')).flatMap(words => words.split(/(?<=[.?!。？！]) ?/)).filter(words => words.trim() !== '');
    const before = wordsOf(read(whole));
    const all = whole.split('\n');
    // Without its first line a WebVTT file is none, by its standard.
    fc.assert(fc.property(fc.integer({min: id === 'webvtt' ? 1 : 0, max: all.length - 1}), fc.constantFrom('', 'x', '?', '\uFFFD\uFFFD', '⌧ ⌧ ⌧', '12:', '：', 'a line that nobody wrote'), (index, damage) => {
      const after = new Set(wordsOf(read(all.with(index, damage).join('\n'))));
      const damaged = all[index]!;
      // What is missing stood on the damaged line, or is joined to its neighbours otherwise.
      const missing = before.filter(words => !after.has(words) && !damaged.includes(words.slice(0, 12)));
      expect(missing.length).toBeLessThanOrEqual(2);
    }), {numRuns: 40, seed: 14});
  });
});
