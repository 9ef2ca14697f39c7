import type {PlayerState} from '../../player/state.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Hint, Messages} from '../messages/messages.ts';

/** The words of the training session in the status bar. */
export type Training = {readonly field?: string | undefined; readonly hints?: readonly Hint[] | undefined; /** A lasting message, shown while there is no notice. */ readonly standing?: string | undefined};

const NOTHING: Training = {};
let selected: (state: PlayerState, now: Milliseconds, messages: Messages) => Training = () => NOTHING;

/** Sets the function that selects them. A plain start shows none, so it is loaded with the keys. */
export const provideTraining = (select: typeof selected): void => { selected = select; };

export const trainingAt = (state: PlayerState, now: Milliseconds, messages: Messages): Training => selected(state, now, messages);
