import type {Words} from '../../chinese/words.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {languageTagOf} from '../../writers/language-tag.ts';
import type {Io} from '../system/io.ts';

const LARGEST = 16 * 1024 * 1024;

/** Opens the list of Chinese words, which only a Chinese text needs. */
export async function wordsFor({transcript}: Timeline, {files, packageFile}: Pick<Io, 'files' | 'packageFile'>): Promise<Words | undefined> {
  if (!languageTagOf(transcript).startsWith('zh')) return undefined;
  const [{openShippedWords}, data] = await Promise.all([import('../files/words.ts'), files.read(packageFile('dist/words.br'), LARGEST)]);
  return openShippedWords(data);
}
