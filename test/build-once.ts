import {buildIfOlder} from '../scripts/build.ts';

/** Vitest calls the set-up for each project, in one process. */
const shared = globalThis as {built?: Promise<void>};

export const setup = async (): Promise<void> => { await (shared.built ??= buildIfOlder()); };
