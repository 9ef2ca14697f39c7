/**
 * Captions that roll up show each line again with the next one, or grow word by word. They are known by several such
 * cues close to each other, because a speaker may say the same again.
 */
import type {Mark} from '../layout.ts';
import {cutLine, type Cue, type Line} from './cue.ts';

/** Passes cues on, each with the lines that the cue before it has not shown yet. */
export type Rolling = {
  readonly cue: (cue: Cue) => void;
  /** Emits a mark behind all cues so far. */
  readonly tell: (mark: Mark) => void;
  /** Passes on the cues that wait for those behind them. */
  readonly settle: () => void;
};

/** The duration of a cue that only leaves the last words standing, in milliseconds. YouTube's last 10. */
const [SHORTEST, SHORT] = [5, 20];
/** The pause after which a cue begins anew, in milliseconds. */
const APART = 120;
/** The number of pairs of cues on either side that are looked at, and the share of rolling ones that is enough. */
const BESIDE = 3;
const MOST = 0.6;
/** The number of rolling pairs among them that is enough for lines that are shown again, and for lines that grow. */
const [SHIFTS, GROWTHS] = [2, 3];

/** The relation of a cue to the one before it. */
type Step = {
  readonly cue: Cue;
  /** Its lines with words. */
  readonly lines: readonly Line[];
  /**
   * `new` if it repeats nothing, and `apart` if it does not follow at once. `shift` if lines of the cue before stand above
   * new ones, or are left standing for a moment. `growth` if a line goes on. `again` if nothing in it is new.
   */
  readonly kind: 'apart' | 'new' | 'shift' | 'growth' | 'again';
  /** The number of old lines, and the offset of the new words in the line behind them. */
  readonly old: number;
  readonly cut: number;
  /** True for a cue that is too short to be read. */
  readonly isShort: boolean;
  /** True if its new words are others than its old ones, so that nobody only repeats himself. */
  readonly isTelling: boolean;
  /** The marks that are emitted behind it. */
  readonly behind: Mark[];
};

/** Makes a filter of rolling captions. `take` gets each cue with its new lines, in order. */
export function createRolling(take: (cue: Cue, lines: readonly Line[]) => void, emit: (mark: Mark) => void): Rolling {
  let shown: readonly Line[] = [];
  let end: number | undefined;
  /** The last steps that have been passed on, as numbers, and those that wait. */
  let [third, second, first] = [NOT_NEXT, NOT_NEXT, NOT_NEXT];
  const waiting: Step[] = [];

  function pass(code: number): void {
    third = second;
    second = first;
    first = code;
  }

  /** Tells whether captions roll around the first step that waits. */
  function isRolling({kind, isShort, old, lines, cue}: Step): boolean {
    // Nothing but a program shows words for ten milliseconds.
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
      take(step.cue, isFresh ? step.lines : freshOf(step));
      step.behind.forEach(emit);
    }
  }

  return {
    cue(cue) {
      const [start, before] = [cue.start?.time, end];
      end = cue.end?.time;
      if (waiting.length === 0 && cue.lines.length === 1) {
        // Nearly all cues have one line, which begins otherwise than the last one did.
        const isApart = start === undefined || before === undefined || Math.abs(start - before) > APART;
        if (isApart || isOtherwise(cue.lines[0]!.text, shown)) {
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

/** The number of a step: it does not follow at once, it rolls, or it does not. */
const [NOT_NEXT, NEW, ROLLS, ROLLS_SHORTLY] = [0, 1, 2, 3];
const codeOf = ({kind, isTelling, isShort}: Step): number => (kind === 'apart' ? NOT_NEXT : !isTelling || (kind !== 'shift' && kind !== 'growth') ? NEW : isShort ? ROLLS_SHORTLY : ROLLS);

/** Tells whether a line surely begins otherwise than the last one that was shown. */
function isOtherwise(text: string, shown: readonly Line[]): boolean {
  if (shown.length === 0) return true;
  const [one, other] = [text.charCodeAt(0), shown[shown.length - 1]!.text.charCodeAt(0)];
  return one !== other && one > 0x20 && other > 0x20;
}

const durationOf = ({start, end}: Cue): number => (end?.time ?? 0) - (start?.time ?? 0);

/** Returns the relation of a cue to the one before, which has shown lines until `end`. */
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
      // Words with times of their own are said, and so are those below an empty line.
      const isSaid = lines.some(({times}) => times) || (count === 1 && cue.lines.length > 1 && cue.lines.at(-1) === lines[0]);
      return isSaid ? step : {...step, kind: 'again', old: count};
    }
    const cut = same === count - 1 ? growthOf(lines[same]!, before[from + same]!) : 0;
    if (cut > 0) return {...step, kind: 'growth', old: same, cut, isTelling: isOther([cutLine(lines[same]!, cut), ...lines.slice(count)], before)};
  }
  return step;
}

const isSame = (one: Line, other: Line): boolean => one.voice === other.voice && one.text.trim() === other.text.trim();

/** Tells whether none of the new lines has the words of an old one, or is part of one. */
const isOther = (fresh: readonly Line[], old: readonly Line[]): boolean => fresh.every(one => old.every(other => !one.text.includes(other.text.trim()) && !other.text.includes(one.text.trim())));

/** Returns the offset of the words that a line has behind those of another; 0 if it does not begin with them. */
function growthOf(line: Line, before: Line): number {
  const old = before.text.trim();
  const from = line.text.length - line.text.trimStart().length;
  if (line.voice !== before.voice || !line.text.startsWith(old, from)) return 0;
  const to = from + old.length;
  // A word that only begins so is another.
  return /^[\p{L}\p{N}]/u.test(line.text.slice(to)) && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u.test(old) ? 0 : to;
}

/** Returns the lines of a step that the cue before has not shown. */
function freshOf({lines, old, cut}: Step): readonly Line[] {
  const fresh = lines.slice(old);
  return cut === 0 ? fresh : [cutLine(fresh[0]!, cut), ...fresh.slice(1)];
}
