import {describe, expect, test} from 'vitest';
import {readTranscript} from '../../../src/reading/read.ts';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import {displayWidth} from '../../../src/typesetting/width.ts';
import {after} from '../../drive.ts';
import {press, started} from '../../player/press.ts';
import {lexicon} from '../../lexicon.ts';
import {mandarin} from '../../readings.ts';
import {bundledText} from '../../samples.ts';
import {openCantonese} from '../../../src/shell/files/cantonese.ts';
import {transcriptConverters} from '../../../src/transcript/converted.ts';
import {converters} from '../../words.ts';
import {textOf} from '../screen/screens.ts';

const timeline = buildTimeline(readTranscript(bundledText, lexicon));
const tools = {lexicon, converters: transcriptConverters(converters), mandarin};
const cantonese = openCantonese(converters['traditional-hk']);
const SIZE = {columns: 100, rows: 30};
const screen = (keys: string, withTools = true) => {
  const {state, now} = press(started(timeline), keys);
  return textOf(state, now, SIZE, 'en', withTools ? tools : {}).join('\n');
};

describe('the wording', () => {
  test('z shows simplified, then traditional characters, then those of the source', () => {
    expect(screen('2 . z')).toContain('大众网记者');
    expect(screen('2 . z z')).toContain('大眾網記者');
    expect(screen('2 . z z z +2000')).toBe(screen('2 . +2000'));
  });

  test('without the converters the words stay as they are until they come', () => {
    expect(screen('2 . z', false)).toContain('大眾網記者');
  });

  test('r sets the readings of the source above their characters, then all', () => {
    const rows = screen('2 . . r').split('\n');
    const above = rows.findIndex(row => row.includes('chē'));
    const columnOf = (row: string, text: string) => displayWidth(row.slice(0, row.indexOf(text)));
    expect(columnOf(rows[above + 1]!, '車')).toBe(columnOf(rows[above]!, 'chē'));
    expect(screen('2 r r')).toContain('chái yóu huò chē');
  });

  test('c shows the source, annotations, narrow marks and all', () => {
    expect(screen('2 . . c')).toContain('打好柴油貨車(chē)污染治理攻堅(jiān)戰(zhàn)');
  });

  test('no row is too wide in any wording and size', () => {
    for (const keys of ['2 . . r', '2 . . r r', '2 . . c', '2 . . z r r']) {
      for (let columns = 20; columns <= 130; columns += 7) {
        const {state, now} = press(started(timeline), keys);
        for (const row of textOf(state, now, {columns, rows: 24}, 'zh-Hant', tools)) expect(displayWidth(row)).toBeLessThanOrEqual(columns);
      }
    }
  });

  test.each([['zhuyin', 'ㄐㄧㄣˋ ㄋㄧㄢˊ'], ['jyutping', 'nin4 loi4']] as const)('r sets readings in %s where these were asked for, and none is too wide', (every, reading) => {
    const begun = started(timeline);
    const state = press({...begun, wording: {...begun.wording, every}}, '2 . . r r').state;
    expect(state.wording.readings).toBe(every);
    for (let columns = 20; columns <= 130; columns += 11) {
      const rows = textOf(state, 0, {columns, rows: 24}, 'zh-Hant', {...tools, cantonese});
      for (const row of rows) expect(displayWidth(row)).toBeLessThanOrEqual(columns);
      if (columns > 60) expect(rows.join('\n')).toContain(reading);
    }
  });

  test('the place at the top stays the same through every wording', () => {
    const free = after(started(timeline), {type: 'view', top: {turn: 7, offset: 60}}, 0);
    const words = timeline.transcript.turns[7]!.text.slice(60, 64);
    const topOf = (of: readonly ('script' | 'text' | 'readings')[]) => {
      const state = of.reduce((changed, side) => after(changed, {type: 'next-wording', of: side}, 0), free);
      return textOf(state, 9999, SIZE, 'en', tools).slice(2, 5).map(row => row.slice(row.indexOf('│') + 1)).join('').replaceAll(/\([^)]*\)|[\s│]/g, '');
    };
    for (const of of [[], ['text'], ['readings']] as const) expect(topOf(of)).toContain(words.replaceAll('，', of.length === 1 && of[0] === 'text' ? ',' : '，'));
  });
});
