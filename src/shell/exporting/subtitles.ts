import {openWordEnds} from '../../chinese/word-ends.ts';
import {outgoingDocument, type Outgoing} from '../../transcript/outgoing.ts';
import {chapterPieces, srtPieces, vttPieces, type SubtitleOptions} from '../../writers/subtitles/subtitles.ts';
import {joinedPieces} from '../print.ts';
import type {ExportJob, Format} from './format.ts';
import {wordsFor} from './words.ts';

/** Returns the offset of a recording, and the ends of Chinese words. */
async function optionsOf({run: {io, options}, original}: ExportJob): Promise<SubtitleOptions> {
  const words = await wordsFor(original, io);
  return {mediaOffset: options['media-offset'], ...(words && {wordEnds: openWordEnds(words)})};
}

const piecesOf = (write: typeof srtPieces) => async (job: ExportJob): Promise<Iterable<Outgoing>> => joinedPieces(write(job.excerpt, await optionsOf(job)), outgoingDocument, job.run.ended);

export const SRT: Format = {options: ['media-offset'], pieces: piecesOf(srtPieces)};

export const VTT: Format = {
  options: ['media-offset', 'chapters'],
  files: ({excerpt, chosen, run: {options, ended}}) =>
    (options.chapters === undefined ? [] : [[options.chapters, joinedPieces(chapterPieces(excerpt, chosen, {mediaOffset: options['media-offset']}), outgoingDocument, ended)]]),
  pieces: piecesOf(vttPieces),
};
