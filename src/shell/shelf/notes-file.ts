import {parseNotes, placeNotes, type LostNote, type TrainerNote} from '../../player/notes.ts';
import type {Timeline} from '../../timeline/timeline.ts';
import {briefLine} from '../../transcript/unsafe.ts';
import {shelfMessages} from '../../ui/messages/shelf/languages.ts';
import {codeOf, UserError} from '../errors.ts';
import type {Run} from '../run.ts';
import {ABSENT, besides} from './beside.ts';

const LARGEST = 1024 * 1024;

/** The notes of a trainer, and the file that they come from. */
export type Notes = {readonly path: string; readonly list: readonly TrainerNote[]};

/**
 * Reads the trainer's notes from the named file, or from the one beside the transcript, which may be missing. Throws
 * `UserError` if the file cannot be read.
 */
export async function readNotes({io, options, screen}: Pick<Run, 'io' | 'options' | 'screen'>, transcript: string | undefined): Promise<Notes | undefined> {
  const path = options.notes ?? besides(transcript);
  if (path === undefined) return undefined;
  const {notes: words} = shelfMessages(screen);
  try {
    const bytes = await io.files.read(path, LARGEST);
    return {path, list: parseNotes(new TextDecoder('utf-8', {fatal: true}).decode(bytes))};
  } catch (error) {
    const code = codeOf(error);
    if (options.notes === undefined && ABSENT.has(code)) return undefined;
    if (ABSENT.has(code)) throw new UserError(words.missing(briefLine(path)));
    if (code === undefined && !(error instanceof TypeError)) throw error;
    throw new UserError(code === undefined || code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? words.notUtf8(briefLine(path)) : words.unreadable(briefLine(path), code));
  }
}

/** Returns the notes whose place does not exist. */
export const lostNotes = ({list}: Notes, timeline: Timeline): readonly LostNote[] => placeNotes(list, timeline).lost;
