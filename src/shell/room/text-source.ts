import type {Clock} from '../../player/clock.ts';
import {PIECE, PIECES_AT_MOST, TEXT_AT_MOST} from '../../room/limits.ts';
import type {Text} from '../../room/leader.ts';
import {identityOf, packed, piecesOf} from '../../room/pieces.ts';
import type {TextOptions} from '../../room/wire.ts';
import type {Milliseconds} from '../../transcript/model.ts';
import type {ByteStream, Files, Tail} from '../system/io.ts';

/** The name and the reading options of a transcript that a room reads too. */
export type TextNeeds = {
  readonly name: string;
  readonly options: TextOptions;
  readonly onText: (text: Text) => void;
  /** Called when the transcript is too large for a room. */
  readonly onTooLarge: () => void;
};

/** Prepares a whole transcript for a room; undefined when it is too large. */
export function wholeText(bytes: Uint8Array, {name, options}: Pick<TextNeeds, 'name' | 'options'>): Text | undefined {
  if (bytes.length > TEXT_AT_MOST) return undefined;
  const pieces = piecesOf(bytes).map(packed);
  return {head: {text: identityOf(bytes), name, pieces: pieces.length, bytes: bytes.length, isWhole: true, options}, pieces};
}

/** The time for which arriving bytes are collected into one piece. */
const GATHER: Milliseconds = 50;

/** Prepares a growing transcript for a room as it arrives. */
export function growingText(id: string, {name, options, onText, onTooLarge}: TextNeeds, clock: Clock): {readonly add: (bytes: Uint8Array) => void; readonly end: () => void} {
  const pieces: Uint8Array[] = [];
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  let cancel: (() => void) | undefined;
  let isOver = false;
  const flush = (isWhole: boolean) => {
    cancel?.();
    cancel = undefined;
    const all = Buffer.concat(waiting);
    waiting = [];
    for (const piece of piecesOf(all)) pieces.push(packed(piece));
    onText({head: {text: id, name, pieces: pieces.length, bytes, isWhole, options}, pieces});
  };
  return {
    add(chunk) {
      if (isOver || chunk.length === 0) return;
      bytes += chunk.length;
      if (bytes > TEXT_AT_MOST || pieces.length + Math.ceil(bytes / PIECE) > PIECES_AT_MOST) {
        isOver = true;
        onTooLarge();
        return;
      }
      // The reader reuses the memory of the chunk.
      waiting.push(chunk.slice());
      cancel ??= clock.after(GATHER, () => flush(false));
    },
    end() {
      if (isOver) return;
      isOver = true;
      flush(true);
    },
  };
}

/** Wraps `files` so that the bytes of growing ones also go to the room: each life of a followed file, and standard input. */
export function teeFiles(files: Files, begin: () => ReturnType<typeof growingText>): Files {
  async function* through(chunks: AsyncIterable<Uint8Array>, isFile: boolean): AsyncGenerator<Uint8Array> {
    const text = begin();
    for await (const chunk of chunks) {
      text.add(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      yield chunk;
    }
    // A life of a followed file ends when another file replaces it.
    if (!isFile) text.end();
  }
  return {
    ...files,
    async follow(path, ended): Promise<Tail> {
      const tail = await files.follow(path, ended);
      return {...tail, life: () => through(tail.life(), true)};
    },
    standardInput(): ByteStream {
      const {size, chunks} = files.standardInput();
      return {size, chunks: through(chunks, false)};
    },
  };
}
