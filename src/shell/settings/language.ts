import type {Language} from '../../ui/messages/messages.ts';
import type {Environment} from './environment.ts';
import {OPTIONS, variableOf} from './options.ts';

/** Returns the language of the locale: LC_ALL before LC_MESSAGES before LANG (POSIX), else English. */
export function localeLanguage(env: Environment): Language {
  const locale = localeOf(env);
  if (!/^zh(?:$|[-.@])/.test(locale)) return 'en';
  return /^zh-(?:hant|tw|hk|mo)/.test(locale) ? 'zh-Hant' : 'zh-Hans';
}

/** Tells whether the locale is one of Hong Kong or Macau. */
export const isOfHongKong = (env: Environment): boolean => /^(?:zh|yue)-(?:hant-)?(?:hk|mo)\b/.test(localeOf(env));

const localeOf = (env: Environment): string => (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase().replaceAll('_', '-');

/** Returns the language for messages about the command line itself, which has not been parsed yet. */
export function languageAsked(argv: readonly string[], env: Environment): Language {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const index = options.findLastIndex(argument => argument === '--lang' || argument.startsWith('--lang='));
  const given = index < 0 ? env[variableOf('lang')] : options[index] === '--lang' ? options[index + 1] : options[index]!.slice('--lang='.length);
  return OPTIONS.lang.type.parse(given ?? '') ?? localeLanguage(env);
}
