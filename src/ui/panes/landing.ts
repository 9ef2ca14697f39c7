import {cueAt, questionAt, turnAt, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';

/** A stretch of the current turn that is shown whole, by offsets in its text. -1 stands for its heading. */
export type Landing = {readonly from: number; readonly to: number};

/**
 * Returns the question or sentence that is shown whole after a jump while paused. Undefined if only said words may be
 * shown, as when words to come are hidden.
 */
export function landingAt({timeline, landed, hidesAhead}: {readonly timeline: Timeline; readonly landed: Milliseconds | undefined; readonly hidesAhead: boolean}, position: Milliseconds): Landing | undefined {
  if (landed === undefined || hidesAhead || position < landed) return undefined;
  const turn = turnAt(timeline, landed);
  if (turn !== turnAt(timeline, position) || landed < timeline.starts[turn]!) return undefined;
  const question = questionAt(timeline, landed);
  if (question >= 0 && timeline.questions[question]!.asked === turn && timeline.questions[question]!.start === landed) return {from: -1, to: timeline.transcript.turns[turn]!.text.length};
  const {from, to} = cueAt(timeline, landed);
  return {from: from === 0 ? -1 : from, to};
}
