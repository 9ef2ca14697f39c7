import {describe, expect, test} from 'vitest';
import {createReader, LAYOUT_IDS, layoutOf, readTranscript} from '../../src/reading/read.ts';
import {patternFor} from '../../src/chinese/pattern.ts';
import {institution} from '../../src/transcript/institution.ts';
import {isReporter, outletOf, postsOf} from '../../src/transcript/roster.ts';
import {titleIn} from '../../src/transcript/title.ts';
import {broadcastName} from '../../src/transcript/title.ts';
import {outgoingRow} from '../../src/transcript/outgoing.ts';
import {visible} from '../../src/transcript/unsafe.ts';
import {buildTimeline} from '../../src/timeline/timeline.ts';
import {unitsOf} from '../../src/timeline/pace.ts';
import {sentencesOf} from '../../src/timeline/sentences.ts';
import {parseDuration} from '../../src/timeline/duration-expression.ts';
import {parseTimeExpression} from '../../src/timeline/time-expression.ts';
import {layoutLines} from '../../src/typesetting/lines.ts';
import {shownText} from '../../src/typesetting/shown-text.ts';
import {displayWidth} from '../../src/typesetting/width.ts';
import {parseNotes} from '../../src/player/notes.ts';
import {edited} from '../../src/ui/overlays/editing.ts';
import {promptField} from '../../src/ui/overlays/prompt.ts';
import {createPainter} from '../../src/ui/canvas/painter.ts';
import {span} from '../../src/ui/rows/row.ts';
import {paintFor} from '../../src/ui/themes/theme.ts';
import {exportedText, turnsBetween} from '../../src/writers/txt.ts';
import {lexicon} from '../lexicon.ts';

const BARE = paintFor('none');
const MEGABYTE = 1 << 20;
const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const turn = (words: string) => `2024-03-01 10:00 甲 ${words}`;
const read = (text: string) => readTranscript(text, lexicon);

const EMPTY = buildTimeline(read(turn('好')));
const CONTEXT = {plusFrom: 0, minusFrom: 0, clamp: true};

/** The worst input of each function, as it grows. */
const WORST: Readonly<Record<string, readonly [piece: string, run: (text: string) => unknown]>> = {
  'stamps that are none': ['2024-03-01 10:00:', read],
  'dates without end': ['2024-03-01 ', read],
  'digits': ['2', read],
  'blanks': [' ', text => read(turn(`甲${text}乙`))],
  'line ends': ['\r', text => read(turn(text))],
  'turns without words': ['2024-03-01 10:00 甲\n', read],
  'one turn after the other on a line': ['2024-03-01 10:00 甲 好 ', read],
  'gaps': ['?fù)', text => read(turn(text))],
  'gaps that almost fit': ['地?fù)P', text => read(turn(text))],
  'gaps in a run out of step': ['日?qǐng)笥', text => read(turn(text))],
  'question marks': ['?', text => read(turn(text))],
  'annotations': ['發(fā)', text => read(turn(text))],
  'annotations without end': ['發(fā', text => read(turn(text))],
  'open parentheses': ['(', text => read(turn(text))],
  'closed parentheses': ['()', text => read(turn(`中${text}`))],
  'narrow marks': [',', text => read(turn(`中${text}`))],
  'narrow marks and quotes': [',"', text => read(turn(`中${text}`))],
  'brackets behind a URL': [')', text => read(turn(`中，http://x${text}`))],
  'marks in a URL': [',', text => read(turn(`中，http://x${text}y`))],
  'a heading of dashes': ['—', text => buildTimeline(read(`甲${text}乙\n\n${turn('好')}`)).transcript],
  'the name of a broadcast': ['—', text => broadcastName({heading: `甲${text}乙`})],
  'a first line behind WEBVTT': ['é', text => read(`WEBVTT ${text}\n\n00:01.000 --> 00:02.000\n好`)],
  'a heading of a note': ['# ', text => parseNotes(`## ${text}x`)],
  'blanks in a heading of a note': [' ', text => parseNotes(`## a${text}x`)],
  'words that are typed': ['段', text => { promptField('Search', text, undefined, 80); }],
  'the last word that is typed': ['a', text => edited(`${text} `, {type: 'erase', what: 'word'})],
  'the word before blanks': [' ', text => edited(`a${text}b`, {type: 'erase', what: 'word'})],
  'enumerators': ['一、', text => read(turn(text))],
  'ends of paragraphs': ['。” ', text => read(turn(text))],
  'bars': [' |', text => read(turn(text))],
  'introductions': ['請市局局長王一先生', text => [...postsOf(['王一'], [text])]],
  'introductions and speakers': ['甲乙丙先生', text => [...postsOf(Array.from({length: text.length >> 3}, (_, index) => `某${index}`), [text])]],
  'invitations': ['請', text => [...postsOf(['王一'], [`${text}王一先生`])]],
  'a title that never ends': ['召開', titleIn],
  'institutions': ['市', institution],
  'labels': ['記者', text => [isReporter(text), outletOf(text)]],
  'unsafe characters': ['\u001B[', visible],
  'marks': ['\u0301', visible],
  'joiners': ['\u200D', visible],
  'a word': ['a', text => layoutLines(text, 40)],
  'closing marks': ['。', text => layoutLines(text, 40)],
  'opening marks': ['（', text => layoutLines(text, 40)],
  'flags': ['🇨', text => [layoutLines(text, 40), unitsOf(text)]],
  'clusters': ['👩‍', text => displayWidth(text)],
  'people who join': ['👩‍', text => layoutLines(visible(text), 40)],
  'colours of skin': ['🏽', text => [layoutLines(text, 40), displayWidth(text)]],
  'marks on one letter': ['\u0301', text => [layoutLines(`e${text}`, 40), displayWidth(`e${text}`)]],
  'spacing marks': ['ि', text => [visible(`क${text}`), layoutLines(`क${text}`, 40)]],
  'conjuncts': ['क्', text => layoutLines(text, 40)],
  'signs before a number': ['\u0600', text => layoutLines(text, 40)],
  'jamo': ['\u1100', text => [layoutLines(text, 40), displayWidth(text)]],
  'selectors': ['❤\uFE0F', visible],
  'keys of keyboards': ['1\uFE0F\u20E3', text => layoutLines(visible(text), 40)],
  'styles': ['\u001B[1m', outgoingRow],
  'styles that never end': ['\u001B[1;', outgoingRow],
  'a style without end': ['1;', text => outgoingRow(`\u001B[${text}`)],
  'a row of the screen': ['👩‍👩', text => { createPainter(() => {}, () => BARE).paint([[span(text)]]); }],
  'a time': ['1', text => parseTimeExpression(text, EMPTY, CONTEXT)],
  'a length of time': ['1h', parseDuration],
  'numbers with separators': ['1,', text => [unitsOf(text), unitsOf(text.replaceAll(',', '.'))]],
  'a turn with annotations, as the file has it': ['發(fā)', text => { const [first] = read(turn(text)).turns; shownText(first!, {text: 'source', readings: 'none'}).toShown(5); }],
  'what is found nowhere in the source': ['乙', text => { shownText({...read(turn('甲')).turns[0]!, text}, {text: 'source', readings: 'none'}).toShown(5); }],
  'numbers': ['1.', text => [unitsOf(text), sentencesOf(text)]],
  'sentences': ['好。', text => [unitsOf(text), sentencesOf(text)]],
  'a search for letters': ['xian', text => text.match(patternFor('xianxianxianxian', lexicon)!)],
  'a search for what is almost there': ['發布', text => text.match(patternFor('發布發布發布會', lexicon)!)],
};

/** Returns the processor time of a run in microseconds. Only its growth is used, which a busy machine does not change. */
function cost(run: (text: string) => unknown, text: string): number {
  const began = process.cpuUsage();
  run(text);
  return process.cpuUsage(began).user;
}

/**
 * The number of tries. Quadratic work always takes sixteen times as long for four times as much; linear work does so only
 * while the machine is busy or garbage is collected.
 */
const TRIES = 10;
const TOO_MUCH = 11;
/** The least time that can be compared: a millisecond, in microseconds. */
const LEAST = 1000;

/** A cost that can be compared well, in microseconds. */
const ENOUGH = 50_000;

/**
 * Returns how much longer four times as much takes: of some tries the first that is good, or the last. The length grows to
 * a megabyte, or until a run takes long enough to be compared.
 */
function growth(run: (text: string) => unknown, textOf: (length: number) => string, most = MEGABYTE): number {
  let length = most / 16;
  while (length < most && cost(run, textOf(length)) < ENOUGH) length *= 4;
  const [small, large] = [textOf(length / 4), textOf(length)];
  let grown = Infinity;
  for (let round = 0; round < TRIES && grown >= TOO_MUCH; round += 1) grown = cost(run, large) / Math.max(cost(run, small), LEAST);
  return grown;
}

describe('four times as much takes about four times as long', () => {
  test.each(Object.entries(WORST))('%s', (_, [piece, run]) => {
    run(repeated(piece, 20_000));
    expect(growth(run, length => repeated(piece, length))).toBeLessThan(TOO_MUCH);
  });

  // What separates lines and words, and what begins something in one layout or another: every layout meets all of it.
  test.each([
    '\r', '\n', '\r\n', ' ', '\t', '\u3000', '\u2028', '\v', ' \r', '\t\n', '甲：\r', 'A B: good.\r', ':', '：', '[', '【', '(', '*', '>', '* ', '大 ', '1.', '[00:01]', '00:01 ',
  ])('%j without end, in every layout', piece => {
    const run = (text: string) => { for (const id of LAYOUT_IDS) readTranscript(`${layoutOf(id)!.example}\n${text}x\n${layoutOf(id)!.example}`, lexicon, {from: id}); };
    const line = `${piece.repeat(Math.ceil(90 / piece.length))}x\n`;
    run(line);
    expect(growth(run, length => `${repeated(piece, length)}x\n${repeated(line, length)}`, MEGABYTE / 32)).toBeLessThan(TOO_MUCH);
  });

  test('a question that everybody answers', () => {
    const run = (text: string) => {
      const timeline = buildTimeline(read(text));
      return exportedText(timeline, turnsBetween(timeline, 0, timeline.duration));
    };
    const answered = (length: number) => `2024-03-01 09:59 甲報記者 請問？\n${repeated(`${turn('好')}\n`, length)}`;
    expect(growth(run, answered)).toBeLessThan(TOO_MUCH);
  });

  test('a turn that arrives in small pieces and never ends', () => {
    const run = (text: string) => {
      const reader = createReader();
      reader.push(turn('好'));
      for (let at = 0; at < text.length; at += 1024) reader.push(text.slice(at, at + 1024));
      reader.end();
    };
    expect(growth(run, length => repeated('好，', length))).toBeLessThan(TOO_MUCH);
  });
});
