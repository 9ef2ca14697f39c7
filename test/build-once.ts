import {fileURLToPath} from 'node:url';
import {buildAll} from '../scripts/build.ts';

export const setup = async (): Promise<void> => { await buildAll(fileURLToPath(new URL('../dist', import.meta.url))); };
