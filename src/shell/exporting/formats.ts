import {variantsOf} from '../../chinese/variants.ts';
import {BYTE_ORDER_MARK, outgoingData, outgoingDocument, outgoingLines, outgoingTable, type Outgoing} from '../../transcript/outgoing.ts';
import type {Turn} from '../../transcript/model.ts';
import {shownText} from '../../typesetting/shown-text.ts';
import {csvLines} from '../../writers/csv.ts';
import {selectedTimeline, withReadings, wordsOf} from '../../writers/excerpt.ts';
import type {FormatName} from '../../writers/formats.ts';
import {pagePieces, type PageAssets} from '../../writers/html.ts';
import {exportedBroadcast, safeJsonPieces} from '../../writers/json.ts';
import {jsonLines} from '../../writers/jsonl.ts';
import {minutes} from '../../writers/md.ts';
import {textPieces} from '../../writers/txt.ts';
import {describeProblemInEnglish} from '../files/problems.ts';
import {joinedPieces} from '../print.ts';
import type {ExportJob, Format} from './format.ts';
import {castOf, svgOf} from './screens.ts';
import {SRT, VTT} from './subtitles.ts';
import {wordsFor} from './words.ts';

/** The table of formats. To add one, add its name and extensions in `writers/formats.ts` and a row here. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  txt: {pieces: ({excerpt, run}) => joinedPieces(textPieces(excerpt.timeline, excerpt.turns, turn => withReadings(wordsOf(excerpt, turn))), outgoingLines, run.ended)},
  md: {pieces: ({excerpt, chosen, run}) => joinedPieces(minutes(excerpt, chosen, run.language), outgoingDocument, run.ended)},
  json: {
    pieces: ({excerpt: {timeline, form, reader}, chosen, run, tell}) => {
      const every = reader && ((turn: Turn) => Array.from(shownText(turn, form, reader).readings, ([offset, text]) => ({offset, text})).toSorted((one, other) => one.offset - other.offset));
      const exported = exportedBroadcast(selectedTimeline(timeline, chosen), describeProblemInEnglish, every);
      return joinedPieces(safeJsonPieces({...exported, turns: withProgress(exported.turns, chosen.length, tell)}), outgoingData, run.ended);
    },
  },
  jsonl: {options: ['by'], pieces: ({excerpt, run}) => joinedPieces(jsonLines(excerpt, run.options.by ?? 'turn'), outgoingData, run.ended)},
  csv: {options: ['by'], pieces: csv},
  cast: {options: ['size', 'cast-version', 'speed', 'reveal', 'theme', 'ascii'], pieces: castOf},
  svg: {options: ['size', 'at', 'theme', 'ascii'], pieces: svgOf},
  html: {options: ['media', 'media-offset'], pieces: page},
  srt: SRT,
  vtt: VTT,
};

/** Yields values, and reports the part that has been yielded, from 0 to 1. */
function* withProgress<Value>(values: Iterable<Value>, length: number, tell: (part: number) => void): Generator<Value> {
  let count = 0;
  for (const value of values) {
    yield value;
    count += 1;
    if (count % 256 === 0) tell(count / length);
  }
}

async function page({excerpt, chosen, name, original, run: {io, language, options, ended}}: ExportJob): Promise<Iterable<Outgoing>> {
  const words = await wordsFor(original, io);
  const assets = JSON.parse(new TextDecoder().decode(await io.files.read(io.packageFile('dist/page.json'), LARGEST_PAGE))) as PageAssets;
  return joinedPieces(pagePieces(excerpt, chosen, assets, {language, name, media: options.media, mediaOffset: options['media-offset'], variantsOf: words && (has => variantsOf(words, has))}), outgoingDocument, ended);
}

const LARGEST_PAGE = 1 << 20;

function* csv({excerpt, run}: ExportJob): Generator<Outgoing> {
  yield BYTE_ORDER_MARK;
  yield* joinedPieces(csvLines(excerpt, run.options.by ?? 'turn'), outgoingTable, run.ended);
}
