import {outgoingData} from '../../transcript/outgoing.ts';
import {EXIT} from '../errors.ts';
import {print} from '../print.ts';
import type {Run} from '../run.ts';

const LARGEST = 1024 * 1024;

/** Prints the JSON schema of the config file, as the build has made it from the tables of options and keys. */
export async function schema({io}: Run): Promise<number> {
  const written = await io.files.read(io.packageFile('dist/config.schema.json'), LARGEST);
  await print(io.stdout, outgoingData(new TextDecoder().decode(written)));
  return EXIT.ok;
}
