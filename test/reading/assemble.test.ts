import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {mixed} from '../layouts/mixed.ts';
import {example} from '../layouts/rows.ts';
import {lexicon} from '../lexicon.ts';
import {asRead, pageOf} from './as-read.ts';
import {FILES} from './files.ts';
import {assembledOf, PIECES} from './mixed-marks.ts';

test.each(FILES)('%s', async (name, text, counted) => {
  const transcript = readTranscript(text, lexicon);
  const {turns, speakers, questions, problems, recognition, date} = transcript;
  const found = {
    turns: turns.length, speakers: speakers.length, questions: questions.length, problems: problems.length, layout: recognition?.layout,
    stamps: turns.map(({stamp}) => stamp?.text ?? '-').join(' '), date, last: turns.at(-1)?.text.slice(-(counted.last?.length ?? 0)),
  };
  expect(found).toMatchObject(counted);
  await expect(asRead(transcript)).toMatchFileSnapshot(pageOf(name));
});

describe('an example', () => {
  test.each(readdirSync(new URL('../../transcripts/examples/', import.meta.url)).filter(name => !name.startsWith('README')))('%s', async name => {
    await expect(asRead(readTranscript(example(name), lexicon))).toMatchFileSnapshot(pageOf(`example ${name}`));
  });
});

describe('marks of every kind in any order', () => {
  test.each([
    ['paragraphs', 'line', false, false], ['paragraphs', 'page', false, true], ['breaths', 'page', false, false], ['breaths', 'line', false, true], ['breaths', 'page', true, false],
  ] as const)('of %s, with a %s above, whole: %s, looked at before its end: %s', async (neighbours, head, isWhole, peeks) => {
    const layout = {neighbours, head, ...(isWhole && {isWhole})};
    const orders = mixed(PIECES, 50, 9, neighbours.length + head.length + Number(isWhole));
    await expect(orders.map(pieces => assembledOf(pieces, layout, peeks)).join('')).toMatchFileSnapshot(`marks/${neighbours}-${head}${isWhole ? '-whole' : ''}.txt`);
  });
});
