import {createHash} from 'node:crypto';
import type {Transcript} from '../../transcript/model.ts';

/** Turns that are looked at before other things may happen: some milliseconds of work. */
const TURNS_AT_ONCE = 2000;

/** Returns a name for what a transcript says, wherever its file lies and however that is encoded. */
export async function contentKey({turns, speakers}: Pick<Transcript, 'turns' | 'speakers'>, pause: () => Promise<void>): Promise<string> {
  const hash = createHash('sha256');
  for (let turn = 0; turn < turns.length; turn += 1) {
    if (turn > 0 && turn % TURNS_AT_ONCE === 0) await pause();
    const {stamp, speaker, source} = turns[turn]!;
    hash.update(`${stamp?.text ?? ''}\0${speakers[speaker]!.name}\0${source}\0`);
  }
  return hash.digest('hex').slice(0, 32);
}
