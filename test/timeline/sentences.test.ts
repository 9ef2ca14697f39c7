import {expect, test} from 'vitest';
import {sentencesOf} from '../../src/timeline/sentences.ts';

const sentences = (text: string) => sentencesOf(text).map(({from, to}) => text.slice(from, to));

test.each([
  ['大家好！歡迎參加。', ['大家好！', '歡迎參加。']],
  ['他說：“好。”然後走了。', ['他說：“好。”', '然後走了。']],
  ['一、標題\n一是制定。', ['一、標題\n', '一是制定。']],
  ['真的？！好……是。', ['真的？！', '好……', '是。']],
  ['PM2.5 is 3.5. Next one! Yes', ['PM2.5 is 3.5. ', 'Next one! ', 'Yes']],
  ['沒有句號', ['沒有句號']],
  ['好。一', ['好。', '一']],
  ['一\n\n二', ['一\n\n', '二']],
  ['好。  \n\n  二', ['好。  \n\n', '  二']],
  ['他問（是嗎？）走了。」完', ['他問（是嗎？）', '走了。」', '完']],
  ['Is it (really?) so? "Yes." No', ['Is it (really?) ', 'so? ', '"Yes." ', 'No']],
  ['Wait... what?! e.g.x', ['Wait... ', 'what?! ', 'e.g.x']],
  ['What?!”', ['What?!”']],
  ['\n一', ['\n', '一']],
  ['。', ['。']],
  ['', []],
])('%j has the sentences %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
  expect(sentences(text).join('')).toBe(text);
});
