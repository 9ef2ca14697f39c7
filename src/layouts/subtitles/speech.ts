import type {Mark, PrintedStamp} from '../layout.ts';
import {cutLine, joinLines, type Cue, type Line} from './cue.ts';
import {createCustoms} from './customs.ts';
import {mayBeSpoken, soundIn, spokenIn, type Spoken} from './label.ts';
import {createRolling} from './rolling.ts';

/** Turns cues into turns, pieces and events. */
export type Speech = {
  readonly cue: (cue: Cue) => void;
  /** Emits a mark that is no cue, after the cues before it. */
  readonly tell: (mark: Mark) => void;
  /** Emits the buffered cues, because no more come for a while. */
  readonly settle: () => void;
  readonly end: () => void;
};

type Piece = Mark & {readonly kind: 'piece'};

/** Lines of a cue by one speaker. */
type Segment = {
  readonly lines: Line[];
  /** Its first line with everything before the words. */
  readonly whole: Line;
  readonly voice: string | undefined;
  readonly colour: string | undefined;
  readonly spoken: Spoken | undefined;
};

/** Finds the speakers of cues, and emits marks. With `isLoose`, cues need not be in the order of the file. */
export function createSpeech(emit: (mark: Mark) => void, isLoose = false): Speech {
  const customs = createCustoms(people => { emit({kind: 'about', offset: last, to: last, about: {people}}); });
  const rolling = createRolling(take, emit);
  let hasBegun = false;
  let last = 0;
  /** A cue whose words are underlined one by one. The next cue repeats its words. */
  let held: Cue | undefined;
  /** The marks behind it. */
  const behind: Mark[] = [];
  let hasCues = false;
  let hasMarks = false;

  function segmentsOf(lines: readonly Line[]): readonly Segment[] {
    if (lines.length === 1) {
      const [line] = lines as [Line];
      const spoken = line.goesOn ? undefined : spokenIn(line.text);
      const isSaid = line.voice === undefined || spoken?.label === undefined;
      return [{lines: [spoken && isSaid ? cutLine(line, spoken.words) : line], whole: line, voice: line.voice, colour: line.colour, spoken: line.voice === undefined ? spoken : undefined}];
    }
    const segments: Segment[] = [];
    for (const line of lines) {
      const before = segments.at(-1);
      const spoken = line.goesOn ? undefined : spokenIn(line.text);
      // The voice is the speaker, so a dash or an arrow before its words has no meaning.
      const isOther = before === undefined || line.voice !== before.voice || (spoken !== undefined && line.voice === undefined) || (line.voice === undefined && line.colour !== before.colour);
      if (!isOther) {
        before.lines.push(line);
        continue;
      }
      if (line.voice === before?.voice && before?.spoken?.label !== undefined && spoken?.label === undefined && before.lines.every(({text}) => text.trim() === '')) {
        // A name alone on a line above the words.
        before.lines.push(spoken ? cutLine(line, spoken.words) : line);
        continue;
      }
      const isSaid = line.voice === undefined || spoken?.label === undefined;
      segments.push({lines: [spoken && isSaid ? cutLine(line, spoken.words) : line], whole: line, voice: line.voice, colour: line.colour, spoken: line.voice === undefined ? spoken : undefined});
    }
    return segments;
  }

  function emitSegment(segment: Segment, cue: Cue, offset: number, start: PrintedStamp | undefined, end: PrintedStamp | undefined): void {
    const {lines, whole, voice, colour, spoken} = segment;
    const words = lines[0]!.offset;
    const isPlain = cue.isPlain && lines.length === 1;
    const joined = isPlain && !lines[0]!.times ? undefined : joinLines(lines);
    const times = joined && joined.times.length > 0 ? joined.times.filter(({offset: place}) => place > 0 && place < joined.text.length) : [];
    // There may be a million of these, so all have one shape.
    const mark: Piece = {kind: 'piece', offset, words, stamp: start, end, to: isLoose ? Math.max(words, cue.to) : undefined, said: isPlain ? undefined : joined!.text, times: times.length > 0 ? times : undefined};
    const label = voice ?? spoken?.label ?? (spoken && colour === undefined ? undefined : customs.colourLabel(colour));
    if (label === undefined) emit(hasBegun && !spoken ? mark : {...mark, kind: 'turn', claim: 'certain'});
    else if (voice !== undefined || (spoken?.label !== undefined && spoken.claim === 'certain')) emit({kind: 'turn', offset, words, stamp: mark.stamp, end: mark.end, to: mark.to, said: mark.said, times: mark.times, label, claim: 'certain'});
    else {
      customs.sees(label, spoken !== undefined);
      const from = spoken ? spoken.otherwise ?? 0 : 0;
      const otherwise = {begins: spoken?.otherwise !== undefined && spoken.otherwise > 0, words: spoken ? whole.offset + from : words, ...(!isPlain && {said: spoken ? joinLines([cutLine(whole, from), ...lines.slice(1)]).text : joined!.text})};
      emit({kind: 'turn', offset, words, stamp: mark.stamp, end: mark.end, to: mark.to, said: mark.said, times: mark.times, label, claim: 'label', stands: 'paragraph', otherwise});
    }
    hasBegun = true;
  }

  /** The fast path for a cue of one line, as most are. Emits it and returns true if its speaker is clear. */
  function takeLine(line: Line, {offset, to, start, end, isPlain}: Cue): boolean {
    const {text, voice, colour, times} = line;
    if (times) return false;
    const spoken = line.goesOn || !mayBeSpoken(text) ? undefined : spokenIn(text);
    // There may be a million of these marks, so all have one shape.
    if (spoken) {
      const {label, claim, otherwise: from = 0} = spoken;
      if (voice !== undefined || label === undefined || !isPlain) return false;
      const words = line.offset + spoken.words;
      const until = isLoose ? Math.max(words, to) : undefined;
      if (claim === 'certain') emit({kind: 'turn', offset, words, stamp: start, end, to: until, said: undefined, times: undefined, label, claim});
      else {
        customs.sees(label, true);
        emit({kind: 'turn', offset, words, stamp: start, end, to: until, said: undefined, times: undefined, label, claim: 'label', stands: 'paragraph', otherwise: {begins: from > 0, words: line.offset + from}});
      }
      hasBegun = true;
      return true;
    }
    if (!hasBegun || colour !== undefined || customs.colourLabel(undefined) !== undefined) return false;
    const said = isPlain ? undefined : joinLines([line]).text;
    const until = isLoose ? Math.max(line.offset, to) : undefined;
    if (voice === undefined) emit({kind: 'piece', offset, words: line.offset, stamp: start, end, to: until, said, times: undefined});
    else emit({kind: 'turn', offset, words: line.offset, stamp: start, end, to: until, said, times: undefined, label: voice, claim: 'certain'});
    return true;
  }

  /** Takes a cue with its new lines. */
  function take(cue: Cue, lines: readonly Line[]): void {
    const {offset, to, start, end} = cue;
    last = to;
    if (lines.length === 0) {
      emit({kind: 'aside', offset, to, isRead: true});
      return;
    }
    const sound = lines.length === 1 ? soundIn(lines[0]!.text) : lines.length === cue.lines.length ? soundIn(lines.map(({text}) => text.trim()).join(' ')) : undefined;
    if (sound !== undefined) {
      emit({kind: 'event', offset, to, text: sound});
      return;
    }
    customs.passes();
    if (lines.length === 1 && takeLine(lines[0]!, cue)) return;
    let begun = start;
    const isHeard = lines.length > 1 && lines.some(({text}) => soundIn(text) !== undefined);
    for (const [nth, part] of (isHeard ? bySounds(lines) : [lines]).entries()) {
      const heard = isHeard ? soundIn(part[0]!.text) : undefined;
      if (heard !== undefined) {
        const [{offset: place, text}] = part as [Line];
        emit({kind: 'event', offset: nth === 0 ? offset : place, to: Math.max(place + text.length, nth === 0 ? offset : place), text: heard});
        continue;
      }
      const segments = segmentsOf(part);
      for (const [index, segment] of segments.entries()) {
        const isLast = index === segments.length - 1;
        emitSegment(segment, cue, index === 0 && nth === 0 ? offset : segment.whole.offset, begun, isLast ? end : undefined);
        begun = undefined;
      }
    }
  }

  /** Tells whether a cue has the words of the buffered cue, with the next word underlined. */
  const isSame = (one: Cue, other: Cue): boolean => one.lines.length === other.lines.length && one.lines.every(({text}, index) => text === other.lines[index]!.text);

  /** Tells whether the underlined word is before the last one, so that the speaker repeats the words. */
  const isAgain = (one: Cue, other: Cue): boolean => {
    const [before, next] = [one, other].map(({lines}) => lines.findLastIndex(({marked}) => marked)) as [number, number];
    return before >= 0 && next >= 0 && (next < before || (next === before && other.lines[next]!.marked!.from <= one.lines[before]!.marked!.from));
  };

  function release(): void {
    if (held) rolling.cue(held);
    held = undefined;
    behind.splice(0).forEach(rolling.tell);
  }

  function settle(): void {
    release();
    rolling.settle();
  }

  return {
    cue(cue) {
      const isMarked = isUnderlined(cue);
      hasMarks ||= isMarked;
      if (held && (isMarked || isUnderlined(held)) && isSame(held, cue) && !isAgain(held, cue)) {
        held = {...held, isPlain: false, to: cue.to, end: cue.end ?? held.end, lines: held.lines.map((line, index) => withWord(line, cue.lines[index]!, cue.start))};
        return;
      }
      // A cue without an underlined word may be the pause before the first one.
      const mayBeMarked = hasMarks || !hasCues;
      hasCues = true;
      release();
      if (mayBeMarked) held = isMarked ? {...cue, isPlain: false, lines: cue.lines.map(line => withWord(line, line, cue.start))} : cue;
      else rolling.cue(cue);
    },
    tell(mark) {
      if (held) behind.push(mark);
      else rolling.tell(mark);
    },
    settle,
    end() {
      settle();
      customs.end();
    },
  };
}

/** Splits lines at those that contain only a sound. */
function bySounds(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  let wasSound = true;
  for (const line of lines) {
    const isOne = soundIn(line.text) !== undefined;
    if (isOne || wasSound) parts.push([line]);
    else parts.at(-1)!.push(line);
    wasSound = isOne;
  }
  return parts;
}

const isUnderlined = ({lines}: Cue): boolean => lines.some(({marked}) => marked);

/** Returns a line with the time of the word that another cue underlines. */
function withWord(line: Line, {marked}: Line, start: PrintedStamp | undefined): Line {
  if (!marked || !start) return line;
  return {...line, marked, ...(marked.from > 0 && {times: [...line.times ?? [], {offset: marked.from, start}]})};
}
