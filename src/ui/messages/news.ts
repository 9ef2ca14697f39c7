import type {NoticeSubject, PlayerState} from '../../player/state.ts';
import type {Messages} from './messages.ts';

type News = (subject: NoticeSubject, state: PlayerState, messages: Messages) => string | undefined;
let words: News = () => undefined;

/** Takes what puts notices into words. Nothing is said before a key has been pressed, so it comes with what keys do. */
export const provideNews = (given: News): void => { words = given; };

/** What a key has just changed, as far as the screen does not show it anyway. */
export const newsOf: News = (subject, state, messages) => words(subject, state, messages);
