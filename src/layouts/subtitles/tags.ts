/** Parses the text of a cue: tags, times of words, character references (W3C WebVTT 1, section 6.4). */
import type {WordTime} from '../layout.ts';
import {withoutEntities} from '../parts/entities.ts';
import {cueStamp} from '../parts/stamps.ts';
import type {Line} from './cue.ts';

/** Any tag, closed or not. */
export const WEBVTT_TAG = /<([^>]*)>?/g;
/** Tags of SRT files. Other text between angle brackets is words. Braces contain tags of ASS and MicroDVD. */
export const LOOSE_TAG = /<(\/?(?:i|b|u|s|em|strong|font|c|v|ruby|rt|span|lang)\b[^<>]*|\d\d:[\d:.]+)>|\{\\([^{}]*)\}|\{[cfopsy]:[^{}]*\}/gi;
const TIMESTAMP = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;
/** The colour in a tag. */
const COLOUR = /\bcolor\s*=\s*["']?([#\w]+)/i;
const COLOURS = /^(?:white|lime|cyan|red|yellow|magenta|blue|green)$/;
const KNOWN = /^(?:c|i|b|u|ruby|v|lang|font)$/;

/** Tags of ASS. Everything in braces is an override or a comment. */
export const ASS_TAG = /<(\/?(?:i|b|u|s|font|c|v)\b[^<>]*)>|\{([^{}]*)\}/gi;

/** The text of a reading above a character. */
const READING = /^[\s\u3040-\u30FF\p{Script=Latin}\p{M}]+$/u;
const HAN = /[\u2E80-\u9FFF\u{20000}-\u{3FFFF}]/u;

const DASH_ALONE = /^\s*[-–—]\s*$/;

/** An element that has begun. */
type Open = {readonly name: string; readonly voice?: string; readonly colour?: string};

/** The most common cue with tags: one voice, and its words on one line. */
const ONE_VOICE = /^<v(?:\.[^\s<>&.]+)*[ \t]+(\S[^<>&\n\0]*)>([^<>&{\n\0]+)(?:<\/v>)?$/;

/** Reads the payload of a cue that has tags. The payload begins at offset `start` of the file. */
export function taggedLines(payload: string, start: number, tags: RegExp): readonly Line[] {
  const usual = ONE_VOICE.exec(payload);
  if (usual) return [{offset: start + payload.indexOf('>') + 1, text: usual[2]!, voice: usual[1]!.replaceAll(/\s+/g, ' ').trim()}];
  const lines: Line[] = [];
  const open: Open[] = [];
  let text = '';
  let from = start;
  let times: WordTime[] = [];
  let marked: {from: number; to: number} | undefined;
  let goesOn = false;
  let base = '';
  let voice: string | undefined;
  let colours = new Set<string | undefined>();
  const end = (next: number, isSameLine: boolean) => {
    const colour = colours.size === 1 ? [...colours][0] : undefined;
    // A dash before a voice has no further meaning.
    if (isSameLine && DASH_ALONE.test(text)) text = '';
    if (text !== '' || !isSameLine) {
      lines.push({offset: from, text, ...(voice !== undefined && {voice}), ...(colour !== undefined && {colour}), ...(times.length > 0 && {times}), ...(marked && {marked}), ...(goesOn && {goesOn: true as const})});
      goesOn = isSameLine;
    }
    [text, times, marked, from, colours] = ['', [], undefined, next, new Set()];
  };
  const say = (raw: string, offset: number) => {
    const parts = raw.split('\n');
    let place = offset;
    for (const [index, part] of parts.entries()) {
      if (index > 0) end(place, false);
      place += part.length + 1;
      const said = withoutEntities(part.includes('\0') ? part.replaceAll('\0', '\uFFFD') : part);
      if (said === '') continue;
      const speaking = open.findLast(element => element.voice !== undefined)?.voice;
      if (speaking !== voice) {
        end(place - part.length - 1, true);
        voice = speaking;
      }
      if (said.trim() !== '') colours.add(open.findLast(element => element.colour !== undefined)?.colour);
      const before = text.length;
      const inside = open.at(-1)?.name;
      const isReading = open.some(({name}) => name === 'rt') && HAN.test(base) && READING.test(said);
      text += isReading ? `(${said})` : said;
      if (open.some(({name}) => name === 'u')) marked = {from: marked?.from ?? before, to: text.length};
      base = inside === 'rt' ? base : said;
    }
  };
  let last = 0;
  for (const match of payload.matchAll(tags)) {
    say(payload.slice(last, match.index), start + last);
    last = match.index + match[0].length;
    const inside = match[1] ?? overridden(match[2]);
    const stamp = TIMESTAMP.exec(inside);
    if (stamp) times.push({offset: text.length, start: cueStamp(inside, stamp[1], stamp[2]!, stamp[3]!, stamp[4])});
    else if (inside.startsWith('/')) close(open, tags === WEBVTT_TAG ? inside.slice(1) : inside.slice(1).trim().toLowerCase());
    else begin(open, inside);
  }
  say(payload.slice(last), start + last);
  end(start + payload.length, false);
  return lines;
}

/** Returns the tag of a colour for an override of ASS: `\c&HBBGGRR&`. */
function overridden(tag: string | undefined): string {
  const colour = /(?:^|\\)1?c&H([\dA-F]{1,6})&?/i.exec(tag ?? '')?.[1]?.padStart(6, '0');
  if (colour !== undefined) return `font color="#${colour.slice(4)}${colour.slice(2, 4)}${colour.slice(0, 2)}"`;
  return /(?:^|\\)(?:1?c|r)(?:$|\\)/.test(tag ?? '') ? '/font' : '';
}

function begin(open: Open[], tag: string): void {
  const [, name = '', classes = '', annotation = ''] = /^([^\s.]*)((?:\.[^\s.]*)*)\s*([^]*)$/.exec(tag) ?? [];
  if (name === 'rt') {
    if (open.at(-1)?.name === 'ruby') open.push({name});
    return;
  }
  if (!KNOWN.test(name)) return;
  if (name === 'v') {
    const voice = withoutEntities(annotation).replaceAll(/[\s\0]+/g, ' ').trim();
    open.push(voice === '' ? {name} : {name, voice});
    return;
  }
  const colour = name === 'font' ? COLOUR.exec(annotation)?.[1] : name === 'c' ? classes.split('.').flatMap(one => (COLOURS.test(one) ? [one] : /^color[\dA-F]{6}$/i.test(one) ? [one.slice(5)] : []))[0] : undefined;
  open.push(colour === undefined ? {name} : {name, colour: colour.replace(/^#/, '').toLowerCase()});
}

/** Closes the open element with this name. The end of `ruby` also closes an `rt` in it. */
function close(open: Open[], name: string): void {
  const last = open.at(-1)?.name;
  if (last === name) open.pop();
  else if (name === 'ruby' && last === 'rt') open.splice(-2);
  else if (last === 'font' || name === 'font') {
    const index = open.findLastIndex(element => element.name === name);
    if (index >= 0) open.length = index;
  }
}
