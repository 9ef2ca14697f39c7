import {readFileSync} from 'node:fs';
import {outgoingLines} from '../../transcript/outgoing.ts';
import {EXIT} from '../errors.ts';
import {print} from '../print.ts';
import type {Run} from '../run.ts';

/** Prints the version of the package. */
export async function version({io}: Run): Promise<number> {
  const {version: number} = JSON.parse(readFileSync(io.packageFile('package.json'), 'utf8')) as {version: string};
  await print(io.stdout, outgoingLines(`${number}\n`));
  return EXIT.ok;
}
