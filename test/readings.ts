import {readFileSync} from 'node:fs';
import {openMandarin} from '../src/shell/files/readings.ts';
import {words} from './words.ts';

/** The readings of Mandarin as they are shipped. */
export const mandarin = openMandarin(words, readFileSync(new URL('../dist/readings.json.br', import.meta.url)));
