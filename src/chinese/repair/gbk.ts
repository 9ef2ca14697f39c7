import type {Lexicon} from '../../transcript/lexicon.ts';

export type Gbk = Pick<Lexicon, 'encode' | 'decode'>;

const LEADS = {first: 0x81, last: 0xfe};
const TRAILS = {first: 0x40, last: 0xfe, none: 0x7f};
const TRAIL_COUNT = TRAILS.last - TRAILS.first;

/**
 * Opens GBK in both directions with one call of the decoder. In the Encoding standard each pair of a lead and a trail
 * byte is one character (index gb18030), so the index of a character gives its pair.
 */
export function openGbk(): Gbk {
  const pairs = new Uint8Array((LEADS.last - LEADS.first + 1) * TRAIL_COUNT * 2);
  let offset = 0;
  for (let lead = LEADS.first; lead <= LEADS.last; lead++) {
    for (let trail = TRAILS.first; trail <= TRAILS.last; trail++) {
      if (trail === TRAILS.none) continue;
      pairs[offset++] = lead;
      pairs[offset++] = trail;
    }
  }
  const characters = new TextDecoder('gbk').decode(pairs);
  const cache = new Map<string, readonly number[] | undefined>([['€', [0x80]]]);
  return {
    encode(character) {
      if (cache.has(character)) return cache.get(character);
      // Private use characters have bytes, too. In text that was decoded out of step, they occur in place of other
      // characters.
      const place = character.length !== 1 || character === '\uFFFD' ? -1 : characters.indexOf(character);
      const bytes = place < 0 ? undefined : [pairs[place * 2]!, pairs[place * 2 + 1]!];
      cache.set(character, bytes);
      return bytes;
    },
    decode(lead, trail) {
      if (lead < LEADS.first || lead > LEADS.last || trail < TRAILS.first || trail > TRAILS.last || trail === TRAILS.none) return undefined;
      const character = characters[(lead - LEADS.first) * TRAIL_COUNT + trail - TRAILS.first - (trail > TRAILS.none ? 1 : 0)]!;
      return isNone(character) ? undefined : character;
    },
  };
}

/**
 * Tells whether a decoded pair is no character of GBK: for private use, a replacement character, or more than one code
 * unit.
 */
const isNone = (character: string): boolean => character.length !== 1 || (character >= '\uE000' && character <= '\uF8FF') || character === '\uFFFD';
