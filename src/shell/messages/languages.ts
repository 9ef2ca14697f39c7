import {briefLine} from '../../transcript/unsafe.ts';
import type {Language} from '../../ui/messages/messages.ts';
import {en} from './en.ts';
import type {ShellMessages} from './messages.ts';
import {zhHans} from './zh-Hans.ts';
import {zhHant} from './zh-Hant.ts';

const ALL: Readonly<Record<Language, ShellMessages>> = {'en': en, 'zh-Hans': zhHans, 'zh-Hant': zhHant};

/** The messages of a language. What those of errors quote comes from a stranger, so it is made visible and short here. */
export function shellMessagesFor(language: Language): ShellMessages {
  const messages = ALL[language];
  return {...messages, errors: quotingBriefly(messages.errors), config: quotingBriefly(messages.config)};
}

function quotingBriefly<Group extends object>(group: Group): Group {
  return Object.fromEntries(Object.entries(group).map(([name, message]: [string, unknown]) => [name, typeof message === 'function'
    ? (...given: readonly unknown[]) => (message as (...args: readonly unknown[]) => string)(...given.map(value => (typeof value === 'string' ? briefLine(value) : value)))
    : message])) as Group;
}
