import {en} from './en.ts';
import type {Language, Messages} from './messages.ts';
import {zhHans} from './zh-Hans.ts';
import {zhHant} from './zh-Hant.ts';

const ALL: Readonly<Record<Language, Messages>> = {'en': en, 'zh-Hans': zhHans, 'zh-Hant': zhHant};

export const messagesFor = (language: Language): Messages => ALL[language];
