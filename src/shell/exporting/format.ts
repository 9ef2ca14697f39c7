import type {Outgoing} from '../../transcript/outgoing.ts';
import type {Excerpt} from '../../writers/excerpt.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import type {TextTools} from '../../ui/controller/text-tools.ts';
import type {Run} from '../run.ts';
import type {OptionName} from '../settings/options.ts';

/** Everything that a format is written from. */
export type ExportJob = {
  readonly run: Run;
  /** The part that is written. Going through its turns tells the progress. */
  readonly excerpt: Excerpt & {readonly turns: Iterable<number>};
  /** The same turns as a list, for those who look at them before they write. */
  readonly chosen: readonly number[];
  /** The broadcast with its words as the file has them, in no other script. */
  readonly original: Timeline;
  /** What the screen needs besides. */
  readonly tools: TextTools;
  /** What the transcript is called in messages. */
  readonly name: string;
};

/** One row of the table of formats. */
export type Format = {
  /** The options that only this format and others that name them have. */
  readonly options?: readonly OptionName[];
  /** Files that are written besides: the name of each and its pieces. */
  readonly files?: (job: ExportJob) => readonly (readonly [path: string, pieces: Iterable<Outgoing>])[];
  /** The pieces of the text, as they are asked for. Each has passed the gate. */
  readonly pieces: (job: ExportJob) => Iterable<Outgoing> | Promise<Iterable<Outgoing>>;
};
