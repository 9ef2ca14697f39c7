import {asciiWords} from './ascii.ts';
import {enMore} from './en-more.ts';
import type {Language, Messages, MoreMessages} from './messages.ts';
import {zhHansMore} from './zh-Hans-more.ts';
import {zhHantMore} from './zh-Hant-more.ts';

const ALL: Readonly<Record<Language, MoreMessages>> = {'en': enMore, 'zh-Hans': zhHansMore, 'zh-Hant': zhHantMore};
const cache = new WeakMap<Messages, MoreMessages>();

/** Returns the words that a plain start does not load, in the same language. */
export function moreOf(messages: Messages): MoreMessages {
  let more = cache.get(messages);
  if (!more) cache.set(messages, more = messages.keyMarks ? asciiWords(ALL[messages.language]) : ALL[messages.language]);
  return more;
}
