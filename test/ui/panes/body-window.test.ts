import {describe, expect, test} from 'vitest';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import {readTranscript} from '../../../src/reading/read.ts';
import {messagesFor} from '../../../src/ui/messages/languages.ts';
import {bodyRows, type BodyProps} from '../../../src/ui/panes/body-rows.ts';
import {scrolledTop} from '../../../src/ui/panes/body-window.ts';
import {setTurn} from '../../../src/ui/panes/turn-rows.ts';
import {lexicon} from '../../lexicon.ts';
import {mandarin} from '../../readings.ts';
import {rowText} from '../../../src/ui/rows/row.ts';
import {bundledText} from '../../samples.ts';

const timeline = buildTimeline(readTranscript(bundledText, lexicon));
const messages = messagesFor('zh-Hant');
const pane = {columns: 50, rows: 13, reader: mandarin.all, form: {text: 'clean', readings: 'all'}} as const;
const USUAL: BodyProps = {...pane, timeline, position: 0, reveal: 'typewriter', top: undefined, firstTurn: 0, search: undefined, previewed: undefined, messages};
const PINYIN = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
const HAN = /\p{Script=Han}/u;

/**
 * Returns the kinds of the visible rows: readings, words, or nothing. Headings are Han too, and count as words without
 * readings.
 */
const kindsOf = (rows: ReturnType<typeof bodyRows>['rows']) => rows.map(row => row.map(({text}) => text).join('')).map(text => (PINYIN.test(text) ? 'readings' : HAN.test(text) ? 'words' : 'none'));

describe('a line and its readings are in view together or not at all', () => {
  test('while the text is followed', () => {
    for (let position = 0; position < timeline.duration; position += 7_000) {
      const {rows, top} = bodyRows({...USUAL, position});
      // A question above its answer is no part of the text: it ends with a rule.
      const kinds = kindsOf(rows.slice(rows.findLastIndex(row => rowText(row).startsWith('──')) + 1));
      // The top row is a heading or has its readings; a torn line would begin with words behind the first character.
      if (kinds[0] === 'words') expect(top.offset).toBe(-1);
      expect(kinds.at(-1)).not.toBe('readings');
    }
  });

  test('and however it is scrolled', () => {
    let top = {turn: 1, offset: -1};
    let before = '';
    for (const by of [...Array.from({length: 60}, () => 1), ...Array.from({length: 60}, () => -1), 6, 6, -6, 500, -1, -1]) {
      const {rows, top: shownTop} = bodyRows({...USUAL, position: timeline.duration, top});
      const kinds = kindsOf(rows);
      if (kinds[0] === 'words') expect(shownTop.offset).toBe(-1);
      expect(kinds.at(-1)).not.toBe('readings');
      // Every step moves on.
      if (Math.abs(by) === 1 && shownTop.turn < 4) expect(JSON.stringify(shownTop)).not.toBe(before);
      before = JSON.stringify(shownTop);
      top = scrolledTop(timeline, top, by, pane);
    }
  });

  test('wherever the view begins, and at the end', () => {
    const places = setTurn(timeline, 1, pane).rows.filter(({kind}) => kind === 'words').map(({offset: at}) => ({turn: 1, offset: at}));
    for (const top of [...places, {turn: timeline.transcript.turns.length - 1, offset: 10_000}]) {
      for (const rows of [9, 10, 11, 12, 13]) {
        const body = bodyRows({...USUAL, position: timeline.duration, top, rows});
        const [first] = kindsOf(body.rows);
        if (first === 'words') expect(body.top.offset).toBe(-1);
      }
    }
  });
});
