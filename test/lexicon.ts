import {buildDictionaries} from '../scripts/build-dictionaries.ts';
import {openLexicon} from '../src/chinese/lexicon.ts';

/** The lexicon as the program has it. */
export const lexicon = openLexicon(JSON.stringify(buildDictionaries()));
