import type {Timeline} from '../../timeline/timeline.ts';
import {layoutLines} from '../../typesetting/lines.ts';
import type {Messages} from '../messages/messages.ts';
import {createCache} from '../rows/memory.ts';
import {cutSpan, fitRow, quote, span, type Row} from '../rows/row.ts';

/** A pane with fewer rows gives the question only one row, and the smallest panes none. */
const TALL = 12;
const LEAST = 6;
/** The number of lines of a question that stay visible. */
const LINES = 2;

const remembered = createCache<readonly Row[]>(2);

/** Returns the question being answered, in a few rows and a rule, which stay above its answer. */
export const pinnedRows = (timeline: Timeline, question: number, {columns, rows}: {readonly columns: number; readonly rows: number}, messages: Messages): readonly Row[] =>
  remembered('pinned', [timeline, question, columns, rows, messages], () => {
    const {number, asked} = timeline.questions[question]!;
    const {turns, speakers} = timeline.transcript;
    const {text, speaker} = turns[asked]!;
    const label = span(`${messages.question(number)}  `, 'question');
    if (rows < LEAST) return [];
    if (rows < TALL) return [[label, cutSpan(quote(text.replaceAll('\n', ' '), 'question'), columns - label.width)]];
    const all = layoutLines(text, columns);
    const lines = all.slice(0, LINES).map(({from, to}, index): Row => {
      const isCut = index === LINES - 1 && all.length > LINES;
      return [isCut ? cutSpan(quote(text.slice(from).replaceAll('\n', ' '), 'question'), columns) : quote(text.slice(from, to), 'question')];
    });
    return [fitRow([label, quote(speakers[speaker]!.name, 'question')], columns), ...lines, [span('─'.repeat(columns), 'faint')]];
  });
