import type {KnownTime, Milliseconds, Speaker, Transcript, Turn} from '../../src/transcript/model.ts';
import {buildTimeline, type Timeline} from '../../src/timeline/timeline.ts';

/** Makes a turn: of the first speaker and without times, unless they are given. */
export const turnOf = (text: string, {time, times, speaker = 0}: {readonly time?: Milliseconds; readonly times?: readonly KnownTime[]; readonly speaker?: number} = {}): Turn => ({
  speaker, text, source: text, wordsAt: 0, line: 1, column: 1, readings: [], ...(time !== undefined && {stamp: {text: '', time, precision: 1000}}), ...(times && {times}),
});

const SPEAKERS: readonly Speaker[] = [{name: '甲', role: 'other', readings: []}, {name: '乙', role: 'other', readings: []}, {name: '丙', role: 'other', readings: []}];

/** Makes a transcript of turns, of elapsed time. It has three speakers. */
export const transcriptOfTurns = (...turns: readonly Turn[]): Transcript => ({timing: 'elapsed', speakers: SPEAKERS, turns, questions: [], events: [], asides: [], problems: []});

/** Makes a new timeline of turns. What is kept of one timeline hides wrong lines from the next test. */
export const timelineOfTurns = (...turns: readonly Turn[]): Timeline => buildTimeline(transcriptOfTurns(...turns));
