import {en as screenEn} from '../../ui/messages/en.ts';
import type {Language, Messages} from '../../ui/messages/messages.ts';
import {en} from './en.ts';
import type {HelpMessages, ShellMessages} from './messages.ts';

/** All messages in one language: those of the command and those of the screen. */
export type Words = {readonly language: Language; readonly messages: ShellMessages; readonly screen: Messages};

const ENGLISH: Words = {language: 'en', messages: en, screen: screenEn};

/** The loaders of the languages. English is always there. */
const LOADERS: Readonly<Record<Language, () => Promise<Words>>> = {
  'en': async () => ENGLISH,
  'zh-Hans': async () => {
    const [shell, screen] = await Promise.all([import('./zh-Hans.ts'), import('../../ui/messages/zh-Hans.ts')]);
    return {language: 'zh-Hans', messages: shell.zhHans, screen: screen.zhHans};
  },
  'zh-Hant': async () => {
    const [shell, screen] = await Promise.all([import('./zh-Hant.ts'), import('../../ui/messages/zh-Hant.ts')]);
    return {language: 'zh-Hant', messages: shell.zhHant, screen: screen.zhHant};
  },
};

let spoken = ENGLISH;

/** Returns the messages of a language. */
export const wordsIn = async (language: Language): Promise<Words> => {
  spoken = await LOADERS[language]();
  return spoken;
};

/** Returns the messages that were loaded last, for a process that is ending and cannot wait. */
export const wordsSpoken = (): Words => spoken;

/** Loads the words of the help in a language. */
export async function helpWordsIn(language: Language): Promise<HelpMessages> {
  switch (language) {
    case 'en':
      return (await import('./en-help.ts')).enHelp;
    case 'zh-Hans':
      return (await import('./zh-Hans-help.ts')).zhHansHelp;
    case 'zh-Hant':
      return (await import('./zh-Hant-help.ts')).zhHantHelp;
  }
}
