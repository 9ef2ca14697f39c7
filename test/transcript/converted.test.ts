import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {convertedTranscript, inPlace} from '../../src/transcript/converted.ts';
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

test('a counterpart of another length stays out, so that offsets mean the same', () => {
  expect(inPlace('a甲b', text => text.replace('甲', '𠀀'))).toBe('a甲b');
  expect(inPlace('甲乙', text => text.replace('乙', '丙'))).toBe('甲丙');
});
