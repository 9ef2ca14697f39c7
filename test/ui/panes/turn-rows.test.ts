import {expect, test} from 'vitest';
import {buildTimeline} from '../../../src/timeline/timeline.ts';
import {readTranscript} from '../../../src/reading/read.ts';
import {displayWidth} from '../../../src/typesetting/width.ts';
import {readingsBetween, setTurn, wordsBetween, type TurnRow} from '../../../src/ui/panes/turn-rows.ts';
import {lexicon} from '../../lexicon.ts';
import {mandarin} from '../../readings.ts';
import {bundledText} from '../../samples.ts';

const timeline = buildTimeline(readTranscript(bundledText, lexicon));
const {turns} = timeline.transcript;
const settings = (['ruby', 'all'] as const).flatMap(readings => [20, 58].map(columns => ({columns, reader: readings === 'all' ? mandarin.all : undefined, form: {text: 'clean', readings}} as const)));

test.each(settings)('in $columns columns with readings of the kind $form.readings', setting => {
  for (let turn = 0; turn < turns.length; turn += 1) {
    const {rows, shown} = setTurn(timeline, turn, setting);
    const {readings, spacing} = shown;
    for (const {from, to} of rows.filter(({kind}) => kind === 'words')) {
      const words = wordsBetween(shown, from, to);
      // No blank parts a character from the mark that closes behind it or opens before it.
      expect(words).not.toMatch(/\S +[，。、；：？！」』”’）》〉】]|[「『“‘（《〈【] +/);
      let behind = -1;
      for (const {offset, column, text: reading} of readingsBetween(shown, from, to)) {
        // A blank parts two readings, and none leaves the column.
        expect(column).toBeGreaterThan(behind);
        behind = column + displayWidth(reading);
        expect(behind).toBeLessThanOrEqual(setting.columns);
        // The character is in the middle, or half a cell left of it.
        const start = displayWidth(wordsBetween(shown, from, offset)) + displayWidth(spacing!.before(offset));
        const off = column + displayWidth(reading) / 2 - (start + 1);
        expect(off === 0 || off === 0.5 || displayWidth(reading) < 2).toBe(true);
      }
      expect(displayWidth(words)).toBeLessThanOrEqual(setting.columns);
    }
    // Every line has its row for readings, so that the pitch stays.
    if (readings.size > 0) expect(isEven(rows)).toBe(true);
  }
});

/** Tells whether every row of words has its row of readings above it. */
const isEven = (rows: readonly TurnRow[]): boolean => rows.every((row, index) => row.kind !== 'words' || (rows[index - 1]!.kind === 'readings' && rows[index - 1]!.from === row.from));
