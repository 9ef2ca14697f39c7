import {outgoingDocument, type Outgoing} from '../../transcript/outgoing.ts';
import {languageTagOf} from '../../writers/language-tag.ts';
import {chapterPieces, srtPieces, vttPieces, type SubtitleOptions} from '../../writers/subtitles/subtitles.ts';
import {joinedPieces} from '../print.ts';
import type {ExportJob, Format} from './format.ts';

const LARGEST = 16 * 1024 * 1024;

/** The offset of a recording, and where the words of Chinese end, which only a Chinese text needs. */
async function optionsOf({run: {io, options}, original}: ExportJob): Promise<SubtitleOptions> {
  const mediaOffset = options['media-offset'];
  if (!languageTagOf(original.transcript).startsWith('zh')) return {mediaOffset};
  const [{openShippedWords}, {openWordEnds}, data] = await Promise.all([import('../files/words.ts'), import('../../chinese/word-ends.ts'), io.files.read(io.packageFile('dist/words.br'), LARGEST)]);
  return {mediaOffset, wordEnds: openWordEnds(openShippedWords(data))};
}

const piecesOf = (write: typeof srtPieces) => async (job: ExportJob): Promise<Iterable<Outgoing>> => joinedPieces(write(job.excerpt, await optionsOf(job)), outgoingDocument, job.run.ended);

export const SRT: Format = {options: ['media-offset'], pieces: piecesOf(srtPieces)};

export const VTT: Format = {
  options: ['media-offset', 'chapters'],
  files: ({excerpt, chosen, run: {options, ended}}) =>
    (options.chapters === undefined ? [] : [[options.chapters, joinedPieces(chapterPieces(excerpt, chosen, {mediaOffset: options['media-offset']}), outgoingDocument, ended)]]),
  pieces: piecesOf(vttPieces),
};
