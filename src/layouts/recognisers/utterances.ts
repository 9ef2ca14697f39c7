import type {Layout, WordTime} from '../layout.ts';
import {createFinder, joinWords, parseJson, type Json, type TimedWord} from '../parts/json.ts';
import {NONE} from '../parts/likeness.ts';
import {elapsedStamp} from '../parts/stamps.ts';
import {createSpeech, type Speech} from '../subtitles/speech.ts';

/** Words that somebody says without a pause, with times in milliseconds. */
export type Utterance = {
  readonly speaker?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly text: string;
  readonly times?: readonly WordTime[];
};

/** The callbacks of a reader of JSON. */
export type Told = {
  readonly say: (utterance: Utterance) => void;
  readonly about: (about: {readonly title?: string; readonly day?: number}) => void;
};

type Description = Pick<Layout, 'id' | 'name' | 'example'> & {
  /** Patterns that must match the beginning of a file. */
  readonly signs: readonly RegExp[];
  /** A pattern that must not match. */
  readonly others?: RegExp;
  /** The beginning of a file with a long text at its top, which may push the patterns out of the sample. */
  readonly opening?: RegExp;
  readonly read: (json: unknown, told: Told) => void;
};

/** Makes the layout of a program's JSON. It is recognised by a combination of keys that only its files have. */
export const jsonLayout = ({id, name, example, signs, others, opening, read}: Description): Layout => ({
  id, name, example,
  likeness: ({text, isWhole}) => {
    const [first] = /[^\s\uFEFF]/.exec(text) ?? [];
    if ((first !== '{' && first !== '[') || others?.test(text)) return NONE;
    if (signs.every(sign => sign.test(text))) return {sure: 0.98, beginnings: 1, example: signs[0]!.exec(text)![0].slice(0, 80)};
    const opens = isWhole ? null : opening?.exec(text);
    return opens ? {sure: 0.9, beginnings: 1, example: opens[0].slice(0, 80)} : NONE;
  },
  scanner: emit => {
    const speech = createSpeech(emit);
    return {
      scan(file) {
        const json = parseJson(file, emit);
        if (json === undefined) return;
        emit({kind: 'aside', offset: 0, to: 0, isRead: true});
        read(json, {
          about(about) { speech.tell({kind: 'about', offset: 0, to: 0, about}); },
          say: sayer(speech, createFinder(file)),
        });
      },
      end: speech.end,
    };
  },
  neighbours: 'breaths',
  isWhole: true,
  head: 'page',
});

/** Returns a function that makes cues of utterances. An utterance without words makes none. */
function sayer({cue}: Speech, find: (text: string) => number): Told['say'] {
  const stamp = (time: number | undefined) => (time === undefined ? undefined : elapsedStamp(time));
  return ({speaker, start, end, text, times}) => {
    if (text.trim() === '') return;
    const offset = find(text.trimStart());
    const voice = speaker?.trim();
    cue({offset, to: offset + text.length, start: stamp(start), end: stamp(end), isPlain: false, lines: [{offset, text, ...(voice !== undefined && voice !== '' && {voice}), ...(times && times.length > 0 && {times})}]});
  };
}

/** The speaker of words whose file does not name one. */
export const UNNAMED = '—';

/** Returns the name of a speaker with only a number or a letter. */
export const numbered = (speaker: unknown): string | undefined => (typeof speaker === 'number' || (typeof speaker === 'string' && /^(?:\d{1,3}|[A-Z])$/.test(speaker)) ? `Speaker ${speaker}` : typeof speaker === 'string' && speaker !== '' ? speaker : undefined);

/** Returns seconds in milliseconds. */
export const seconds = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.round(value * 1000));

/** Makes an utterance of words that one person says one after the other. */
export function utteranceOf(words: readonly (TimedWord & {readonly speaker?: string | undefined})[]): Utterance {
  const {text, times} = joinWords(words);
  return {speaker: words[0]?.speaker, start: words.find(({start}) => start !== undefined)?.start, end: words.findLast(({end}) => end !== undefined)?.end, text, times};
}

/** Splits words at changes of the speaker. A word without a speaker belongs to the last one. */
export function bySpeaker<Word extends {readonly speaker?: string | undefined}>(words: readonly Word[]): readonly Word[][] {
  const groups: Word[][] = [];
  let speaker: string | undefined;
  for (const word of words) {
    if (groups.length === 0 || (word.speaker !== undefined && word.speaker !== speaker)) groups.push([]);
    speaker = word.speaker ?? speaker;
    groups.at(-1)!.push({...word, speaker});
  }
  return groups;
}

/** Returns a function that names the channel of an object. If a recording has several channels, each is a speaker. */
export function channelOf(objects: readonly Json[], key: string): (object: Json) => string | undefined {
  const channels = new Set(objects.map(object => object[key]));
  return object => (channels.size > 1 && (typeof object[key] === 'number' || typeof object[key] === 'string') ? `Channel ${object[key]}` : undefined);
}

/** Returns objects in order of their times, because channels may be listed one after the other. */
export const byTime = (objects: readonly Json[], timeOf: (object: Json) => number | undefined): readonly Json[] =>
  (objects.every(object => timeOf(object) !== undefined) ? objects.toSorted((one, other) => timeOf(one)! - timeOf(other)!) : objects);
