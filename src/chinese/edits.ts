import type {AnnotatedText, Reading} from '../transcript/model.ts';

/** A replacement of the text from `from` to before `to` (UTF-16 offsets) by `text`. */
export type Edit = {readonly from: number; readonly to: number; readonly text: string};

/** Applies edits that are in order and do not overlap. Every reading stays with its character. */
export function applyEdits(annotated: AnnotatedText, edits: readonly Edit[]): AnnotatedText {
  if (edits.length === 0) return annotated;
  const {text, readings} = annotated;
  const pieces: string[] = [];
  const moved: Reading[] = [];
  let copied = 0;
  let shift = 0;
  let next = 0;
  for (const edit of edits) {
    for (; next < readings.length && readings[next]!.offset < edit.from; next++) moved.push(movedBy(readings[next]!, shift));
    pieces.push(text.slice(copied, edit.from), edit.text);
    copied = edit.to;
    shift += edit.text.length - (edit.to - edit.from);
  }
  for (; next < readings.length; next++) moved.push(movedBy(readings[next]!, shift));
  pieces.push(text.slice(copied));
  return {text: pieces.join(''), readings: moved};
}

const movedBy = ({offset, text}: Reading, distance: number): Reading => ({offset: offset + distance, text});
