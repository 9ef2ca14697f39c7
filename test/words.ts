import {readFileSync} from 'node:fs';
import {openShippedWords} from '../src/shell/files/words.ts';
import {openConverters} from '../src/shell/files/scripts.ts';

/** The list of words as it is shipped. */
export const words = openShippedWords(readFileSync(new URL('../dist/words.br', import.meta.url)));
export const converters = openConverters(words);
