import {describe, expect, test} from 'vitest';
import {createReader, readTranscript} from '../../src/readers/read.ts';
import {patternFor} from '../../src/transcript/pattern.ts';
import {institution, isReporter, outletOf, postsOf} from '../../src/transcript/roster.ts';
import {titleIn} from '../../src/transcript/title.ts';
import {visible} from '../../src/transcript/unsafe.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {unitsOf} from '../../src/timeline/pace.ts';
import {sentencesOf} from '../../src/timeline/sentences.ts';
import {layoutLines} from '../../src/typesetting/lines.ts';
import {displayWidth} from '../../src/typesetting/width.ts';
import {exportedText, turnsBetween} from '../../src/writers/txt.ts';
import {lexicon} from '../lexicon.ts';

const MEGABYTE = 1 << 20;
const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const turn = (words: string) => `2024-03-01 10:00 甲 ${words}`;
const read = (text: string) => readTranscript(text, lexicon);

/** Each with what it likes least, as it grows. */
const WORST: Readonly<Record<string, readonly [piece: string, run: (text: string) => unknown]>> = {
  'stamps that are none': ['2024-03-01 10:00:', read],
  'dates without end': ['2024-03-01 ', read],
  'digits': ['2', read],
  'blanks': [' ', text => read(turn(`甲${text}乙`))],
  'line ends': ['\r', text => read(turn(text))],
  'turns without words': ['2024-03-01 10:00 甲\n', read],
  'one turn after the other on a line': ['2024-03-01 10:00 甲 好 ', read],
  'gaps': ['?fù)', text => read(turn(text))],
  'gaps that almost fit': ['地?fù)P', text => read(turn(text))],
  'gaps in a run out of step': ['日?qǐng)笥', text => read(turn(text))],
  'question marks': ['?', text => read(turn(text))],
  'annotations': ['發(fā)', text => read(turn(text))],
  'annotations without end': ['發(fā', text => read(turn(text))],
  'open parentheses': ['(', text => read(turn(text))],
  'closed parentheses': ['()', text => read(turn(`中${text}`))],
  'narrow marks': [',', text => read(turn(`中${text}`))],
  'narrow marks and quotes': [',"', text => read(turn(`中${text}`))],
  'enumerators': ['一、', text => read(turn(text))],
  'ends of paragraphs': ['。” ', text => read(turn(text))],
  'bars': [' |', text => read(turn(text))],
  'introductions': ['請市局局長王一先生', text => [...postsOf(['王一'], [text])]],
  'introductions and speakers': ['甲乙丙先生', text => [...postsOf(Array.from({length: text.length >> 3}, (_, index) => `某${index}`), [text])]],
  'invitations': ['請', text => [...postsOf(['王一'], [`${text}王一先生`])]],
  'a title that never ends': ['召開', titleIn],
  'institutions': ['市', institution],
  'labels': ['記者', text => [isReporter(text), outletOf(text)]],
  'unsafe characters': ['\u001B[', visible],
  'marks': ['\u0301', visible],
  'joiners': ['\u200D', visible],
  'a word': ['a', text => layoutLines(text, 40)],
  'closing marks': ['。', text => layoutLines(text, 40)],
  'opening marks': ['（', text => layoutLines(text, 40)],
  'flags': ['🇨', text => [layoutLines(text, 40), unitsOf(text)]],
  'clusters': ['👩‍', text => displayWidth(text)],
  'numbers': ['1.', text => [unitsOf(text), sentencesOf(text)]],
  'sentences': ['好。', text => [unitsOf(text), sentencesOf(text)]],
  'a search for letters': ['xian', text => text.match(patternFor('xianxianxianxian', lexicon)!)],
  'a search for what is almost there': ['發布', text => text.match(patternFor('發布發布發布會', lexicon)!)],
};

/** The least of three runs, in whatever unit the clock has: only its growth is looked at. */
function cost(run: (text: string) => unknown, text: string): number {
  return Math.min(...[0, 1].map(() => {
    const began = process.hrtime.bigint();
    run(text);
    return Number(process.hrtime.bigint() - began);
  }));
}

describe('four times as much takes about four times as long', () => {
  test.each(Object.entries(WORST))('%s', (_, [piece, run]) => {
    run(repeated(piece, 20_000));
    const [small, large] = [cost(run, repeated(piece, MEGABYTE / 4)), cost(run, repeated(piece, MEGABYTE))];
    // What is quadratic takes sixteen times as long. Below a millisecond nothing can be told.
    expect(large / Math.max(small, 1_000_000)).toBeLessThan(11);
  });

  test('a question that everybody answers', () => {
    const run = (text: string) => {
      const timeline = buildTimeline(read(text));
      return exportedText(timeline, turnsBetween(timeline, 0, timeline.duration));
    };
    const answered = (length: number) => `2024-03-01 09:59 甲報記者 請問？\n${repeated(`${turn('好')}\n`, length)}`;
    expect(cost(run, answered(MEGABYTE)) / Math.max(cost(run, answered(MEGABYTE / 4)), 1_000_000)).toBeLessThan(11);
  });

  test('a turn that arrives in small pieces and never ends', () => {
    const run = (text: string) => {
      const reader = createReader();
      reader.push(turn('好'));
      for (let at = 0; at < text.length; at += 1024) reader.push(text.slice(at, at + 1024));
      reader.end();
    };
    expect(cost(run, repeated('好，', MEGABYTE)) / Math.max(cost(run, repeated('好，', MEGABYTE / 4)), 1_000_000)).toBeLessThan(11);
  });
});
