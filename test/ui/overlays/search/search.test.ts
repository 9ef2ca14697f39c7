import {expect, test} from 'vitest';
import {readTranscript} from '../../../../src/reading/read.ts';
import {buildTimeline} from '../../../../src/timeline/timeline.ts';
import {drive} from '../../../drive.ts';
import {lexicon} from '../../../lexicon.ts';
import {started} from '../../../player/press.ts';
import {bundledText} from '../../../samples.ts';

const timeline = buildTimeline(readTranscript(bundledText, lexicon));
const {turns, speakers} = timeline.transcript;
/** A replay with a text typed in the prompt of the search. */
const searched = (text: string) => drive(started(timeline), {tools: {lexicon}}).press('/').type(text);
const matchesOf = (driven: ReturnType<typeof searched>) => driven.state().search!.matches;

test('a speaker’s name finds his turns, and the places that name him, in the order of the broadcast', () => {
  const name = '戴先鋒';
  const matches = matchesOf(searched(name));
  const his = turns.flatMap(({speaker}, turn) => (speakers[speaker]!.name === name ? [turn] : []));
  expect(his.length).toBeGreaterThan(0);
  expect(matches.filter(({from, to}) => from === to).map(({turn}) => turn)).toEqual(his);
  expect(matches.filter(({from, to}) => from < to).every(({turn, from, to}) => turns[turn]!.text.slice(from, to) === name)).toBe(true);
  expect(matches.map(({turn, from}) => turn * 10_000 + from)).toEqual(matches.map(({turn, from}) => turn * 10_000 + from).toSorted((one, other) => one - other));
});

test('an outlet finds the turns of its reporters', () => {
  expect(matchesOf(searched('齊魯晚報')).some(({turn, from, to}) => from === to && speakers[turns[turn]!.speaker]!.role === 'reporter')).toBe(true);
});

test('initials find what is read so', () => {
  const driven = searched('fbh');
  expect(matchesOf(driven).some(({turn, from, to}) => turns[turn]!.text.slice(from, to) === '發布會')).toBe(true);
});

test('Tab lists all matches with time, speaker and context in place of the text, and a few again', () => {
  const driven = searched('環境');
  const listed = () => driven.screen().split('\n').filter(row => row.includes('環境') && /\d\d:\d\d/.test(row)).length;
  const few = listed();
  driven.press('tab');
  expect(listed()).toBeGreaterThan(few);
  expect(driven.screen()).toMatch(/▸ +≈?15:\d\d(?::\d\d)? +\S+ +.*環境/);
  driven.press('tab');
  expect(listed()).toBe(few);
});

test('in the list one goes to a match, and is back at the text', () => {
  const driven = searched('環境').press('tab').press('down').press('down').press('enter');
  expect(driven.overlay()).toBeUndefined();
  expect(driven.state().search?.selected).toBe(2);
});
