import {expect, test} from 'vitest';
import {DraftTurn} from '../../src/reading/draft.ts';
import {speakersIn} from '../../src/reading/speakers.ts';
import {mixed} from '../layouts/mixed.ts';

const LABELS = ['主持人', '主持人：譚美', '譚美', '譚美館長', '市圖書館館長 譚美', '館長', '李偉', '李偉（市圖書館）', '新華社記者', '新華社記者（王大明）', '記者', 'Mei', 'Mei Tan', 'Dr. Mei Tan', 'Mei Tan (City Library)', 'Mei Tan, Chair', 'Luis Ortega', 'Luis', 'L. Ortega', 'Moderator', 'Moderator (Mei Tan)', 'Reporter (Radio)', 'Q', 'A', 'Anna Berg (Radio)', 'Anna Berg (City Library)', '—', '答：李偉', '網友“小明”'];

test('people are known by their labels in any order, with roles, posts and outlets', async () => {
  const page = mixed(LABELS, 260, 6, 12).map((labels, index) => {
    const named = [...new Set(labels)].map((name, place) => ({name, readings: place % 3 === 0 ? [{offset: 0, text: 'x'}] : []}));
    const turns = named.map((_, speaker) => new DraftTurn({speaker, text: '參加發布會的有市圖書館館長譚美女士、市政府副秘書長李偉先生。', source: '', wordsAt: 0, place: {line: 1, column: 1}, printed: undefined, knowledge: undefined, parts: undefined}));
    const {speakers, indices} = speakersIn(named, index % 2 === 0 ? turns : [], index % 5 === 0 ? ['譚美', 'Luis Ortega'] : undefined);
    return `${named.map(({name}) => name).join(' | ')}\n  ${indices.join(' ')} ${JSON.stringify(speakers)}\n`;
  });
  await expect(page.join('')).toMatchFileSnapshot('speakers.txt');
});
