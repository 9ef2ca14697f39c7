import {LAYOUTS} from '../../layouts/table.ts';
import {outgoingLines} from '../../transcript/outgoing.ts';
import {EXIT} from '../errors.ts';
import {laterOf} from '../messages/later.ts';
import type {Run} from '../run.ts';
import {print} from '../print.ts';
import {OPTIONS} from '../settings/options.ts';

/** Prints the formats that are read and written, with an example of each. */
export async function formats({io, language, messages}: Run): Promise<number> {
  const entry = (id: string) => {
    const layout = LAYOUTS.find(one => one.id === id);
    return !layout ? `  ${id}\n` : `  ${id}: ${layout.name[language]}\n${layout.example.split('\n').map(line => `      ${line.replaceAll('\t', '    ')}\n`).join('')}`;
  };
  const {read, written} = laterOf(messages).formats;
  await print(io.stdout, outgoingLines(`${read}\n${LAYOUTS.map(({id}) => entry(id)).join('')}\n${written}\n${(OPTIONS.format.type.choices ?? []).map(entry).join('')}`));
  return EXIT.ok;
}
