import type {Milliseconds} from '../transcript/model.ts';

/** A piece of output or a mark, at a time from the beginning of the recording. */
export type CastEvent = {readonly time: Milliseconds; readonly kind: 'output' | 'marker'; readonly text: string};

export type CastHeader = {readonly columns: number; readonly rows: number; readonly title: string; readonly version: 2 | 3};

/**
 * Writes a recording for asciinema (asciicast v2 and v3): a header, then one event on each line. Version 2 has times from
 * the beginning, version 3 from the event before.
 */
export function* castLines({columns, rows, title, version}: CastHeader, events: Iterable<CastEvent>): Generator<string> {
  yield `${JSON.stringify(version === 3 ? {version, term: {cols: columns, rows, type: 'xterm-256color'}, title} : {version, width: columns, height: rows, title, env: {TERM: 'xterm-256color'}})}\n`;
  // Round to the millisecond before taking the difference, so that rounding errors do not add up.
  let before = 0;
  for (const {time, kind, text} of events) {
    const rounded = Math.max(before, Math.round(time));
    yield `[${secondsOf(version === 3 ? rounded - before : rounded)}, "${kind === 'output' ? 'o' : 'm'}", ${JSON.stringify(text)}]\n`;
    before = rounded;
  }
  if (version === 3) yield '[0.000, "x", "0"]\n';
}

const secondsOf = (time: Milliseconds): string => (time / 1000).toFixed(3);
