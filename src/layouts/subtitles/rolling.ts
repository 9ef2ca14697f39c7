import type {Cue, Line} from './cue.ts';

/** Captions that roll up show each line again with the next one. */
export type Rolling = {
  /** Returns the lines of a cue that the cue before it has not shown yet. */
  readonly fresh: (cue: Cue) => readonly Line[];
};

/** A cue that is no longer than this, in milliseconds, only leaves standing what was said. */
const SHORT = 20;
/** A cue that begins so long after the one before, in milliseconds, begins anew. */
const APART = 120;

export function createRolling(): Rolling {
  let shown: readonly string[] = [];
  let end: number | undefined;
  let isRolling = false;
  return {
    fresh(cue) {
      if (cue.lines.length === 1 && shown.length === 1) {
        // Most cues have one line, and another than the one before.
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
      // Somebody may say the same again; that a new line follows, or nobody has time to, tells that it is shown again.
      if (same === texts.length && !isShort && !isRolling) return lines;
      isRolling = true;
      return lines.slice(same);
    },
  };
}
