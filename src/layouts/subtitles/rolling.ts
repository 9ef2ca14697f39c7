import type {Cue, Line} from './cue.ts';

/** Finds new lines in captions that roll up, which show each line again with the next one. */
export type Rolling = {
  /** Returns the lines of a cue that the cue before it has not shown yet. */
  readonly fresh: (cue: Cue) => readonly Line[];
};

/** The longest cue that only leaves the last words standing, in milliseconds. */
const SHORT = 20;
/** The pause after which a cue begins anew, in milliseconds. */
const APART = 120;

export function createRolling(): Rolling {
  let shown: readonly string[] = [];
  let end: number | undefined;
  let isRolling = false;
  return {
    fresh(cue) {
      if (cue.lines.length === 1 && shown.length === 1) {
        // Most cues have one line, which differs from the one before.
        const text = cue.lines[0]!.text.trim();
        if (text !== '' && text !== shown[0]) {
          [shown, end] = [[text], cue.end?.time];
          return cue.lines;
        }
      }
      const lines = cue.lines.length === 1 && cue.lines[0]!.text.trim() !== '' ? cue.lines : cue.lines.filter(({text}) => text.trim() !== '');
      const texts = lines.map(({text}) => text.trim());
      const [start, ends] = [cue.start?.time, cue.end?.time];
      const isNext = start !== undefined && end !== undefined && Math.abs(start - end) <= APART;
      const before = shown;
      [shown, end] = [texts.length > 0 ? texts : before, ends];
      if (!isNext) return lines;
      let same = 0;
      for (let count = Math.min(before.length, texts.length); count > 0 && same === 0; count -= 1) {
        if (texts.slice(0, count).every((text, index) => text === before[before.length - count + index])) same = count;
      }
      if (same === 0) return lines;
      const isShort = start !== undefined && ends !== undefined && ends - start <= SHORT;
      // A speaker may say the same again. A new line behind it, or too little time for it, tells that it is only shown
      // again.
      if (same === texts.length && !isShort && !isRolling) return lines;
      isRolling = true;
      return lines.slice(same);
    },
  };
}
