import {defineConfig} from 'vitest/config';

/** The one file that Vitest runs, which loads the tests; one worker, and nothing is built. No snapshot is written. */
export default defineConfig({test: {runner: 'scripts/mutation/repeating.ts', include: ['scripts/mutation/resident.ts'], pool: 'threads', maxWorkers: 1, testTimeout: 60_000, update: 'none', reporters: [{}], onConsoleLog: () => false}});
