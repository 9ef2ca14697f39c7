import {expect, test} from 'vitest';
import type {Problem, Recognition, Transcript} from '../../src/transcript/model.ts';
import {runSteps, transcriptOf, wholeTranscript} from '../../src/reading/transcript.ts';

const recognition: Recognition = {layout: 'json', sure: 1, beginnings: 1, example: '{'};
const broken: Problem = {line: 3, column: 4, kind: 'broken-json', found: 'x'};
const turn = {speaker: 0, text: 'a\u001B', readings: [], source: 'a', wordsAt: 0, line: 1, column: 1};
const whole: Transcript = {timing: 'none', speakers: [{name: 'b\u001B', role: 'other', readings: []}, {name: 'c', role: 'other', post: 'd\u001B', outlet: 'e\u001B', readings: []}], turns: [turn], questions: [], events: [], asides: [], problems: [broken]};

test('a transcript that was assembled before shows its unsafe characters, and has only what it had', () => {
  expect(wholeTranscript(whole, undefined)).toEqual({...whole, speakers: [{name: 'b␛', role: 'other', readings: []}, {name: 'c', role: 'other', post: 'd␛', outlet: 'e␛', readings: []}], turns: [{...turn, text: 'a␛'}]});
  const named = wholeTranscript({...whole, heading: 'h\u001B', title: 't\u001B'}, recognition);
  expect(named).toMatchObject({heading: 'h␛', title: 't␛', recognition});
  expect(Object.keys(wholeTranscript(whole, undefined)).toSorted()).toEqual(['asides', 'events', 'problems', 'questions', 'speakers', 'timing', 'turns']);
  expect(Object.keys(wholeTranscript(whole, undefined).speakers[0]!)).toEqual(['name', 'role', 'readings']);
});

test('without turns there is a problem: its own, or that there are none', () => {
  const nothing = {timing: 'none', speakers: [], turns: [], questions: [], events: [], asides: []};
  expect(wholeTranscript(broken, undefined)).toStrictEqual({...nothing, problems: [broken]});
  expect(wholeTranscript(broken, recognition)).toStrictEqual({...nothing, recognition, problems: [broken]});
  expect(wholeTranscript({...whole, turns: []}, undefined).problems).toEqual([{line: 1, column: 1, kind: 'no-turns', found: ''}]);
  expect(runSteps(transcriptOf(undefined, undefined, true, 'guess', {}))).toStrictEqual({...nothing, problems: [{line: 1, column: 1, kind: 'no-turns', found: ''}]});
  expect(runSteps(transcriptOf(undefined, recognition, false, 'guess', {}))).toStrictEqual({...nothing, recognition, problems: []});
  const empty = {turns: [], speakers: [], problems: [broken, {...broken, kind: 'bad-stamp' as const}], events: [], asides: [], abouts: [], heading: undefined};
  expect(runSteps(transcriptOf(empty, undefined, true, 'guess', {})).problems).toEqual([broken, {line: 1, column: 1, kind: 'no-turns', found: ''}]);
});
