import {expect, test} from 'vitest';
import {jointOf, wordJointOf} from '../../../src/layouts/parts/joints.ts';
import {readTranscript} from '../../../src/reading/read.ts';

const SCRIPTS = [['Thai', 'สวัสดี', 'ตอนเช้า'], ['Lao', 'ຂອບໃຈ', 'ຫຼາຍໆ'], ['Khmer', 'អរគុណ', 'ច្រើន'], ['Burmese', 'ကျေးဇူး', 'တင်ပါတယ်'], ['Tibetan', 'བཀྲ་ཤིས་', 'བདེ་ལེགས'], ['Chinese', '早上', '好'], ['rare Chinese characters', '𠮷', '𠮷'], ['Japanese', 'おはよう', 'ございます']] as const;

test.each(SCRIPTS)('%s: no blank between lines, cues and words', (_, one, other) => {
  const said = one + other;
  const cues = `00:00:01,000 --> 00:00:02,000\n${one}\n${other}\n\n00:00:02,000 --> 00:00:03,000\n${one}\n\n`;
  const words = [one, other].map((word, index) => ({word, start: index, end: index + 1}));
  const word = (text: string, index: number, speaker: string) => ({word: text, start: index, end: index + 1, speaker});
  const whisper = {segments: [{start: 0, end: 4, text: 'x', words: [word(one, 0, 'A'), word(other, 1, 'A'), word(one, 2, 'B'), word(other, 3, 'B')]}]};
  const google = {results: [{alternatives: [{transcript: '', words: words.map(({word: text, start}) => ({word: text, startTime: `${start}s`, endTime: `${start + 1}s`, speakerTag: 1}))}]}]};
  const texts = (file: string, from?: string) => readTranscript(file, undefined, {from}).turns.map(({text}) => text);
  expect(texts(cues)).toEqual([said + one]);
  expect(texts(`WEBVTT\n\n${cues.replaceAll(',', '.')}`)).toEqual([said + one]);
  expect(texts(JSON.stringify(whisper), 'whisper')).toEqual([said, said]);
  expect(texts(JSON.stringify(google), 'google-speech')).toEqual([said]);
  expect(texts(`<tt><body><div><p begin="1s" end="2s">${one}<br/>${other}</p></div></body></tt>`)).toEqual([said]);
});

test.each([
  ['สวัสดี', 'Mei', ' ', ' '], ['Mei', 'สวัสดี', ' ', ' '], ['24', 'ห้อง', ' ', ' '], ['good', 'morning', ' ', ' '], ['안녕하세요', '여러분', ' ', ' '], ['早上', 'Mei', '', ' '], ['Mei', '早上', '', ' '], ['', 'a', '', ''], ['a', '', '', ''],
  ['អរគុណ។', 'ច្រើន', ' ', ' '], ['ကျေးဇူး။', 'တင်', ' ', ' '], ['𠮷', 'a', '', ' '], ['😀', 'a', ' ', ' '], ['Здравствуйте', 'все', ' ', ' '], ['नमस्ते', 'सभी', ' ', ' '],
])('%j and %j', (before, after, joint, ofWords) => {
  expect([jointOf(before, after), wordJointOf(before, after)]).toEqual([joint, ofWords]);
});
