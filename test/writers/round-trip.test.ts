import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {buildTimeline, type Timeline} from '../../src/timeline/timeline.ts';
import type {Transcript} from '../../src/transcript/model.ts';
import {wholeExcerpt} from '../../src/writers/excerpt.ts';
import {exportedBroadcast, safeJsonPieces} from '../../src/writers/json.ts';
import {jsonLines} from '../../src/writers/jsonl.ts';
import {minutes} from '../../src/writers/md.ts';
import {srtPieces, vttPieces} from '../../src/writers/subtitles/subtitles.ts';
import {textPieces} from '../../src/writers/txt.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText, SHORT} from '../samples.ts';

/** The writer of a whole broadcast in each format. */
const FORMATS: Readonly<Record<string, (timeline: Timeline) => Iterable<string>>> = {
  txt: timeline => textPieces(timeline, timeline.transcript.turns.keys()),
  md: timeline => minutes(wholeExcerpt(timeline), [...timeline.transcript.turns.keys()], 'zh-Hant'),
  jsonl: timeline => jsonLines(wholeExcerpt(timeline), 'turn'),
  srt: timeline => srtPieces(wholeExcerpt(timeline), {}),
  vtt: timeline => vttPieces(wholeExcerpt(timeline), {}),
  json: timeline => safeJsonPieces(exportedBroadcast(timeline, ({kind}) => kind)),
};

/**
 * Returns everything that each format holds of a turn. Of turns that share a stamp, only the first bears it in text that
 * people read.
 */
const heldOf = (transcript: Transcript, isData: boolean) => {
  const {speakers, turns, questions} = transcript;
  const {estimates} = buildTimeline(transcript);
  return {
    turns: turns.map(({speaker, stamp, text: words}, turn) => [speakers[speaker]!.name, isData || estimates[turn] === 0 ? stamp?.text : undefined, words]),
    questions: questions.map(({asked, answers}) => [asked, answers]),
  };
};

/** Words with everything that any format takes for markup, a stamp or a line of its own. */
const WORDS = [
  '我們今年推進治理工作', '請看', '**重點**', '_x_ *y*', '# 一', '- 二', '1. 三', '15:10  Q1  某人', '<a id="t1"></a>', '</script>', '&lt;b&gt;', '-->', '=cmd|x', '00:00:01.000 --> 00:00:02.000', '<v 甲>', '"引"', '\\n', '`代碼`',
  '[link](http://a.b)', '{"speaker": "x"}', 'PM2.5', '69%', '好。', '為什麼？', '，', '“四”', '|', '~~~', '😀', 'NOTE x', '(掌聲)',
];
const NAMES = ['主持人', '王局長', '甲報記者', 'Dan Ott', '李*明', 'A & B', 'O’Hara <x>', '[乙]報記者'];

const text = fc.array(fc.constantFrom(...WORDS), {minLength: 1, maxLength: 8}).map(words => `我們說${words.join(' ')}`);
const paragraphs = fc.array(text, {minLength: 1, maxLength: 3}).map(list => list.join('\n'));
const broadcast = fc.array(fc.record({name: fc.constantFrom(...NAMES), words: paragraphs, minutes: fc.integer({min: 0, max: 3})}), {minLength: 2, maxLength: 6}).map(turns => {
  let minute = 0;
  return JSON.stringify({
    format: 'replay-presser', version: 2, timing: 'clock', first: '15:00', date: '2026-05-04', firstClock: 15 * 3_600_000,
    speakers: [...new Set(turns.map(({name}) => name))].map(name => ({name, role: name.endsWith('記者') ? 'reporter' : name === '主持人' ? 'host' : 'official'})),
    turns: turns.map(({name, words, minutes: more}, index) => {
      minute += index === 0 ? 0 : more;
      const stamp = `15:${String(minute).padStart(2, '0')}`;
      return {speaker: name, text: words, stamp: index === 0 || more > 0 ? stamp : null, stampTime: index === 0 || more > 0 ? minute * 60_000 : null, precision: 60_000};
    }),
  });
});

/** A transcript whose words have been cleaned, so that cleaning them again leaves them. */
const cleaned = (json: string): Transcript => readTranscript([...FORMATS['jsonl']!(buildTimeline(readTranscript(json)))].join(''));

/**
 * Returns the speakers and words in order, which is all that subtitles hold. They do not tell apart neighbouring turns of
 * one speaker, or paragraphs.
 */
function spokenOf({speakers, turns}: Transcript): readonly (readonly [string, string])[] {
  const spoken: [string, string][] = [];
  for (const {speaker, text: words} of turns) {
    const {name} = speakers[speaker]!;
    const said = words.replaceAll(/\s/g, '');
    if (spoken.at(-1)?.[0] === name) spoken.at(-1)![1] += said;
    else spoken.push([name, said]);
  }
  return spoken;
}

const SUBTITLES: Readonly<Record<string, string>> = {srt: 'srt', vtt: 'webvtt'};

describe.each(Object.keys(SUBTITLES))('%s', format => {
  const again = (transcript: Transcript) => readTranscript([...FORMATS[format]!(buildTimeline(transcript))].join(''));

  test.each([['the bundled broadcast', bundledText], ['a short one', SHORT]])('reads back to who said what: %s', (_, source) => {
    const transcript = readTranscript(source, lexicon);
    const back = again(transcript);
    expect([back.recognition?.layout, back.problems]).toEqual([SUBTITLES[format], []]);
    expect(spokenOf(back)).toEqual(spokenOf(transcript));
    if (format === 'vtt') expect([back.timing, back.firstClock, back.date]).toEqual([transcript.timing, transcript.firstClock, transcript.date]);
  });

  test('reads back to who said what, whatever is said, also twice, but for what cleaning would mend', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...NAMES.filter(name => format !== 'srt' || !name.includes('<'))), fc.array(fc.constantFrom(...WORDS.filter(word => format !== 'vtt' || word !== '&lt;b&gt;')), {minLength: 1, maxLength: 8})), {minLength: 2, maxLength: 6}), turns => {
      const transcript = cleaned(JSON.stringify({
        format: 'replay-presser', version: 2, timing: 'clock', firstClock: 15 * 3_600_000,
        turns: turns.map(([speaker, words], index) => ({speaker, text: `第${index + 1}段說${words.join('和')}。`, stamp: '15:00', stampTime: index * 60_000, precision: 60_000})),
      }));
      const back = again(transcript);
      expect(back.recognition?.layout).toBe(SUBTITLES[format]);
      expect(spokenOf(back).map(([name, said]) => [name.normalize('NFKC'), said.normalize('NFKC')])).toEqual(spokenOf(transcript).map(([name, said]) => [name.normalize('NFKC'), (format === 'srt' ? inSubRip(said) : said).normalize('NFKC')]));
    }), {numRuns: 60});
  });
});

/** Returns words as SubRip holds them, which has no escapes. */
const inSubRip = (words: string): string => words.replaceAll(/<(?=[/a-z!])/gi, '＜').replaceAll(/\{(?=\s*[\\yYcCfFsSpP])/g, '｛').replaceAll(/&(?=#?\w{1,10};)/g, '＆').replaceAll(/\\(?=[nNh])/g, '＼');

describe.each(Object.keys(FORMATS).filter(format => !(format in SUBTITLES)))('%s', format => {
  const isData = format.startsWith('json');
  const again = (transcript: Transcript) => readTranscript([...FORMATS[format]!(buildTimeline(transcript))].join(''));

  test.each([['the bundled broadcast', bundledText], ['a short one', SHORT]])('reads back to the same turns and questions: %s', (_, source) => {
    const transcript = readTranscript(source);
    const back = again(transcript);
    expect(back.recognition?.layout).toBe(format);
    expect(back.problems).toEqual(transcript.problems.length === 0 || format === 'json' ? transcript.problems : []);
    expect(heldOf(back, isData)).toEqual(heldOf(transcript, isData));
  });

  test('reads back to the same turns whatever is said', () => {
    fc.assert(fc.property(broadcast, json => {
      const transcript = cleaned(json);
      expect(heldOf(again(transcript), isData).turns).toEqual(heldOf(transcript, isData).turns);
    }), {numRuns: 60});
  });
});
