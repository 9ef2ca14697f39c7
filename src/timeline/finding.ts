import type {Milliseconds, Speaker} from '../transcript/model.ts';
import type {Match} from './matches.ts';
import {lastAtMost} from './search.ts';
import {timeOfPlace, type Timeline} from './timeline.ts';

/** The limit of collected matches. Nobody steps through more. */
export const MATCHES_AT_MOST = 10_000;

/** A search: its pattern, and a cache by speaker of whether name, post or outlet match. */
export type Sought = {readonly pattern: RegExp; readonly speakers: Map<Speaker, boolean>};

/** Appends the matches of a pattern in a turn, in order: in its speaker first, then in its words. */
export function findIn({transcript: {turns, speakers}}: Timeline, turn: number, {pattern, speakers: verdicts}: Sought, matches: Match[]): void {
  const {text, speaker: index} = turns[turn]!;
  const speaker = speakers[index]!;
  let isSpeaker = verdicts.get(speaker);
  if (isSpeaker === undefined) {
    isSpeaker = [speaker.name, speaker.post, speaker.outlet].some(words => words !== undefined && words.search(pattern) >= 0);
    verdicts.set(speaker, isSpeaker);
  }
  if (isSpeaker && matches.length < MATCHES_AT_MOST) matches.push({turn, from: 0, to: 0});
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && matches.length < MATCHES_AT_MOST; match = pattern.exec(text)) {
    matches.push({turn, from: match.index, to: match.index + match[0].length});
  }
}

/** Returns the time at which the words of a match begin. */
export const matchTime = (timeline: Timeline, {turn, from}: Match): Milliseconds => Math.round(timeOfPlace(timeline, turn, from));

/** Returns the latest time at which all words of a match have been said, but none behind it. */
export const timeBehindMatch = (timeline: Timeline, match: Match): Milliseconds =>
  // A word counts as begun half a millisecond early (`unitBegunBy`).
  Math.max(matchTime(timeline, match), Math.ceil(timeOfPlace(timeline, match.turn, match.to) - 0.5) - 1);

/** Returns the index of the last match that is said at `time` or before, or -1. */
export const matchIndexAt = (timeline: Timeline, matches: readonly Match[], time: Milliseconds): number =>
  lastAtMost(matches.length, index => matchTime(timeline, matches[index]!), time);
