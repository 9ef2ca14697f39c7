/** Speakers in the lines of cues, as people write them: `Name:`, `[Name]`, `(Name)`, `>> NAME:`, `- `. */
import type {Claim} from '../layout.ts';
import {isShortName, nameLikeness} from '../../transcript/names.ts';

/** The beginning of a line. */
export type Spoken = {
  /** Undefined for somebody unnamed. */
  readonly label?: string;
  readonly claim: Claim;
  /** The offset of the words in the line. */
  readonly words: number;
  /** The offset of the words, if it turns out that nobody begins to speak here. */
  readonly otherwise?: number;
};

const ARROWS = /^\s*(?:>{2,3}|＞{2,3}|》{2,3}|»)\s*/;
/** A dash before somebody's words. `-5`, `--` and `——` are none. */
const DASH = /^\s*[-–—‐‑]\s?(?=[\p{L}\p{Pi}\p{Ps}"'“‘¿¡♪#\d]|\.\.\.|…)/u;
const NUMBER = /^\s*[-–]\d/;
/** `[Name]`, `(Name)`, `【姓名】`, perhaps with a colon. */
const BRACKETED = /^\s*(?:\[{1,2}([^[\]\n]{1,60})\]{1,2}|\(([^()\n]{1,60})\)|【([^【】\n]{1,60})】|（([^（）\n]{1,60})）)\s*([:：])?\s*/;
const PREFIX = /^\s*([^\s:：][^:：\n]{0,79}?)\s?(?::(?=\s|$|[^\s\d/\\:])|：)[\s\u3000]*/;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}\d .,'’&/#-]*(?:\s?\([^()]*\))?$/u;
const SPEAKER_ID = /^(?:speaker|spk|spkr|s|sprecher|locuteur|hablante|intervenant)[ _-]?\d{1,3}$/i;

/** The beginning of a line with a mark of a speaker. */
const BEGINNING = /^\s*[-–—‐‑>＞》»[(【（]/;
/** The greatest offset of a colon behind a name. */
const NAME_AT_MOST = 81;

/**
 * Tells whether a line may begin with a name or a mark of another speaker. Most lines do not, and a look at a few
 * characters tells so.
 */
function mayBeSpoken(line: string): boolean {
  const first = line.charCodeAt(0);
  const isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a;
  if (!isLetter && BEGINNING.test(line)) return true;
  const colon = line.indexOf(':');
  if (colon > 0 && colon <= NAME_AT_MOST) return true;
  const wide = line.indexOf('：');
  return wide > 0 && wide <= NAME_AT_MOST;
}

/** Returns the speaker who begins in a line; undefined when the line continues the last speaker. */
export function spokenIn(line: string): Spoken | undefined {
  if (!mayBeSpoken(line)) return undefined;
  const mark = (NUMBER.test(line) ? null : ARROWS.exec(line) ?? DASH.exec(line))?.[0].length ?? 0;
  const rest = mark === 0 ? line : line.slice(mark);
  const isMarked = mark > 0;
  const named = bracketed(rest) ?? prefixed(rest);
  if (!named) return isMarked ? {claim: 'certain', words: mark} : undefined;
  const {label, claim, words} = named;
  // Behind a mark somebody begins to speak in any case.
  if (isMarked && claim === 'certain') return {label, claim, words: mark + words};
  return isMarked && nameLikeness(label) === 'none' ? {claim: 'certain', words: mark} : {label, claim: isMarked && nameLikeness(label) === 'name' ? 'certain' : claim, words: mark + words, otherwise: mark};
}

type Named = {readonly label: string; readonly claim: Claim; readonly words: number};

function bracketed(line: string): Named | undefined {
  if (!/^\s*[[(（【]/.test(line)) return undefined;
  const match = BRACKETED.exec(line);
  if (!match) return undefined;
  const label = (match[1] ?? match[2] ?? match[3] ?? match[4])!.trim();
  const likeness = SPEAKER_ID.test(label) ? 'name' : nameLikeness(label);
  if (isSound(label) || likeness === 'none') return undefined;
  if (match[5] !== undefined) return {label, claim: 'certain', words: match[0].length};
  // Laughter and sounds are written in small letters.
  if (/^\p{Ll}/u.test(label) && likeness !== 'name') return undefined;
  const isName = SPEAKER_ID.test(label) || isShortName(label);
  return {label, claim: isName ? 'certain' : 'label', words: match[0].length};
}

function prefixed(line: string): Named | undefined {
  const match = PREFIX.exec(line);
  if (!match) return undefined;
  const label = match[1]!.trim();
  if (!/\p{L}/u.test(label) || /["“”«»]|https?$/u.test(label)) return undefined;
  const isCertain = SPEAKER_ID.test(label) || (/\p{Lu}{2}/u.test(label) && CAPITALS.test(label) && nameLikeness(label) !== 'none');
  return {label, claim: isCertain ? 'certain' : 'label', words: match[0].length};
}

/** Sounds that are not speech, as captions name them. */
const SOUND = /^(?:.*\b(?:music|song|singing|sings|applau(?:se|ds?|ding)|laugh(?:s|ter|ing)?|chuckl(?:es|ing|e)|giggl(?:es|ing|e)|cheer(?:s|ing)?|cough(?:s|ing)?|sigh(?:s|ing)?|sob(?:s|bing)?|cry(?:ing)?|cries|scream(?:s|ing)?|shout(?:s|ing)?|whisper(?:s|ing)?|gasp(?:s|ing)?|groan(?:s|ing)?|clap(?:s|ping)?|snor(?:es|ing)|inaudible|unintelligible|indistinct|crosstalk|silence|pause|noise|static|beep(?:s|ing)?|buzz(?:es|ing)?|ring(?:s|ing)?|knock(?:s|ing)?|click(?:s|ing)?|bell|siren|footsteps|speaking|foreign language|speaks|no audio|blank_audio|clears throat|no speech|sound|sounds|foreign|continues|bleep|censored|phone|door|engine|wind|thunder|barking|chirping|typing|background|ambient)\b.*|♪.*|.*♪|[#♫♬🎵🎶].*|\*.*\*|音[樂乐].*|.*(?:掌[聲声]|笑[聲声]?|鼓掌|歡呼|欢呼|[聲声]響|歌[聲声]|不清)|_+|拍手|음악|박수|웃음|музыка|аплодисменты|смех|musique|applaudissements|rires|m[úu]sica|aplausos|risas|risos|musik|applaus|gel[äa]chter|lachen|musica|applausi|risate|muziek|gelach)$/iu;

export const isSound = (text: string): boolean => SOUND.test(text.trim());

const WHOLE = /^\s*[-–]?\s*(?:>{2,3}\s*)?(?:\[([^[\]]{1,120})\]|\(([^()]{1,120})\)|（([^（）]{1,120})）|【([^【】]{1,120})】|\*([^*]{1,120})\*|([♪♫♬🎵🎶#\s]+))\s*$/u;

const MAY_BE_SOUND = /^\s*[-–>[(（【*♪♫♬🎵🎶#]/u;

/** Returns the sound if a cue tells of nothing else: `[Music]`, `(applause)`, `♪`. A name in brackets is none. */
export function soundIn(text: string): string | undefined {
  const first = text.charCodeAt(0);
  if (((first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a) || (first >= 0x4e00 && first <= 0x9fff) || !MAY_BE_SOUND.test(text)) return undefined;
  const match = WHOLE.exec(text);
  if (!match || text.trim() === '') return undefined;
  const inside = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6]!).trim();
  return isSound(inside) || inside === '' || /^[♪♫♬🎵🎶#\s]+$/u.test(inside) || /^\p{Ll}/u.test(inside) ? text.trim().replace(/^[-–]\s*/, '') : undefined;
}
