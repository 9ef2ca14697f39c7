import type {Labels} from './labels.ts';
import type {Marks} from './marks.ts';
import type {PrintedStamp} from '../layouts/layout.ts';

const DAY = 24 * 60 * 60 * 1000;
/** The number of marks on either side that count as neighbours. */
const LOOKED_AT = 64;
/** The longest time between two consistent stamps without the same date. */
const APART_AT_MOST = DAY / 2;
/** The amount of text behind a mark that is enough for a decision. */
const DECIDED_BEHIND = 1 << 16;

/**
 * Tells whether the claim of a mark is true, in a text whose first `length` characters are known. Undefined if more
 * text is needed first.
 */
export function isBegun(marks: Marks, index: number, labels: Labels, length: number, isLast: boolean): boolean | undefined {
  if (marks.kindOf(index) !== 'turn') return true;
  const label = marks.labelOf(index);
  switch (marks.claimOf(index)) {
    case 'certain':
      return true;
    case 'label':
      return label < 0 || (labels.isLabel(label) && (marks.isBulleted(index) || !labels.areBulleted()));
    default: {
      const fit = fits(marks, index, isLast || length - marks.offsetOf(index) > DECIDED_BEHIND);
      if (fit === undefined) return undefined;
      const isKnown = label >= 0 && labels.isKnown(label);
      switch (marks.claimOf(index)) {
        case 'either':
          return fit || isKnown;
        case 'stamp':
          return fit;
        default:
          return fit && isKnown;
      }
    }
  }
}

/**
 * Tells whether the stamp of a mark fits between those of the adjacent turns. Undefined if the next turn has not been
 * read yet.
 */
function fits(marks: Marks, index: number, isLast: boolean): boolean | undefined {
  const stamp = marks.stampOf(index);
  if (stamp?.time === undefined) return false;
  const before = neighbour(marks, index, -1);
  const after = neighbour(marks, index, 1);
  if (after === undefined && !isLast && marks.length() - index <= LOOKED_AT) return undefined;
  if (before === undefined && after === undefined) return true;
  return (before === undefined || follows(before, stamp)) && (after === undefined || follows(stamp, after));
}

/** Returns the nearest certain stamp: of an accepted turn, or proved by its form. */
function neighbour(marks: Marks, index: number, step: 1 | -1): PrintedStamp | undefined {
  for (let near = index + step; near >= 0 && near < marks.length() && Math.abs(near - index) <= LOOKED_AT; near += step) {
    const kind = marks.kindOf(near);
    if (kind !== 'turn' && kind !== 'piece') continue;
    const isTaken = step < 0 ? marks.decided(near) === 1 : kind === 'piece' || marks.claimOf(near) === 'certain' || marks.claimOf(near) === 'either';
    const stamp = marks.stampOf(near);
    if (isTaken && stamp?.time !== undefined) return stamp;
  }
  return undefined;
}

/**
 * Tells whether one stamp may follow another: it is not earlier, and not on another day without a reason. A clock may
 * pass midnight.
 */
function follows(one: PrintedStamp, other: PrintedStamp): boolean {
  if (one.day !== undefined && other.day !== undefined) {
    const apart = (other.day - one.day) * DAY + other.time! - one.time!;
    return apart >= 0 && apart <= APART_AT_MOST;
  }
  return other.time! >= one.time! || one.time! - other.time! > APART_AT_MOST;
}
