import type {PrintedStamp, WordTime} from '../layouts/layout.ts';
import type {BroadcastEvent} from '../transcript/model.ts';

/** A stretch of a turn's words, from an offset of the file to another, or to the end of the turn. */
export type Part = {
  readonly from: number;
  /** The beginning of its mark, with stamp and label. */
  readonly offset?: number;
  to?: number | undefined;
  readonly start?: PrintedStamp | undefined;
  end?: PrintedStamp | undefined;
  readonly said?: string | undefined;
  readonly times?: readonly WordTime[] | undefined;
  /** The end of the source, if a stamp is behind the words. */
  until?: number | undefined;
  /** A happening before it. */
  event?: Happening | undefined;
};

export type Happening = Omit<BroadcastEvent, 'turn' | 'offset'>;
