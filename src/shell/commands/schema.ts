import {outgoingData} from '../../transcript/outgoing.ts';
import {EXIT} from '../errors.ts';
import {print} from '../print.ts';
import {SCHEMAS} from '../settings/commands.ts';
import {refusedValue} from '../settings/resolve.ts';
import type {Run} from '../run.ts';

const LARGEST = 1024 * 1024;

/** Prints a JSON schema, that of the config file when none is named. The build writes them. */
export async function schema({io, paths, messages}: Run): Promise<number> {
  const [asked = 'config'] = paths;
  const name = SCHEMAS.find(one => one === asked);
  if (name === undefined) throw refusedValue('schema', asked, messages.list(SCHEMAS), messages);
  const written = await io.files.read(io.packageFile(`dist/${name}.schema.json`), LARGEST);
  await print(io.stdout, outgoingData(new TextDecoder().decode(written)));
  return EXIT.ok;
}
