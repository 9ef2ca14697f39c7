import {expect, test} from 'vitest';
import {readTranscript} from '../../src/reading/read.ts';
import {lexicon} from '../lexicon.ts';
import {FILES} from './files.ts';

test.each(FILES)('%s', (_, text, counted) => {
  const {turns, speakers, questions, problems, recognition, date} = readTranscript(text, lexicon);
  const found = {
    turns: turns.length, speakers: speakers.length, questions: questions.length, problems: problems.length, layout: recognition?.layout,
    stamps: turns.map(({stamp}) => stamp?.text ?? '-').join(' '), date, last: turns.at(-1)?.text.slice(-(counted.last?.length ?? 0)),
  };
  expect(found).toMatchObject(counted);
});
