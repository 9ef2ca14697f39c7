import {expect, test} from 'vitest';
import {languageAsked, localeLanguage} from '../../../src/shell/settings/language.ts';

test.each([
  [{}, 'en'], [{LANG: 'C'}, 'en'], [{LANG: 'de_DE.UTF-8'}, 'en'], [{LANG: 'zha_CN'}, 'en'],
  [{LANG: 'zh'}, 'zh-Hans'], [{LANG: 'zh_CN.UTF-8'}, 'zh-Hans'], [{LANG: 'zh_SG'}, 'zh-Hans'], [{LANG: 'zh.UTF-8'}, 'zh-Hans'], [{LANG: 'zh@pinyin'}, 'zh-Hans'],
  [{LANG: 'zh_TW.UTF-8'}, 'zh-Hant'], [{LANG: 'zh_HK'}, 'zh-Hant'], [{LANG: 'zh_MO'}, 'zh-Hant'], [{LANG: 'zh-Hant-CN'}, 'zh-Hant'], [{LANG: 'ZH_tw'}, 'zh-Hant'],
  // LC_ALL before LC_MESSAGES before LANG; an empty one says nothing.
  [{LC_ALL: 'zh_TW', LC_MESSAGES: 'zh_CN', LANG: 'en_US'}, 'zh-Hant'],
  [{LC_ALL: 'C', LC_MESSAGES: 'zh_CN', LANG: 'zh_TW'}, 'en'],
  [{LC_MESSAGES: 'zh_CN', LANG: 'en_US'}, 'zh-Hans'],
  [{LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_TW'}, 'zh-Hant'],
] as const)('the locale %j is %s', (env, language) => {
  expect(localeLanguage(env)).toBe(language);
});

test.each([
  [['--lang', 'zh-Hant'], {}, 'zh-Hant'], [['--lang=zh-hans'], {}, 'zh-Hans'],
  [['--lang', 'zh-Hant', '--lang', 'en'], {}, 'en'],
  [[], {REPLAY_PRESSER_LANG: 'zh-Hant', LANG: 'en_US'}, 'zh-Hant'],
  [['--lang', 'en'], {REPLAY_PRESSER_LANG: 'zh-Hant', LANG: 'zh_CN'}, 'en'],
  // What is none, or no option, leaves the locale.
  [['--lang', 'fr'], {LANG: 'zh_CN'}, 'zh-Hans'], [['--lang'], {LANG: 'zh_CN'}, 'zh-Hans'], [['--', '--lang', 'zh-Hant'], {}, 'en'], [[], {REPLAY_PRESSER_LANG: ''}, 'en'],
] as const)('%j with %j asks for %s', (argv, env, language) => {
  expect(languageAsked(argv, env)).toBe(language);
});
