import type {Milliseconds} from '../../transcript/model.ts';
import type {Playhead} from '../playhead.ts';

export const VOICE_MODES = ['off', 'all', 'questions'] as const;
/** What is spoken aloud: nothing, all that is said, or the questions alone. */
export type VoiceMode = (typeof VOICE_MODES)[number];

export const nextVoice = (mode: VoiceMode): VoiceMode => VOICE_MODES[(VOICE_MODES.indexOf(mode) + 1) % VOICE_MODES.length]!;

/** A sentence to be spoken, or the rest of one. */
export type Utterance = {
  readonly id: number;
  readonly text: string;
  /** Index of who speaks: another speaker has another pitch. */
  readonly speaker: number;
  /** How much faster than usual, within what can be understood. */
  readonly rate: number;
};

/** The voice of a replay. */
export type Voice = {
  readonly mode: VoiceMode;
  /** How many sentences have been begun. */
  readonly begun: number;
  /** The sentence that is being spoken: the playhead that goes with it, how much it weighs, and when it began. */
  readonly active?: {readonly id: number; readonly turn: number; readonly from: number; readonly playhead: Playhead; readonly weight: number; readonly since: Milliseconds; readonly rate: number} | undefined;
  /** The sentence that was over long before its words could have been said, as without a loudspeaker. They are still shown at the usual pace. */
  readonly over?: {readonly turn: number; readonly from: number; readonly playhead: Playhead} | undefined;
  /** How long a unit of speaking weight takes this voice at rate 1, as far as it has been heard. */
  readonly unit: Milliseconds;
};

/** A voice that has not spoken yet. Usual voices take some 250 ms for a Han character or a short word. */
export const silent = (mode: VoiceMode): Voice => ({mode, begun: 0, unit: 250});
