import {readFileSync} from 'node:fs';
import type {Transcript} from '../../src/transcript/model.ts';
import {readTranscript} from '../../src/reading/read.ts';

/** Reads the example of a layout. */
export const example = (name: string): string => readFileSync(new URL(`../../transcripts/examples/${name}`, import.meta.url), 'utf8');

export const readExample = (name: string): Transcript => readTranscript(example(name));

/** Returns the turns of a transcript as a table: stamp, speaker, words, and the known times inside, in milliseconds. */
export const rows = ({turns, speakers}: Transcript): readonly (readonly unknown[])[] =>
  turns.map(({stamp, speaker, text, times}) => [stamp?.text ?? '', speakers[speaker]!.name, text, ...(times ? [times.map(({offset: at, start, end}) => [at, start, ...(end === undefined ? [] : [end])])] : [])]);

/** Returns everything besides the turns, for a test of the whole file. */
export const around = ({heading, title, date, timing, firstClock, firstElapsed, questions, events, problems}: Transcript) => ({
  heading, title, date, timing, first: firstClock ?? firstElapsed, questions: questions.map(({asked, answers}) => [asked, ...answers]), events: events.map(({turn, text}) => [turn, text]), problems: problems.map(({line, column, kind}) => `${line}:${column} ${kind}`),
});

/** Returns the speakers with their roles and the words beside their names. */
export const who = ({speakers}: Transcript): readonly (readonly string[])[] => speakers.map(({name, role, post, outlet}) => [name, role, post ?? outlet ?? '']);
