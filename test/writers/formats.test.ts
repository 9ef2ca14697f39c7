import {expect, test} from 'vitest';
import {openWordEnds} from '../../src/chinese/word-ends.ts';
import {readTranscript} from '../../src/reading/read.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {AS_CLEANED} from '../../src/transcript/wording.ts';
import {csvLines} from '../../src/writers/csv.ts';
import {wholeExcerpt, withReadings, wordsOf, type Excerpt} from '../../src/writers/excerpt.ts';
import {FORMAT_NAMES, formatOfFile} from '../../src/writers/formats.ts';
import {pagePieces} from '../../src/writers/html.ts';
import {jsonLines} from '../../src/writers/jsonl.ts';
import {minutes} from '../../src/writers/md.ts';
import {chapterPieces, srtPieces, vttPieces} from '../../src/writers/subtitles/subtitles.ts';
import {textPieces} from '../../src/writers/txt.ts';
import {example} from '../layouts/rows.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText} from '../samples.ts';
import {words} from '../words.ts';

const wordEnds = openWordEnds(words);

test.each([
  ['a.txt', 'txt'], ['a.TEXT', 'txt'], ['a.md', 'md'], ['a.markdown', 'md'], ['a.json', 'json'], ['a.jsonl', 'jsonl'], ['a.ndjson', 'jsonl'], ['a.csv', 'csv'], ['a.srt', 'srt'], ['a.vtt', 'vtt'],
  ['a.webvtt', 'vtt'], ['a.html', 'html'], ['a.htm', 'html'], ['a.cast', 'cast'], ['a.svg', 'svg'], ['a.json.csv', 'csv'],
  ['a', undefined], ['csv', undefined], ['a.csv/b', undefined], ['a.csv\\b', undefined], ['a.docx', undefined], ['a.', undefined], ['.csv', 'csv'], ['a.csvx', undefined],
])('%s is a file of the format %s', (name, format) => {
  expect(formatOfFile(name)).toBe(format);
});

test('every format has a name', () => {
  expect(FORMAT_NAMES).toEqual(['txt', 'md', 'json', 'jsonl', 'csv', 'srt', 'vtt', 'html', 'cast', 'svg']);
});

const NAMES = ['broadcast.txt', 'gazette.md', 'labels.english.txt', 'webvtt.voices.vtt', 'ass.ass', 'tei.xml', 'live-page.txt', 'json.json', 'zoom-captions.txt', 'srt.chinese.srt'];
const timelines = [bundledText.slice(0, 6000), ...NAMES.map(name => example(name))].map(text => buildTimeline(readTranscript(text, lexicon)));
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
type Write = (excerpt: Excerpt, chosen: readonly number[], index: number) => Iterable<string>;

/** The writer of each format, with its options by turns. */
const WRITERS: Readonly<Record<string, Write>> = {
  txt: (excerpt, chosen) => textPieces(excerpt.timeline, chosen, turn => withReadings(wordsOf(excerpt, turn))),
  md: (excerpt, chosen, index) => minutes(excerpt, chosen, LANGUAGES[index % 3]!),
  'jsonl-turn': excerpt => jsonLines(excerpt, 'turn'), 'jsonl-cue': excerpt => jsonLines(excerpt, 'cue'), 'csv-turn': excerpt => csvLines(excerpt, 'turn'), 'csv-cue': excerpt => csvLines(excerpt, 'cue'),
  srt: (excerpt, _, index) => srtPieces(excerpt, {mediaOffset: [undefined, -20_000, 3_600_000][index % 3], wordEnds: index % 2 === 0 ? wordEnds : undefined}),
  vtt: (excerpt, _, index) => vttPieces(excerpt, {mediaOffset: [undefined, -20_000, 3_600_000][index % 3], wordEnds: index % 2 === 0 ? wordEnds : undefined}),
  chapters: (excerpt, chosen, index) => chapterPieces(excerpt, chosen, {mediaOffset: [undefined, -20_000][index % 2]}),
  html: (excerpt, chosen, index) => pagePieces(excerpt, chosen, {script: 'S()', style: 'a{}', scriptHash: 'sha256-x', styleHash: 'sha256-y'}, {language: LANGUAGES[index % 3]!, name: 'talk', media: index % 2 === 0 ? 'talk.mp4' : undefined, mediaOffset: index % 4 === 0 ? 5000 : undefined}),
};

test.each(Object.keys(WRITERS))('every format of eleven broadcasts, whole and in part: %s', async format => {
  const written = timelines.flatMap((timeline, index) => {
    const all = [...timeline.transcript.turns.keys()];
    const some = all.length > 2 ? all.slice(1, -1) : all;
    const part: Excerpt = {...wholeExcerpt(timeline), turns: some, start: timeline.starts[1] ?? 0, end: timeline.duration * 0.8, form: {...AS_CLEANED, readings: 'ruby'}};
    return [WRITERS[format]!(wholeExcerpt(timeline), all, index), WRITERS[format]!(part, some, index + 1)].map(pieces => `=== ${index}\n${[...pieces].join('')}`);
  });
  await expect(written.join('\n')).toMatchFileSnapshot(`written/${format}.txt`);
});
