import type {Language} from '../../ui/messages/messages.ts';
import {enLater} from './en-later.ts';
import type {LaterMessages, ShellMessages} from './messages.ts';
import {zhHansLater} from './zh-Hans-later.ts';
import {zhHantLater} from './zh-Hant-later.ts';

const ALL: Readonly<Record<Language, LaterMessages>> = {'en': enLater, 'zh-Hans': zhHansLater, 'zh-Hant': zhHantLater};

/** Returns the words that a plain start does not load, in the same language. */
export const laterOf = ({language}: Pick<ShellMessages, 'language'>): LaterMessages => ALL[language];
