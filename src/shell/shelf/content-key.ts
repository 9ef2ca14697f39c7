import {createHash} from 'node:crypto';
import type {Transcript} from '../../transcript/model.ts';

/** The number of turns that are read before the event loop may run: some milliseconds of work. */
const TURNS_AT_ONCE = 2000;

/** Returns a hash of the words of a transcript. It depends neither on the path of the file nor on its encoding. */
export async function contentKey({turns, speakers}: Pick<Transcript, 'turns' | 'speakers'>, pause: () => Promise<void>): Promise<string> {
  const hash = createHash('sha256');
  for (let turn = 0; turn < turns.length; turn += 1) {
    if (turn > 0 && turn % TURNS_AT_ONCE === 0) await pause();
    const {stamp, speaker, source} = turns[turn]!;
    hash.update(`${stamp?.text ?? ''}\0${speakers[speaker]!.name}\0${source}\0`);
  }
  return hash.digest('hex').slice(0, 32);
}
