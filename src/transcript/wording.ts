import type {Speaker, Transcript, Turn} from './model.ts';

export const TEXTS = ['clean', 'source'] as const;
export const READINGS = ['none', 'ruby', 'all'] as const;

/** Which words are shown, and which readings above them: none, those of the source, or one for every character. */
export type TextForm = {readonly text: (typeof TEXTS)[number]; readonly readings: (typeof READINGS)[number]};

/** In which form the words are shown. */
export type Wording = TextForm & {readonly script: Script};

export const AS_CLEANED: Wording = {text: 'clean', script: 'source', readings: 'none'};

export const SCRIPTS = ['source', 'simplified', 'traditional'] as const;
/** In which characters the words are shown. */
export type Script = (typeof SCRIPTS)[number];

/** What the shell supplies when it is asked for: conversion by words, since one character may have several counterparts. */
export type Converters = Readonly<Record<Exclude<Script, 'source'>, (text: string) => string>>;

/**
 * A text in other characters, each in the place of its counterpart, so that every offset means what it meant. The rare
 * character whose counterpart takes another number of UTF-16 code units stays.
 */
export function inPlace(text: string, convert: (text: string) => string): string {
  const converted = convert(text);
  if (converted.length === text.length) return converted;
  const [from, to] = [Array.from(text), Array.from(converted)];
  return from.length === to.length ? from.map((character, index) => (to[index]!.length === character.length ? to[index]! : character)).join('') : text;
}

/** A transcript in other characters. A turn is converted when its words are first looked at. */
export function convertedTranscript(transcript: Transcript, convert: (text: string) => string): Transcript {
  const place = (text: string) => inPlace(text, convert);
  const {heading, title, speakers, turns} = transcript;
  return {
    ...transcript,
    ...(heading !== undefined && {heading: place(heading)}),
    ...(title !== undefined && {title: place(title)}),
    speakers: speakers.map((speaker): Speaker => ({
      ...speaker, name: place(speaker.name), ...(speaker.post !== undefined && {post: place(speaker.post)}), ...(speaker.outlet !== undefined && {outlet: place(speaker.outlet)}),
    })),
    turns: turns.map(turn => convertedTurn(turn, place)),
  };
}

function convertedTurn(turn: Turn, place: (text: string) => string): Turn {
  let text: string | undefined;
  let source: string | undefined;
  const {speaker, stamp, times, wordsAt, line, column} = turn;
  return {
    speaker, ...(stamp && {stamp}), ...(times && {times}), wordsAt, line, column,
    get readings() {
      return turn.readings;
    },
    get text() {
      return text ??= place(turn.text);
    },
    get source() {
      return source ??= place(turn.source);
    },
  };
}
