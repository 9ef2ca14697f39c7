import {parseTimeExpression} from '../../timeline/time-expression.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {outgoingData, outgoingDocument, type Outgoing} from '../../transcript/outgoing.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {asciiMessages} from '../../ui/messages/ascii.ts';
import {refusal} from '../../ui/messages/refusal.ts';
import {record} from '../../ui/recording/record.ts';
import {stillCells} from '../../ui/recording/still.ts';
import {castLines, type CastEvent} from '../../writers/cast.ts';
import {selectedTimeline} from '../../writers/excerpt.ts';
import {BLACK, DARK, LIGHT, runsOf, screenPicture, styleOf, type DrawnTerminal} from '../../writers/svg.ts';
import {UserError} from '../errors.ts';
import {joinedPieces} from '../print.ts';
import type {Run} from '../run.ts';
import {paintOf} from '../settings/look.ts';
import {rangeOf} from '../settings/range.ts';
import {playSettings} from '../settings/settings.ts';
import type {ExportJob} from './format.ts';

/** The default size of a recorded screen. */
const SIZE = {columns: 100, rows: 30};

/** Returns the played part: everything between two times, or only the chosen turns. */
function playedPart({original, chosen, run}: ExportJob): {readonly timeline: Timeline; readonly start: number; readonly end: number} {
  const {speaker, question} = run.options;
  const timeline = (speaker ?? question) === undefined ? original : selectedTimeline(original, chosen);
  const {start, end} = timeline === original ? rangeOf(run, original, run.screen) : {start: 0, end: timeline.duration};
  return {timeline, start, end};
}

function stageOf({run, tools, original}: ExportJob) {
  const {options, io} = run;
  const theme = options.theme === 'auto' ? 'dark' : options.theme;
  const paint = paintOf({depth: options.color === 'never' ? 'weights' : 'colors', theme, level: 256, background: theme === 'light' ? 'light' : 'dark', ascii: options.ascii});
  const messages = options.ascii ? asciiMessages(run.screen) : run.screen;
  return {settings: playSettings(run, original, rangeOf(run, original, run.screen), io.env), surroundings: {size: options.size ?? SIZE, messages, tools}, paint, theme};
}

/** Records the screen for asciinema. */
export function castOf(job: ExportJob): Iterable<Outgoing> {
  const {run, name} = job;
  const {settings, surroundings, paint} = stageOf(job);
  const {timeline, start, end} = playedPart(job);
  const events = withProgress(record(timeline, {...settings, start, end}, surroundings, paint), (end - start) / settings.rate, job.tell);
  const header = {...surroundings.size, title: timeline.transcript.title ?? name, version: run.options['cast-version'] === '2' ? 2 as const : 3 as const};
  return joinedPieces(castLines(header, events), outgoingData, run.ended);
}

/** Yields events, and reports their progress through the whole length, from 0 to 1. */
function* withProgress(events: Iterable<CastEvent>, length: number, tell: (part: number) => void): Generator<CastEvent> {
  for (const event of events) {
    tell(length > 0 ? Math.min(1, event.time / length) : 1);
    yield event;
  }
}

/** The terminals for which the themes are made. */
const TERMINALS: Readonly<Record<string, DrawnTerminal>> = {light: LIGHT, contrast: BLACK};

/** Draws the screen at one moment. */
export function svgOf(job: ExportJob): Iterable<Outgoing> {
  const {run, name} = job;
  const {settings, surroundings, paint, theme} = stageOf(job);
  const {timeline, start} = playedPart(job);
  const terminal = TERMINALS[theme] ?? DARK;
  const rows = stillCells(timeline, settings, momentOf(run, timeline, start), surroundings, paint).map(({glyphs, styles}) => runsOf(glyphs.flatMap((glyph, column) => {
    const width = glyph === '' ? 0 : widthAt(glyphs, column);
    return width === 0 ? [] : [{text: glyph, width, style: styleOf(styles[column]!, width > 1, terminal)}];
  })));
  return joinedPieces(screenPicture(rows, surroundings.size, timeline.transcript.title ?? name, terminal), outgoingDocument, run.ended);
}

/** Returns the width of the glyph in a column. The cells behind it are empty. */
function widthAt(glyphs: readonly string[], column: number): number {
  let end = column + 1;
  while (glyphs[end] === '') end += 1;
  return end - column;
}

function momentOf({options: {at}, named, screen}: Run, timeline: Timeline, otherwise: number): number {
  if (at === undefined) return otherwise;
  const result = parseTimeExpression(at, timeline, {plusFrom: 0, minusFrom: timeline.duration, clamp: false});
  if (result.kind !== 'time') throw new UserError(`${named('at')}: ${refusal({...result, text: briefLine(result.text)}, timeline, screen)}`);
  return result.time;
}
