import {buildDictionaries} from '../scripts/build-dictionaries.ts';
import {openLexicon} from '../src/chinese/lexicon.ts';
import {words} from './words.ts';

/** The lexicon that the program uses for a text with broken characters. */
export const lexicon = openLexicon(JSON.stringify(buildDictionaries()), words);
