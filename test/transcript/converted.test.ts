import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {convertedTranscript, inPlace, transcriptConverters} from '../../src/transcript/converted.ts';
import type {Transcript, Turn} from '../../src/transcript/model.ts';
import type {Context} from '../../src/transcript/wording.ts';
import {lexicon} from '../lexicon.ts';
import {bundledText} from '../samples.ts';
import {converters} from '../words.ts';

const bundled = readTranscript(bundledText, lexicon);

describe('a transcript in other characters', () => {
  test('has every word, name and post converted, each in its place', () => {
    const simplified = convertedTranscript(bundled, converters.simplified);
    expect(simplified.title).toBe('“黄河流域生态保护和高质量发展先行区”系列新闻发布会第四场');
    expect(simplified.speakers[1]).toMatchObject({name: '戴先锋', post: '市生态环境局党组书记、局长'});
    simplified.turns.forEach(({text, source}, index) => {
      expect([text.length, source.length]).toEqual([bundled.turns[index]!.text.length, bundled.turns[index]!.source.length]);
      expect([...text].some(lexicon.hasSimplified)).toBe(false);
    });
  });

  test('goes by words where a character has several counterparts', () => {
    expect(converters.traditional('头发发展，干部干净，皇后后来')).toBe('頭髮發展，幹部乾淨，皇后後來');
  });

  test('converts only the turns that are looked at', () => {
    let calls = 0;
    const {turns} = convertedTranscript(bundled, text => {
      calls += 1;
      return text;
    });
    const before = calls;
    void turns[3]!.text;
    void turns[3]!.text;
    expect(calls - before).toBe(1);
  });
});

describe('a transcript of its own', () => {
  const turn: Turn = {speaker: 0, text: '甲乙', source: '王：甲(jiǎ)乙', wordsAt: 2, line: 3, column: 4, readings: [{offset: 0, text: 'jiǎ'}], stamp: {text: '10:00', time: 0, precision: 60_000}, times: [{offset: 1, start: 5}]};
  const transcript: Transcript = {
    timing: 'elapsed', heading: '甲', title: '乙', speakers: [{name: '甲', role: 'official', post: '乙', readings: []}, {name: '丙', role: 'reporter', outlet: '甲', readings: []}, {name: '甲報記者丙', role: 'reporter', readings: []}],
    turns: [turn, {speaker: 1, text: '甲', source: '甲', wordsAt: 0, line: 1, column: 1, readings: []}], questions: [], events: [], asides: [], problems: [],
  };
  /** A converter that writes A for 甲, and notes every text that it is given. */
  const noting = () => {
    const given: string[] = [];
    return {given, convert: (text: string) => (given.push(text), text.replaceAll('甲', 'A'))};
  };

  test('keeps everything that is no text', () => {
    const converted = convertedTranscript(transcript, text => text.replaceAll('甲', 'A'));
    expect(converted).toMatchObject({heading: 'A', title: '乙', timing: 'elapsed'});
    expect(converted.speakers).toEqual([{name: 'A', role: 'official', post: '乙', readings: []}, {name: '丙', role: 'reporter', outlet: 'A', readings: []}, {name: 'A報記者丙', role: 'reporter', readings: []}]);
    expect({...converted.turns[0]}).toEqual({...turn, text: 'A乙', source: '王：A(jiǎ)乙'});
    expect({...converted.turns[1]}).toEqual({...transcript.turns[1], text: 'A', source: 'A'});
    const {heading: _heading, title: _title, ...bare} = transcript;
    expect(Object.keys(convertedTranscript(bare, text => text))).not.toEqual(expect.arrayContaining(['heading']));
    expect('title' in convertedTranscript(bare, text => text)).toBe(false);
  });

  test('converts one text once, until 512 others have come', () => {
    const {given, convert} = noting();
    const many = Array.from({length: 513}, (_, index): Turn => ({...turn, text: `${index}`, source: ''}));
    const {turns} = convertedTranscript({...transcript, turns: many, speakers: [{name: '', role: 'other', readings: []}]}, convert);
    expect(given).toEqual(['甲', '乙', '']);
    for (let index = 0; index < 509; index += 1) void turns[index]!.text;
    void turns[0]!.text;
    expect(given.length).toBe(512);
    void turns[509]!.text;
    void turns[509]!.text;
    void turns[0]!.text;
    expect(given.slice(512)).toEqual(['509', '0']);
  });

  test('is known to its converter by its beginning and by its names, a reporter’s behind that of the outlet', () => {
    const contexts: Context[] = [];
    const convert = Object.assign((text: string) => text, {within: (context: Context) => (contexts.push(context), (text: string) => text.replaceAll('甲', 'B'))});
    expect(convertedTranscript(transcript, convert).turns[0]!.text).toBe('B乙');
    const long = {...turn, text: '字'.repeat(10_000)};
    convertedTranscript({...transcript, turns: [long, long, long]}, convert);
    convertedTranscript({...transcript, turns: [{...turn, text: '字'.repeat(99_999)}, turn]}, convert);
    expect(contexts.map(({names}) => names)).toEqual(['甲', '甲', '甲'].map(first => [first, '丙', '丙']));
    expect(contexts.map(({sample}) => sample)).toEqual(['甲乙\n甲\n', `${'字'.repeat(10_000)}\n`.repeat(2), `${'字'.repeat(16_384)}\n`]);
  });

  test('has one converter for each script', () => {
    const to = (script: string) => (text: string) => `${text.slice(1)}${script}`;
    const {simplified, traditional, 'traditional-hk': hongKong} = transcriptConverters({simplified: to('s'), traditional: to('t'), 'traditional-hk': to('h')});
    expect([simplified, traditional, hongKong].map(convert => convert(transcript).title)).toEqual(['s', 't', 'h']);
  });
});

test.each([
  ['of the same number of units', '甲乙', '丙丁', '丙丁'], ['longer characters stay, others are converted', '甲乙', '𠀀丁', '甲丁'], ['shorter ones too', '𠀀乙', '甲丁', '𠀀丁'], ['another number of characters', '甲乙', '丙丁戊', '甲乙'], ['none', '', '', ''],
])('in place: %s', (_, from, to, expected) => expect(inPlace(from, () => to)).toBe(expected));

test('a counterpart of another length stays out, so that offsets mean the same', () => {
  expect(inPlace('a甲b', text => text.replace('甲', '𠀀'))).toBe('a甲b');
  expect(inPlace('甲乙', text => text.replace('乙', '丙'))).toBe('甲丙');
});
