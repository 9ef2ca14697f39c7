import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';

/** Folders of `test/` whose code keeps nothing between calls that another test could see, so their files share a process. */
const CORE = ['chinese', 'layouts', 'player', 'reading', 'timeline', 'transcript', 'typesetting', 'writers'].map(folder => `test/${folder}/**/*.test.ts`);

/** Folders of which the same is true, and whose code draws, or keeps what it needs in an object that each test makes. */
const VIEWS = ['test/{ui,storage,room}/**/*.test.{ts,tsx}', 'test/shell/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      // Half of the time of these tests went into loading the same modules for each file. Vitest would leave one core idle.
      {extends: true, test: {name: 'core', include: CORE, isolate: false, maxWorkers: availableParallelism(), sequence: {groupOrder: 0}}},
      {extends: true, test: {name: 'views', include: VIEWS, isolate: false, maxWorkers: availableParallelism(), sequence: {groupOrder: 0}}},
      // These wait for the program most of the time.
      {extends: true, test: {name: 'program', include: ['test/**/*.test.{ts,tsx}'], exclude: [...CORE, ...VIEWS], maxWorkers: Math.ceil(1.5 * availableParallelism()), sequence: {groupOrder: 1}}},
    ],
    // Property tests take their time on a busy machine.
    testTimeout: 60_000,
    // The tests of the program itself run what a user would run.
    globalSetup: ['test/build-once.ts'],
  },
});
