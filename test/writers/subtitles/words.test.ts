import {describe, expect, test} from 'vitest';
import {openWordEnds} from '../../../src/chinese/word-ends.ts';
import {readTranscript} from '../../../src/reading/read.ts';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import {wholeExcerpt} from '../../../src/writers/excerpt.ts';
import {subtitleCues} from '../../../src/writers/subtitles/subtitle-cues.ts';
import {converters, words} from '../../words.ts';
import {lexicon} from '../../lexicon.ts';
import {bundledText} from '../../samples.ts';

const wordEnds = openWordEnds(words);
const SCRIPTS: Readonly<Record<string, (text: string) => string>> = {'traditional': text => text, 'simplified': text => converters.simplified(text)};
const MARK = /[。！？；：，、…—“”《》（）\s\p{P}]/u;

/** Tells whether a place lies inside a word of its clause, as the list of words cuts it. */
function isInside(text: string, place: number): boolean {
  let [from, to] = [place, place];
  while (from > 0 && !MARK.test(text[from - 1]!)) from -= 1;
  while (to < text.length && !MARK.test(text[to]!)) to += 1;
  if (from === place || to === place) return false;
  const ends = new Set<number>();
  wordEnds(text.slice(from, to), at => ends.add(from + at));
  return !ends.has(place);
}

describe.each(Object.entries(SCRIPTS))('in %s characters', (_, convert) => {
  test('no cue and no line ends inside a word', () => {
    const timeline = buildTimeline(readTranscript(convert(bundledText.replaceAll(/\([a-zêüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜń ]{1,8}\)/g, '')), lexicon));
    const {turns} = timeline.transcript;
    const wrong: string[] = [];
    let cues = 0;
    for (const {turn, from, to, lines} of subtitleCues(wholeExcerpt(timeline), undefined, wordEnds)) {
      cues += 1;
      const {text} = turns[turn]!;
      const second = lines.length > 1 ? [text.indexOf(lines[1]!, from)] : [];
      for (const place of [to, ...second]) if (isInside(text, place)) wrong.push(`${text.slice(Math.max(0, place - 6), place)}|${text.slice(place, place + 6)}`);
    }
    expect(cues).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});

test('a particle does not begin a line, and a conjunction may', () => {
  const text = '我們將繼續推進生態環境保護督察整改工作和黃河流域生態保護治理的各項重點任務全面落實到位';
  const lines = [...subtitleCues(wholeExcerpt(buildTimeline(readTranscript(`2024-03-01 10:00 主持人 ${text}。\n2024-03-01 10:01 王局長 好。\n`))), undefined, wordEnds)].flatMap(cue => cue.lines);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line).not.toMatch(/^[的了著們]/);
  expect(lines.join('')).toBe(`${text}。好。`);
});
