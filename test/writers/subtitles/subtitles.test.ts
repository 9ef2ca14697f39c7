import {expect, test} from 'vitest';
import {readTranscript} from '../../../src/reading/read.ts';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import {wholeExcerpt} from '../../../src/writers/excerpt.ts';
import {chapterPieces, srtPieces, vttPieces} from '../../../src/writers/subtitles/subtitles.ts';
import {lexicon} from '../../lexicon.ts';
import {short, timelineOf} from '../../samples.ts';

const attacks = () => timelineOf('2024-03-01 10:00 主持人 </script> --> & <v 乙>{\\an8}\n2024-03-01 10:01 王局長 好。\n');

test('WebVTT has voices, language, the day and the time of day', () => {
  const text = [...vttPieces(wholeExcerpt(short()), {})].join('');
  expect(text).toMatch(/^WEBVTT Kind: captions; Language: zh-Hant\n\nNOTE\nDate: 2024-03-01 09:58:00\n\n1 09:58:00\n00:00:00\.000 --> 00:00:\d\d\.\d{3}\n<v 主持人>大家好。\n\n/);
});

test('what is markup there is escaped in words and names', () => {
  const timeline = buildTimeline(readTranscript(JSON.stringify({format: 'replay-presser', version: 2, turns: [{speaker: 'A <b> & "C"', text: 'x --> y & <c.red>z</c>\n\nNOTE'}]})));
  const vtt = [...vttPieces(wholeExcerpt(timeline), {})].join('');
  expect(vtt).toContain('<v A &lt;b&gt; &amp; "C">x --&gt; y &amp; &lt;c.red&gt;z&lt;/c&gt;\n');
  expect(vtt.match(/-->/g)).toHaveLength(vtt.match(/^\d\d:\d\d:\d\d\.\d{3} --> /gm)!.length);
  const srt = [...srtPieces(wholeExcerpt(attacks()), {})].join('');
  expect(srt.match(/-->/g)).toHaveLength(srt.match(/^\d\d:\d\d:\d\d,\d{3} --> /gm)!.length);
  expect(srt).not.toMatch(/<[a-z/]|\{\\/);
});

test('each turn of SubRip begins with a name', () => {
  expect([...srtPieces(wholeExcerpt(short()), {})].join('').match(/^\[[^\n]*\]：/gm)).toHaveLength(8);
});

test.each([[12_500, '00:00:12,500'], [-1000, '00:00:00,000']])('times are moved to the clock of a recording: %s', (mediaOffset, first) => {
  const text = [...srtPieces(wholeExcerpt(short()), {mediaOffset})].join('');
  expect(text).toContain(`1\n${first} --> `);
  const vtt = [...vttPieces(wholeExcerpt(short()), {mediaOffset})].join('');
  expect(vtt).toContain(mediaOffset > 0 ? 'Date: 2024-03-01 09:57:47' : 'Date: 2024-03-01 09:58:01');
});

test('elapsed times count from the start of the recording', () => {
  expect([...srtPieces(wholeExcerpt(timelineOf('[00:00:05] Mei Tan: Good morning.\n[00:00:12] Luis Ortega: Thank you.\n')), {})].join('')).toContain('1\n00:00:05,000 --> ');
});

test('questions are chapters that do not overlap', () => {
  expect([...chapterPieces(wholeExcerpt(short()), [...Array.from({length: 8}).keys()], {mediaOffset: 1000})].join('')).toBe(
    'WEBVTT Kind: chapters; Language: zh-Hant\n\n00:06:01.000 --> 00:08:40.000\nQ1 甲報記者 請問第一個問題？\n\n00:10:01.000 --> 00:12:01.000\nQ2 乙報記者 請問第二個問題？\n\n'.replace('00:08:40.000', /00:0\d:\d\d\.\d{3}(?=\nQ1)/.exec([...chapterPieces(wholeExcerpt(short()), [2, 3], {mediaOffset: 1000})].join(''))![0]),
  );
});

test('readings stand above their characters', () => {
  const timeline = buildTimeline(readTranscript('2024-03-01 10:00 主持人 發(fā)布會，開始。\n2024-03-01 10:01 王局長 好。\n', lexicon));
  expect([...vttPieces({...wholeExcerpt(timeline), form: {text: 'clean', readings: 'ruby'}}, {})].join('')).toContain('<v 主持人><ruby>發<rt>fā</rt></ruby>布會，開始。');
});
