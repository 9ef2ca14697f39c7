import {cleanWords, cleanWordsAlone, type Cleaned, type Knowledge} from '../chinese/clean.ts';
import {isSuspect, visible} from '../transcript/unsafe.ts';

/** What only Chinese text has: then its cleaning looks for damage. */
const CHINESE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u;
const NOTHING: Cleaned = {text: '', readings: [], unrestored: []};
const NOTHING_SAID = {...NOTHING, hasReadings: false};

/** Cleans words as the file has them: damage undone where it shows, safe characters, a paragraph to a line. */
export const saidWords = (source: string, knowledge: Knowledge, isMarkdown: boolean): Omit<Cleaned, 'readings'> & {readonly hasReadings: boolean} =>
  (isMarkdown ? {...NOTHING_SAID, text: plainWords(withoutMarkdown(source))} : source === '' ? NOTHING_SAID : CHINESE.test(source) ? cleanWordsAlone(source, knowledge) : {...NOTHING, text: plainWords(source), hasReadings: false});

/** The same with its readings. */
export const saidWordsWithReadings = (source: string, knowledge: Knowledge): Cleaned => (CHINESE.test(source) ? cleanWords(source, knowledge) : {...NOTHING, text: plainWords(source)});

/** Emphasis and escapes as their readers see them. */
const withoutMarkdown = (source: string): string => (/[\\*_]/.test(source) ? source.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll(/(\*\*|__)(?=\S)([^*_\n]*?\S)\1/g, '$2').replaceAll(/(?<![\w*_])([*_])(?=[^\s*_])([^*_\n]*?[^\s*_])\1(?![\w*_])/g, '$2') : source);

/** Words in which nothing is damaged. */
function plainWords(source: string): string {
  const text = isSuspect(source) ? visible(source.includes('\r') ? source.replaceAll(/\r\n?/g, '\n') : source) : source;
  return (text.includes('\n') ? text.replaceAll(/[^\S\n]*\n\s*/g, '\n') : text).trim();
}
