import type {PlayerState} from '../../player/state.ts';
import {visibleAt, type VisibleState} from '../../player/horizon.ts';
import {positionAt} from '../../player/playback.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import type {Lexicon} from '../../transcript/lexicon.ts';
import type {Keymap} from '../input/bindings.ts';
import type {AsideProps} from '../panes/aside-rows.ts';
import type {BigProps} from '../panes/big-rows.ts';
import type {Row} from '../rows/row.ts';
import type {EveryReading, Reader, TranscriptConverters, Wording} from '../../transcript/wording.ts';

/** The inputs of the screen besides the state: parts that a plain start does not load, and the user's keys. */
export type TextTools = {
  readonly converters?: TranscriptConverters | undefined;
  readonly lexicon?: Lexicon | undefined;
  /** Readings of Mandarin, in both spellings, and of Cantonese. */
  readonly mandarin?: Readonly<Record<EveryReading & ('all' | 'zhuyin'), Reader>> | undefined;
  readonly cantonese?: Reader | undefined;
  /** Makes the rows of the large mode. */
  readonly big?: ((props: BigProps) => readonly Row[]) | undefined;
  /** True if the terminal can draw larger characters. */
  readonly canSize?: boolean | undefined;
  /** Makes the rows of the third column. */
  readonly aside?: ((props: AsideProps) => readonly Row[]) | undefined;
  /** The keys as the user has bound them; those of the table when absent. */
  readonly keymap?: Keymap | undefined;
};
export type ToolName = 'converters' | 'lexicon' | 'mandarin' | 'cantonese' | 'big' | 'aside';

/**
 * Returns the reader of every character for a wording. Undefined while it is being loaded, or if the wording needs
 * none.
 */
export function readerOf({readings}: Wording, {mandarin, cantonese}: TextTools): Reader | undefined {
  if (readings === 'none' || readings === 'ruby') return undefined;
  return readings === 'jyutping' ? cantonese : mandarin?.[readings];
}

/** The tools, and a loader of others. `load` returns undefined if a tool is not available. */
export type ToolBox = {readonly tools: () => TextTools; readonly load: (name: ToolName) => Promise<void> | undefined};

const converted = new WeakMap<Timeline, Map<string, Timeline>>();

/**
 * Returns the state with its words in the requested script, or unchanged until the converters are loaded. Offsets and
 * times are the same in both.
 */
export function inWording<State extends Pick<PlayerState, 'timeline' | 'wording'>>(state: State, {converters}: TextTools): State {
  const {timeline, wording: {script}} = state;
  const convert = script === 'source' ? undefined : converters?.[script];
  if (!convert) return state;
  let scripts = converted.get(timeline);
  if (!scripts) converted.set(timeline, scripts = new Map());
  let shown = scripts.get(script);
  if (!shown) scripts.set(script, shown = {...timeline, transcript: convert(timeline.transcript)});
  return {...state, timeline: shown};
}

/** Returns the state that views may show at `now`: in the requested script, and without hidden words. */
export const shownState = (state: PlayerState, now: Milliseconds, tools: TextTools): VisibleState => visibleAt(inWording(state, tools), positionAt(state, now));
