import type {Layout, Mark, Scanner, WordTime} from '../layout.ts';
import {NONE} from '../parts/likeness.ts';
import {cueTimeOf, elapsedStamp} from '../parts/stamps.ts';
import {visitXml, type Attributes} from '../parts/xml.ts';
import type {Line} from './cue.ts';
import {colourOf} from './customs.ts';
import {createSpeech} from './speech.ts';

const ROOT = /<(?:\w+:)?tt[\s>]/;

/** TTML, and its profiles DFXP, IMSC, EBU-TT and SMPTE-TT. */
export const ttml: Layout = {
  id: 'ttml',
  name: {'en': 'TTML subtitles (.ttml, .dfxp, .xml)', 'zh-Hans': 'TTML 字幕（.ttml、.dfxp、.xml）', 'zh-Hant': 'TTML 字幕（.ttml、.dfxp、.xml）'},
  example: '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>\n<p begin="00:00:01.000" end="00:00:04.000">MEI: Good morning.<br/>The reading room is open.</p>\n</div></body></tt>',
  likeness: ({text}) => (/^\s*</.test(text) && ROOT.test(text.slice(0, 4000)) ? {sure: 1, beginnings: Math.max(1, text.match(/<(?:\w+:)?p[\s>]/g)?.length ?? 0), example: ROOT.exec(text)![0]} : NONE),
  scanner,
  neighbours: 'breaths',
  isWhole: true,
  head: 'page',
};

/** The numbers of frames and ticks per second of the document. */
type Rates = {frames: number; ticks: number};

/** An element that has begun: its times in milliseconds, and its speaker. */
type Open = {
  readonly name: string;
  readonly begin: number;
  readonly end: number | undefined;
  readonly agent: string | undefined;
  readonly colour: string | undefined;
  readonly isTimed: boolean;
};

function scanner(emit: (mark: Mark) => void): Scanner {
  const speech = createSpeech(emit);
  return {scan, end: speech.end};

  function scan(file: string): void {
    const rates: Rates = {frames: 30, ticks: 0};
    /** Names of agents, and colours of styles, by their ids. */
    const agents = new Map<string, string>();
    const colours = new Map<string, string>();
    const open: Open[] = [];
    let agentId: string | undefined;
    let cue: {readonly offset: number; begin: number | undefined; end: number | undefined; readonly lines: {offset: number; text: string; colours: Set<string | undefined>; agents: Set<string | undefined>; times: WordTime[]}[]} | undefined;
    let title = '';
    let hasBody = false;
    const inherited = (attributes: Attributes) => {
      const around = open.at(-1);
      const base = around?.begin ?? 0;
      const begin = attributes['begin'] === undefined ? base : base + (timeOf(attributes['begin'], rates) ?? 0);
      const length = attributes['dur'] === undefined ? undefined : timeOf(attributes['dur'], rates);
      const ended = attributes['end'] === undefined ? undefined : timeOf(attributes['end'], rates);
      const own = length === undefined ? ended === undefined ? undefined : base + ended : begin + length;
      const style = attributes['style']?.split(/\s+/).map(id => colours.get(id)).find(colour => colour !== undefined);
      return {begin, end: own === undefined ? around?.end : Math.min(own, around?.end ?? Infinity), agent: attributes['agent']?.split(/\s+/)[0] ?? around?.agent, colour: attributes['color'] ?? style ?? around?.colour};
    };
    const newLine = (offset: number) => ({offset, text: '', colours: new Set<string | undefined>(), agents: new Set<string | undefined>(), times: []});

    const fault = visitXml(file, {
      open(name, attributes, offset, to) {
        if (name === 'tt') {
          const [top, bottom] = (attributes['frameRateMultiplier'] ?? '1 1').split(/[\s:]+/).map(Number);
          rates.frames = (Number(attributes['frameRate']) || 30) * ((top ?? 1) / (bottom ?? 1) || 1);
          rates.ticks = Number(attributes['tickRate']) || (attributes['frameRate'] === undefined ? 1 : rates.frames);
        }
        if (name === 'agent') agentId = attributes['id'];
        if (name === 'style' && attributes['id'] !== undefined && attributes['color'] !== undefined) colours.set(attributes['id'], attributes['color']);
        if (name === 'body') {
          hasBody = true;
          speech.tell({kind: 'aside', offset: 0, to, isRead: true});
          if (title.trim() !== '') speech.tell({kind: 'about', offset: to, to, about: {title: title.trim()}});
        }
        const element = {name, ...inherited(attributes), isTimed: attributes['begin'] !== undefined || attributes['end'] !== undefined || attributes['dur'] !== undefined};
        open.push(element);
        if (name === 'p') cue = {offset, begin: isTimed(open) ? element.begin : undefined, end: element.end, lines: [newLine(to)]};
        else if (name === 'br') cue?.lines.push(newLine(to));
        else if (name === 'span' && cue && attributes['begin'] !== undefined) {
          // If only the parts of a paragraph have times, the paragraph takes its times from them.
          cue.begin ??= element.begin;
          if (element.end !== undefined && !isTimed(open.slice(0, -1))) cue.end = Math.max(cue.end ?? 0, element.end);
          cue.lines.at(-1)!.times.push({offset: cue.lines.at(-1)!.text.length, start: elapsedStamp(element.begin)});
        }
      },
      close(name, _at, to) {
        open.pop();
        if (name !== 'p' || !cue) return;
        const {offset, begin, end, lines} = cue;
        cue = undefined;
        speech.cue({offset, to, start: begin === undefined ? undefined : elapsedStamp(begin), end: end === undefined ? undefined : elapsedStamp(end), isPlain: false, lines: lines.map((line): Line => {
          const [agent] = line.agents.size === 1 ? [...line.agents] : [];
          const [colour] = line.colours.size === 1 ? [...line.colours] : [];
          return {offset: line.offset, text: line.text, times: line.times, ...(agent !== undefined && {voice: agents.get(agent) ?? agent}), ...(colour !== undefined && colourOf(colour) !== 'white' && {colour: colour.replace(/^#/, '').toLowerCase()})};
        })});
      },
      text(text, offset) {
        const inside = open.at(-1);
        if (cue) {
          const line = cue.lines.at(-1)!;
          if (line.text === '') line.offset = offset;
          const said = /\s\s|[^\S ]/.test(text) ? text.replaceAll(/\s+/g, ' ') : text;
          line.text += line.text === '' || line.text.endsWith(' ') ? said.trimStart() : said;
          if (said.trim() !== '') {
            line.colours.add(inside?.colour);
            line.agents.add(inside?.agent);
          }
        } else if (inside?.name === 'title' && !hasBody) title += text;
        else if (inside?.name === 'name' && agentId !== undefined && text.trim() !== '') agents.set(agentId, text.trim());
      },
    });
    if (fault) speech.tell({kind: 'unread', offset: fault.offset, to: fault.offset, problem: fault.problem});
  }
}

/** Tells whether any of the elements has a time. */
const isTimed = (elements: readonly Open[]): boolean => elements.some(element => element.isTimed);

/** Returns a time of TTML in milliseconds: `00:00:05.5`, `00:00:05:12` (frames), `5.5s`, `132t`, `40f`, `100ms`. */
export function timeOf(text: string, {frames, ticks}: Readonly<Rates>): number | undefined {
  const usual = text.length === 12 && text.charCodeAt(8) === 0x2e ? cueTimeOf(text) : -1;
  if (usual >= 0) return usual;
  const clock = /^\s*(\d{2,}):(\d{2}):(\d{2})(?:(\.\d+)|:(\d{2,})(?:\.\d+)?)?\s*$/.exec(text);
  if (clock) {
    const [, hours, minutes, seconds, fraction, frame] = clock;
    return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction ?? 0) + Number(frame ?? 0) / frames) * 1000);
  }
  const offset = /^\s*(\d+(?:\.\d+)?)(h|ms|m|s|f|t)\s*$/.exec(text);
  if (!offset) return undefined;
  const unit = {h: 3_600_000, m: 60_000, s: 1000, ms: 1, f: 1000 / frames, t: 1000 / (ticks || 1)}[offset[2] as 'h' | 'm' | 's' | 'ms' | 'f' | 't'];
  return Math.round(Number(offset[1]) * unit);
}
