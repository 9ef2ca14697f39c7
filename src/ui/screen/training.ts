import type {PlayerState} from '../../player/state.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Hint, Messages} from '../messages/messages.ts';

/** The words of the training session in the status bar. */
export type Training = {readonly field?: string | undefined; readonly hints?: readonly Hint[] | undefined; /** Words that stay as long as they are true, where no notice is shown. */ readonly standing?: string | undefined};

const NOTHING: Training = {};
let selected: (state: PlayerState, now: Milliseconds, messages: Messages) => Training = () => NOTHING;

/** Supplies the function that selects them. A plain start shows none, so it is loaded with the keys. */
export const provideTraining = (select: typeof selected): void => { selected = select; };

export const trainingAt = (state: PlayerState, now: Milliseconds, messages: Messages): Training => selected(state, now, messages);
