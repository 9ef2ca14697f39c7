import {memoiseLast} from '../rows/memory.ts';
import {blanks, quote, span, spread, type Row} from '../rows/row.ts';

export type SpeakerLineProps = {
  /** A spinner while playing, otherwise a still mark; a blank at the end. */
  readonly mark: string;
  readonly name: string;
  /** Institution or role. */
  readonly about: string;
  /** `Q 1/4`, or nothing. */
  readonly question: string;
  readonly columns: number;
};

/** Returns the current speaker in one row, which replaces the sidebar in a narrow window. */
export const speakerRow = memoiseLast(({mark, name, about, question, columns}: SpeakerLineProps): Row => {
  const left = [span(mark, 'now'), blanks(1), quote(name, 'now-strong'), ...(about === '' ? [] : [blanks(2), quote(about, 'dim')])];
  return spread(left, question === '' ? [] : [span(question, 'question')], columns);
});
