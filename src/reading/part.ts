import type {PrintedStamp, WordTime} from '../layouts/layout.ts';
import type {BroadcastEvent} from '../transcript/model.ts';

/** A stretch of a turn's words: from an offset of the file up to another, or up to where the turn ends. */
export type Part = {
  readonly from: number;
  /** Where its mark begins, with stamp and label. */
  readonly at?: number;
  to?: number | undefined;
  readonly start?: PrintedStamp | undefined;
  end?: PrintedStamp | undefined;
  readonly said?: string | undefined;
  readonly times?: readonly WordTime[] | undefined;
  /** The source goes up to here: a stamp that stands behind the words. */
  until?: number | undefined;
  /** What happens before it. */
  event?: Happening | undefined;
};

export type Happening = Omit<BroadcastEvent, 'turn' | 'at'>;
