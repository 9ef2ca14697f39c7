import {expect, test} from 'vitest';
import {createReader} from '../../src/reading/read.ts';
import type {Transcript} from '../../src/transcript/model.ts';

const CUES = 3000;
const two = (value: number) => String(value).padStart(2, '0');
const at = (second: number) => `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
/** So many cues that what was found first has been forgotten when the last comes. `@mei` is no name until it has recurred. */
const words = (index: number) => `${index % 3 === 0 ? '@mei: ' : index % 3 === 1 ? '@luis ortega: ' : ''}sentence ${index} of a very long meeting.`;
const cues = Array.from({length: CUES}, (_, index) => index);
const FILES: Readonly<Record<string, string>> = {
  srt: cues.map(index => `${index + 1}\n${at(2 * index)},000 --> ${at(2 * index + 1)},500\n${words(index)}\n\n`).join(''),
  webvtt: `WEBVTT\n\n${cues.map(index => `${at(2 * index)}.000 --> ${at(2 * index + 1)}.500\n${words(index)}\n\n`).join('')}`,
  ttml: `<tt xmlns="http://www.w3.org/ns/ttml"><body><div>\n${cues.map(index => `<p begin="${2 * index}s" end="${2 * index + 1.5}s">${words(index)}</p>\n`).join('')}</div></body></tt>`,
  ass: `[Events]\n${cues.map(index => `Dialogue: 0,${at(2 * index).slice(1)}.00,${at(2 * index + 1).slice(1)}.50,Default,,0,0,0,,${words(index)}\n`).join('')}`,
};

function readInPieces(text: string, length: number, turnsAtOnce: number): Transcript {
  const reader = createReader();
  for (let from = 0; from < text.length; from += length) reader.push(text.slice(from, from + length));
  while (!reader.endStep(turnsAtOnce));
  return reader.transcript();
}

test.each(Object.keys(FILES))('labels that are known only at the end are labels from the beginning on: %s', name => {
  const {turns, speakers, problems, recognition} = readInPieces(FILES[name]!, 4096, 100);
  expect([recognition!.layout, problems, speakers.map(speaker => speaker.name)]).toEqual([name, [], ['@mei', '@luis ortega']]);
  expect(turns.length).toBe((2 * CUES) / 3);
  const sentence = (cue: number) => `sentence ${cue} of a very long meeting.`;
  expect(turns.map(({text, speaker}) => [text, speaker])).toEqual(turns.map((_, index) => {
    const cue = Math.floor(index / 2) * 3 + (index % 2);
    return [index % 2 === 0 ? sentence(cue) : `${sentence(cue)} ${sentence(cue + 1)}`, index % 2];
  }));
  expect(turns.findIndex(({source, wordsAt, text}) => !source.slice(wordsAt).includes(text.slice(0, 14)))).toBe(-1);
});
