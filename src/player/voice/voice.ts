import type {Milliseconds} from '../../transcript/model.ts';
import type {Playhead} from '../playhead.ts';

export const VOICE_MODES = ['off', 'all', 'questions'] as const;
/** The part that the voice speaks: nothing, everything, or only the questions. */
export type VoiceMode = (typeof VOICE_MODES)[number];

export const nextVoice = (mode: VoiceMode): VoiceMode => VOICE_MODES[(VOICE_MODES.indexOf(mode) + 1) % VOICE_MODES.length]!;

/** A sentence to be spoken, or the rest of one. */
export type Utterance = {
  readonly id: number;
  readonly text: string;
  /** The index of the speaker. Every speaker has another pitch. */
  readonly speaker: number;
  /** The speed relative to the usual one, limited to understandable speeds. */
  readonly rate: number;
};

/** The voice of a replay. */
export type Voice = {
  readonly mode: VoiceMode;
  /** The number of sentences that have been begun. */
  readonly begun: number;
  /** The sentence that is being spoken: its playhead, its weight, and its start time. */
  readonly active?: {readonly id: number; readonly turn: number; readonly from: number; readonly playhead: Playhead; readonly weight: number; readonly since: Milliseconds; readonly rate: number} | undefined;
  /**
   * A sentence that the voice ended much too early, as without a loudspeaker. Its words are still shown at the usual
   * pace.
   */
  readonly over?: {readonly turn: number; readonly from: number; readonly playhead: Playhead} | undefined;
  /** The measured time of this voice for a unit of speaking weight at rate 1. */
  readonly unit: Milliseconds;
};

/** Makes a voice that has not spoken yet. Usual voices take some 250 ms for a Han character or a short word. */
export const silent = (mode: VoiceMode): Voice => ({mode, begun: 0, unit: 250});
