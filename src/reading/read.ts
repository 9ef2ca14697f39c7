import {wordsIn} from '../chinese/repair/broken-characters.ts';
import type {Knowledge} from '../chinese/clean.ts';
import type {Layout, Mark, Scanner} from '../layouts/layout.ts';
import type {Lexicon} from '../transcript/lexicon.ts';
import type {Problem, Recognition, Transcript, Turn} from '../transcript/model.ts';
import {isMentioned} from '../transcript/names.ts';
import type {QuestionMode} from '../transcript/question-modes.ts';
import {createAssembler, type Assembler} from './assemble.ts';
import {createBlocks, type TextStore} from './text/blocks.ts';
import {cutWithin, endOfLines, LONGEST_LINE, longLineCuts} from './text/cuts.ts';
import {excerptsOf, type Excerpt} from './text/excerpts.ts';
import {createLabels, type Labels} from './labels.ts';
import {createMarks, type Marks} from './marks.ts';
import type {Outside} from './outside.ts';
import type {Place} from './text/places.ts';
import {layoutNamed, recognise, SAMPLE} from './recognise.ts';
import {runSteps, transcriptOf, wholeTranscript, type Steps} from './transcript.ts';
import {createUndecoded} from './text/undecoded.ts';

export {LAYOUT_IDS, layoutOf} from './recognise.ts';

/** The options for reading a transcript. */
export type ReadOptions = Outside & {
  /** The layout, instead of recognising it. */
  readonly from?: string | undefined;
  /** The way to find questions; `guess` by default. */
  readonly questions?: QuestionMode | undefined;
  /** Stores the text of the file outside memory. Turns then read their words from it whenever they are needed. */
  readonly store?: TextStore | undefined;
};

/**
 * Reads a transcript. Never throws: everything that cannot be read is in `problems`, and a text without turns gives a
 * transcript without turns. Only a text with annotations needs the lexicon (`needsLexicon`). Without it, annotations
 * stay in the words.
 */
export function readTranscript(text: string, lexicon?: Lexicon, options?: ReadOptions): Transcript {
  const reader = createReader(options);
  reader.know(lexicon);
  reader.push(text);
  reader.end();
  return reader.transcript();
}

/** Reads a transcript as it arrives. The result does not depend on how the text is cut into pieces. */
export type Reader = {
  /** Sets the dictionaries of Chinese for the text from here on. */
  readonly know: (lexicon: Lexicon | undefined) => void;
  readonly push: (text: string) => void;
  /** Reads everything so far as if the text ended with its last line, because no more comes for a while. */
  readonly settle: () => void;
  /** Ends the text. */
  readonly end: () => void;
  /**
   * Does the same as `end` in steps: reads until there are a number of further turns, and returns true if that was all.
   * If the whole file shows that an accepted label is none, the turns are made again.
   */
  readonly endStep: (turnsAtMost: number) => boolean;
  /** Returns the turns so far: a list that grows at its end, unless it is replaced by another list. */
  readonly turns: () => readonly Turn[];
  /** Yields the lines of places, in order of the file. */
  readonly excerpts: (places: Iterable<Place>) => Iterable<Excerpt | undefined>;
  /**
   * Returns everything read so far. It includes a turn once the next one has begun, or the text has ended or settled.
   */
  readonly transcript: () => Transcript;
  /** Makes the same transcript in steps of a few milliseconds. Do not call `push` between the steps. */
  readonly transcriptSteps: () => Steps<Transcript>;
};

/** The number of characters behind a label that are examined for somebody's words. */
const LOOKED_AT = 80;
/** The length of the part of a text in which speakers are introduced. */
const MENTIONED_IN = 1 << 16;
/**
 * Tells whether the text behind a label may be somebody's words: a sentence, or nothing because the words are on the
 * lines below.
 */
const isSpoken = (words: string): boolean => !/^\s*<?(?:https?:|www\.)/.test(words) && /^\s*?(?:\n|$)|^[^\n]{12}|^[^\n]*[。！？!?.,，…：；]/.test(words) && /\p{L}|^\s*$/u.test(words);

/** The number of marks of a whole file that are made into turns in one step. */
const MARKS_AT_ONCE = 2048;

/** The state of reading once the layout is known. */
type Reading = {
  readonly layout: Layout;
  readonly recognition: Recognition;
  scanner: Scanner;
  marks: Marks;
  readonly labels: Labels;
  assembler: Assembler;
  /** True if the layout will not be recognised again. */
  readonly isFinal: boolean;
};

export function createReader({from, questions = 'guess', store, ...outside}: ReadOptions = {}): Reader {
  const blocks = createBlocks(store);
  const undecoded = createUndecoded(blocks);
  let knowledge: Knowledge = {lexicon: undefined, isUsed: () => false};
  let reading: Reading | undefined;
  // Text without a line end so far. Further texts are buffered until joining them is worthwhile.
  let rest = '';
  let waiting: string[] = [];
  let waitingLength = 0;
  let hasBegun = false;
  let hasEnded = false;
  let isDone = false;
  /** An exported transcript, which needs no assembling, or its problem. */
  let whole: Transcript | Problem | undefined;
  let finished: Transcript | undefined;
  /** The number of blocks that have been scanned again; undefined if none need be. */
  let again: number | undefined;

  /** Moves text into blocks, up to the end of its last line. At the end of the file, moves all of it. */
  function absorb(isLast: boolean): void {
    let text = rest + waiting.join('');
    [waiting, waitingLength] = [[], 0];
    if (!hasBegun && text !== '') {
      hasBegun = true;
      if (text.startsWith('\uFEFF')) text = text.slice(1);
    }
    const cut = isLast ? text.length : endOfLines(text);
    const cuts = cut > LONGEST_LINE ? longLineCuts(text, cut) : [];
    let offset = 0;
    for (const next of [...cuts, cut]) {
      if (next > offset) add(text.slice(offset, next));
      offset = next;
    }
    // An unfinished line is cut at the same places as later when it is finished.
    while (text.length - offset > LONGEST_LINE + 2) {
      const next = cutWithin(text, offset);
      add(text.slice(offset, next));
      offset = next;
    }
    rest = text.slice(offset);
  }

  function add(text: string): void {
    const base = blocks.length();
    blocks.add(text);
    undecoded.look(text, base);
    if (reading && !reading.layout.isWhole) reading.scanner.scan(text, base);
  }

  /** Recognises the layout when enough text has come, and again if it was recognised from less. */
  function look(isLast: boolean): void {
    if (reading?.isFinal || blocks.length() === 0) return;
    const isFinal = isLast || blocks.length() >= SAMPLE;
    const text = blocks.slice(0, SAMPLE);
    const isWhole = isLast && blocks.length() <= SAMPLE;
    const recognised = from === undefined ? recognise(text, isWhole) : layoutNamed(from, text, isWhole);
    if (!recognised) {
      reading = undefined;
      return;
    }
    knowledge = {...knowledge, isUsed: wordsIn(text)};
    const labels = createLabels();
    reading = {...recognised, ...scanned(recognised.layout, labels, false), labels, isFinal};
    if (!recognised.layout.isWhole) blocks.each(reading.scanner.scan);
  }

  /**
   * Makes a scanner of the file from its beginning, with the assembler of its marks. With `isAgain`, all labels have been
   * seen.
   */
  function scanned(layout: Layout, labels: Labels, isAgain: boolean): Pick<Reading, 'scanner' | 'marks' | 'assembler'> {
    const marks = createMarks();
    const assembler = createAssembler({layout, blocks, marks, labels, knowledge: () => knowledge});
    let waits = 0;
    const scanner = layout.scanner(mark => {
      // The list of those present applies to the whole file, also to text before it.
      if (mark.kind === 'about' && mark.about.people) labels.present(mark.about.people);
      marks.push(mark, labelOf(mark, labels, isAgain));
      // A whole file emits all of its marks at once, so handle them in between to save memory.
      waits += 1;
      if (layout.isWhole && waits % MARKS_AT_ONCE === 0) assembler.advance(false);
    });
    return {scanner, marks, assembler};
  }

  /** Reads a format that can only be understood as a whole. */
  function readWhole({layout, scanner}: Reading): void {
    const text = blocks.joined();
    if (layout.assembled) whole = layout.assembled(text);
    else scanner.scan(text, 0);
  }

  /** Assembles all turns again after the whole file has been seen. Stored marks need not be found again. */
  function beginAnew(given: Reading): void {
    if (given.marks.hasForgotten()) {
      Object.assign(given, scanned(given.layout, given.labels, true));
      again = 0;
    } else {
      for (let index = 0; index < given.marks.length(); index += 1) given.marks.decide(index, 0);
      given.assembler = createAssembler({layout: given.layout, blocks, marks: given.marks, labels: given.labels, knowledge: () => knowledge});
    }
  }

  /** Scans the file again, until there are a number of further turns. Returns true if all of it has been scanned. */
  function scanAgain({layout, scanner, assembler}: Reading, turnsAtMost: number): boolean {
    const limit = assembler.turns.length + turnsAtMost;
    if (layout.isWhole && again === 0) scanner.scan(blocks.joined(), 0);
    else for (; again! < blocks.count() && assembler.turns.length < limit; again! += 1) {
      let upTo = 0;
      blocks.each((text, base) => {
        scanner.scan(text, base);
        upTo = base + text.length;
      }, again, again! + 1);
      assembler.advance(false, Infinity, upTo);
    }
    if (!layout.isWhole && again! < blocks.count()) return false;
    scanner.end();
    again = undefined;
    return true;
  }

  const labelOf = (mark: Mark, labels: Labels, isKnown: boolean): number => {
    if (mark.kind !== 'turn' || mark.label === undefined) return -1;
    const label = typeof mark.label === 'string' ? mark.label : blocks.slice(mark.label.from, mark.label.to);
    return isKnown ? labels.numberOf(label) : labels.see(label, mark, () => mark.claim === 'certain' || isSpoken(blocks.slice(mark.words, mark.words + LOOKED_AT)), () => isMentioned(label, blocks.slice(0, Math.min(mark.offset, MENTIONED_IN))));
  };

  /** Makes the transcript. When everything has been read, it is made only once, and its sources are dropped. */
  function* made(): Steps<Transcript> {
    if (finished) return finished;
    const transcript = whole ? wholeTranscript(whole, reading?.recognition) : yield* transcriptOf(reading?.assembler, reading?.recognition, isDone, questions, outside, undecoded.problems());
    if (isDone) finished = transcript;
    return transcript;
  }

  const reader: Reader = {
    know(lexicon) {
      knowledge = {...knowledge, lexicon};
    },
    push(more) {
      waiting.push(more);
      waitingLength += more.length;
      // A line without an end grows. Joining it for each chunk would take quadratic time.
      if (waitingLength < rest.length) return;
      absorb(false);
      if (blocks.length() >= SAMPLE) look(false);
      if (reading?.isFinal && !reading.layout.isWhole) reading.assembler.advance(false);
    },
    settle() {
      absorb(false);
      look(false);
      if (!reading || reading.layout.isWhole) return;
      reading.scanner.settle?.();
      reading.assembler.advance(false);
      reading.assembler.peek();
    },
    end() {
      while (!reader.endStep(Infinity));
    },
    endStep(turnsAtMost) {
      if (isDone) return true;
      if (!hasEnded) {
        hasEnded = true;
        absorb(true);
        look(true);
        if (reading) {
          if (reading.layout.isWhole) readWhole(reading);
          reading.scanner.end();
          if (reading.assembler.isStale()) beginAnew(reading);
        }
      }
      if (reading && again !== undefined && !scanAgain(reading, turnsAtMost)) return false;
      isDone = !reading || whole !== undefined || !reading.assembler.advance(true, turnsAtMost);
      if (isDone) reading?.marks.clear();
      return isDone;
    },
    turns: () => (whole && 'turns' in whole ? whole.turns : reading?.assembler.turns ?? []),
    excerpts: places => excerptsOf(blocks, places),
    transcript: () => runSteps(made()),
    transcriptSteps: made,
  };
  return reader;
}
