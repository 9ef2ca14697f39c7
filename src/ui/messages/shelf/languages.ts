import {asciiWords} from '../ascii.ts';
import type {Language, Messages} from '../messages.ts';
import {en} from './en.ts';
import type {ShelfMessages} from './shelf-messages.ts';
import {zhHans} from './zh-Hans.ts';
import {zhHant} from './zh-Hant.ts';

const ALL: Readonly<Record<Language, ShelfMessages>> = {en, 'zh-Hans': zhHans, 'zh-Hant': zhHant};
const cache = new WeakMap<Messages, ShelfMessages>();

/** Returns the words about bookmarks and places, in the language of other messages. */
export function shelfMessages(messages: Messages): ShelfMessages {
  let words = cache.get(messages);
  if (!words) cache.set(messages, words = messages.keyMarks ? asciiWords(ALL[messages.language]) : ALL[messages.language]);
  return words;
}
