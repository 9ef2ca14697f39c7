import {decode} from '../src/shell/files/decode.ts';
import {openLexicon} from '../src/chinese/lexicon.ts';
import {openWords} from '../src/chinese/words.ts';
import {readTranscript} from '../src/reading/read.ts';
import type {Transcript} from '../src/transcript/model.ts';

/** Parses a bundled file as the program would. A problem in it is a bug, and fails the build. */
export function parseBundled(bytes: Uint8Array, dictionaries: string, words: Uint8Array): Transcript {
  const transcript = readTranscript(decode(bytes)!.text, openLexicon(dictionaries, openWords(words)));
  const [problem] = transcript.problems;
  if (problem) throw new Error(`${problem.line}:${problem.column}: ${problem.kind}: ${problem.found}`);
  // Copy the turns, so that the shipped file contains their readings.
  return {...transcript, turns: transcript.turns.map(turn => ({...turn, readings: turn.readings}))};
}
