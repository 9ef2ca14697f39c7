import type {Layout, Mark, Scanner} from '../layout.ts';
import {NONE} from '../parts/likeness.ts';
import {lineScanner} from '../parts/lines.ts';
import {cueStamp} from '../parts/stamps.ts';
import type {Cue, Line} from './cue.ts';
import {createSpeech} from './speech.ts';
import {LOOSE_TAG, taggedLines} from './tags.ts';

const SECTION = /^\[(?:Script Info|V4\+? Styles(?:\+)?|Events)\]\s*$/i;
const EVENT = /^(Dialogue|Comment):\s*/;
const TIME = /^\s*(\d+):(\d{1,2}):(\d{1,2})(?:[.:](\d{1,3}))?\s*$/;
const USUAL = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text'];
/** Styles of what is written in the picture, sung or credited. */
const NO_SPEECH = /sign|title|karaoke|kara\b|^(?:op|ed)(?:\b|_|\d)|\b(?:op|ed)$|song|lyric|credit|eyecatch|staff|romaji|kanji|logo|\bnote|watermark/i;
/** Styles that say nothing of who speaks. */
const ANYBODY = /default|main|dialog|normal|standard|regular|italic|top|alt|flash|narrat|internal|thought|overlap|sub(?:title)?s?$|^(?:style|text|basic|bold)\d*$/i;
/** Drawings, and words that are coloured one by one as they are sung. */
const DRAWN = /\\p[1-9]|\\[kK][fo]?\d/;

/** Advanced SubStation Alpha, and SubStation Alpha before it. */
export const ass: Layout = {
  id: 'ass',
  name: {'en': 'SubStation Alpha subtitles (.ass, .ssa)', 'zh-Hans': 'SubStation Alpha 字幕（.ass、.ssa）', 'zh-Hant': 'SubStation Alpha 字幕（.ass、.ssa）'},
  example: '[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.19,0:00:04.00,Default,Mei Tan,0,0,0,,Good morning,\\Nthe reading room is open.',
  likeness: ({lines}) => {
    const first = lines.findIndex(line => line.trim() !== '' && !/^[;!]/.test(line));
    const isAss = SECTION.test(lines[first] ?? '') || lines.filter(line => EVENT.test(line) && /^\w+:\s*[^,]*,\s*\d+:\d+:\d+[.:]\d+,/.test(line)).length > 1;
    const beginnings = lines.filter(line => line.startsWith('Dialogue:'));
    return isAss ? {sure: 0.99, beginnings: Math.max(1, beginnings.length), example: (beginnings[0] ?? lines[first]!).slice(0, 80)} : NONE;
  },
  scanner,
  neighbours: 'breaths',
  isWhole: true,
  head: 'page',
};

type Event = {readonly cue: Omit<Cue, 'lines'>; readonly words: number; readonly text: string; readonly style: string; readonly name: string};

/** Reads all events before it emits any: they need not be in order, and who speaks may stand in their names or in their styles. */
function scanner(emit: (mark: Mark) => void): Scanner {
  let order = USUAL;
  let isEvents = true;
  const events: Event[] = [];
  const asides: Mark[] = [];

  function readLine(line: string, at: number): void {
    if (line.startsWith('[')) isEvents = !SECTION.test(line) || /events/i.test(line);
    const format = /^Format:\s*(.*)$/i.exec(line)?.[1];
    if (format !== undefined && isEvents) {
      const named = format.split(',').map(field => field.trim().toLowerCase());
      if (named.includes('text')) order = named;
    }
    const kind = EVENT.exec(line);
    const title = /^Title:\s*(\S.*)$/.exec(line)?.[1];
    if (title !== undefined && !isEvents && !/default|untitled|^none$/i.test(title)) asides.push({kind: 'about', at, to: at + line.length, about: {title: title.trim()}});
    else if (kind?.[1] !== 'Dialogue') {
      if (line.trim() !== '') asides.push({kind: 'aside', at, to: at + line.length, isRead: true});
    } else readEvent(line, at, kind[0].length);
  }

  function readEvent(line: string, at: number, from: number): void {
    const fields: Partial<Record<string, string>> = {};
    let place = from;
    const last = order.at(-1)!;
    for (const field of order.slice(0, -1)) {
      const comma = line.indexOf(',', place);
      if (comma < 0) break;
      fields[field] = line.slice(place, comma);
      place = comma + 1;
    }
    // The last field may have commas.
    fields[last] = line.slice(place);
    const [start, end] = [TIME.exec(fields['start'] ?? ''), TIME.exec(fields['end'] ?? '')];
    if (fields['text'] === undefined || !start || !end) {
      asides.push({kind: 'unread', at, to: at + line.length, problem: 'bad-stamp'});
      return;
    }
    const stamp = ([text, hours, minutes, seconds, rest]: RegExpExecArray) => cueStamp(text.trim(), hours, minutes!, seconds!, rest);
    events.push({
      cue: {at, to: at + line.length, start: stamp(start), end: stamp(end), isPlain: false}, words: at + place, text: fields['text'],
      style: (fields['style'] ?? '').trim().replace(/^\*/, ''), name: (fields['name'] ?? fields['actor'] ?? '').trim(),
    });
  }

  function emitAll(): void {
    const said = events.filter(({style, text}) => !(NO_SPEECH.test(style) || DRAWN.test(text)));
    const spoken = said.length > 0 ? said : events;
    const isSpoken = new Set(spoken);
    const hasNames = spoken.some(({name}) => name !== '');
    const styles = new Set(spoken.map(({style}) => style));
    const voiceOf = ({style, name}: Event) => (hasNames ? name : styles.size > 1 && !ANYBODY.test(style) ? style : '');
    const isOrdered = events.every(({cue}, index) => index === 0 || cue.start!.time! >= events[index - 1]!.cue.start!.time!);
    const all: ({readonly at: number; readonly event?: Event; readonly mark?: Mark})[] = [...asides.map(mark => ({at: mark.at, mark})), ...events.map(event => ({at: event.cue.at, event}))].toSorted((one, other) => one.at - other.at);
    const speech = createSpeech(emit, !isOrdered);
    const take = (event: Event) => {
      const {cue, text} = event;
      if (!isSpoken.has(event)) {
        emit({kind: 'aside', at: cue.at, to: cue.to});
        return;
      }
      const voice = voiceOf(event);
      const lines = taggedLines(text.replaceAll(/\\N|\\n/g, '\n').replaceAll(/\\h/g, ' '), event.words, LOOSE_TAG).map((line): Line => (voice === '' ? line : {...line, voice}));
      speech.cue({...cue, lines: lines.map(line => ({...line, at: Math.min(line.at, cue.to)}))});
    };
    const emitted = isOrdered ? all : [...all.filter(({mark}) => mark), ...all.filter(({event}) => event).toSorted((one, other) => one.event!.cue.start!.time! - other.event!.cue.start!.time!)];
    for (const {event, mark} of emitted) {
      if (event) take(event);
      else emit(mark!);
    }
    speech.end();
  }

  return lineScanner(readLine, emitAll);
}
