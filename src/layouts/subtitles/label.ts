/** Speakers in the lines of cues, as people write them: `Name:`, `[Name]`, `(Name)`, `>> NAME:`, `- `. */
import type {Claim} from '../layout.ts';
import {isShortName, nameLikeness} from '../../transcript/names.ts';

/** The beginning of a line. */
export type Spoken = {
  /** Undefined for an unnamed speaker. */
  readonly label?: string;
  readonly claim: Claim;
  /** The offset of the words in the line. */
  readonly words: number;
  /** The offset of the words, if this turns out to be no label. */
  readonly otherwise?: number;
};

const ARROWS = /^\s*(?:>{2,3}|＞{2,3}|》{2,3}|»)\s*/;
/** A dash before somebody's words, unlike `-5`, `--` and `——`. */
const DASH = /^\s*[-–—‐‑]\s?(?=[\p{L}\p{Pi}\p{Ps}"'“‘¿¡♪#\d]|\.\.\.|…)/u;
const NUMBER = /^\s*[-–]\d/;
/** `[Name]`, `(Name)`, `【姓名】`, perhaps with a colon. */
const BRACKETED = /^\s*(?:\[{1,2}([^[\]\n]{1,60})\]{1,2}|\(([^()\n]{1,60})\)|【([^【】\n]{1,60})】|（([^（）\n]{1,60})）)\s*([:：])?\s*/;
const PREFIX = /^\s*([^\s:：][^:：\n]{0,79}?)\s?(?::(?=\s|$|[^\s\d/\\:])|：)[\s\u3000]*/;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}\d .,'’&/#-]*(?:\s?\([^()]*\))?$/u;
/** `Ana, laughing`: brackets with a speaker and a manner. */
const DOING = /^(\p{Lu}[\p{L}\p{M}\d .'’-]{0,39}), \p{Ll}/u;
/** Foreign names in Japanese: `テリー・トンプソン`. */
const KATAKANA = /^[\u30A1-\u30FA\u30FC]{2,}(?:[・＝ ][\u30A1-\u30FA\u30FC]{1,})+$/;
/** A number or a manner behind a name: `MAN #1`, `MAN [over radio]`. */
const BEHIND_NAME = /(?:\s?#\d{1,2})?(\s?\[\p{Ll}[^\]]*\])?$/u;
/** The telephone number of a caller, perhaps with hidden digits: `+65 9123 4567`, `1650***1234`. */
const TELEPHONE = /^(?=\+|\d+\*)\+?\d[\d\s().*-]{6,18}$/;
const SPEAKER_ID = /^(?:speaker|spk|spkr|s|sprecher|locuteur|hablante|intervenant)[ _-]?\d{1,3}$/i;

/** The beginning of a line with a mark of a speaker. */
const BEGINNING = /^\s*[-–—‐‑>＞》»[(【（]/;
/** The largest offset of a colon behind a name. */
const NAME_AT_MOST = 81;

/**
 * Tells whether a line may begin with a name or a mark of another speaker. It is a quick test of a few characters,
 * because most lines do not.
 */
export function mayBeSpoken(line: string): boolean {
  const first = line.charCodeAt(0);
  const isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a;
  if (!isLetter && BEGINNING.test(line)) return true;
  const colon = line.indexOf(':');
  if (colon > 0 && colon <= NAME_AT_MOST) return true;
  const wide = line.indexOf('：');
  return wide > 0 && wide <= NAME_AT_MOST;
}

/** Returns the speaker who begins in a line; undefined if the line continues the last speaker. */
export function spokenIn(line: string): Spoken | undefined {
  if (!mayBeSpoken(line)) return undefined;
  const mark = (NUMBER.test(line) ? null : ARROWS.exec(line) ?? DASH.exec(line))?.[0].length ?? 0;
  const rest = mark === 0 ? line : line.slice(mark);
  const isMarked = mark > 0;
  const named = bracketed(rest) ?? prefixed(rest);
  if (!named) return isMarked ? {claim: 'certain', words: mark} : undefined;
  const {label, claim, words} = named;
  // After a mark, another speaker begins in any case.
  if (isMarked && (claim === 'certain' || (ARROWS.test(line) && isAnnounced(label)))) return {label, claim: 'certain', words: mark + words};
  return isMarked && nameLikeness(label) === 'none' ? {claim: 'certain', words: mark} : {label, claim: isMarked && nameLikeness(label) === 'name' ? 'certain' : claim, words: mark + words, otherwise: mark};
}

/** A name with a number, or with a post behind a comma: `Person 1`, `Terry Lee, Technology Specialist`. */
const ANNOUNCED = /^\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?:,? (?:\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,3}|of|for|the|and|de|von|van|&))*$/u;

/** Tells whether words before a colon are a label because they follow arrows. */
const isAnnounced = (label: string): boolean => ANNOUNCED.test(label) && (label.includes(',') || nameLikeness(label) !== 'none');

type Named = {readonly label: string; readonly claim: Claim; readonly words: number};

function bracketed(line: string): Named | undefined {
  if (!/^\s*[[(（【]/.test(line)) return undefined;
  const match = BRACKETED.exec(line);
  if (!match) return undefined;
  const inside = (match[1] ?? match[2] ?? match[3] ?? match[4])!.trim();
  const label = DOING.exec(inside)?.[1] ?? inside;
  const likeness = SPEAKER_ID.test(label) || KATAKANA.test(label) ? 'name' : nameLikeness(label);
  if ((isSound(label) && label === inside) || likeness === 'none') return undefined;
  if (match[5] !== undefined) return {label, claim: 'certain', words: match[0].length};
  // Laughter and sounds are in small letters.
  if (/^\p{Ll}/u.test(label) && likeness !== 'name') return undefined;
  const isName = SPEAKER_ID.test(label) || isShortName(label) || KATAKANA.test(label) || label !== inside;
  return {label, claim: isName ? 'certain' : 'label', words: match[0].length};
}

function prefixed(line: string): Named | undefined {
  const match = PREFIX.exec(line);
  if (!match) return undefined;
  const whole = match[1]!.trim();
  if (TELEPHONE.test(whole)) return {label: whole, claim: 'certain', words: match[0].length};
  if (!/\p{L}/u.test(whole) || /["“”«»]|https?$/u.test(whole)) return undefined;
  const last = whole.charCodeAt(whole.length - 1);
  // Most labels end with a letter.
  const [behind, doing = ''] = last === 0x5d || (last >= 0x30 && last <= 0x39) ? BEHIND_NAME.exec(whole) as unknown as [string, string?] : ['', ''];
  const bare = whole.slice(0, whole.length - behind.length);
  const isCertain = SPEAKER_ID.test(whole) || (/\p{Lu}{2}/u.test(whole) && CAPITALS.test(bare) && nameLikeness(bare) !== 'none');
  const label = whole.slice(0, whole.length - doing.length);
  return {label, claim: isCertain ? 'certain' : 'label', words: match[0].length};
}

/** Sounds that are not speech, as captions name them. */
const SOUND = /^(?:.*\b(?:music|song|singing|sings|applau(?:se|ds?|ding)|laugh(?:s|ter|ing)?|chuckl(?:es|ing|e)|giggl(?:es|ing|e)|cheer(?:s|ing)?|cough(?:s|ing)?|sigh(?:s|ing)?|sob(?:s|bing)?|cry(?:ing)?|cries|scream(?:s|ing)?|shout(?:s|ing)?|whisper(?:s|ing)?|gasp(?:s|ing)?|groan(?:s|ing)?|clap(?:s|ping)?|snor(?:es|ing)|inaudible|unintelligible|indistinct|crosstalk|silence|pause|noise|static|beep(?:s|ing)?|buzz(?:es|ing)?|ring(?:s|ing)?|knock(?:s|ing)?|click(?:s|ing)?|bell|siren|footsteps|speaking|foreign language|speaks|no audio|blank_audio|clears throat|no speech|sound|sounds|foreign|continues|bleep|censored|phone|door|engine|wind|thunder|barking|chirping|typing|background|ambient)\b.*|♪.*|.*♪|[#♫♬🎵🎶].*|\*.*\*|音[樂乐楽].*|.*(?:掌[聲声]|笑[聲声]?|鼓掌|歡呼|欢呼|[聲声]響|歌[聲声]|不清|笑い|笑う|泣き|泣く|音)|_+|拍手|拍手喝采|無音|沈黙|음악|박수|웃음|музыка|аплодисменты|смех|musique|applaudissements|rires|m[úu]sica|aplausos|risas|risos|musik|applaus|gel[äa]chter|lachen|musica|applausi|risate|muziek|gelach)$/iu;

export const isSound = (text: string): boolean => SOUND.test(text.trim());

const WHOLE = /^\s*[-–]?\s*(?:>{2,3}\s*)?(?:\[([^[\]]{1,120})\]|\(([^()]{1,120})\)|（([^（）]{1,120})）|【([^【】]{1,120})】|\*([^*]{1,120})\*|([♪♫♬🎵🎶#\s]+))\s*$/u;

const MAY_BE_SOUND = /^\s*[-–>[(（【*♪♫♬🎵🎶#]/u;

/** Sounds in small letters. An address in brackets is speech. */
const IN_WORDS = /^\p{Ll}(?!.*[/@])/u;

/** Returns the sound if a cue contains nothing else: `[Music]`, `(applause)`, `♪`. A name in brackets is no sound. */
export function soundIn(text: string): string | undefined {
  const first = text.charCodeAt(0);
  if (((first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a) || (first >= 0x4e00 && first <= 0x9fff) || !MAY_BE_SOUND.test(text)) return undefined;
  const match = WHOLE.exec(text);
  if (!match || text.trim() === '') return undefined;
  const inside = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6]!).trim();
  return isSound(inside) || inside === '' || /^[♪♫♬🎵🎶#\s]+$/u.test(inside) || IN_WORDS.test(inside) ? text.trim().replace(/^[-–]\s*/, '') : undefined;
}
