import {dateAt, formatClock, formatTurnClock} from '../timeline/clock.ts';
import {sentencesOf} from '../timeline/sentences.ts';
import {cuesOf, isEstimated, turnStart, type Timeline} from '../timeline/timeline.ts';
import type {Milliseconds, Role} from '../transcript/model.ts';
import {partLabel, wordsOf, type Excerpt, type ShownWords} from './excerpt.ts';
import {languageTagOf} from './language-tag.ts';
import {DOCUMENT_WORDS, type WrittenLanguage} from './words.ts';

/** The script and the style of the page, and their hashes for its content security policy. The build makes them. */
export type PageAssets = {readonly script: string; readonly style: string; readonly scriptHash: string; readonly styleHash: string};

export type PageOptions = {
  readonly language: WrittenLanguage;
  /** The name of the transcript, used if it has no title. */
  readonly name: string;
  /** The address of a recording that plays along, and the time of the first stamp in it. */
  readonly media?: string | undefined;
  readonly mediaOffset?: Milliseconds | undefined;
  /** Returns groups of characters that mean the same in both scripts, for the characters of the text. */
  readonly variantsOf?: ((has: (code: number) => boolean) => string) | undefined;
};

const ROLES: readonly Role[] = ['host', 'official', 'reporter', 'other'];
/** The number of seconds of a day, within which each second has a different clock. */
const SECONDS_A_DAY = 86_400;
const SHOWN = 48;
/** The number of turns of a long text that are laid out together when they come into view. */
const PART = 100;

/** Writes a page in one file: all of the text, and a timeline that plays it. Nothing in the text can become markup. */
export function* pagePieces(excerpt: Excerpt, chosen: readonly number[], assets: PageAssets, options: PageOptions): Generator<string> {
  const {timeline} = excerpt;
  const {transcript} = timeline;
  const words = DOCUMENT_WORDS[options.language];
  const {page} = words;
  const [first, last] = [chosen[0]!, chosen.at(-1)!];
  const title = escaped(transcript.title ?? transcript.heading ?? options.name);
  const date = dateAt(timeline, turnStart(timeline, first));
  const tag = languageTagOf(transcript);
  yield `<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${assets.scriptHash}'; style-src '${assets.styleHash}';${mediaSource(options.media)} base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="replay-presser">
<title>${title}</title>
<style>${assets.style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="facts">${[...date === undefined ? [] : [`<time datetime="${date}">${date}</time>`], ...transcript.timing === 'none' ? [] : [`${escaped(formatTurnClock(timeline, first))}–${escaped(formatTurnClock(timeline, last))}`]].join(' · ')}</p>
`;
  if (options.media !== undefined) yield mediaElement(options.media);
  yield* peoplePieces(timeline, chosen, options.language);
  yield '</header>\n';
  const written = new Set(chosen);
  const questions = timeline.questions.filter(({asked}) => written.has(asked));
  if (questions.length > 0) {
    yield `<nav lang="${options.language}" aria-label="${words.questions}"><details open><summary>${words.questions}</summary><ol>\n`;
    for (const {number, asked, start} of questions) yield `<li><b>Q${number}</b><a href="#t=${formatClock(timeline, start)}" data-s="${start}" lang="${tag}">${escaped(formatTurnClock(timeline, asked))} ${escaped(nameOf(timeline, asked))}${words.colon}${escaped(beginningOf(transcript.turns[asked]!.text))}</a></li>\n`;
    yield '</ol></details></nav>\n';
  }
  yield '<main>\n';
  const numbers = new Map(questions.map(({number, asked}) => [asked, number]));
  const events = eventsBefore(timeline);
  const seen = new Uint8Array(0x10000);
  let before: number | undefined;
  const isLong = chosen.length > PART;
  let count = 0;
  for (const turn of excerpt.turns) {
    if (isLong && count % PART === 0) yield count === 0 ? '<div class="part">\n' : '</div>\n<div class="part">\n';
    count += 1;
    for (const event of events.get(turn) ?? []) yield `<p class="event">${escaped(event)}</p>\n`;
    const [start, clock] = [turnStart(timeline, turn), formatClock(timeline, turnStart(timeline, turn))];
    const number = numbers.get(turn);
    if (number !== undefined) yield `<h2 data-s="${start}">Q${number} · ${escaped(nameOf(timeline, turn))}</h2>\n`;
    // Without the script, a link to a time leads to the turn that begins then.
    const id = `t=${clock}`;
    const second = Math.floor(start / 1000);
    // A clock shows each second once a day.
    const hasId = second !== before && second < SECONDS_A_DAY;
    before = second;
    const label = partLabel(timeline, turn);
    yield `<article class="turn"${hasId ? ` id="${id}"` : ''} data-s="${start}"><p class="head"><a href="#${id}" data-s="${start}" title="${page.link}"${isEstimated(timeline, turn) ? ` aria-label="${words.estimated} ${clock}"` : ''}>${escaped(formatTurnClock(timeline, turn))}</a><b>${escaped(nameOf(timeline, turn))}</b>${label === undefined ? '' : `<span>${label}</span>`}</p>\n`;
    yield paragraphsOf(excerpt, turn, seen);
    yield '</article>\n';
  }
  if (isLong) yield '</div>\n';
  yield `</main>\n${playerOf(excerpt, chosen, options, options.variantsOf?.(code => seen[code] === 1) ?? '')}<script>${assets.script}</script>\n</body>\n</html>\n`;
}

const nameOf = ({transcript: {speakers, turns}}: Timeline, turn: number): string => speakers[turns[turn]!.speaker]!.name;

/** Writes the list of those present, with posts. */
function* peoplePieces({transcript: {speakers, turns}}: Timeline, chosen: readonly number[], language: WrittenLanguage): Generator<string> {
  const words = DOCUMENT_WORDS[language];
  const speaking = new Set(chosen.map(turn => turns[turn]!.speaker));
  yield `<details><summary lang="${language}">${words.present}</summary><ul class="people">\n`;
  for (const role of ROLES) {
    for (const [index, {name, post, role: own}] of speakers.entries()) if (own === role && speaking.has(index)) yield `<li><b>${escaped(name)}</b>${post === undefined ? '' : ` ${escaped(post)}`}</li>\n`;
  }
  yield '</ul></details>\n';
}

/** Writes the paragraphs of a turn, each sentence with its time. */
function paragraphsOf(excerpt: Excerpt, turn: number, seen: Uint8Array): string {
  const shown = wordsOf(excerpt, turn);
  for (let offset = 0; offset < shown.text.length; offset += 1) seen[shown.text.charCodeAt(offset)] = 1;
  let [written, paragraph] = ['', ''];
  const finish = () => {
    if (paragraph !== '') written += `<p>${paragraph}</p>\n`;
    paragraph = '';
  };
  for (const cue of cuesOf(excerpt.timeline, turn)) {
    const [from, to] = [shown.toShown(cue.from), shown.toShown(cue.to)];
    for (const [index, part] of shown.text.slice(from, to).split('\n').entries()) {
      if (index > 0) finish();
      const offset = from + (index === 0 ? 0 : shown.text.slice(from, to).split('\n').slice(0, index).join('\n').length + 1);
      if (part !== '') paragraph += `<span data-t="${cue.start}">${withRuby(shown, offset, offset + part.length)}</span>`;
    }
  }
  finish();
  return written;
}

function withRuby({text, readings}: ShownWords, from: number, to: number): string {
  if (readings.size === 0) return escaped(text.slice(from, to));
  let written = '';
  for (let offset = from; offset < to;) {
    const character = String.fromCodePoint(text.codePointAt(offset)!);
    const reading = readings.get(offset);
    written += reading === undefined ? escaped(character) : `<ruby>${escaped(character)}<rp>(</rp><rt>${escaped(reading)}</rt><rp>)</rp></ruby>`;
    offset += character.length;
  }
  return written;
}

/** Writes the controls, which the script shows, and its data. */
function playerOf({timeline, start, end}: Excerpt, chosen: readonly number[], {language, mediaOffset = 0}: PageOptions, variants: string): string {
  const {page, keys} = DOCUMENT_WORDS[language];
  const {timing, firstClock, firstElapsed = 0} = timeline.transcript;
  const [from, to] = [Math.max(start, turnStart(timeline, chosen[0]!)), Math.min(end, timeline.ends[chosen.at(-1)!]!)];
  const {play, pause, rate, copied, follow, free, none, matches, goTo, notTime, start: atStart, end: atEnd} = page;
  const data = {
    from, to: Math.max(from + 1, to), first: firstClock ?? firstElapsed, isClock: timing === 'clock', mediaOffset: firstElapsed + mediaOffset, variants,
    words: {play, pause, rate, copied, follow, free, none, matches, goTo, notTime, start: atStart, end: atEnd},
  };
  const rates = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100].map(value => `<option value="${value}"${value === 1 ? ' selected' : ''}>${value}×</option>`).join('');
  return `<section id="player" lang="${language}" aria-label="${page.player}" hidden><div>
<input id="seek" type="range" min="${data.from}" max="${data.to}" value="${data.from}" step="any" aria-label="${page.position}">
<button id="play" type="button">${play}</button><span id="clock"></span>
<select id="rate" aria-label="${rate}">${rates}</select>
<button id="follow" type="button" aria-pressed="true">${follow}</button>
<input id="query" type="search" aria-label="${page.search}" placeholder="${page.search}" autocomplete="off"><button id="previous" type="button" aria-label="${page.previous}">‹</button><button id="next" type="button" aria-label="${page.next}">›</button><span id="count" role="status"></span>
<button id="keys" type="button" aria-label="${page.keys}">?</button>
</div><p id="status" role="status"></p></section>
<dialog id="help" lang="${language}" aria-label="${page.keys}"><dl>${keys.map(([names, action]) => `<dt>${escaped(names)}</dt><dd>${action}</dd>`).join('')}</dl><form method="dialog"><button>${page.close}</button></form></dialog>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
`;
}

function mediaElement(address: string): string {
  const element = /\.(?:mp4|m4v|webm|ogv|mov|mkv)(?:[?#]|$)/i.test(address) ? 'video' : 'audio';
  return `<${element} id="media" controls preload="metadata" src="${escaped(addressOf(address))}"></${element}>\n`;
}

const SCHEME = /^(?:https?|blob|data):/i;

/**
 * Returns a file name as a relative address. It escapes `:`, which would make a scheme, and `#` and `?`, which would
 * end the path.
 */
const addressOf = (address: string): string => (SCHEME.test(address) ? address : address.split('/').map((part, index) => (index === 0 && part === '' ? '' : encodeURIComponent(part))).join('/').replace(/^(?![./])/, './'));

/** Returns the source of the recording for the content security policy. */
function mediaSource(address: string | undefined): string {
  if (address === undefined) return '';
  const origin = /^(https?:\/\/[\w.:[\]-]+)/i.exec(address)?.[1];
  return ` media-src ${origin === undefined ? "'self' file: blob: data:" : origin};`;
}

/** Returns the beginning of a text, long enough for a list. */
function beginningOf(text: string): string {
  const sentences = sentencesOf(text).map(({from, to}) => text.slice(from, to).trim());
  const characters = Array.from((sentences.find(one => /[?？]/.test(one)) ?? sentences[0] ?? '').replaceAll('\n', ' '));
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('');
}

function eventsBefore({transcript: {events}}: Timeline): ReadonlyMap<number, readonly string[]> {
  const byTurn = new Map<number, string[]>();
  for (const {turn, offset, text} of events) if (offset === undefined) byTurn.set(turn, [...byTurn.get(turn) ?? [], text]);
  return byTurn;
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
/** Returns a text as HTML. None of it is markup, in an element or in an attribute. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, character => ENTITIES[character]!);
