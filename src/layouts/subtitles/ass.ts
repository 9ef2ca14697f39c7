import type {Layout, Mark, PrintedStamp, Scanner} from '../layout.ts';
import {NONE} from '../parts/likeness.ts';
import {lineScanner} from '../parts/lines.ts';
import {cueStamp} from '../parts/stamps.ts';
import type {Cue, Line} from './cue.ts';
import {createSpeech} from './speech.ts';
import {ASS_TAG, taggedLines} from './tags.ts';

const SECTION = /^\[(?:Script Info|V4\+? Styles(?:\+)?|Events)\]\s*$/i;
const EVENT = /^(Dialogue|Comment):\s*/;
const TIME = /^\s*(\d+):(\d{1,2}):(\d{1,2})(?:[.:](\d{1,3}))?\s*$/;
const USUAL = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text'];
/** Styles of on-screen text, songs and credits. */
const NO_SPEECH = /sign|title|karaoke|kara\b|^(?:op|ed)(?:\b|_|\d)|\b(?:op|ed)$|song|lyric|credit|eyecatch|staff|romaji|kanji|logo|\bnote|watermark/i;
/** Styles that are not names of speakers. */
const ANYBODY = /default|main|dialog|normal|standard|regular|italic|top|alt|flash|narrat|internal|thought|overlap|sub(?:title)?s?$|^(?:style|text|basic|bold)\d*$/i;
/** The default name in SubStation Alpha. */
const FILLER = 'NTP';
/** Marks in a text that are no words. */
const MARKED = /[\\{<&\0]/;
/** Drawings, and karaoke effects. */
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

/**
 * Reads all events before it emits any, because they may be out of order, and because names or styles may be the
 * speakers.
 */
function scanner(emit: (mark: Mark) => void): Scanner {
  let order = USUAL;
  let isEvents = true;
  const events: Event[] = [];
  const asides: Mark[] = [];

  function readLine(line: string, offset: number): void {
    if (line.startsWith('Dialogue:')) {
      readEvent(line, offset, EVENT.exec(line)![0].length);
      return;
    }
    if (line.startsWith('[')) isEvents = !SECTION.test(line) || /events/i.test(line);
    const format = /^Format:\s*(.*)$/i.exec(line)?.[1];
    if (format !== undefined && isEvents) {
      const named = format.split(',').map(field => field.trim().toLowerCase());
      if (named.includes('text')) order = named;
    }
    const title = /^Title:\s*(\S.*)$/.exec(line)?.[1];
    if (title !== undefined && !isEvents && !/default|untitled|^none$/i.test(title)) asides.push({kind: 'about', offset, to: offset + line.length, about: {title: title.trim()}});
    else if (line.trim() !== '') asides.push({kind: 'aside', offset, to: offset + line.length, isRead: true});
  }

  function readEvent(line: string, offset: number, from: number): void {
    let place = from;
    let [begins, ends, style, name] = ['', '', '', ''];
    for (const field of order.slice(0, -1)) {
      const comma = line.indexOf(',', place);
      if (comma < 0) break;
      if (field === 'start') begins = line.slice(place, comma);
      else if (field === 'end') ends = line.slice(place, comma);
      else if (field === 'style') style = line.slice(place, comma).trim();
      else if (field === 'name' || field === 'actor') name = line.slice(place, comma).trim();
      place = comma + 1;
    }
    const [start, end] = [timeOf(begins), timeOf(ends)];
    // The last field may contain commas.
    if (name === FILLER) name = '';
    if (order.at(-1) !== 'text' || !start || !end) {
      asides.push({kind: 'unread', offset, to: offset + line.length, problem: 'bad-stamp'});
      return;
    }
    events.push({cue: {offset, to: offset + line.length, start, end, isPlain: false}, words: offset + place, text: line.slice(place), style: style.startsWith('*') ? style.slice(1) : style, name});
  }

  function emitAll(): void {
    const said = events.filter(({style, text}) => !(NO_SPEECH.test(style) || DRAWN.test(text)));
    const spoken = said.length > 0 ? said : events;
    const isSpoken = new Set(spoken);
    const hasNames = spoken.some(({name}) => name !== '');
    const styles = new Set(spoken.map(({style}) => style));
    const voiceOf = ({style, name}: Event) => (hasNames ? name : styles.size > 1 && !ANYBODY.test(style) ? style : '');
    const isOrdered = events.every(({cue}, index) => index === 0 || cue.start!.time! >= events[index - 1]!.cue.start!.time!);
    const speech = createSpeech(emit, !isOrdered);
    /** Tells whether another layer shows the same text at the same time, as an outline or a shadow. */
    const seen = new Set<string>();
    let time = -1;
    const isTwin = ({cue, text, style, name}: Event): boolean => {
      if (cue.start!.time !== time) seen.clear();
      time = cue.start!.time!;
      const key = `${cue.end!.time} ${style}\n${name}\n${text.replaceAll(/\{[^{}]*\}/g, '')}`;
      return seen.size === seen.add(key).size;
    };
    const take = (event: Event) => {
      const {cue, text} = event;
      if (!isSpoken.has(event) || isTwin(event)) {
        speech.tell({kind: 'aside', offset: cue.offset, to: cue.to, ...(isSpoken.has(event) && {isRead: true as const})});
        return;
      }
      const voice = voiceOf(event);
      const {offset, to, start, end, isPlain} = cue;
      const lines: readonly Line[] = MARKED.test(text) ? taggedLines(text.replaceAll(/\\N|\\n/g, '\n').replaceAll(/\\h/g, ' '), event.words, ASS_TAG) : [{offset: event.words, text}];
      speech.cue({offset, to, start, end, isPlain, lines: lines.map(line => ({...line, offset: Math.min(line.offset, to), ...(voice !== '' && {voice})}))});
    };
    // If events are in order, emit comments at their place between them.
    let told = 0;
    const tellUpTo = (offset: number) => { for (; told < asides.length && asides[told]!.offset < offset; told += 1) speech.tell(asides[told]!); };
    if (!isOrdered) tellUpTo(Infinity);
    for (const event of isOrdered ? events : events.toSorted((one, other) => one.cue.start!.time! - other.cue.start!.time!)) {
      tellUpTo(event.cue.offset);
      take(event);
    }
    tellUpTo(Infinity);
    speech.end();
    // Free the events, because the scanner may live longer.
    events.length = 0;
    asides.length = 0;
  }

  return lineScanner(readLine, emitAll);
}

/** Returns the stamp of a field: hours, minutes, seconds, and mostly hundredths. */
function timeOf(field: string): PrintedStamp | undefined {
  const match = TIME.exec(field);
  return match ? cueStamp(match[0].trim(), match[1], match[2]!, match[3]!, match[4]) : undefined;
}
