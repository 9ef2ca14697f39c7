import {getJyutpingList} from 'to-jyutping';
import {inPlace} from '../../transcript/converted.ts';
import type {Converter, Reader} from '../../transcript/wording.ts';

/**
 * Opens the readings of Cantonese. The dictionary has Hong Kong's characters, so a text is first converted to these.
 */
export function openCantonese(toHongKong: Converter): Reader {
  return {
    read(text) {
      const syllables: (string | undefined)[] = [];
      for (const [character, reading] of getJyutpingList(inPlace(text, toHongKong))) {
        syllables.push(reading ?? undefined);
        for (let more = 1; more < character.length; more += 1) syllables.push(undefined);
      }
      return syllables;
    },
    // The readings in a source are Mandarin.
    printed: () => undefined,
  };
}
