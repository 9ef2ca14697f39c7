/** SubRip (`.srt`) and YouTube's `.sbv`: a line of times, and the words below it. */
import type {Layout, Mark, PrintedStamp, Sample, Scanner} from '../layout.ts';
import {likenessOf, NONE} from '../parts/likeness.ts';
import {isBlank, lineScanner} from '../parts/lines.ts';
import {cueStamp, cueTimes} from '../parts/stamps.ts';
import type {Line} from './cue.ts';
import {createSpeech} from './speech.ts';
import {LOOSE_TAG, taggedLines} from './tags.ts';

/** `00:00:03,450 --> 00:00:05,370`, in all variants that programs write. */
const SRT_TIMES = /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,6}))?\s*-{1,2}>\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,6}))?(?:\s+\S.*)?\s*$/;
/** `0:00:03.490,0:00:07.430` */
const SBV_TIMES = /^\s*(\d{1,3}):(\d{2}):(\d{2})\.(\d{1,3}),(\d{1,3}):(\d{2}):(\d{2})\.(\d{1,3})\s*$/;
/** Times as in a transcript of Teams, without zeros before digits. */
const UNPADDED = /^\s*\d{1,2}:\d:\d{1,2}|^\s*\d{1,2}:\d{1,2}:\d[.,]/;
const NUMBER = /^\s*\d{1,7}\s*$/;

export const srt: Layout = {
  id: 'srt',
  name: {'en': 'SubRip subtitles (.srt)', 'zh-Hans': 'SubRip 字幕（.srt）', 'zh-Hant': 'SubRip 字幕（.srt）'},
  example: '1\n00:00:03,450 --> 00:00:05,370\nMei Tan: Good morning.\nThe reading room is open.',
  likeness: ({lines}: Sample) => {
    const first = lines.find(line => line.trim() !== '') ?? '';
    // An invalid file with the signature of WebVTT is not read as SubRip.
    if (/vtt/i.test(first)) return NONE;
    const likeness = likenessOf(lines, line => line.includes('>') && SRT_TIMES.test(line), 0.97);
    const unpadded = lines.filter(line => line.includes('-->') && UNPADDED.test(line));
    return unpadded.length * 2 > likeness.beginnings ? {...likeness, sure: likeness.sure * 0.3} : likeness;
  },
  scanner: emit => timesScanner(emit, SRT_TIMES),
  neighbours: 'breaths',
  head: 'page',
};

export const sbv: Layout = {
  id: 'sbv',
  name: {'en': 'YouTube subtitles (.sbv)', 'zh-Hans': 'YouTube 字幕（.sbv）', 'zh-Hant': 'YouTube 字幕（.sbv）'},
  example: '0:00:03.490,0:00:07.430\n>> MEI: Good morning.\nThe reading room is open.',
  likeness: ({lines}) => likenessOf(lines, line => SBV_TIMES.test(line), 0.98),
  scanner: emit => timesScanner(emit, SBV_TIMES),
  neighbours: 'breaths',
  head: 'page',
};

/** A cue that is being read: its times, and its lines so far. */
type Reading = {readonly offset: number; readonly to: number; readonly start: PrintedStamp | undefined; readonly end: PrintedStamp | undefined; readonly lines: {readonly offset: number; readonly text: string}[]};

/**
 * Makes a scanner for files in which each cue begins with a line of times. A cue lasts until the next one, so it may
 * contain blank lines. A number directly above the times belongs to them, and may be missing.
 */
function timesScanner(emit: (mark: Mark) => void, pattern: RegExp): Scanner {
  const speech = createSpeech(emit);
  let cue: Reading | undefined;
  /** The line before, and its offset. */
  let before: string | undefined;
  let beforeAt = 0;

  function endCue(): void {
    if (!cue) return;
    const {offset, to, start, end, lines} = cue;
    cue = undefined;
    if (offset < 0 && lines.length === 0) return;
    const last = lines.length === 0 ? undefined : lines[lines.length - 1]!;
    const isMarked = lines.length === 1 ? MARKED.test(last!.text) : lines.some(({text}) => MARKED.test(text));
    speech.cue({offset: offset < 0 ? lines[0]!.offset : offset, to: last ? last.offset + last.text.length : to, start, end, lines: isMarked ? markedLines(lines) : lines, isPlain: !isMarked && lines.length === 1});
  }

  return lineScanner((line, offset) => {
    const times = line.length < 200 && (line.includes('>') || pattern === SBV_TIMES) ? timesIn(line, pattern) : undefined;
    if (!times) {
      // Skip blank lines, which are no words.
      if (cue) {
        if (!isBlank(line)) cue.lines.push({offset, text: line});
      } else if (!isBlank(line) && !NUMBER.test(line)) speech.tell({kind: 'aside', offset, to: offset + line.length});
      before = line;
      beforeAt = offset;
      return;
    }
    const hasNumber = before !== undefined && NUMBER.test(before);
    if (hasNumber) cue?.lines.pop();
    endCue();
    cue = {offset: hasNumber ? beforeAt : offset, to: offset + line.length, start: times[0], end: times[1], lines: []};
    before = undefined;
  }, () => {
    endCue();
    speech.end();
  }, () => {
    if (cue && cue.lines.length > 0) {
      endCue();
      // Later lines without times belong to it.
      cue = {offset: -1, to: -1, start: undefined, end: undefined, lines: []};
    }
    speech.settle();
  });
}

/** Returns start and end of a line of times; undefined for any other line. */
function timesIn(line: string, pattern: RegExp): readonly [PrintedStamp, PrintedStamp] | undefined {
  const usual = pattern === SRT_TIMES ? cueTimes(line) : undefined;
  if (usual) return usual;
  const [, startHours, startMinutes, startSeconds, startRest, endHours, endMinutes, endSeconds, endRest] = (pattern.exec(line) ?? []) as unknown as (string | undefined)[];
  if (startMinutes === undefined) return undefined;
  const text = `${startHours === undefined ? '' : `${startHours}:`}${startMinutes}:${startSeconds}${startRest === undefined ? '' : `.${startRest}`}`;
  return [cueStamp(text, startHours, startMinutes, startSeconds!, startRest), cueStamp('', endHours, endMinutes!, endSeconds!, endRest)];
}

/** Tags and character references in a text. */
const MARKED = /[<{&\0\\]|\[br\]/;

/** Reads lines with tags, which may reach over several lines. */
const markedLines = (lines: readonly Line[]): readonly Line[] =>
  taggedLines(lines.map(({text}) => text).join('\n').replaceAll(/<br ?\/?>|\[br\]|\\N/gi, '\n'), lines[0]!.offset, LOOSE_TAG);
