import type {Language} from '../../ui/messages/messages.ts';
import {en} from './en.ts';
import type {ShellMessages} from './messages.ts';
import {zhHans} from './zh-Hans.ts';
import {zhHant} from './zh-Hant.ts';

const ALL: Readonly<Record<Language, ShellMessages>> = {'en': en, 'zh-Hans': zhHans, 'zh-Hant': zhHant};

export const shellMessagesFor = (language: Language): ShellMessages => ALL[language];
