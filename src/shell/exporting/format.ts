import type {Outgoing} from '../../transcript/outgoing.ts';
import type {Excerpt} from '../../writers/excerpt.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import type {TextTools} from '../../ui/controller/text-tools.ts';
import type {Run} from '../run.ts';
import type {OptionName} from '../settings/options.ts';

/** The input of an export. */
export type ExportJob = {
  readonly run: Run;
  /** The part to write. Iterating over its turns reports the progress. */
  readonly excerpt: Excerpt & {readonly turns: Iterable<number>};
  /** The same turns as a list, for writers that look at them before they write. */
  readonly chosen: readonly number[];
  /** The broadcast in the script of the file. */
  readonly original: Timeline;
  /** Reports the progress, from 0 to 1, of a writer that does not iterate over the turns. */
  readonly tell: (part: number) => void;
  /** The tools of the screen. */
  readonly tools: TextTools;
  /** The name of the transcript in messages. */
  readonly name: string;
};

/** One row of the table of formats. */
export type Format = {
  /** The options of this format. Other formats that do not list them refuse them. */
  readonly options?: readonly OptionName[];
  /** Additional files: the path of each and its pieces. */
  readonly files?: (job: ExportJob) => readonly (readonly [path: string, pieces: Iterable<Outgoing>])[];
  /** Returns the pieces of the text, made lazily. Each has passed the gate. */
  readonly pieces: (job: ExportJob) => Iterable<Outgoing> | Promise<Iterable<Outgoing>>;
};
