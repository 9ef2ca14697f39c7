import {expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {example} from './rows.ts';

test('title, day, events and turns are read, and the lists before them are not speech', () => {
  const transcript = readTranscript(example('md.md').replace('\n<a id="t2">', '\n*休息*\n\n<a id="t2">'));
  expect(transcript).toMatchObject({events: [{turn: 1, text: '休息'}], problems: []});
  expect(transcript.turns).toHaveLength(3);
  expect(transcript.title).toBeUndefined();
});

test('escapes show the mark, and nothing in the words is emphasis', () => {
  const {speakers, turns} = readTranscript('# \\[x\\]\n\n<a id="t1"></a>**0:05** **A \\*B\\***\n\n\\*\\*one\\*\\* \\<b\\>\n\ntwo\n');
  expect([speakers[0]!.name, turns[0]!.text]).toEqual(['A *B*', '**one** <b>\ntwo']);
});
