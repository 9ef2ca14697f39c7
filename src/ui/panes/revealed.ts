import type {Reveal} from '../../player/state.ts';
import {cueAt, saidUpTo, turnAt, type Timeline} from '../../timeline/timeline.ts';
import type {Milliseconds} from '../../transcript/model.ts';

/** Returns how far the words of the turn being said are revealed at `position`, as an offset into its text. */
export function revealedUpTo({timeline, reveal}: {readonly timeline: Timeline; readonly reveal: Reveal}, position: Milliseconds): number {
  const turn = turnAt(timeline, position);
  switch (reveal) {
    case 'typewriter':
      return saidUpTo(timeline, turn, position);
    case 'sentence':
      return position < timeline.starts[turn]! ? 0 : cueAt(timeline, position).to;
    case 'turn':
      return position < timeline.starts[turn]! ? 0 : timeline.transcript.turns[turn]!.text.length;
  }
}
