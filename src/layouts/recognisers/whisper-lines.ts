/** Whisper's tables and its printed output, with one segment on each line. */
import type {Layout, Mark, PrintedStamp, Scanner} from '../layout.ts';
import {likenessOf} from '../parts/likeness.ts';
import {lineScanner} from '../parts/lines.ts';
import {cueStamp, elapsedStamp} from '../parts/stamps.ts';
import {createSpeech} from '../subtitles/speech.ts';

const HEADER = /^start\tend\t(?:speaker\t)?text\s*$/i;
const ROW = /^(\d+)\t(\d+)\t(.*)$/;
/** Labels of Audacity: seconds with a fraction. */
const SECONDS = /^(\d+\.\d+)\t(\d+\.\d+)\t(.*)$/;
/** `[00:00:00.000 --> 00:00:04.751]   text` */
const PRINTED = /^\s*\[(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3}) --> (?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})\]\s*/;
/** The marks of speakers of whisper.cpp and WhisperX. */
const MARK = /^\s*(?:\(speaker (\d+|\?)\)|\[\[([^\]]+)\]\])\s*/i;

/** The contents of a line: times, and the beginning of its words. */
type Read = {readonly start: PrintedStamp; readonly end: PrintedStamp; readonly words: number; readonly voice?: string};

function scannerOf(read: (line: string) => Read | undefined): (emit: (mark: Mark) => void) => Scanner {
  return emit => {
    const speech = createSpeech(emit);
    let hasBegun = false;
    return lineScanner((line, offset) => {
      const cue = read(line);
      if (!cue) {
        // Programs print information about themselves first.
        if (!hasBegun && line.trim() !== '') speech.tell({kind: 'aside', offset, to: offset + line.length});
        return;
      }
      hasBegun = true;
      const mark = MARK.exec(line.slice(cue.words));
      const words = cue.words + (mark?.[0].length ?? 0);
      const voice = cue.voice ?? (mark?.[2] ?? (mark?.[1] === undefined || mark[1] === '?' ? undefined : `Speaker ${mark[1]}`));
      const text = line.slice(words).replaceAll(/\s*\[SPEAKER_TURN\]/g, '');
      speech.cue({offset, to: offset + line.length, start: cue.start, end: cue.end, isPlain: text.length === line.length - words, lines: [{offset: offset + words, text, ...(voice !== undefined && {voice})}]});
    }, speech.end, speech.settle);
  };
}

export const whisperTable: Layout = {
  id: 'whisper-tsv',
  name: {'en': 'Whisper, table (.tsv), labels of Audacity', 'zh-Hans': 'Whisper 的表格（.tsv）、Audacity 标签', 'zh-Hant': 'Whisper 的表格（.tsv）、Audacity 標籤'},
  example: 'start\tend\ttext\n660\t4751\tGood morning. The reading room is open.',
  likeness: ({lines}) => {
    const likeness = likenessOf(lines, line => ROW.test(line) || SECONDS.test(line), 0.97);
    return HEADER.test(lines[0] ?? '') ? {...likeness, sure: Math.max(likeness.sure, 0.99)} : lines.some(line => SECONDS.test(line)) ? likeness : {...likeness, sure: 0};
  },
  scanner: scannerOf(line => {
    const [row, labelled] = [ROW.exec(line), SECONDS.exec(line)];
    if (row) return {start: elapsedStamp(Number(row[1])), end: elapsedStamp(Number(row[2])), words: line.length - row[3]!.length};
    return labelled ? {start: elapsedStamp(Number(labelled[1]) * 1000), end: elapsedStamp(Number(labelled[2]) * 1000), words: line.length - labelled[3]!.length} : undefined;
  }),
  neighbours: 'breaths',
  head: 'page',
};

export const whisperOutput: Layout = {
  id: 'whisper-output',
  name: {'en': 'Whisper, as it prints', 'zh-Hans': 'Whisper 的屏幕输出', 'zh-Hant': 'Whisper 的螢幕輸出'},
  example: '[00:00:00.000 --> 00:00:04.751]   Good morning. The reading room is open.',
  likeness: ({lines}) => likenessOf(lines, line => PRINTED.test(line), 0.98),
  scanner: scannerOf(line => {
    const match = PRINTED.exec(line);
    if (!match) return undefined;
    const [whole, ...parts] = match as unknown as [string, string | undefined, string, string, string, string | undefined, string, string, string];
    const stamp = (hours: string | undefined, minutes: string, secs: string, rest: string) => cueStamp(`${hours === undefined ? '' : `${hours}:`}${minutes}:${secs}.${rest}`, hours, minutes, secs, rest);
    return {start: stamp(parts[0], parts[1], parts[2], parts[3]), end: stamp(parts[4], parts[5], parts[6], parts[7]), words: whole.length};
  }),
  neighbours: 'breaths',
  head: 'page',
};
