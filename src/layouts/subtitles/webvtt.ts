import type {Layout, Mark, Sample, Scanner} from '../layout.ts';
import {NONE} from '../parts/likeness.ts';
import {lineScanner} from '../parts/lines.ts';
import {cueStamp, cueTimes} from '../parts/stamps.ts';
import {aboutHeader} from './header.ts';
import type {Line} from './cue.ts';
import {createSpeech} from './speech.ts';
import {taggedLines, WEBVTT_TAG} from './tags.ts';

/** The first line of every WebVTT file. */
const SIGNATURE = /^WEBVTT(?:[ \t]|$)/;
const TIMES = /^[ \t\f]*(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})[ \t\f]*-->[ \t\f]*(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})(?!\d)/;

/** WebVTT by the standard (W3C, WebVTT 1), with the customs of Zoom, Teams, YouTube and recognisers. */
export const webvtt: Layout = {
  id: 'webvtt',
  name: {'en': 'WebVTT subtitles', 'zh-Hans': 'WebVTT 字幕', 'zh-Hant': 'WebVTT 字幕'},
  example: 'WEBVTT\n\n1\n00:00:05.000 --> 00:00:08.500\nMei Tan: Good morning. The reading room is open.',
  likeness: ({lines}: Sample) => (SIGNATURE.test(lines[0] ?? '') ? {sure: 1, beginnings: Math.max(1, lines.filter(line => line.includes('-->')).length), example: lines[0]!.slice(0, 80)} : NONE),
  scanner,
  neighbours: 'breaths',
  head: 'page',
};

/** Webex's line above the times, with the speaker: `1 "Mei Tan" (1234567)`. */
const NAMED_ID = /^\d+ "([^"]+)" \(\d+\)$/;

/** A cue that is being read. */
type Reading = {
  /** The speaker, if the line above the times has one. */
  readonly voice: string | undefined;
  readonly offset: number;
  readonly start: ReturnType<typeof cueStamp>;
  readonly end: ReturnType<typeof cueStamp>;
  /** The offset of its first line of words; undefined without one. */
  words: number | undefined;
  readonly lines: string[];
  /** The offset behind the last line. */
  to: number;
  /** True if lines are separated by single line feeds, so that offsets in them are offsets in the file. */
  isEven: boolean;
};

function scanner(emit: (mark: Mark) => void): Scanner {
  const speech = createSpeech(emit);
  let part: 'signature' | 'header' | 'body' | 'no WebVTT' = 'signature';
  const header: string[] = [];
  let headerEnd = 0;
  let cue: Reading | undefined;
  /** A block that is not a cue, or not yet: its contents so far. */
  let block: {readonly offset: number; to: number; readonly first: string; lines: number; /** The lines of a note. */ readonly text: string[] | undefined} | undefined;
  /** True after times that cannot be read. The following lines belong to no cue. */
  let isBroken = false;

  function endHeader(): void {
    part = 'body';
    const about = aboutHeader(header);
    speech.tell({kind: 'aside', offset: 0, to: headerEnd, isRead: true});
    if (about) speech.tell({kind: 'about', offset: headerEnd, to: headerEnd, about});
  }

  function endBlock(): void {
    if (cue) {
      const {voice, offset, to, start, end, words = to, lines, isEven} = cue;
      const payload = lines.length === 1 ? lines[0]! : lines.join('\n');
      const isTagged = /[<&\0]/.test(payload);
      const read: readonly Line[] = isTagged ? taggedLines(payload, words, WEBVTT_TAG) : lines.length === 1 ? [{offset: words, text: payload}] : plainLines(lines, words);
      speech.cue({offset, to, start, end, lines: voice === undefined ? read : read.map(one => ({voice, ...one})), isPlain: !isTagged && lines.length === 1 && isEven});
    } else if (block) {
      const {offset, to, first, text} = block;
      if (isBroken) speech.tell({kind: 'unread', offset, to, problem: 'bad-stamp'});
      else {
        speech.tell({kind: 'aside', offset, to, ...(/^(?:STYLE|REGION|NOTE\b)/.test(first) && {isRead: true as const})});
        const about = text ? aboutHeader(text.map(line => line.replace(/^NOTE\s*/, '')), true) : undefined;
        if (about) speech.tell({kind: 'about', offset: to, to, about});
      }
    }
    cue = undefined;
    block = undefined;
    isBroken = false;
  }

  function readTimes(line: string, offset: number): void {
    const begins = block?.offset ?? offset;
    const voice = block && NAMED_ID.exec(block.first)?.[1];
    const usual = line.includes(',') ? undefined : cueTimes(line);
    const times = usual ? undefined : TIMES.exec(line);
    if (usual) {
      cue = {voice, offset: begins, to: offset + line.length, words: undefined, lines: [], isEven: true, start: usual[0], end: usual[1]};
      block = undefined;
    } else if (times) {
      cue = {
        voice, offset: begins, to: offset + line.length, words: undefined, lines: [], isEven: true,
        start: cueStamp(line.slice(0, line.indexOf('-->')).trim(), times[1], times[2]!, times[3]!, times[4]), end: cueStamp('', times[5], times[6]!, times[7]!, times[8]),
      };
      block = undefined;
    } else {
      isBroken = true;
      block = {offset: begins, to: offset + line.length, first: line, lines: 2, text: undefined};
    }
  }

  function readBody(line: string, offset: number): void {
    if (line.includes('-->')) {
      // In the first line of a block, or after an identifier, an arrow marks times. Elsewhere it ends the block and
      // begins another.
      if (cue || isBroken || (block && block.lines > 1)) endBlock();
      readTimes(line, offset);
      return;
    }
    if (line === '') {
      endBlock();
      return;
    }
    if (cue) {
      if (cue.words === undefined) cue.words = offset;
      else cue.isEven &&= offset === cue.to + 1;
      cue.lines.push(line);
      cue.to = offset + line.length;
    } else if (block) {
      block.lines += 1;
      block.to = offset + line.length;
      if (block.text && block.text.length < LONGEST_NOTE) block.text.push(line);
    } else block = {offset, to: offset + line.length, first: line, lines: 1, text: line.startsWith('NOTE') ? [line] : undefined};
  }

  return lineScanner((line, offset) => {
    switch (part) {
      case 'signature':
        part = SIGNATURE.test(line) ? 'header' : 'no WebVTT';
        header.push(line.slice(6).replace(/^\s+-?\s*/, ''));
        headerEnd = offset + line.length;
        return;
      case 'header':
        if (line === '' || line.includes('-->')) {
          endHeader();
          readBody(line, offset);
        } else {
          header.push(line);
          headerEnd = offset + line.length;
        }
        return;
      case 'body':
        readBody(line, offset);
        return;
      default:
    }
  }, () => {
    if (part === 'header') endHeader();
    endBlock();
    speech.end();
  }, speech.settle);
}

/** The number of lines of a note that are examined. */
const LONGEST_NOTE = 20;

/** Splits a payload without tags into lines. */
function plainLines(lines: readonly string[], from: number): readonly Line[] {
  let offset = from;
  return lines.map(text => {
    const line = {offset, text};
    offset += text.length + 1;
    return line;
  });
}
