import type {Layout, Mark} from '../../src/layouts/layout.ts';
import {elapsedStamp, stampAt} from '../../src/layouts/parts/stamps.ts';
import {createAssembler} from '../../src/reading/assemble.ts';
import {DraftTurn} from '../../src/reading/draft.ts';
import {createLabels} from '../../src/reading/labels.ts';
import {createMarks} from '../../src/reading/marks.ts';
import {createBlocks} from '../../src/reading/text/blocks.ts';
import {runSteps, transcriptOf} from '../../src/reading/transcript.ts';
import {asRead} from './as-read.ts';

/** A mark, its text in the file, and the text of its words behind it. */
type Piece = {readonly name: string; readonly head: string; readonly words: string; readonly mark: (at: number, words: number, to: number) => Mark};

const clock = (text: string) => stampAt(text, 0)!.stamp;
const turn = (name: string, head: string, words: string, more: Partial<Mark & {kind: 'turn'}>): Piece => ({name, head, words, mark: (at, from) => ({kind: 'turn', offset: at, words: from, claim: 'label', stands: 'paragraph', ...more})});
const piece = (name: string, head: string, words: string, more: Partial<Mark & {kind: 'piece'}>): Piece => ({name, head, words, mark: (at, from) => ({kind: 'piece', offset: at, words: from, ...more})});
const other = (name: string, head: string, words: string, of: (at: number, to: number) => Mark): Piece => ({name, head, words, mark: (at, from) => of(at, from)});

/** Marks of every kind, as layouts emit them. */
export const PIECES: readonly Piece[] = [
  turn('Mei', '[Mei] ', 'Good morning.\n', {label: 'Mei Tan', claim: 'certain', stamp: elapsedStamp(5000)}),
  turn('Mei to 9', '[Mei] ', 'Good  evening.\n', {label: 'Mei Tan', claim: 'certain', stamp: elapsedStamp(8000), end: elapsedStamp(9000)}),
  turn('Luis', '[Luis] ', '好,再見。\n', {label: 'Luis Ortega', claim: 'certain'}),
  turn('Luis at 10:00', '10:00 Luis ', 'Words\nand more.\n', {label: 'Luis Ortega', claim: 'either', stamp: clock('10:00')}),
  turn('Anna at 9:00', '9:00 Anna ', 'Words.\n', {label: 'Anna Berg', claim: 'either', stamp: clock('09:00')}),
  turn('at 9:30', '9:30 ', 'words\n', {claim: 'stamp', stamp: clock('09:30')}),
  turn('photo', 'photo: ', 'a lift.\n', {label: 'photo', otherwise: {words: 0}}),
  turn('photo or a turn', 'photo: ', 'a lift.\n', {label: 'photo', otherwise: {words: 0, said: 'photo: said', begins: true}}),
  turn('nobody', '- ', 'who is it?\n', {}),
  turn('silent', '[Mei]', '\n', {label: 'Mei Tan', claim: 'certain', stamp: elapsedStamp(9000)}),
  turn('said', '"x"', '\n', {label: 'Luis Ortega', claim: 'certain', said: 'what is <said>', times: [{offset: 5, start: elapsedStamp(7000)}]}),
  piece('and', '', 'and so on.\n', {}), piece('and at 6', '0:06 ', 'it goes.\n', {stamp: elapsedStamp(6000)}), piece('and at 6 to 7', '0:06 ', 'it goes.\n', {stamp: elapsedStamp(6000), end: elapsedStamp(7000)}), piece('and nothing', '0:07 ', '\n', {stamp: elapsedStamp(7000)}),
  other('ends at 10', '(0:10)', ' more\n', (at, to) => ({kind: 'end', offset: at, to, stamp: elapsedStamp(10_000)})),
  other('ends at 11', '', '', (at, to) => ({kind: 'end', offset: at, to, stamp: elapsedStamp(11_000)})),
  other('applause', '(applause)', '\n', (at, to) => ({kind: 'event', offset: at, to})), other('recess', '<recess/>', ' then\n', (at, to) => ({kind: 'event', offset: at, to, text: 'A recess'})),
  other('button', '[print]', '\n', (at, to) => ({kind: 'aside', offset: at, to})), other('button in words', '[print]', ' behind it\n', (at, to) => ({kind: 'aside', offset: at, to})), other('read aside', '(0:08)', '\n', (at, to) => ({kind: 'aside', offset: at, to, isRead: true})),
  other('about the day', 'Date: x', '\n', (at, to) => ({kind: 'about', offset: at, to, about: {day: 19_704}})), other('about people', '', '', (at, to) => ({kind: 'about', offset: at, to, about: {people: ['photo'], start: clock('10:05')}})),
  other('broken', '{{{', ' words\n', (at, to) => ({kind: 'unread', offset: at, to, problem: 'broken-xml'})), other('broken here', '', '{ }\n', at => ({kind: 'unread', offset: at, to: at, problem: 'broken-json'})),
];

/** Returns everything that is made of marks in an order. With `peeks` the open turn is looked at behind each third of them. */
export function assembledOf(pieces: readonly Piece[], layout: Pick<Layout, 'neighbours' | 'head' | 'isWhole'>, peeks: boolean): string {
  const [blocks, marks, labels] = [createBlocks(), createMarks(), createLabels()];
  const assembler = createAssembler({layout: layout as Layout, blocks, marks, labels, knowledge: () => ({lexicon: undefined, isUsed: () => false})});
  const page: string[] = [];
  const shown = (): void => {
    const {turns, speakers, problems, events, asides, abouts, heading} = assembler;
    page.push(
      ...turns.map(one => `  ${one.line}:${one.column} ${speakers[one.speaker]!.name}: ${JSON.stringify(one.text)} in ${JSON.stringify(one.source)} at ${one.wordsAt} ${JSON.stringify(DraftTurn.printedIn(one))}`),
      `  ${JSON.stringify({heading, problems, events, asides, abouts: abouts.length})}${assembler.isStale() ? ' stale' : ''}`,
    );
  };
  for (const [index, {head, words, mark}] of [{name: '', head: '', words: 'Heading\n\n', mark: undefined}, ...pieces].entries()) {
    const at = blocks.length();
    blocks.add(head + words);
    const one = mark?.(at, at + head.length, at + head.length + words.length);
    if (one) {
      const adjusted: Mark = one.kind === 'turn' && one.otherwise ? {...one, otherwise: {...one.otherwise, words: at}} : one;
      if (adjusted.kind === 'about' && adjusted.about.people) labels.present(adjusted.about.people);
      marks.push(adjusted, adjusted.kind === 'turn' && typeof adjusted.label === 'string' ? labels.see(adjusted.label, adjusted, () => true, () => false) : -1);
    }
    if (peeks && index % 3 === 2) {
      assembler.advance(false);
      assembler.peek();
      shown();
    }
  }
  while (assembler.advance(true, 2));
  shown();
  if (assembler.turns.length > 0) page.push(asRead(runSteps(transcriptOf(assembler, undefined, true, 'guess', pieces.length % 3 === 0 ? {clock: 3_600_000 * 9} : {}))).replaceAll(/^/gm, '    ').trimEnd());
  return `${pieces.map(({name}) => name).join(', ')}\n${page.join('\n')}\n`;
}
