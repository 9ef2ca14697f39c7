/**
 * Removes the repetitions of roll-up captions, which show each line again with the next one, or grow word by word. They
 * are recognised by several such cues close to each other, because a speaker may also repeat words.
 */
import type {Mark} from '../layout.ts';
import {cutLine, type Cue, type Line} from './cue.ts';

/** Passes cues on, each with the lines that the cue before has not shown. */
export type Rolling = {
  readonly cue: (cue: Cue) => void;
  /** Emits a mark after all cues so far. */
  readonly tell: (mark: Mark) => void;
  /** Passes on the buffered cues. */
  readonly settle: () => void;
};

/** The longest duration of a cue that only repeats the last words, in milliseconds. YouTube's last 10. */
const [SHORTEST, SHORT] = [5, 20];
/** The pause after which captions start again, in milliseconds. */
const APART = 120;
/** The number of pairs of cues on either side that are examined, and the sufficient share of rolling ones. */
const BESIDE = 3;
const MOST = 0.6;
/** The sufficient number of rolling pairs among them, for lines that are shown again, and for lines that grow. */
const [SHIFTS, GROWTHS] = [2, 3];

/** The relation of a cue to the one before it. */
type Step = {
  readonly cue: Cue;
  /** Its lines that are not blank. */
  readonly lines: readonly Line[];
  /**
   * `new` if it repeats nothing, and `apart` if it does not follow at once. `shift` if it shows lines of the cue before
   * above new ones, or repeats them for a moment. `growth` if it continues a line. `again` if nothing in it is new.
   */
  readonly kind: 'apart' | 'new' | 'shift' | 'growth' | 'again';
  /** The number of old lines, and the offset of the new words in the line behind them. */
  readonly old: number;
  readonly cut: number;
  /** True for a cue that is too short to be read. */
  readonly isShort: boolean;
  /** True if its new words differ from its old ones, so that it is no repetition by the speaker. */
  readonly isTelling: boolean;
  /** The marks that are emitted after it. */
  readonly behind: Mark[];
};

/** Makes a filter of rolling captions. `take` receives each cue with its new lines, in order. */
export function createRolling(take: (cue: Cue, lines: readonly Line[]) => void, emit: (mark: Mark) => void): Rolling {
  let shown: readonly Line[] = [];
  let end: number | undefined;
  /** The last steps that have been passed on, as numbers, and the buffered ones. */
  let [third, second, first] = [NOT_NEXT, NOT_NEXT, NOT_NEXT];
  const waiting: Step[] = [];

  function pass(code: number): void {
    third = second;
    second = first;
    first = code;
  }

  /** Tells whether captions roll around the first buffered step. */
  function isRolling({kind, isShort, old, lines, cue}: Step): boolean {
    // Only programs show words for ten milliseconds.
    if (kind === 'shift' && isShort && old === lines.length && durationOf(cue) >= SHORTEST) return true;
    const beside = [third, second, first, ...waiting.slice(0, BESIDE + 1).map(codeOf)].filter(code => code !== NOT_NEXT);
    const rolling = beside.filter(code => code >= ROLLS);
    if (rolling.length < (kind === 'growth' ? GROWTHS : SHIFTS) || rolling.length < beside.length * MOST) return false;
    return kind !== 'again' || lines.length > 1 || rolling.includes(ROLLS_SHORTLY);
  }

  function advance(isLast: boolean): void {
    while (waiting.length > 0) {
      const step = waiting[0]!;
      const mayRoll = step.kind !== 'new' && step.kind !== 'apart';
      if (mayRoll && !isLast && waiting.length <= BESIDE) return;
      const isFresh = !mayRoll || !isRolling(step);
      waiting.shift();
      pass(codeOf(step));
      take(step.cue, isFresh ? step.lines : newLinesOf(step));
      step.behind.forEach(emit);
    }
  }

  return {
    cue(cue) {
      const [start, before] = [cue.start?.time, end];
      end = cue.end?.time;
      if (waiting.length === 0 && cue.lines.length === 1) {
        // Nearly all cues have one line, which begins differently from the last one.
        const isApart = start === undefined || before === undefined || Math.abs(start - before) > APART;
        if (isApart || beginsDifferently(cue.lines[0]!.text, shown)) {
          pass(isApart ? NOT_NEXT : NEW);
          if (cue.lines[0]!.text.trim() === '') {
            take(cue, NO_LINES);
            return;
          }
          shown = cue.lines;
          take(cue, cue.lines);
          return;
        }
      }
      const lines = cue.lines.length === 1 && cue.lines[0]!.text.trim() !== '' ? cue.lines : cue.lines.filter(({text}) => text.trim() !== '');
      const step = stepOf(cue, lines, shown, before);
      if (lines.length > 0) shown = lines;
      if (waiting.length === 0 && (step.kind === 'new' || step.kind === 'apart')) {
        pass(codeOf(step));
        take(cue, lines);
      } else {
        waiting.push(step);
        advance(false);
      }
    },
    tell(mark) {
      const last = waiting.at(-1);
      if (last) last.behind.push(mark);
      else emit(mark);
    },
    settle() {
      advance(true);
    },
  };
}

const NO_LINES: readonly Line[] = [];

/** The codes of a step: it does not follow at once, it rolls, or it does not roll. */
const [NOT_NEXT, NEW, ROLLS, ROLLS_SHORTLY] = [0, 1, 2, 3];
const codeOf = ({kind, isTelling, isShort}: Step): number => (kind === 'apart' ? NOT_NEXT : !isTelling || (kind !== 'shift' && kind !== 'growth') ? NEW : isShort ? ROLLS_SHORTLY : ROLLS);

/** Tells whether a line certainly begins differently from the last shown line. */
function beginsDifferently(text: string, shown: readonly Line[]): boolean {
  if (shown.length === 0) return true;
  const [one, other] = [text.charCodeAt(0), shown[shown.length - 1]!.text.charCodeAt(0)];
  return one !== other && one > 0x20 && other > 0x20;
}

const durationOf = ({start, end}: Cue): number => (end?.time ?? 0) - (start?.time ?? 0);

/** Returns the relation of a cue to the one before, which showed its lines until `end`. */
function stepOf(cue: Cue, lines: readonly Line[], before: readonly Line[], end: number | undefined): Step {
  const start = cue.start?.time;
  const duration = cue.end === undefined ? Infinity : durationOf(cue);
  const step = {cue, lines, kind: 'new' as const, old: 0, cut: 0, isShort: duration >= 0 && duration <= SHORT, isTelling: true, behind: []};
  if (start === undefined || end === undefined || Math.abs(start - end) > APART) return {...step, kind: 'apart'};
  for (let count = Math.min(before.length, lines.length); count > 0; count -= 1) {
    const from = before.length - count;
    let same = 0;
    while (same < count && isSame(lines[same]!, before[from + same]!)) same += 1;
    if (same === count) {
      if (count < lines.length || step.isShort) return {...step, kind: 'shift', old: count, isTelling: isOther(lines.slice(count), before)};
      // Words with times of their own are new, and so are those below an empty line.
      const isSaid = lines.some(({times}) => times) || (count === 1 && cue.lines.length > 1 && cue.lines.at(-1) === lines[0]);
      return isSaid ? step : {...step, kind: 'again', old: count};
    }
    const cut = same === count - 1 ? growthOf(lines[same]!, before[from + same]!) : 0;
    if (cut > 0) return {...step, kind: 'growth', old: same, cut, isTelling: isOther([cutLine(lines[same]!, cut), ...lines.slice(count)], before)};
  }
  return step;
}

const isSame = (one: Line, other: Line): boolean => one.voice === other.voice && one.text.trim() === other.text.trim();

/** Tells whether no new line contains an old one, or is part of one. */
const isOther = (fresh: readonly Line[], old: readonly Line[]): boolean => fresh.every(one => old.every(other => !one.text.includes(other.text.trim()) && !other.text.includes(one.text.trim())));

/** If a line begins with another line, returns the offset of its further words; otherwise 0. */
function growthOf(line: Line, before: Line): number {
  const old = before.text.trim();
  const from = line.text.length - line.text.trimStart().length;
  if (line.voice !== before.voice || !line.text.startsWith(old, from)) return 0;
  const to = from + old.length;
  // A longer word with the same beginning is a different word.
  return /^[\p{L}\p{N}]/u.test(line.text.slice(to)) && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u.test(old) ? 0 : to;
}

/** Returns the lines of a step that are new. */
function newLinesOf({lines, old, cut}: Step): readonly Line[] {
  const fresh = lines.slice(old);
  return cut === 0 ? fresh : [cutLine(fresh[0]!, cut), ...fresh.slice(1)];
}
