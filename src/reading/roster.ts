import {cleanLabel, type Cleaned, type Knowledge} from '../chinese/clean.ts';
import type {Reading} from '../transcript/model.ts';
import type {Labels} from './labels.ts';

/** A speaker, as named by labels. */
export type Named = {readonly name: string; readonly readings: readonly Reading[]};

/** The speakers so far, each once, in the order of their first labels. */
export type Roster = {
  readonly speakers: Named[];
  /** Returns the number of the speaker of a label; -1 is the label of an unnamed speaker. */
  readonly speakerOf: (label: number, offset: number) => number;
  /** Removes all speakers after the first ones. */
  readonly shorten: (length: number) => void;
};

/** The name of an unnamed speaker. */
const UNNAMED = '—';

/**
 * Makes an empty roster. `unrestored` receives the places in a label that could not be restored, with the offset of the
 * turn.
 */
export function createRoster(labels: Labels, knowledge: () => Knowledge, unrestored: (all: Cleaned['unrestored'], offset: number) => void): Roster {
  const speakers: Named[] = [];
  const byLabel = new Map<number, number>();
  const byName = new Map<string, number>();
  return {
    speakers,
    speakerOf(label, offset) {
      const speaker = byLabel.get(label);
      if (speaker !== undefined) return speaker;
      const {text: name, readings, unrestored: missing} = label < 0 ? {text: UNNAMED, readings: [], unrestored: []} : cleanLabel(labels.textOf(label), knowledge());
      unrestored(missing, offset);
      let index = byName.get(name);
      if (index === undefined) {
        index = speakers.length;
        speakers.push({name, readings});
        byName.set(name, index);
      } else if (readings.length > speakers[index]!.readings.length) {
        speakers[index] = {name, readings};
      }
      byLabel.set(label, index);
      return index;
    },
    shorten(length) {
      for (const {name} of speakers.slice(length)) byName.delete(name);
      for (const [label, speaker] of byLabel) if (speaker >= length) byLabel.delete(label);
      speakers.length = length;
    },
  };
}
