import type {Bookmark} from '../../player/bookmark.ts';
import {noteAt, type TrainerNote} from '../../player/notes.ts';
import {formatClock, formatDuration, formatTurnClock} from '../../timeline/clock.ts';
import {cueAt, lastQuestionAt, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import {previewOf} from '../../transcript/salutation.ts';
import {visible} from '../../transcript/unsafe.ts';
import {layoutLines} from '../../typesetting/lines.ts';
import type {Messages} from '../messages/messages.ts';
import {shelfMessages} from '../messages/shelf/languages.ts';
import {memoiseLast} from '../rows/memory.ts';
import {around} from '../rows/pane.ts';
import {blanks, fitRow, quote, span, spread, type Row, type StyleName} from '../rows/row.ts';

export type AsideProps = {
  readonly timeline: Timeline;
  /** The position, rounded down to the second, so that it changes only with the clock. */
  readonly position: Milliseconds;
  readonly rate: number;
  readonly notes: readonly TrainerNote[] | undefined;
  readonly bookmarks: readonly Bookmark[];
  readonly columns: number;
  readonly rows: number;
  readonly messages: Messages;
};

/** The width of the rule at the left and of the blanks behind it. */
const EDGE: Row = [span('│', 'faint'), blanks(2)];
/** The limit of lines of the next question. */
const QUESTION_LINES = 5;

/** Returns the trainer's column: the next question, the note for the current place, and the bookmarks. */
export const asideRows = memoiseLast((props: AsideProps): readonly Row[] => {
  const {columns, rows} = props;
  const inner = columns - 3;
  const question = questionRows(props, inner);
  const bookmarks = props.bookmarks.length;
  const noteRoom = rows - question.length - Math.min(bookmarks > 0 ? bookmarks + 2 : 0, rows >> 2);
  const note = noteRows(props, inner, noteRoom);
  const list = bookmarkRows(props, inner, rows - question.length - note.length);
  const all = [...question, ...note, ...list].slice(0, rows);
  return Array.from({length: rows}, (_, index) => [...EDGE, ...fitRow(all[index] ?? [], inner)]);
});

/** Wraps a text into a limited number of lines. The last line has an ellipsis if there is more text. */
function lines(text: string, columns: number, atMost: number, style: StyleName): readonly Row[] {
  const all = layoutLines(text, columns);
  return all.slice(0, atMost).map(({from, to}, index) => {
    const line = quote(text.slice(from, to), style);
    return index === atMost - 1 && all.length > atMost ? [...fitRow([line], Math.min(columns - 1, line.width)), span('…', 'dim')] : [line];
  });
}

function questionRows({timeline, position, rate, messages}: AsideProps, columns: number): readonly Row[] {
  const next = timeline.questions[lastQuestionAt(timeline, position) + 1];
  if (!next) return [];
  const {turns, speakers} = timeline.transcript;
  const {asked, start, number} = next;
  const left = span(messages.left(formatDuration((start - position) / rate)), 'dim');
  return [
    spread([span(shelfMessages(messages).next, 'strong')], [left], columns),
    [span(messages.question(number), 'question-strong'), blanks(2), span(formatTurnClock(timeline, asked), 'dim'), blanks(2), quote(speakers[turns[asked]!.speaker]!.name, 'question')],
    ...lines(previewOf(turns[asked]!.text), columns, QUESTION_LINES, 'dim'),
    [],
  ];
}

function noteRows({timeline, position, notes, messages}: AsideProps, columns: number, atMost: number): readonly Row[] {
  const note = notes && noteAt(notes, timeline, position);
  if (!note || atMost < 3) return [];
  return [
    fitRow([span(shelfMessages(messages).note, 'strong'), blanks(2), quote(visible(note.heading), 'question')], columns),
    ...lines(visible(note.text), columns, atMost - 2, 'plain'), [],
  ];
}

function bookmarkRows({timeline, position, bookmarks, messages}: AsideProps, columns: number, atMost: number): readonly Row[] {
  if (bookmarks.length === 0 || atMost < 2) return [];
  const current = bookmarks.findLastIndex(bookmark => bookmark.position <= position);
  const {from, to} = around(bookmarks.length, Math.max(0, current), atMost - 1);
  return [[span(shelfMessages(messages).bookmarks, 'strong')], ...bookmarks.slice(from, to).map(({position: time, note}, index): Row => {
    const isPast = from + index <= current;
    const {turn, from: begin, to: end} = cueAt(timeline, Math.min(time, timeline.duration));
    const words = note || timeline.transcript.turns[turn]!.text.slice(begin, Math.min(end, begin + columns)).replaceAll('\n', ' ');
    return [span('◆ ', isPast ? 'strong' : 'faint'), span(formatClock(timeline, time), 'dim'), blanks(2), quote(words, isPast ? 'plain' : 'dim')];
  })];
}
