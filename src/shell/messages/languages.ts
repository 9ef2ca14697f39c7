import {en as screenEn} from '../../ui/messages/en.ts';
import type {Language, Messages} from '../../ui/messages/messages.ts';
import {en} from './en.ts';
import type {ShellMessages} from './messages.ts';

/** All messages in one language: those of the command and those of the screen. */
export type Words = {readonly messages: ShellMessages; readonly screen: Messages};

const ENGLISH: Words = {messages: en, screen: screenEn};

/** Loads a language. English is always there. */
const LOADERS: Readonly<Record<Language, () => Promise<Words>>> = {
  'en': async () => ENGLISH,
  'zh-Hans': async () => {
    const [shell, screen] = await Promise.all([import('./zh-Hans.ts'), import('../../ui/messages/zh-Hans.ts')]);
    return {messages: shell.zhHans, screen: screen.zhHans};
  },
  'zh-Hant': async () => {
    const [shell, screen] = await Promise.all([import('./zh-Hant.ts'), import('../../ui/messages/zh-Hant.ts')]);
    return {messages: shell.zhHant, screen: screen.zhHant};
  },
};

let spoken = ENGLISH;

/** Returns the messages of a language. */
export const wordsIn = async (language: Language): Promise<Words> => {
  spoken = await LOADERS[language]();
  return spoken;
};

/** Returns the messages that were loaded last, for a process that is failing and cannot wait. */
export const wordsSpoken = (): Words => spoken;
