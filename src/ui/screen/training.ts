import type {PlayerState} from '../../player/state.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {Hint, Messages} from '../messages/messages.ts';

/** What the status bar says of the training session. */
export type Training = {readonly field?: string | undefined; readonly hints?: readonly Hint[] | undefined; /** What is said as long as it is so, where nothing else has just been said. */ readonly standing?: string | undefined};

const NOTHING: Training = {};
let selected: (state: PlayerState, now: Milliseconds, messages: Messages) => Training = () => NOTHING;

/** Takes what selects it. A plain start shows none of it, so it comes with what keys do. */
export const provideTraining = (select: typeof selected): void => { selected = select; };

export const trainingAt = (state: PlayerState, now: Milliseconds, messages: Messages): Training => selected(state, now, messages);
