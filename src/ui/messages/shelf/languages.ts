import {asciiMessages} from '../ascii.ts';
import type {Messages} from '../messages.ts';
import {en} from './en.ts';
import type {ShelfMessages} from './shelf-messages.ts';
import {zhHans} from './zh-Hans.ts';
import {zhHant} from './zh-Hant.ts';

const ALL: Readonly<Record<Messages['language'], ShelfMessages>> = {en, 'zh-Hans': zhHans, 'zh-Hant': zhHant};

/** Returns the words in the language of other messages, and in ASCII where these are. */
export const shelfMessages = ({language, keyMarks}: Pick<Messages, 'language' | 'keyMarks'>): ShelfMessages => (keyMarks ? asciiMessages(ALL[language]) : ALL[language]);
