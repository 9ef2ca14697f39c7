import {expect, test} from 'vitest';
import type {PrintedStamp} from '../../src/layouts/layout.ts';
import {elapsedStamp, stampAt} from '../../src/layouts/parts/stamps.ts';
import {DraftTurn} from '../../src/reading/draft.ts';
import type {Part} from '../../src/reading/part.ts';
import {joinParts} from '../../src/reading/parts.ts';
import {createBlocks} from '../../src/reading/text/blocks.ts';
import {mixed} from '../layouts/mixed.ts';
import {lexicon} from '../lexicon.ts';

const clock = stampAt('10:00', 0)!.stamp;
/** Texts of parts, with blanks around them, readings, broken characters, Markdown and what is said otherwise. */
const TEXTS = ['Good morning.', ' one  two ', '大眾網(wǎng)說', '，聽說?guǎng)了', '發(fā)', '好,好', '\n', '', '\t*it* is\u00A0so\n', 'a\nb', '\u3000甲\u2003', 'x\u001By', '網(wǎng)'];
const STAMPS: readonly (PrintedStamp | undefined)[] = [undefined, elapsedStamp(5000), elapsedStamp(6000), undefined, {...elapsedStamp(7000), text: '0:07', kind: 'elapsed', precision: 1, time: undefined}, clock];
type Made = Omit<Part, 'from'> & {readonly text: string};

const PARTS: readonly Made[] = TEXTS.flatMap((text, index): readonly Made[] => [
  {text}, {text, offset: 1, start: STAMPS[index % 4], end: STAMPS[(index + 1) % 3]}, {text, start: STAMPS[index % STAMPS.length]},
  ...index % 3 === 0 ? [{text, offset: 1, end: STAMPS[index % STAMPS.length]}, {text, said: ['said & done', '說發(fā)了', ''][index % 2]!, times: [{offset: 2, start: elapsedStamp(5500)}]}] : [],
  ...index % 4 === 1 ? [{text, until: 1}, {text, event: {text: '(applause)', line: 1, column: 1}}, {text, to: 1}] : [],
]);

/** Joins parts that stand one behind the other in a file, each behind a mark. */
function joined(parts: readonly Made[], neighbours: 'breaths' | 'paragraphs', way: {readonly isMarkdown?: boolean; readonly isClean?: boolean}, knowsChinese: boolean, isLoose: boolean): string {
  const blocks = createBlocks();
  const placed = parts.map(({text, offset, to, until, ...rest}): Part => {
    const begin = blocks.length();
    blocks.add(`[${text}`);
    const from = begin + 1;
    return {...rest, from, ...(offset !== undefined && {offset: begin}), ...(isLoose || to !== undefined ? {to: blocks.length() - (to ?? 0)} : {to: undefined}), ...(until !== undefined && {until: blocks.length() + until})};
  });
  for (const [index, part] of placed.entries()) if (index < placed.length - 1) part.to ??= placed[index + 1]!.from - 1;
  const knowledge = {lexicon: knowsChinese ? lexicon : undefined, isUsed: () => false};
  const {text, source, wordsAt, hasReadings, spans, printed, unrestored, events} = joinParts(placed, 0, isLoose ? Infinity : blocks.length(), blocks, knowledge, {neighbours, ...way});
  const turn = new DraftTurn({speaker: 0, text, source, wordsAt, place: {line: 1, column: 1}, printed, knowledge: hasReadings ? knowledge : undefined, parts: hasReadings ? spans : undefined});
  return `${JSON.stringify(blocks.joined())} ${parts.map(({said, until, to}) => JSON.stringify({said, until, to})).join(' ')}\n  ${JSON.stringify({text, source, wordsAt, spans: spans && {spans: [...spans.spans], joints: spans.joints}, readings: turn.readings, printed, unrestored, events})}\n`;
}

test.each([
  ['paragraphs', {}, true, false], ['breaths', {}, true, false], ['paragraphs', {isMarkdown: true}, false, false], ['breaths', {isClean: true}, true, false], ['breaths', {}, true, true], ['breaths', {}, false, false],
] as const)('parts of %s are joined %j, with a lexicon: %s, in another order than the file’s: %s', async (neighbours, way, knowsChinese, isLoose) => {
  const name = [neighbours, ...Object.keys(way), ...knowsChinese ? ['lexicon'] : [], ...isLoose ? ['loose'] : []].join('-');
  await expect([...PARTS.map(part => [part]), ...mixed(PARTS, 40, 5, name.length)].map(parts => joined(parts, neighbours, way, knowsChinese, isLoose)).join('')).toMatchFileSnapshot(`parts/${name}.txt`);
});
