import * as v from 'valibot';
import type {Hides} from '../player/room/room.ts';
import type {Milliseconds} from '../transcript/model.ts';
import {visibleLine} from '../transcript/unsafe.ts';
import {KEY} from './seal.ts';
import {ANSWER_AT_MOST, FILE_NAME_AT_MOST, HEAD_AT_MOST, NAME_AT_MOST, PIECES_AT_MOST, SAID_AT_MOST, STATE_AT_MOST, TEXT_AT_MOST, VERSION} from './limits.ts';

/** The place of the leader. All times are in milliseconds. */
export type StateMessage = {
  /** The identity of the transcript. */
  readonly text: string;
  /** The position on the timeline at `sent`, the rate, and the position at which playing stops by itself. */
  readonly position: Milliseconds;
  readonly rate: number;
  readonly playing: boolean;
  readonly stop?: Milliseconds | undefined;
  readonly hides?: Hides;
  /** The time of sending on the leader's own clock. Other clocks need not agree with it. */
  readonly sent: Milliseconds;
};

/**
 * A leader's claim to the room, or its end. `key` is the public key of the seals, `since` the time at which the leader
 * began.
 */
export type ClaimMessage = {readonly key: string; readonly name: string; readonly since: number; readonly isGone: boolean};

/** The options for reading a transcript. */
export type TextOptions = {readonly from?: string | undefined; readonly encoding?: string | undefined; readonly questions?: string | undefined; readonly clock?: Milliseconds | undefined};

/** The head of a transcript: its name, the number of pieces so far, and whether more will come. */
export type HeadMessage = {
  readonly text: string;
  readonly name: string;
  readonly pieces: number;
  readonly bytes: number;
  readonly isWhole: boolean;
  readonly options: TextOptions;
};

/** A hand, up or down. */
export type HandMessage = {readonly name: string; readonly isUp: boolean};

/** A written answer to the question with this number, and the time of writing it. */
export type AnswerMessage = {readonly name: string; readonly question: number; readonly text: string; readonly took: Milliseconds};

const id = v.pipe(v.string(), v.regex(/^[\da-z]{8,32}$/));
const time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e13));
const version = v.literal(VERSION);
/** A stranger's name in one line, with unsafe characters made visible. */
const name = v.pipe(v.string(), v.maxLength(4 * NAME_AT_MOST), v.transform(text => Array.from(visibleLine(text)).slice(0, NAME_AT_MOST).join('')));
const fileName = v.pipe(v.string(), v.maxLength(FILE_NAME_AT_MOST), v.transform(visibleLine));
const short = (most: number) => v.pipe(v.string(), v.maxLength(most));

const STATE = v.object({
  v: version, t: id, p: time, r: v.pipe(v.number(), v.minValue(0.001), v.maxValue(10_000)), g: v.picklist([0, 1]), e: v.optional(time),
  h: v.optional(v.union([v.literal('a'), v.pipe(v.number(), v.finite(), v.minValue(-1), v.maxValue(1e13))])), s: time,
});
const CLAIM = v.object({v: version, l: v.pipe(v.string(), v.regex(KEY)), n: name, b: time, x: v.optional(v.literal(1))});
const HEAD = v.object({
  v: version, t: id, n: fileName, k: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PIECES_AT_MOST)), b: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(TEXT_AT_MOST)),
  w: v.picklist([0, 1]), o: v.object({from: v.optional(short(40)), encoding: v.optional(short(40)), questions: v.optional(short(40)), clock: v.optional(time)}),
});
const HAND = v.object({v: version, n: name, u: v.picklist([0, 1])});
const ANSWER = v.object({v: version, n: name, q: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)), a: v.pipe(v.string(), v.maxLength(ANSWER_AT_MOST)), d: time});

/** Writes messages as JSON. Equal messages give equal texts. */
export const written = {
  state: ({text, position, rate, playing, stop, hides, sent}: StateMessage): string =>
    JSON.stringify({v: VERSION, t: text, p: rounded(position), r: rate, g: playing ? 1 : 0, e: stop === undefined ? undefined : rounded(stop), h: hides === 'ahead' ? 'a' : hides === undefined ? undefined : rounded(hides), s: rounded(sent)}),
  claim: ({key, name: who, since, isGone}: ClaimMessage): string => JSON.stringify({v: VERSION, l: key, n: who, b: since, x: isGone ? 1 : undefined}),
  head: ({text, name: called, pieces, bytes, isWhole, options}: HeadMessage): string => JSON.stringify({v: VERSION, t: text, n: called, k: pieces, b: bytes, w: isWhole ? 1 : 0, o: options}),
  hand: ({name: who, isUp}: HandMessage): string => JSON.stringify({v: VERSION, n: who, u: isUp ? 1 : 0}),
  answer: ({name: who, question, text: words, took}: AnswerMessage): string => JSON.stringify({v: VERSION, n: who, q: question, a: words, d: Math.round(took)}),
};

/** Rounds to a tenth of a millisecond. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

/**
 * Reads messages from the wire. Returns undefined for text that is not JSON or too long, another version, or a value
 * out of bounds.
 */
export const understood = {
  state(bytes: Uint8Array): StateMessage | undefined {
    const given = checked(STATE, bytes, STATE_AT_MOST);
    return given && {text: given.t, position: given.p, rate: given.r, playing: given.g === 1, stop: given.e, hides: given.h === 'a' ? 'ahead' : given.h, sent: given.s};
  },
  claim(bytes: Uint8Array): ClaimMessage | undefined {
    const given = checked(CLAIM, bytes, HEAD_AT_MOST);
    return given && {key: given.l, name: given.n, since: given.b, isGone: given.x === 1};
  },
  head(bytes: Uint8Array): HeadMessage | undefined {
    const given = checked(HEAD, bytes, HEAD_AT_MOST);
    return given && {text: given.t, name: given.n, pieces: given.k, bytes: given.b, isWhole: given.w === 1, options: given.o};
  },
  hand(bytes: Uint8Array): HandMessage | undefined {
    const given = checked(HAND, bytes, SAID_AT_MOST);
    return given && {name: given.n, isUp: given.u === 1};
  },
  answer(bytes: Uint8Array): AnswerMessage | undefined {
    const given = checked(ANSWER, bytes, SAID_AT_MOST);
    return given && {name: given.n, question: given.q, text: given.a, took: given.d};
  },
};

/** Returns the version and the leader of a claim, also of another version of the protocol. */
export function versionOf(bytes: Uint8Array): {readonly version: number; readonly name: string} | undefined {
  const given = checked(v.object({v: v.pipe(v.number(), v.integer()), n: v.optional(name, '')}), bytes, HEAD_AT_MOST);
  return given && {version: given.v, name: given.n};
}

function checked<Schema extends v.GenericSchema>(schema: Schema, bytes: Uint8Array, most: number): v.InferOutput<Schema> | undefined {
  if (bytes.length === 0 || bytes.length > most) return undefined;
  try {
    const {success, output} = v.safeParse(schema, JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes)));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}
