import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../../src/reading/read.ts';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import {wholeExcerpt} from '../../../src/writers/excerpt.ts';
import {chapterPieces, vttPieces} from '../../../src/writers/subtitles/subtitles.ts';
import {ATTACKS} from '../../hostile/attacks.ts';
import {lexicon} from '../../lexicon.ts';
import {bundledText} from '../../samples.ts';
import {faultsOf} from './webvtt-rules.ts';

describe('the rules find', () => {
  test.each([
    ['no blank line', 'WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nx\n', 1], ['an arrow', 'WEBVTT\n\n00:01.000 --> 00:02.000\na --> b\n', 1], ['times in no order', 'WEBVTT\n\n00:02.000 --> 00:03.000\nx\n\n00:01.000 --> 00:02.000\nx\n', 1],
    ['an end before its start', 'WEBVTT\n\n00:02.000 --> 00:02.000\nx\n', 1], ['two ids', 'WEBVTT\n\na\n00:01.000 --> 00:02.000\nx\n\na\n00:02.000 --> 00:03.000\nx\n', 1], ['markup', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<script>x\n', 1],
    ['an ampersand', 'WEBVTT\n\n00:01.000 --> 00:02.000\nA & B\n', 1], ['an open tag', 'WEBVTT\n\n00:01.000 --> 00:02.000\nx <b>y\n', 1], ['nothing', 'WEBVTT x\n\nNOTE\ny\n\n1 a\n00:01.000 --> 00:02.000\n<v A &amp; B>x <ruby>發<rt>fā</rt></ruby>\n', 0],
  ])('%s', (_, text, count) => {
    expect(Math.min(1, faultsOf(text).length)).toBe(count);
  });
});

const written = (json: string, readings: 'none' | 'ruby' = 'none') => [...vttPieces({...wholeExcerpt(buildTimeline(readTranscript(json, lexicon))), form: {text: 'clean', readings}}, {})].join('');

test.each(['none', 'ruby'] as const)('the bundled broadcast is written by them, with readings: %s', readings => {
  expect(faultsOf(written(bundledText, readings))).toEqual([]);
});

test('and its chapters', () => {
  const excerpt = wholeExcerpt(buildTimeline(readTranscript(bundledText, lexicon)));
  expect(faultsOf([...chapterPieces(excerpt, [...Array.from({length: 13}).keys()], {})].join(''))).toEqual([]);
});

test('whatever is said by whoever, at whatever times', () => {
  const nasty = fc.constantFrom(...ATTACKS.map(({payload}) => payload), '</script>', '-->', '=cmd', '<v 甲>', '&', '&amp;', '<', '>', '\n\nNOTE', 'WEBVTT', 'STYLE', '\0', '00:01.000 --> 00:02.000', '好。', '我們今年推進治理工作，', ' ');
  const words = fc.array(nasty, {minLength: 1, maxLength: 6}).map(list => `說${list.join('')}。`);
  fc.assert(fc.property(fc.array(fc.record({name: words, text: words, gap: fc.integer({min: 0, max: 9000})}), {minLength: 1, maxLength: 6}), turns => {
    let at = 0;
    const json = JSON.stringify({
      format: 'replay-presser', version: 2, timing: 'clock', firstClock: 36_000_000, date: '2024-03-01', title: turns[0]!.text,
      turns: turns.map(({name, text, gap}) => ({speaker: name, text, stamp: '10:00', stampTime: at += gap, precision: 1})),
    });
    expect(faultsOf(written(json))).toEqual([]);
  }), {numRuns: 150});
});
