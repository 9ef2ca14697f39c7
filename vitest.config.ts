import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Property tests take their time on a busy machine.
    testTimeout: 60_000,
    // The tests of the program itself run what a user would run.
    globalSetup: ['test/build-once.ts'],
  },
});
