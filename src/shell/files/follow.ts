import {untilEnded, UserError} from '../errors.ts';
import type {Tail} from '../system/io.ts';
import {grow} from './grow.ts';
import {fileError, LARGEST, type Growing, type Opening} from './opening.ts';

/** Opens a growing file, and reads its present content. Throws as `openTranscript` does. */
export async function openFollowed(path: string, run: Opening): Promise<Growing> {
  const {io, messages, ended} = run;
  try {
    // Anything but a file is refused, as without `--watch`.
    const {chunks} = await io.files.stream(path, LARGEST);
    await chunks[Symbol.asyncIterator]().return?.();
    const tail = await io.files.follow(path, ended);
    return await followed(path, tail, run);
  } catch (error) {
    throw fileError(error, path, messages);
  }
}

/** Opens one life of a followed file. A life that ends before its first turn is skipped. */
async function followed(path: string, tail: Tail, run: Opening): Promise<Growing> {
  for (;;) {
    const growing = await Promise.race([grow(path, {size: undefined, chunks: tail.life()}, run).catch((error: unknown) => {
      if (!(error instanceof UserError) || run.ended.aborted) throw error;
      return undefined;
    }), untilEnded(run.ended)]);
    if (!growing) continue;
    return {
      name: growing.name, transcript: growing.transcript, ...(growing.transcriptSteps && {transcriptSteps: growing.transcriptSteps}), more: growing.more, isPaused: growing.isPaused, excerpts: growing.excerpts, isFollowed: true, onNews: tail.onNews,
      get turns() {
        return growing.turns;
      },
      again: async () => ({news: tail.news(), growing: await followed(path, tail, run)}),
    };
  }
}
