import {outgoingData, outgoingLines} from '../../transcript/outgoing.ts';
import {visibleLine} from '../../transcript/unsafe.ts';
import {shelfMessages} from '../../ui/messages/shelf/languages.ts';
import {safeJsonPieces} from '../../writers/json.ts';
import {codeOf, errorLine, EXIT, UserError} from '../errors.ts';
import {openTranscript} from '../files/transcripts.ts';
import {joinedPieces, printPieces} from '../print.ts';
import type {Run} from '../run.ts';
import {openBookmarks, type KeptBookmarks} from '../shelf/bookmark-store.ts';
import {contentKey} from '../shelf/content-key.ts';
import {stateFolder} from '../shelf/folder.ts';

/** Prints the bookmarks of a transcript, or of all transcripts: as a list, or with `--json` as complete data. */
export async function bookmarks(run: Run): Promise<number> {
  const {io, options, ended, screen} = run;
  const words = shelfMessages(screen);
  const kept = await keptBookmarks(run).catch((error: unknown) => {
    const code = codeOf(error);
    if (code === undefined || error instanceof UserError) throw error;
    throw new UserError(code === 'ENEWER' ? words.newer : run.messages.errors.unreadable(words.bookmarks, code));
  });
  if (options.json) {
    const transcripts = kept.map(({title, list}) => ({title, bookmarks: list.map(({position, clock, turn, question, note, words: said}) => ({position, clock, turn, question, note, words: said}))}));
    await printPieces(io.stdout, joinedPieces(safeJsonPieces({transcripts}), outgoingData, ended));
  } else {
    await printPieces(io.stdout, joinedPieces(kept.length === 0 ? [`${words.none}\n`] : kept.flatMap((one, index) => [...listed(one, index)]), outgoingLines, ended));
  }
  return EXIT.ok;
}

async function keptBookmarks(run: Run): Promise<readonly KeptBookmarks[]> {
  const {io, paths, screen} = run;
  const folder = stateFolder(io.env, io.platform);
  const transcript = paths[0] === undefined ? undefined : (await openTranscript(paths[0], run)).transcript;
  if (folder === undefined) return [];
  const store = await openBookmarks(io, folder, path => { io.stderr.write(errorLine(shelfMessages(screen).setAside(visibleLine(path)))); });
  const keys = transcript ? [await contentKey(transcript, io.pause)] : await store.keys();
  const all = await Promise.all(keys.map(key => store.read(key)));
  return all.filter(({list}) => list.length > 0);
}

function* listed({title, list}: KeptBookmarks, index: number): Generator<string> {
  yield `${index > 0 ? '\n' : ''}${visibleLine(title)}\n`;
  for (const {clock, question, note, words} of list) yield `  ${clock}  ${(question === undefined ? '' : `Q${question}`).padEnd(3)}  ${[note, words].filter(Boolean).map(visibleLine).join('  ')}\n`;
}
