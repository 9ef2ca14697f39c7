import type {Cleaned, Knowledge} from '../chinese/clean.ts';
import type {Layout, PrintedStamp} from '../layouts/layout.ts';
import {jointOf} from '../layouts/parts/joints.ts';
import type {Blocks} from './text/blocks.ts';
import type {Happening, Part} from './part.ts';
import type {Drafted, Parts, PrintedTime} from './draft.ts';
import {saidWords} from './words.ts';

/** The words of a turn from its beginning in the file. Offsets of `unrestored` count from there. */
export type Joined = Pick<Drafted, 'text' | 'source' | 'wordsAt' | 'printed'> & {readonly hasReadings: boolean; readonly spans: Parts | undefined; readonly unrestored: Cleaned['unrestored']; readonly events: readonly {readonly event: Happening; readonly offset: number | undefined}[]};

/** Cleans the parts of a turn and joins them, with the known times of each. */
export function joinParts(parts: readonly Part[], begin: number, end: number, blocks: Blocks, knowledge: Knowledge, {neighbours, isMarkdown = false, isClean = false}: Pick<Layout, 'neighbours' | 'isMarkdown' | 'isClean'>): Joined {
  const [first] = parts;
  if (parts.length === 1 && first!.until === undefined && first!.said === undefined && first!.times === undefined) {
    const source = trimmedEnd(blocks.slice(begin, Math.min(first!.to ?? end, end)), first!.from - begin);
    const wordsAt = startOfWords(source, first!.from - begin);
    const words = wordsAt === 0 ? source : source.slice(wordsAt);
    if (isSimple(words) && !isMarkdown && !isClean) return {text: words, source, wordsAt, hasReadings: false, spans: undefined, events: NOTHING, printed: printedOf(first!), unrestored: NOTHING};
    const {text, hasReadings, unrestored} = saidWords(words, knowledge, isMarkdown, isClean);
    return {text, source, wordsAt, hasReadings, spans: undefined, events: [], printed: printedOf(first!), unrestored: unrestored.length === 0 ? unrestored : unrestored.map(one => ({...one, offset: one.offset + wordsAt}))};
  }
  const texts: string[] = [];
  /** The spans of the words, so that readings can be found in the source again. */
  const spans: number[] = [];
  const joints: string[] = [];
  let begins: number | undefined;
  const printed = createTimesBuilder(parts);
  let unrestored: Cleaned['unrestored'][number][] | undefined;
  let events: {readonly event: Happening; readonly offset: number}[] | undefined;
  let hasReadings = false;
  let length = 0;
  let before = '';
  let waiting: PrintedStamp | undefined;
  let last = first!.from;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!;
    const source = trimmedEnd(blocks.slice(part.from, Math.min(part.to ?? end, end)), 0);
    const from = startOfWords(source, 0);
    const words = part.said ?? (from === 0 ? source : source.slice(from));
    let text = words;
    if (!isSimple(words) || isMarkdown || isClean) {
      const said = saidWords(words, knowledge, isMarkdown, isClean);
      text = said.text;
      hasReadings ||= said.hasReadings && part.said === undefined && text !== '';
      for (const one of said.unrestored) if (text !== '') (unrestored ??= []).push({...one, offset: part.from - begin + from + one.offset});
    }
    if (part.event) (events ??= []).push({event: part.event, offset: length});
    if (text === '') {
      // A time without words belongs to the next words, and an end to the words before.
      last = Math.max(last, part.until ?? (part.start ? part.from : 0));
      if (part.end) printed.push(length, part.start, part.end);
      else waiting = part.start ?? waiting;
      continue;
    }
    const joint = length === 0 ? '' : jointIn(before, text, part, neighbours);
    const offset = length + joint.length;
    const start = part.start ?? waiting;
    waiting = undefined;
    if (start ?? part.end) printed.push(offset, start, part.end);
    if (part.times) for (const {offset: place, start: begun} of part.times) printed.push(offset + place, begun, undefined);
    last = Math.max(part.from + source.length, part.until ?? 0);
    begins ??= part.from - begin + from;
    if (knowledge.lexicon) {
      spans.push(part.from - begin + from, part.from - begin + source.length);
      joints.push(joint);
    }
    texts.push(joint, text);
    before = text;
    length = offset + text.length;
  }
  if (waiting) printed.push(length, waiting, undefined);
  // If parts are out of order in the file, join the source of each of them.
  const source = end === Infinity ? parts.map(part => blocks.slice(part.offset ?? part.from, part.to ?? part.from)).join('\n') : blocks.slice(begin, Math.max(last, begin));
  const wordsAt = Math.min(source.length, end === Infinity ? first!.from - begin : begins ?? first!.from - begin);
  return {text: texts.join(''), source, wordsAt, hasReadings, spans: hasReadings ? {spans: Uint32Array.from(spans), joints} : undefined, printed: printed.end(), unrestored: unrestored ?? NOTHING, events: events?.map(({event, offset}) => ({event, offset: offset < length ? offset : undefined})) ?? NOTHING};
}

const NOTHING: readonly never[] = [];

/** Tells whether words need no cleaning: ASCII in one line, with single blanks. */
function isSimple(words: string): boolean {
  let before = 0x20;
  for (let offset = 0; offset < words.length; offset += 1) {
    const code = words.charCodeAt(offset);
    if (code > 0x7e || code < 0x20 || (code === 0x20 && before === 0x20)) return false;
    before = code;
  }
  return before !== 0x20;
}

/** Returns the printed times of a part. A stamp alone needs no list. */
const printedOf = ({start, end}: Part): Drafted['printed'] => (end ? (isElapsed(start) && isElapsed(end) ? {stamp: start, packed: [0, start?.time ?? -1, end.time!]} : [{offset: 0, start, end}]) : start);

/** A builder of a list of printed times. */
type Printed = {readonly push: (offset: number, start: PrintedStamp | undefined, end: PrintedStamp | undefined) => void; readonly end: () => Drafted['printed']};

/**
 * Makes a builder of a list of printed times. The list is packed if all times are elapsed, because there may be
 * millions.
 */
function createTimesBuilder(parts: readonly Part[]): Printed {
  if (!parts.every(areElapsed)) {
    const listed: PrintedTime[] = [];
    return {push: (offset, start, end) => { listed.push({offset, start, end}); }, end: () => listed};
  }
  const numbers: number[] = [];
  let stamp: PrintedStamp | undefined;
  return {
    push(offset, start, end) {
      if (offset === 0 && start !== undefined) stamp ??= start;
      numbers.push(offset, start?.time ?? -1, end?.time ?? -1);
    },
    // The copy drops the unused capacity of the list.
    end: () => ({stamp, packed: numbers.slice()}),
  };
}

const areElapsed = ({start, end, times}: Part): boolean => isElapsed(start) && isElapsed(end) && (times === undefined || times.every(one => isElapsed(one.start)));
const isElapsed = (stamp: PrintedStamp | undefined): boolean => stamp === undefined || (stamp.kind === 'elapsed' && stamp.day === undefined && stamp.time !== undefined);

/** Returns the joint of two parts: the end of a paragraph, or that of breaths. */
const jointIn = (before: string, after: string, {offset}: Part, neighbours: Layout['neighbours']): string => (offset === undefined || neighbours === 'paragraphs' ? '\n' : jointOf(before, after));

/** Tells whether a code unit is a blank. For most code units one comparison is enough. */
const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x3000 || code === 0xa0 || code === 0xfeff || (code >= 0x1680 && code < 0x3000 && /\s/.test(String.fromCharCode(code)));

function startOfWords(text: string, from: number): number {
  let offset = Math.min(from, text.length);
  while (offset < text.length && isBlank(text.charCodeAt(offset))) offset += 1;
  return offset;
}

function trimmedEnd(text: string, from: number): string {
  let to = text.length;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return to === text.length ? text : text.slice(0, to);
}
