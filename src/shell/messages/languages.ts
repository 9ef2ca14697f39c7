import {en as screenEn} from '../../ui/messages/en.ts';
import type {Language, Messages} from '../../ui/messages/messages.ts';
import {en} from './en.ts';
import type {ShellMessages} from './messages.ts';

/** All that is said in one language: by the command, and on the screen. */
export type Words = {readonly messages: ShellMessages; readonly screen: Messages};

const ENGLISH: Words = {messages: en, screen: screenEn};

/** Each language but English is loaded when it is asked for. */
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

/** Loads the words of a language. */
export const wordsIn = async (language: Language): Promise<Words> => {
  spoken = await LOADERS[language]();
  return spoken;
};

/** The words that were loaded last, for what is said while the process is failing and cannot wait. */
export const wordsSpoken = (): Words => spoken;
