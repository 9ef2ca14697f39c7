import {fileURLToPath} from 'node:url';
import {buildAll} from '../scripts/build.ts';

/** Vitest calls the set-up for each project, in one process. */
const shared = globalThis as {built?: Promise<unknown>};

export const setup = async (): Promise<void> => { await (shared.built ??= buildAll(fileURLToPath(new URL('../dist', import.meta.url)))); };
