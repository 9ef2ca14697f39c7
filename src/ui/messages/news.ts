import type {NoticeSubject, PlayerState} from '../../player/state.ts';
import type {Messages} from './messages.ts';

type News = (subject: NoticeSubject, state: PlayerState, messages: Messages) => string | undefined;
let words: News = () => undefined;

/**
 * Sets the function that puts notices into words. No notice is shown before the first key, so it is loaded with the
 * keys.
 */
export const provideNews = (given: News): void => { words = given; };

/** Returns a notice in words; undefined if the screen shows the change anyway. */
export const newsOf: News = (subject, state, messages) => words(subject, state, messages);
