import {asciiWords} from '../ascii.ts';
import type {Language, Messages} from '../messages.ts';
import {en} from './en.ts';
import type {RoomMessages} from './room-messages.ts';
import {zhHans} from './zh-Hans.ts';
import {zhHant} from './zh-Hant.ts';

const ALL: Readonly<Record<Language, RoomMessages>> = {en, 'zh-Hans': zhHans, 'zh-Hant': zhHant};
const cache = new WeakMap<Messages, RoomMessages>();

/** Returns the words of a room, in the language of other messages. */
export function roomMessages(messages: Messages): RoomMessages {
  let words = cache.get(messages);
  if (!words) cache.set(messages, words = messages.keyMarks ? asciiWords(ALL[messages.language]) : ALL[messages.language]);
  return words;
}
